"""How far a sheet lay askew in the scanner, and the picture turned back."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from extractor.ingest.ocr.raster import Grey, Ink, Raster, image_of, ink_of

STEEPEST = 4.0
"""Degrees; a sheet that lies more askew than this jams in the feeder."""
LEAST = 0.08
"""Degrees that are left alone: 2 pixels over the width of a page at 200 dpi."""
_POINTS = 40_000


def straightened(raster: Raster) -> tuple[Raster, float]:
    """Turn a page so that its lines lie level; also give the angle in degrees by which it lay askew (clockwise)."""
    angle = skew_of(ink_of(raster.pixels, raster.paper))  # not kept: it takes as much memory as the page
    if abs(angle) < LEAST:
        return raster, 0.0
    return Raster(_turned(raster, angle), raster.dpi), angle


def skew_of(ink: Ink) -> float:
    """Give the angle in degrees at which lines fall to the right, 0 where a page has too little to tell by.

    At the right angle the undersides of letters and rulings fall into few rows: the sum of squares of the rows'
    counts is highest (Postl's method).
    """
    ys, xs = np.nonzero(ink[:-1] & ~ink[1:])
    if len(ys) < 200:
        return 0.0
    step = max(len(ys) // _POINTS, 1)
    down, along = ys[::step].astype(np.float32), xs[::step].astype(np.float32)
    coarse = _best(down * np.float32(0.5), along * np.float32(0.5), np.arange(-STEEPEST, STEEPEST + 0.1, 0.2))
    return _best(down, along, coarse + np.arange(-0.2, 0.21, 0.04))


def _best(ys: NDArray[np.float32], xs: NDArray[np.float32], angles: NDArray[np.float64]) -> float:
    scores = [_sharpness(ys - xs * np.float32(np.tan(np.radians(angle)))) for angle in angles]
    return round(float(angles[int(np.argmax(scores))]), 3)


def _sharpness(rows: NDArray[np.float32]) -> float:
    whole = rows.astype(np.int32)
    counts = np.bincount(whole - whole.min())
    return float(np.square(counts, dtype=np.float64).sum())


def _turned(raster: Raster, angle: float) -> Grey:
    image = image_of(raster.pixels)
    turned = image.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=raster.paper)
    return np.array(turned)


def quarter_turned(raster: Raster, degrees: int) -> Raster:
    """Turn a page clockwise by a multiple of 90 degrees."""
    return Raster(np.ascontiguousarray(np.rot90(raster.pixels, -degrees // 90)), raster.dpi)
