"""Lone letters that Tesseract passes over, "m" and "k" in the heads of tables, read by the page's own letters."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from extractor.ingest.ocr.figures import CLEAR, LIKE, PROVED, Known, Print, learned, prints_of
from extractor.ingest.ocr.raster import Dark
from extractor.ingest.ocr.tesseract import Recognised

SURE = 93.0
"""Confidence from which a word shows how its letters are printed."""
ENOUGH = 40
"""Words that tell how a page prints its letters."""
FEWEST = 3
"""Prints of a letter without which it is not known."""
MOST = 2
"""Letters that a word may be passed over with."""
SAME_HEIGHT = 0.15
"""Share by which the heights of one letter differ on a page."""


def lone(words: Sequence[Recognised], dark: Dark, read: Iterable[int]) -> Iterator[tuple[int, Recognised]]:
    """Give the words without a text that are letters in the rows of others, by index; `read` are read already."""
    unread = [index for index, word in enumerate(words) if not word.text and index not in read and _beside(word, words)]
    split = {index: prints for index in unread if 0 < len(prints := prints_of(words[index], dark)) <= MOST}
    known = _known(words, dark) if split else {}
    for index, prints in split.items():
        text = "".join(_letter(print_, known) for print_ in prints)
        if len(text) == len(prints):
            yield index, replace(words[index], text=text, confidence=PROVED)


def _beside(word: Recognised, words: Sequence[Recognised]) -> bool:
    """Whether something was read in the same rows."""
    middle = word.top + word.height / 2
    return any(other.text and other.top < middle < other.top + other.height for other in words)


def _known(words: Sequence[Recognised], dark: Dark) -> dict[str, Known]:
    sure = (word for word in words if word.confidence >= SURE and word.text.isalpha())
    known = learned((word.text, prints_of(word, dark)) for word in islice(sure, ENOUGH))
    return {letter: each for letter, each in known.items() if len(each.aspects) >= FEWEST}


def _letter(print_: Print, known: Mapping[str, Known]) -> str:
    """Give the letter that a print shows, nothing where it is not sure."""
    likes = sorted(((each.likeness(print_), letter) for letter, each in known.items()), reverse=True)
    if len(likes) < 2 or likes[0][0] < LIKE or likes[0][0] - likes[1][0] < CLEAR:
        return ""
    letter = likes[0][1]
    high = (print_.bottom - print_.top) / known[letter].height
    return letter if abs(high - 1) < SAME_HEIGHT else ""
