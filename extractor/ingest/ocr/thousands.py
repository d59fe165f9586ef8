"""Numbers whose thousands stand apart ("1 450"), which Tesseract reads as one word: cut where the page has a blank."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extractor.ingest.ocr.figures import DARK
from extractor.ingest.ocr.raster import Dark, columns_of
from extractor.ingest.ocr.tesseract import Recognised

BLANK = 0.38
"""Heights of a number from which a gap within it is a blank: a 1 leaves 0.15 beside it, in some faces 0.33."""
WIDER = 1.4
"""Times that such a gap is wider than all others of the number."""

_THOUSANDS = regex.compile(r"(?P<first>\d{1,3})(?P<rest>\d{3}[.,;:)]*)")


def cut(words: Sequence[Recognised], dark: Dark) -> list[Recognised]:
    """Give the words with such numbers as two each."""
    return [part for word in words for part in _cut(word, dark)]


def _cut(word: Recognised, dark: Dark) -> Iterator[Recognised]:
    found = _THOUSANDS.fullmatch(word.text)
    prints = columns_of(word.cut_from(dark) > DARK) if found else []
    if found is None or len(prints) != len(word.text):
        yield word
        return
    gaps = [right[0] - left[1] for left, right in zip(prints, prints[1:], strict=False)]
    at = len(found["first"]) - 1
    others = gaps[:at] + gaps[at + 1 :]
    if gaps[at] < max(BLANK * word.height, WIDER * max(others)):
        yield word
        return
    end, start = prints[at][1], prints[at + 1][0]
    yield replace(word, text=found["first"], width=end)
    yield replace(word, text=found["rest"], left=word.left + start, width=word.width - start)
