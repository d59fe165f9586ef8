"""Ink that no recognised word covers and that is as high as figures: Tesseract passes over figures that stand alone."""

from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np
from numpy.typing import NDArray

from extractor.ingest.ocr.raster import Ink, Raster
from extractor.ingest.ocr.tesseract import Recognised

RIM = 3
"""Pixels around a word that belong to it."""
MARGIN = 0.35
"""Inches at the edge of the sheet in which the scanner leaves shadows."""
LOWEST, HIGHEST, WIDEST = 0.55, 1.5, 6.0
"""Height and width of a number in heights of the page's words."""
DENSEST = 0.75
"""Share of its box that a figure's ink fills at most; what fills more is a blot."""
Box = tuple[int, int, int, int]
"""Left, top, width and height in pixels."""
BLOCK = 8
"""Pixels of a square in which, and beside which, ink belongs together."""
MOST = 60
"""Numbers that may be missing on a page; where more ink is left there are pictures."""
MOST_SQUARES = 6_000


def unread(words: Sequence[Recognised], raster: Raster) -> list[Recognised]:
    """Give what may be numbers in the ink between the words, each as a word without text, confidence 0."""
    if not words:
        return []
    tall = float(max(median(word.height for word in words), 8))
    ink = _left_over(words, raster)
    found = [
        Recognised("", left, top, width, height, 0.0, (0, 0, number))
        for number, (left, top, width, height) in enumerate(sorted(_blots(ink), key=_reading_order))
        if LOWEST * tall <= height <= HIGHEST * tall
        and 0.15 * tall <= width <= WIDEST * tall
        and ink[top : top + height, left : left + width].mean() < DENSEST
        and not any(_touches(word, left, top, width, height) for word in words)
    ]
    return found if len(found) <= MOST else []


def _reading_order(box: Box) -> tuple[int, int]:
    return box[1], box[0]


def _left_over(words: Sequence[Recognised], raster: Raster) -> Ink:
    ink = raster.ink.copy()
    margin = round(MARGIN * raster.dpi)
    ink[:margin] = ink[-margin:] = False
    ink[:, :margin] = ink[:, -margin:] = False
    for word in words:
        ink[max(word.top - RIM, 0) : word.top + word.height + RIM, max(word.left - RIM, 0) : _right(word)] = False
    return ink


def _touches(word: Recognised, left: int, top: int, width: int, height: int) -> bool:
    """Whether ink begins where a word ends: the rest of a letter that the word's box cuts."""
    beside = word.left - 2 * RIM <= left + width and left <= word.left + word.width + 2 * RIM
    return beside and word.top < top + height and top < word.top + word.height


def _right(word: Recognised) -> int:
    return word.left + word.width + RIM


def _blots(ink: Ink) -> Iterator[Box]:
    """Give the boxes of ink that hangs together, or nearly does."""
    height, width = (size // BLOCK * BLOCK for size in ink.shape)
    squares = ink[:height, :width].reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK).any(axis=(1, 3))
    for group in _groups(np.argwhere(squares)):
        top, left = (group.min(axis=0) * BLOCK).tolist()
        bottom, right = ((group.max(axis=0) + 1) * BLOCK).tolist()
        part = ink[top:bottom, left:right]
        rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
        yield (
            left + int(columns[0]),
            top + int(rows[0]),
            int(columns[-1] - columns[0]) + 1,
            int(rows[-1] - rows[0]) + 1,
        )


def _groups(places: NDArray[np.intp]) -> Iterator[NDArray[np.int_]]:
    """Give the squares, by row and column, that touch each other, a corner included, group by group."""
    if len(places) > MOST_SQUARES:
        return
    left = set(map(tuple, places.tolist()))
    while left:
        group = [left.pop()]
        for row, column in group:
            near = {(row + down, column + along) for down in (-1, 0, 1) for along in (-1, 0, 1)} & left
            left -= near
            group += near
        yield np.array(group)
