"""Bullets that are drawn, not written: browsers print the dots of lists as small filled shapes."""

from collections.abc import Iterable, Iterator, Sequence

from extractor.document import Word
from extractor.ingest.pdf.sheet import Box

DOT = "•"
REACH = 2.6
"""How far right of a dot its line begins, in font sizes."""
SMALLEST, LARGEST = 0.15, 0.6
"""Side of a dot in font sizes; a larger one is a tick box or a mark of a chart."""
ALONE = 3.0
"""Font sizes to the left of a dot in which no word ends: it begins its line."""


def with_bullets(words: Sequence[Word], dots: Iterable[Box]) -> list[Word]:
    """Give the words with a bullet before each one that a dot (left, top, right, bottom) stands before."""
    marks = dict(_marks(words, dots))
    return list(words) if not marks else [each for word in words for each in (*marks.get(id(word), ()), word)]


def _marks(words: Sequence[Word], dots: Iterable[Box]) -> Iterator[tuple[int, tuple[Word]]]:
    for x0, top, x1, bottom in dots:
        middle = (top + bottom) / 2
        level = [word for word in words if word.top < middle < word.baseline]
        after = min((word for word in level if word.x0 >= x1 - 1), key=_left, default=None)
        if after is None or after.x0 - x1 > REACH * after.size or after.text == DOT:
            continue
        fits = SMALLEST * after.size <= bottom - top <= LARGEST * after.size
        if fits and not any(0 <= x0 - word.x1 + 1 < ALONE * after.size for word in level):
            yield id(after), (after._replace(text=DOT, x0=x0, x1=x1, bold=False, italic=False),)


def _left(word: Word) -> float:
    return word.x0
