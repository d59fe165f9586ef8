"""Marks that begin a line and that Tesseract passes over or misreads: filled dots, dashes, minus signs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median

import numpy as np
import regex

from extractor.ingest.ocr.raster import Ink, Raster
from extractor.ingest.ocr.tesseract import Recognised

DOT, DASH, MINUS = "•", "–", "-"
REACH = 2.6
"""How far left of a line its mark is looked for, in heights of the line's tall letters."""
FAR = 4.0
"""The same for what was read as a mark in a line of its own: wide indents lead to that."""
SURE = 90.0
ONLY_MARKS = frozenset(".,«»*¢·")
"""Signs that, alone before the words of a line, can only be what was made of its mark."""

_LIKE_MARK = regex.compile(r"[«»*=e°.,'\"¢©o·&+-]{1,2}")


def with_marks(words: Sequence[Recognised], raster: Raster) -> list[Recognised]:
    """Give the words with the dots and dashes that begin their lines."""
    if not words:
        return []
    ink = raster.ink
    tall = float(max(median(word.height for word in words), 8))
    words = _with_lone_marks(words, ink, tall)
    return [mark for index in range(len(words)) for mark in _begun(words, index, ink, tall)]


def _with_lone_marks(words: Sequence[Recognised], ink: Ink, tall: float) -> list[Recognised]:
    """Give dots and dashes that were taken for lines of their own to the line that they begin, whatever was read."""
    counts = Counter(word.line for word in words)
    begins = {word.line: word for word in reversed(words)}
    marks: dict[tuple[int, int, int], Recognised] = {}
    for word in words:
        sign = _sign(word, ink, tall) if counts[word.line] == 1 else None
        reach = FAR if _LIKE_MARK.fullmatch(word.text) else REACH
        after = _right_of(word, begins.values(), reach * tall) if sign else None
        if sign and after:
            marks[after.line] = replace(word, text=sign, confidence=SURE, line=after.line)
    moved = {(mark.left, mark.top) for mark in marks.values()}
    kept = [word for word in words if (word.left, word.top) not in moved]
    return [each for word in kept for each in ((marks.pop(word.line, None), word)) if each]


def _sign(word: Recognised, ink: Ink, tall: float) -> str | None:
    part = word.cut_from(ink)
    return DOT if is_dot(part, tall) else DASH if is_dash(part, tall) else None


def _right_of(word: Recognised, others: Iterable[Recognised], reach: float) -> Recognised | None:
    """Give the nearest word to the right in whose rows a mark stands, within reach."""
    middle, end = word.top + word.height / 2, word.left + word.width
    beside = [
        other for other in others if 0 < other.left - end < reach and other.top <= middle <= other.top + other.height
    ]
    return min(beside, key=lambda other: other.left, default=None)


def _begun(words: Sequence[Recognised], index: int, ink: Ink, tall: float) -> Iterator[Recognised]:
    word = words[index]
    begins = index == 0 or words[index - 1].line != word.line
    goes_on = index + 1 < len(words) and words[index + 1].line == word.line
    if not begins:
        yield _with_minus(words[index - 1], word, ink, tall)
    elif goes_on and _LIKE_MARK.fullmatch(word.text):
        part = word.cut_from(ink)
        sure = word.text in ONLY_MARKS or is_dot(part, tall)
        yield replace(word, text=DOT, confidence=SURE) if sure else word
    else:
        yield from _marked(words, word, ink, tall)


def _marked(words: Sequence[Recognised], word: Recognised, ink: Ink, tall: float) -> Iterator[Recognised]:
    """Give a line's first word, and the mark in the blank before it if there is one."""
    top, bottom = max(round(word.top - 0.1 * tall), 0), word.top + word.height
    left = max(round(word.left - REACH * tall), _end_before(words, word, top, bottom), 0)
    found = nearest_blot(ink[top:bottom, left : max(word.left - 1, left)])
    if found is None:
        yield word
        return
    start, above, blot = found
    gap = word.left - left - start - blot.shape[1]
    box = {"left": left + start, "top": top + above, "width": blot.shape[1], "height": blot.shape[0]}
    if is_dot(blot, tall) and above + blot.shape[0] < 0.95 * (bottom - top):
        yield replace(word, text=DOT, confidence=SURE, **box)
    elif is_dash(blot, tall) and gap < 0.25 * tall and word.text[0].isdigit():
        width = word.left + word.width - box["left"]
        yield replace(word, text=MINUS + word.text, left=box["left"], width=width)
        return
    elif is_dash(blot, tall):
        yield replace(word, text=DASH, confidence=SURE, **box)
    yield word


def _with_minus(before: Recognised, word: Recognised, ink: Ink, tall: float) -> Recognised:
    """Give a number that stands well apart from the word before it with the minus sign that was passed over."""
    left = max(word.left - round(0.9 * tall), before.left + before.width + 2)
    if not word.text[0].isdigit() or word.left - left < 0.6 * tall:
        return word
    found = nearest_blot(ink[word.top : word.top + word.height, left : word.left - 1])
    if found is None or not is_dash(found[2], tall):
        return word
    start = left + found[0]
    return replace(word, text=MINUS + word.text, left=start, width=word.left + word.width - start)


def _end_before(words: Sequence[Recognised], word: Recognised, top: int, bottom: int) -> int:
    """Give where the nearest word to the left in the same rows ends."""
    ends = (
        other.left + other.width + 1
        for other in words
        if other.left < word.left and other is not word and other.top < bottom and top < other.top + other.height
    )
    return max((end for end in ends if end <= word.left), default=0)


def nearest_blot(ink: Ink) -> tuple[int, int, Ink] | None:
    """Give the only blot in a strip of paper, left and upper edge and pixels; None if there is none or more."""
    columns = np.flatnonzero(ink.any(axis=0))
    if not len(columns) or np.diff(columns).max(initial=1) > 1:
        return None
    rows = np.flatnonzero(ink.any(axis=1))
    left, above = int(columns[0]), int(rows[0])
    return left, above, ink[above : rows[-1] + 1, left : columns[-1] + 1]


def is_dot(ink: Ink, tall: float) -> bool:
    """Whether ink is one filled round or square blot; `tall` is the height of the text's letters in pixels."""
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return False
    blot = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = blot.shape
    round_ = max(height, width) <= 1.4 * min(height, width)
    return bool(round_ and blot.mean() > 0.66 and 0.2 * tall <= height <= 0.8 * tall)


def is_dash(ink: Ink, tall: float) -> bool:
    """Whether ink is a level bar of a dash's length."""
    height, width = ink.shape
    return bool(
        height <= 0.25 * tall and 0.2 * tall <= width <= 1.3 * tall and width >= 2 * height and ink.mean() > 0.6
    )
