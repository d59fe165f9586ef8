"""Font size, baseline and weight of recognised words, from their boxes and their ink."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np

from extractor.ingest.ocr.glyphs import BELOW, RING, Shares, fitted, shape_of
from extractor.ingest.ocr.raster import Dark
from extractor.ingest.ocr.tesseract import Recognised
from extractor.types import BBox

ONE_SIZE = 0.065
"""Share by which measures of one font size differ."""
SWOLLEN = 1.5
"""Times its line's size from which a word's box holds more than the word: a dot of the line below."""
HEAVY = 1.2
"""Stroke, in strokes of the report's usual type of the same size, from which a word is bold."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A word with its box, font size, baseline and the width of its strokes (0 if unknown), all in one unit.

    `confidence` is 0 to 0.99; `line` is the line in which Tesseract put it.
    """

    text: str
    box: BBox
    size: float
    baseline: float
    stroke: float
    confidence: float
    line: tuple[int, int, int]

    def scaled(self, scale: float) -> "Measured":
        """Give the word in another unit, rounded to hundredths."""
        x0, top, x1, bottom = (round(value * scale, 2) for value in self.box)
        size, baseline = round(self.size * scale, 2), round(self.baseline * scale, 2)
        return replace(self, box=(x0, top, x1, bottom), size=size, baseline=baseline, stroke=self.stroke * scale)

    def resized(self, size: float) -> "Measured":
        """Give the word with another font size."""
        return replace(self, size=size)


def measured(words: Sequence[Recognised], dark: Dark) -> list[Measured]:
    """Measure the words of a page, line by line."""
    lines: dict[tuple[int, int, int], list[Recognised]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    shares = fitted(lines.values())
    usual = median(sizes) if (sizes := [size for word in words if (size := size_of(word, shares))]) else 30.0
    return [word for line in lines.values() for word in _line(line, dark, usual, shares)]


def _line(line: Sequence[Recognised], dark: Dark, usual: float, shares: Shares) -> Iterable[Measured]:
    """Measure a line: the words share its size and baseline, apart from raised or lowered ones."""
    size = _size_of_line(line, shares) or usual
    bases = [(base, len(word.text)) for word in line if (base := baseline_of(word, size)) is not None]
    shared = weighted_median(bases) if bases else max(word.top + word.height for word in line)
    for word in line:
        own, base = size_of(word, shares), baseline_of(word, size)
        off = base is not None and abs(base - shared) > 0.22 * size
        swollen = off and own > SWOLLEN * size
        stands_off = off and not swollen and len(word.text) > 1
        small = off and own < 0.72 * size and word.text.isdecimal()
        yield Measured(
            word.text,
            _shrunk(word, shared, size, shares) if swollen else _box(word),
            float(own) if small else size,
            base if base is not None and (stands_off or small) else shared,
            stroke_of(word, dark, size),
            round(min(max(word.confidence, 0) / 100, 0.99), 2),
            word.line,
        )


def _box(word: Recognised) -> BBox:
    return word.left, word.top, word.left + word.width, word.top + word.height


def _shrunk(word: Recognised, baseline: float, size: float, shares: Shares) -> BBox:
    """Give the box that a word's letters take in its line, where Tesseract's holds parts of other lines."""
    shape = shape_of(word.text)
    bottom = baseline + (BELOW[shape[1]] * size if shape else 0)
    top = bottom - (shares[shape] * size if shape else 0)
    return word.left, max(top, word.top), word.left + word.width, min(bottom, word.top + word.height)


def _size_of_line(line: Sequence[Recognised], shares: Shares) -> float:
    """Give a line's font size in pixels, 0 where none of its words tells: the mean of the guesses near the middle one.

    Pixels are whole, a mean over words is not.
    """
    guesses = [(size, _weight(word)) for word in line if (size := size_of(word, shares))]
    middle = weighted_median(guesses)
    near = [(size, weight) for size, weight in guesses if abs(size - middle) < 0.1 * middle]
    return sum(size * weight for size, weight in near) / max(sum(weight for _, weight in near), 1)


def _weight(word: Recognised) -> int:
    """Give how much a word says of its line's size."""
    shape = shape_of(word.text)
    return len(word.text) * (1 if shape is not None and shape[0] == RING else 5)


