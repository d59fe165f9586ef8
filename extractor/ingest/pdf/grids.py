"""The ruled tables of a page, and the rulings that belong to none."""

from collections.abc import Sequence

from extractor.document import Grid, Word
from extractor.ingest.pdf import cells
from extractor.ingest.pdf.sheet import Sheet
from extractor.ingest.pdf.strokes import Strokes
from extractor.types import BBox

THIN = 2.5
"""Points: a rectangle thinner than this is a ruling."""
SHORT = 10.0
"""Points: a ruling is longer than this."""


def grids_of(strokes: Strokes, words: Sequence[Word], sheet: Sheet) -> tuple[tuple[Grid, ...], tuple[BBox, ...]]:
    """Give the tables with at least two cells and some text, and the rulings outside them."""
    found = (_grid(table) for table in cells.tables(strokes.across, strokes.down))
    grids = tuple(grid for grid in found if _holds_any(grid.bbox, words))
    rulings = dict.fromkeys(_rounded(shape) for shape in strokes.shapes if _is_ruling(shape))
    return grids, tuple(
        ruling for ruling in rulings if sheet.shows(ruling) and not any(_inside(ruling, grid.bbox) for grid in grids)
    )


def _grid(table: Sequence[cells.Cell]) -> Grid:
    lefts, tops, rights, bottoms = zip(*table, strict=True)
    return Grid((min(lefts), min(tops), max(rights), max(bottoms)), cells.rows(table))


def _rounded(box: BBox) -> BBox:
    return (round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2))


def _holds_any(box: BBox, words: Sequence[Word]) -> bool:
    return any(_inside((word.x0, word.top, word.x1, word.bottom), box) for word in words)


def _is_ruling(shape: BBox) -> bool:
    width, height = shape[2] - shape[0], shape[3] - shape[1]
    return min(width, height) < THIN and max(width, height) > SHORT


def _inside(box: BBox, outer: BBox, slack: float = 2.0) -> bool:
    middle = (box[1] + box[3]) / 2
    across = outer[0] - slack <= box[0] and box[2] <= outer[2] + slack
    return across and outer[1] - slack <= middle <= outer[3] + slack
