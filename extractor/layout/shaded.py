"""Tables whose header is shaded cell by cell and whose rows are ruled across only: its columns go on downward."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extractor.document import Grid, Word
from extractor.types import BBox

HEADER_ROWS = 3
"""Rows that a shaded header has at most."""
SAME = 3.0
"""Points by which a body's rulings may end beside the header's edges."""

Band = tuple[float, float]


def extended(grids: Sequence[Grid], rulings: Sequence[BBox], words: Sequence[Word]) -> list[Grid]:
    """Give the page's grids, each header that stands above rows ruled across grown down to the last of them."""
    tops = sorted(grid.bbox[1] for grid in grids)
    return [_grown(grid, _bands(grid, rulings, tops, words)) for grid in grids]


def _grown(grid: Grid, bands: Sequence[Band]) -> Grid:
    """Add a row for each band, with the columns of the header's last row."""
    if not bands:
        return grid
    columns = [(box[0], box[2]) if box else None for box in grid.rows[-1]]
    rows = tuple(tuple(span and (span[0], top, span[1], end) for span in columns) for top, end in bands)
    return replace(grid, bbox=(*grid.bbox[:3], bands[-1][1]), rows=grid.rows + rows)


def _bands(grid: Grid, rulings: Sequence[BBox], tops: Sequence[float], words: Sequence[Word]) -> list[Band]:
    """Give the rows below a header: between rulings as wide as it, and a last one that may lack its ruling."""
    if len(grid.rows) > HEADER_ROWS or len(grid.rows[-1]) < 2 or None in grid.rows[-1]:
        return []
    end = min((top for top in tops if top > grid.bbox[3] - 1), default=float("inf"))
    edges = [box[0] for box in grid.rows[-1] if box][1:]
    bands: list[Band] = []
    for band in pairwise([grid.bbox[3], *_levels(grid, rulings, end)]):
        if not _columns(_held(grid, band, words), edges):
            return bands
        bands.append(band)
    last = _unruled(bands, end)
    return [*bands, last] if last and _columns(_held(grid, last, words), edges) > 1 else bands


def _levels(grid: Grid, rulings: Sequence[BBox], end: float) -> list[float]:
    """Give the heights of the rulings below a header, above `end`, that are as wide as it."""
    return sorted(
        {
            round((box[1] + box[3]) / 2, 1)
            for box in rulings
            if abs(box[0] - grid.bbox[0]) <= SAME
            and abs(box[2] - grid.bbox[2]) <= SAME
            and grid.bbox[3] + SAME < box[1] < end
        }
    )


def _unruled(bands: Sequence[Band], end: float) -> Band | None:
    """Give the place of one more row below the last ruling, as high as the others."""
    if not bands:
        return None
    top = bands[-1][1]
    return top, min(top + median(below - above for above, below in bands), end)


def _held(grid: Grid, band: Band, words: Sequence[Word]) -> list[Word]:
    return [
        word
        for word in words
        if band[0] <= (word.top + word.bottom) / 2 < band[1] and grid.bbox[0] <= (word.x0 + word.x1) / 2 <= grid.bbox[2]
    ]


def _columns(words: Sequence[Word], edges: Sequence[float]) -> int:
    """Count the columns that words stand in; 0 when one of them lies across an edge, as in prose."""
    if any(word.x0 < edge - 1 and word.x1 > edge + 1 for word in words for edge in edges):
        return 0
    return len({sum(edge <= (word.x0 + word.x1) / 2 for edge in edges) for word in words})