def size_of(word: Recognised, shares: Shares) -> float:
    """Give the font size in pixels that a word's height speaks for, 0 for signs without a height of their own."""
    shape = shape_of(word.text)
    return word.height / shares[shape] if shape is not None and word.height >= 3 else 0.0


def baseline_of(word: Recognised, size: float) -> float | None:
    """Give the y on which a word stands, None for signs that hover."""
    shape = shape_of(word.text)
    return None if shape is None else word.top + word.height - BELOW[shape[1]] * size


def stroke_of(word: Recognised, dark: Dark, size: float) -> float:
    """Give the usual width in pixels of the strokes that run through a word, 0 where there are too few.

    Pale edges count by their darkness, so that strokes of two or three pixels are told apart.
    """
    part = dark[word.top : word.top + word.height : 2, max(word.left - 1, 0) : word.left + word.width + 1]
    if part.shape[0] < 3 or part.shape[1] < 4:
        return 0.0
    full = float(part.max())
    inside = part > max(0.25 * full, 25)
    inside[:, 0] = inside[:, -1] = False  # so that no run goes on in the next row, and each has a start and an end
    flat = inside.ravel()
    changes = np.flatnonzero(flat[1:] != flat[:-1])
    sums = np.cumsum(part.ravel(), dtype=np.int64)
    widths = (sums[changes[1::2] + 1] - sums[np.maximum(changes[::2] - 1, 0)]) / max(full, 1.0)
    stems = sorted(widths[widths < 0.3 * size].tolist())
    return median(stems) if len(stems) >= 8 else 0.0


def settled_sizes(sizes: Iterable[tuple[float, int]]) -> dict[float, float]:
    """Give each measured size (in points, with its number of letters) the size that it stands for.

    Measured sizes scatter by some percent; a report has few. The commonest size takes all near it, then the
    commonest of the rest, and so on. Sizes are rounded to half points.
    """
    weights: dict[float, int] = {}
    for size, letters in sizes:
        weights[size] = weights.get(size, 0) + letters
    given: dict[float, float] = {}
    while left := {size: letters for size, letters in weights.items() if size not in given}:
        middle = _commonest(left)
        near = [size for size in left if abs(size / middle - 1) < ONE_SIZE]
        settled = round(2 * weighted_median([(size, left[size]) for size in near])) / 2
        given |= dict.fromkeys(near, max(settled, 1.0))
    return given


def _commonest(weights: dict[float, int]) -> float:
    """Give the size with the most letters within half of what is one size."""

    def letters(size: float) -> int:
        return sum(count for other, count in weights.items() if abs(other / size - 1) < ONE_SIZE / 2)

    return max(weights, key=lambda size: (letters(size), -size))


def bold_words(strokes: Sequence[float], lines: Sequence[object], usual: float) -> list[bool]:
    """Tell which words are bold by their strokes in font sizes, `usual` being that of running text.

    `lines` tells which line each word is in: a word whose stroke is not known (0) goes with its neighbours in it.
    """
    heavy = [stroke > HEAVY * usual if stroke else None for stroke in strokes]
    before, after = _spread(heavy, lines), _spread(heavy[::-1], lines[::-1])[::-1]
    return [
        own if own is not None else all(each for each in (one, two) if each is not None) and (one or two) is not None
        for own, one, two in zip(heavy, before, after, strict=True)
    ]


def _spread(heavy: Sequence[bool | None], lines: Sequence[object]) -> list[bool | None]:
    """Give for each word what is known of the nearest one before it in its line."""
    known: list[bool | None] = [None] * len(heavy)
    for index in range(1, len(heavy)):
        if lines[index] == lines[index - 1]:
            known[index] = known[index - 1] if heavy[index - 1] is None else heavy[index - 1]
    return known


def weighted_median(pairs: Sequence[tuple[float, int]]) -> float:
    """Give the middle value, each counted as often as its weight says; 0 without values."""
    ordered = sorted(pairs)
    half = sum(weight for _, weight in ordered) / 2
    for value, weight in ordered:
        half -= weight
        if half <= 0:
            return value
    return 0.0
