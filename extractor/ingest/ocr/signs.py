"""Signs that Tesseract's Swedish model does not know: the percent sign and bullets.

`%` is not among the characters of the model `swe` and comes out as 2, 96 or 26. Numbers that may end in one are looked
at again with `eng`, all of a page in one small picture; only what that model reads as the same number with `%` counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import regex

from extractor.ingest.ocr import tesseract
from extractor.ingest.ocr.raster import Grey, Ink, Raster, paper_of
from extractor.ingest.ocr.tesseract import Recognised

SECOND = "eng"
BULLET = "•"
BLOCK = 6
"""Tesseract's mode for one block of lines."""

_NUMBER = regex.compile(r"[(]?[\d.,–—-]*\d")
_ALONE = regex.compile(r"[\d&£€$§Zoö/°\"'”»«*?!]{1,3}[.,;:)]*")
_GLUED = regex.compile(r"[(]?\d[\d.,–—-]*(?:[2-9]\d|[&£€$§])[.,;:)]*")
_PERCENT = regex.compile(r"(?P<number>[(]?\d[\d.,–—\s-]*?)\s?[%](?P<rest>[.,;:)]*)")
_DIGITS = regex.compile(r"\D")
_LIKE_BULLET = regex.compile(r"[«»*=e°.,'\"¢©o·&+-]{1,2}")


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word that may be or end in a percent sign: its index, and that of the number before it if it stands alone."""

    index: int
    first: int


def mended(words: list[Recognised], raster: Raster) -> tuple[list[Recognised], list[tuple[str, str]]]:
    """Give the words with percent signs and bullets put in; also what was changed, as read and as made."""
    changed = dict(_percents(words, raster)) | dict(_bullets(words, raster))
    repairs = [(words[index].text, made.text) for index, made in sorted(changed.items())]
    return [changed.get(index, word) for index, word in enumerate(words)], repairs


def suspects(words: Sequence[Recognised]) -> list[Suspect]:
    """Give words that may hold a percent sign: odd ones after a number, and numbers that end as `%` is read."""
    found = [Suspect(index, index) for index, word in enumerate(words) if _may_be_glued(word.text)]
    for index, (left, right) in enumerate(pairwise(words)):
        close = left.line == right.line and 0 <= right.left - left.left - left.width < 0.6 * max(left.height, 1)
        if close and _NUMBER.fullmatch(left.text) and _ALONE.fullmatch(right.text):
            found.append(Suspect(index + 1, index))
    return found


def _may_be_glued(text: str) -> bool:
    if not _GLUED.fullmatch(text):
        return False
    return len(_DIGITS.sub("", text)) != 4 or not text.startswith(("19", "20"))  # years


def _percents(words: Sequence[Recognised], raster: Raster) -> Iterator[tuple[int, Recognised]]:
    found = suspects(words)
    if not found or SECOND not in tesseract.languages(tesseract.program()[0]):
        return
    picture, tops = _gathered([_around(words[each.first], words[each.index], raster) for each in found], raster)
    seen = tesseract.recognise(picture, mode=BLOCK, language=SECOND)
    for suspect, (top, bottom) in zip(found, tops, strict=True):
        line = [word for word in seen if top <= word.top + word.height / 2 < bottom]
        made = _as_percent(words[suspect.first], words[suspect.index], line)
        if made:
            yield suspect.index, made


def _as_percent(number: Recognised, word: Recognised, seen: Sequence[Recognised]) -> Recognised | None:
    """Give the word with `%` where the second model read the same number and the sign."""
    read = _PERCENT.fullmatch(" ".join(each.text for each in seen))
    if read is None:
        return None
    digits, expected = _DIGITS.sub("", read["number"]), _DIGITS.sub("", number.text)
    confidence = 0.9 * min(each.confidence for each in seen)
    if number is not word:
        return replace(word, text="%" + read["rest"], confidence=confidence) if digits == expected else None
    if not digits or not expected.startswith(digits):
        return None
    return replace(word, text=f"{read['number'].strip()}%{read['rest']}", confidence=confidence)


def _around(first: Recognised, last: Recognised, raster: Raster) -> Grey:
    rim = max(last.height // 5, 3)
    top = max(min(first.top, last.top) - rim, 0)
    bottom = max(first.top + first.height, last.top + last.height) + rim
    return raster.pixels[top:bottom, max(first.left - rim, 0) : last.left + last.width + rim]


def _gathered(parts: Sequence[Grey], raster: Raster) -> tuple[Raster, list[tuple[int, int]]]:
    """Set pieces of a page under each other; also give the rows that each takes."""
    gap = round(0.1 * raster.dpi)
    height = sum(len(part) for part in parts) + gap * (len(parts) + 1)
    sheet = np.full((height, max(part.shape[1] for part in parts) + 2 * gap), paper_of(raster.pixels), np.uint8)
    rows, top = [], gap
    for part in parts:
        sheet[top : top + len(part), gap : gap + part.shape[1]] = part
        rows.append((top - gap // 2, top + len(part) + gap // 2))
        top += len(part) + gap
    return Raster(sheet, raster.dpi), rows


def _bullets(words: Sequence[Recognised], raster: Raster) -> Iterator[tuple[int, Recognised]]:
    """Find the filled dots that begin lines among the words that Tesseract made of them."""
    ink = raster.ink()
    for index, word in enumerate(words):
        begins = index == 0 or words[index - 1].line != word.line
        goes_on = index + 1 < len(words) and words[index + 1].line == word.line
        if not (begins and goes_on and _LIKE_BULLET.fullmatch(word.text)):
            continue
        part = ink[word.top : word.top + word.height, word.left : word.left + word.width]
        if is_dot(part, 1 / raster.scale):
            yield index, replace(word, text=BULLET)


def is_dot(ink: Ink, dots_a_point: float) -> bool:
    """Whether ink is one filled round or square blot of 1.5 to 8 points."""
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return False
    height, width = int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1
    filled = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].mean()
    round_ = max(height, width) <= 1.4 * min(height, width)
    return bool(round_ and filled > 0.66 and 1.5 <= height / dots_a_point <= 8)
