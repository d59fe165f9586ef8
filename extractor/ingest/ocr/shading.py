"""Grey areas under text (header rows, boxes) made as light as the paper, so that letters stand out from both alike."""

import numpy as np

from extractor.ingest.ocr.raster import Grey, Raster, paper_of

LEAST, MOST = 8, 110
"""Levels below the paper's between which a wide grey area is a shade; darker areas are pictures and filled bars."""
STEP = 4
"""Pixels of the squares in which shades are looked for."""
WIDTH = 5
"""Squares across which no stroke of a letter or a line is dark: 20 pixels."""
RIM = 28
"""Squares across which a light spot within a shade is what the camera's sharpening left around letters."""
SHARE = 0.001
"""Share of a page from which its shades are worth the work."""


def without_shades(raster: Raster) -> Raster:
    """Lighten what is shaded by as much as its ground is darker than the paper; a page without shades is left as is."""
    paper = paper_of(raster.pixels)
    height, width = raster.pixels.shape
    ground = _ground(raster.pixels[: height // STEP * STEP, : width // STEP * STEP])
    lift = np.subtract(paper, ground, dtype=np.int16)
    lift[(lift < LEAST) | (lift > MOST)] = 0
    if np.count_nonzero(lift) < SHARE * lift.size:
        return raster
    whole = np.zeros(raster.pixels.shape, np.int16)
    fine = lift.repeat(STEP, axis=0).repeat(STEP, axis=1)
    whole[: fine.shape[0], : fine.shape[1]] = fine
    return Raster(np.minimum(raster.pixels + whole, 255).astype(np.uint8), raster.dpi)


def _ground(pixels: Grey) -> Grey:
    """Give the grey of what lies under letters and lines, in squares."""
    rows = np.maximum.reduce([pixels[row::STEP] for row in range(STEP)])
    lightest = np.maximum.reduce([rows[:, column::STEP] for column in range(STEP)])
    closed = _over(_over(lightest, WIDTH, np.maximum), WIDTH + RIM, np.minimum)
    return _over(closed, RIM + 1, np.maximum)


def _over(squares: Grey, width: int, choose: np.ufunc) -> Grey:
    """Give each square the lightest or darkest of those around it, `width` to a side."""
    for _ in range(2):
        padded = np.pad(squares.T, ((width // 2, width // 2), (0, 0)), mode="edge")
        squares = choose.reduce([padded[row : row + squares.shape[1]] for row in range(width)])
    return squares
