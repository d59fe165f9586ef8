"""Dashes between words: those that Tesseract passes over, takes for "=", or glues to the word beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

import regex

from extractor.ingest.ocr.bullets import DASH, MINUS, SURE, is_dash, nearest_blot
from extractor.ingest.ocr.raster import Ink, Raster, columns_of
from extractor.ingest.ocr.tesseract import Recognised

APART = 0.25
"""Heights of the text's letters that a dash stands off the words beside it; within a word it is closer."""
LONG = 0.52
"""The same for its width, from which it is the long one."""
LIKE_DASH = frozenset("-–—=~")
"""What a dash is read as."""
LIKELY = 50.0
"""Confidence of a dash at least that was read as one of these."""

_LEADING = regex.compile(r"[-–](?P<word>\p{L}.*)")
_GLUED = regex.compile(r"(?P<number>\d[\d.,]*)[-–]")


def parted(words: Sequence[Recognised], raster: Raster) -> list[Recognised]:
    """Give the words with the dashes that were glued to others or taken for other signs as words of their own."""
    ink, tall = raster.ink, _tall(words)
    return [part for word in words for part in _parted(word, ink, tall)]


def with_dashes(words: Sequence[Recognised], raster: Raster) -> list[Recognised]:
    """Give the words with the dashes between them that were passed over."""
    ink, tall = raster.ink, _tall(words)
    made = list(words[:1])
    for left, word in pairwise(words):
        if left.line == word.line:
            made.extend(_between(left, word, ink, tall))
        made.append(word)
    return made


def _tall(words: Sequence[Recognised]) -> float:
    """Give the height of the text's letters in pixels."""
    return float(max(median([word.height for word in words] or [0]), 8))


def _parted(word: Recognised, ink: Ink, tall: float) -> Iterator[Recognised]:
    """Give a word, a dash that was glued to it as one of its own, and a dash in place of an equals sign."""
    glued = _GLUED.fullmatch(word.text)
    part = word.cut_from(ink)
    if word.text in LIKE_DASH and is_dash(part, tall):
        yield replace(word, text=_sign(word.width, tall), confidence=max(word.confidence, LIKELY))
    elif glued and (blanks := _last_blank(part)) and blanks[1] - blanks[0] > APART * tall:
        end, start = blanks
        yield replace(word, text=glued["number"], width=end)
        yield replace(
            word,
            text=_sign(word.width - start, tall),
            left=word.left + start,
            width=word.width - start,
            confidence=SURE,
        )
    elif (leading := _LEADING.fullmatch(word.text)) and (blanks := _first_blank(part)):
        yield from _without_dash(word, leading["word"], blanks, tall)
    else:
        yield word


def _without_dash(word: Recognised, text: str, blanks: tuple[int, int], tall: float) -> Iterator[Recognised]:
    """Give the dash before a word as one of its own where a blank is between them, as in "– el"."""
    end, start = blanks
    if start - end <= APART * tall:
        yield word
        return
    yield replace(word, text=_sign(end, tall), width=end)
    yield replace(word, text=text, left=word.left + start, width=word.width - start)


def _between(left: Recognised, right: Recognised, ink: Ink, tall: float) -> Iterator[Recognised]:
    """Give the dash that stands alone between two words of a line."""
    start, end = left.left + left.width, right.left
    if end - start < (1 + 2 * APART) * tall / 2:
        return
    top, bottom = min(left.top, right.top), max(left.top + left.height, right.top + right.height)
    found = nearest_blot(ink[top:bottom, start:end])
    if found is None:
        return
    before, above, blot = found
    after = end - start - before - blot.shape[1]
    hovers = 0.2 * (bottom - top) < above < 0.8 * (bottom - top)
    if is_dash(blot, tall) and hovers and min(before, after) > APART * tall:
        height, width = blot.shape
        yield Recognised(_sign(width, tall), start + before, top + above, width, height, SURE, right.line)


def _sign(width: int, tall: float) -> str:
    return DASH if width > LONG * tall else MINUS


def _last_blank(part: Ink) -> tuple[int, int] | None:
    """Give start and end of the last blank columns in a word."""
    filled = columns_of(part)
    return (filled[-2][1], filled[-1][0]) if len(filled) > 1 else None


def _first_blank(part: Ink) -> tuple[int, int] | None:
    """Give start and end of the first blank columns in a word."""
    filled = columns_of(part)
    return (filled[0][1], filled[1][0]) if len(filled) > 1 else None
