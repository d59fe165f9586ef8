"""The ruled tables of a PDF page, and the rulings that belong to none."""

from collections.abc import Iterable, Sequence

from pdfplumber.page import Page as PlumberPage
from pdfplumber.table import Table

from extractor.document import Grid, Word
from extractor.ingest.pdf.plumber.frame import Frame
from extractor.types import BBox

MAX_EDGES = 3_000
"""A page with more is a drawing or a map; the table finder's time grows with the square."""

THIN = 2.5
"""Points: a rectangle thinner than this is a ruling."""


def grids_of(page: PlumberPage, frame: Frame, words: Sequence[Word]) -> tuple[tuple[Grid, ...], tuple[BBox, ...]]:
    """Give the tables with at least two cells and some text, and the rulings outside them."""
    if not 0 < len(page.edges) <= MAX_EDGES:
        return (), ()
    found = (_grid(table, frame) for table in page.find_tables())
    grids = tuple(grid for grid in found if _is_table(grid, words))
    rulings = dict.fromkeys(frame.box(ruling) for ruling in _rulings(page))
    return grids, tuple(
        ruling for ruling in rulings if frame.shows(ruling) and not any(_inside(ruling, grid.bbox) for grid in grids)
    )


def _grid(table: Table, frame: Frame) -> Grid:
    rows = tuple(tuple(None if cell is None else frame.box(cell) for cell in row.cells) for row in table.rows)
    return Grid(frame.box(table.bbox), rows)


def _is_table(grid: Grid, words: Iterable[Word]) -> bool:
    cells = sum(cell is not None for row in grid.rows for cell in row)
    return cells > 1 and any(_inside((word.x0, word.top, word.x1, word.bottom), grid.bbox) for word in words)


def _rulings(page: PlumberPage) -> Iterable[tuple[float, float, float, float]]:
    for shape in (*page.lines, *page.rects):
        thin = min(shape["x1"] - shape["x0"], shape["bottom"] - shape["top"]) < THIN
        if thin and max(shape["x1"] - shape["x0"], shape["bottom"] - shape["top"]) > 4 * THIN:
            yield shape["x0"], shape["top"], shape["x1"], shape["bottom"]


def _inside(box: BBox, outer: BBox, slack: float = 2.0) -> bool:
    middle = (box[1] + box[3]) / 2
    across = outer[0] - slack <= box[0] and box[2] <= outer[2] + slack
    return across and outer[1] - slack <= middle <= outer[3] + slack
