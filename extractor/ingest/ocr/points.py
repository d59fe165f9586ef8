"""Points and commas that Tesseract passes over: behind words and the numbers of lists, and leaders of points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np
from numpy.typing import NDArray

from extractor.ingest.ocr.glyphs import BELOW, shape_of, usual_share
from extractor.ingest.ocr.raster import Ink, Raster, columns_of
from extractor.ingest.ocr.tesseract import Recognised

Boxes = NDArray[np.int_]
"""A row for each word: left, top, right and bottom in pixels."""

REACH = 0.45
"""Font sizes behind a word within which its point stands."""
LEAST, LARGEST = 0.07, 0.22
"""Width and height of a point in font sizes; what is smaller is a speck."""
COMMA_WIDTH, COMMA_HEIGHT = 0.27, 0.42
"""Width and height of a comma in font sizes at most."""
HANGS = 0.05
"""Font sizes that a comma hangs below the line at least."""
MISREAD = 50.0
"""Confidence below which a word may have been made of a leader."""
FEWEST = 4
"""Points in a row that make a leader."""
LONGEST = 40.0
"""Font sizes that a leader runs at most."""
SURE = 90.0


@dataclass(frozen=True, slots=True)
class _Blot:
    """Ink between two blank columns, in pixels of the page; the ends are exclusive."""

    left: int
    right: int
    top: int
    bottom: int


def with_points(words: Sequence[Recognised], raster: Raster) -> list[Recognised]:
    """Give the words with the points behind them, and the leaders between them as words of their own."""
    if not words:
        return []
    ink = raster.ink
    words = _without_leaders(words, ink)
    boxes = np.array([(word.left, word.top, word.left + word.width, word.top + word.height) for word in words])
    return [made for word in words for made in _followed(word, boxes, ink)]


def _without_leaders(words: Sequence[Recognised], ink: Ink) -> list[Recognised]:
    """Leave out words that were made of leaders: their ink is as low as points and as short."""
    largest = LARGEST * median(word.height for word in words) / usual_share(("l", "p"))
    return [word for word in words if word.confidence >= MISREAD or not _only_points(word, ink, largest)]


def _only_points(word: Recognised, ink: Ink, largest: float) -> bool:
    part = word.cut_from(ink)
    blots = columns_of(part)
    rows = np.flatnonzero(part.any(axis=1))
    if len(blots) < 2 or rows[-1] - rows[0] >= largest:
        return False
    return all(right - left <= largest for left, right in blots)


def _followed(word: Recognised, boxes: Boxes, ink: Ink) -> Iterator[Recognised]:
    """Give a word, with its point if it has one, and the leader behind it."""
    shape = shape_of(word.text)
    if shape is None or not (word.text[-1].isalnum() or word.text[-1] in ")%."):
        yield word
        return
    size = word.height / usual_share(shape)
    base = round(word.top + word.height - BELOW[shape[1]] * size)
    blots = _blots_behind(word, _next_left(word, boxes), base, size, ink)
    points = [blot for blot in blots if _is_point(blot, base, size)]
    if len(points) >= FEWEST and len(points) == len(blots):
        yield word
        yield _leader(word, points)
    else:
        near = len(blots) == 1 and blots[0].left - word.left - word.width < REACH * size
        yield (
            _ended(word, blots[0], "." if points else "," if _is_comma(blots[0], base, size) else "") if near else word
        )


def _ended(word: Recognised, blot: _Blot, sign: str) -> Recognised:
    if not sign or word.text.endswith((".", "%")):
        return word
    return replace(word, text=f"{word.text}{sign}", width=max(blot.right - word.left, word.width))


def _next_left(word: Recognised, boxes: Boxes) -> int | None:
    """Give where the nearest word to the right in the same rows begins."""
    lefts, tops, bottoms = boxes[:, 0], boxes[:, 1], boxes[:, 3]
    beside = (lefts >= word.left + word.width) & (tops < word.top + word.height) & (word.top < bottoms)
    return int(lefts[beside].min()) if beside.any() else None


def _blots_behind(word: Recognised, after: int | None, base: int, size: float, ink: Ink) -> list[_Blot]:
    """Give the ink between a word and the next one, in its rows; a point may stand inside the box of its word."""
    start = word.left + word.width - (0 if word.text.endswith(".") else round(0.35 * size))
    reach = LONGEST if after is not None else REACH
    end = min(after - 1 if after is not None else ink.shape[1], word.left + word.width + round(reach * size))
    top = max(word.top, 0)
    part = ink[top : base + round(0.25 * size), max(start, word.left) : end]
    # What begins at the left edge is the rest of the word's last letter.
    runs = [run for run in columns_of(part) if run[0] > 0]
    return [_blot(part, left, right, (max(start, word.left), top)) for left, right in runs]


def _blot(part: Ink, left: int, right: int, corner: tuple[int, int]) -> _Blot:
    rows = np.flatnonzero(part[:, left:right].any(axis=1))
    x, y = corner
    return _Blot(x + left, x + right, y + int(rows[0]), y + int(rows[-1]) + 1)


def _is_point(blot: _Blot, base: int, size: float) -> bool:
    height, width = blot.bottom - blot.top, blot.right - blot.left
    fits = all(max(LEAST * size, 2) <= side <= LARGEST * size for side in (height, width))
    return fits and abs(blot.bottom - base) <= 0.1 * size


def _is_comma(blot: _Blot, base: int, size: float) -> bool:
    """Whether ink behind a word begins above the line as a point does, and hangs below it."""
    height, width = blot.bottom - blot.top, blot.right - blot.left
    fits = max(LEAST * size, 2) <= width <= COMMA_WIDTH * size and width < height <= COMMA_HEIGHT * size
    return fits and 0 < base - blot.top <= LARGEST * size and blot.bottom - base > max(HANGS * size, 1)


def _leader(word: Recognised, points: Sequence[_Blot]) -> Recognised:
    top, bottom = min(point.top for point in points), max(point.bottom for point in points)
    left, right = points[0].left, points[-1].right
    return Recognised("." * len(points), left, top, right - left, bottom - top, SURE, word.line)
