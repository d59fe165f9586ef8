"""Grey areas under text (header rows, boxes) made as light as the paper, so that letters stand out from both alike."""

import numpy as np
from numpy.typing import NDArray

from extractor.ingest.ocr.raster import BROAD, FILLED, SQUARE, Grey, Raster, lightest_of

LEAST = 8
"""Levels below the paper's from which a wide grey area is a shade; filled areas are pictures and bars."""
RIM = 28
"""Squares across which a light spot within a shade is what the camera's sharpening left around letters."""
SHARE = 0.001
"""Share of a page from which its shades are worth the work."""


def without_shades(raster: Raster) -> Raster:
    """Lighten what is shaded by as much as its ground is darker than the paper; a page without shades is left as is."""
    paper = raster.paper
    bare = _over(lightest_of(raster.pixels), BROAD, np.maximum)  # without letters and lines on paper
    if not _lift(paper, bare).any():  # the ground has no other greys than these
        return raster
    lift = _lift(paper, _ground(bare))
    if np.count_nonzero(lift) < SHARE * lift.size:
        return raster
    whole = np.zeros(raster.pixels.shape, np.int16)
    fine = lift.repeat(SQUARE, axis=0).repeat(SQUARE, axis=1)
    whole[: fine.shape[0], : fine.shape[1]] = fine
    return Raster(np.minimum(raster.pixels + whole, 255).astype(np.uint8), raster.dpi)


def _lift(paper: int, squares: Grey) -> NDArray[np.int16]:
    """Give by how much squares are darker than the paper, 0 for those that are not shades."""
    lift = np.subtract(paper, squares, dtype=np.int16)
    lift[(lift < LEAST) | (lift > FILLED)] = 0
    return lift


def _ground(squares: Grey) -> Grey:
    """Give the grey of what lies under letters and lines, in squares, without the light spots around letters."""
    return _over(_over(squares, BROAD + RIM, np.minimum), RIM + 1, np.maximum)


def _over(squares: Grey, width: int, choose: np.ufunc) -> Grey:
    """Give each square the lightest or darkest of those around it, `width` to a side."""
    for _ in range(2):
        squares, reach = np.pad(squares.T, ((width // 2, width // 2), (0, 0)), mode="edge"), 1
        while reach < width:
            step = min(reach, width - reach)
            squares, reach = choose(squares[:-step], squares[step:]), reach + step
    return squares
