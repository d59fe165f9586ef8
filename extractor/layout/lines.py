"""Words to lines: by baseline, with raised and lowered figures taken into the line that they belong to."""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from operator import attrgetter, sub
from statistics import linear_regression, median

import regex

from extractor.document import Word
from extractor.layout.characters import BULLETS, DASHES
from extractor.layout.pieces import TextLine

BASELINE_TOLERANCE = 0.35
"""Share of the font size by which baselines of one line may differ; lines of prose stand at least one size apart."""
SMALL = 0.8
"""A word below this share of its line's size is a superscript or subscript if it stands off the baseline."""
WIDE_GAP = 1.1
"""Gap, in font sizes, at which a row may be cut; justified prose seldom reaches it, gutters nearly always."""

MARKER = regex.compile(rf"[{regex.escape(BULLETS + DASHES)}oO§]|\(?(?:\d{{1,2}}|[a-zåäö]|[ivx]{{1,4}})[.)]")
"""A word that is a list marker and nothing else."""

DRAWN_OUT = 0.5
"""Blank, in font sizes, from which a justified line may be one that was ended by hand."""
EQUAL_GAPS = 0.3
"""Points by which the blanks of one justified line differ at most."""
TYPED_WORDS = 8
"""Words from which on it can be told whether all letters are equally wide."""
EQUAL_LETTERS = 0.08
"""Font sizes by which the widths of most typewritten words differ from those that their letters add up to.

In scans a box ends at the ink: 0.03 to 0.045 on typewritten pages, 0.16 and more on printed ones.
"""

_baseline = attrgetter("baseline")
_size = attrgetter("size")
_left, _right = attrgetter("x0"), attrgetter("x1")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def rows(words: Iterable[Word]) -> list[list[Word]]:
    """Give the words in rows from top to bottom, each from left to right, over the whole width."""
    ordered = sorted(words, key=_baseline)
    found: list[list[Word]] = []
    for _, level in groupby(ordered, _baseline):
        for word in level:
            start = found[-1][0] if found else None
            if start and word.baseline - start.baseline <= BASELINE_TOLERANCE * min(word.size, start.size):
                found[-1].append(word)
            else:
                found.append([word, *level])  # noqa: B031  # the rest of those at one height
    if len(found) > 1 and min(map(_size, ordered)) < SMALL * max(map(_size, ordered)):
        found = _attach_small(found)
    for row in found:
        row.sort(key=_left)
    return found


def _attach_small(found: list[list[Word]]) -> list[list[Word]]:
    kept: list[list[Word]] = []
    for index, row in enumerate(found):
        below = found[index + 1] if index + 1 < len(found) else None
        if below is not None and _raised(row, below):
            found[index + 1] = row + below
        elif kept and _raised(row, kept[-1]):
            kept[-1].extend(row)
        else:
            kept.append(row)
    return kept


def _raised(row: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether a row is only small words that touch words of the line, off its baseline by less than its size."""
    if abs(row[0].baseline - line[0].baseline) > 0.7 * max(line[0].size, line[-1].size):
        return False
    size = max(word.size for word in line)
    if max(word.size for word in row) >= SMALL * size:
        return False
    return all(any(-0.5 < word.x0 - other.x1 < 0.3 * size for other in line) for word in row)


def segments(row: Sequence[Word]) -> list[list[Word]]:
    """Cut a row at its wide gaps; the one after a list marker is none, nor those of a line drawn out to the margin."""
    if len(row) == 1 or max(gaps(row)) <= WIDE_GAP * min(map(_size, row)) or drawn_out(row):
        return [list(row)]
    parts = [[row[0]]]
    for left, right in pairwise(row):
        gap = right.x0 - left.x1
        wide = gap > WIDE_GAP * left.size and gap > WIDE_GAP * right.size
        if wide and not (left is row[0] and MARKER.fullmatch(left.text)):
            parts.append([right])
        else:
            parts[-1].append(right)
    return parts


def gaps(words: Sequence[Word]) -> list[float]:
    """Give the gaps between words that stand from left to right."""
    return list(map(sub, map(_left, words[1:]), map(_right, words)))


def width_of(words: Sequence[Word]) -> float:
    """Give how wide words are together, without the gaps between them."""
    widths: Iterable[float] = map(sub, map(_right, words), map(_left, words))
    return sum(widths)


def drawn_out(row: Sequence[Word]) -> bool:
    """Whether a row is a line of justified text that ends in a hard break: all its gaps are equally wide."""
    if len(row) < 3 or row[1].x0 - row[0].x1 < DRAWN_OUT * row[0].size:
        return False
    blanks = gaps(row)
    if max(blanks) - min(blanks) > EQUAL_GAPS:
        return False
    return sum(any(map(str.isdigit, word.text)) for word in row) <= 0.5 * len(row)


def typed_blank(lines: Iterable[Sequence[Word]]) -> float | None:
    """Give how wide a blank of typewriting is at most, in font sizes; None where letters are not equally wide.

    On a typewriter a word is as wide as its letters are many, and so are blanks. In scans, whose boxes end at the ink,
    words are narrower by the rims of their letters, and blanks wider.
    """
    lines = list(lines)
    words = [word for line in lines for word in line if len(word.text) > 1 and word.size]
    lengths, widths = [len(word.text) for word in words], [(word.x1 - word.x0) / word.size for word in words]
    blanks = sorted(gap / line[0].size for line in lines if line[0].size for gap in gaps(line))
    if len(words) < TYPED_WORDS or not blanks or min(lengths) == max(lengths):
        return None
    pitch, rim = linear_regression(lengths, widths)
    even = median(abs(width - pitch * length - rim) for length, width in zip(lengths, widths, strict=True))
    return pitch - min(2 * rim, 0) if even < EQUAL_LETTERS and blanks[len(blanks) // 4] > 0.8 * pitch else None


def text_line(words: list[Word], page: int) -> TextLine:
    """Make a line of words that stand from left to right."""
    texts, lefts, tops, rights, bottoms, baselines, sizes, *_ = zip(*words, strict=True)
    smallest = min(sizes)
    size = smallest if smallest == max(sizes) else median(sizes)
    return TextLine(
        words,
        page,
        " ".join(texts) if smallest >= SMALL * size else _with_raised(words, size),
        lefts[0],
        min(tops),
        max(rights),
        max(bottoms),
        baselines[-1] if sizes[0] < size else baselines[0],
        size,
    )


def _with_raised(words: Sequence[Word], size: float) -> str:
    """Join words; raised figures become superscripts, so that "400 st¹" is never read as 4001 or as two numbers."""
    base = median(word.baseline for word in words if word.size >= SMALL * size)
    text = words[0].text
    for left, word in pairwise(words):
        small = word.size < SMALL * size
        raised = small and base - word.baseline > 0.15 * size and word.text.isdecimal()
        glued = small and word.x0 - left.x1 < 0.1 * size
        text += ("" if glued or raised else " ") + (word.text.translate(_SUPERSCRIPTS) if raised else word.text)
    return text
