"""Pages that count in larger units than points (/UserUnit, PDF 32000-1, 14.11.1): large formats, and a few printers."""

import io
from collections.abc import Mapping, Sequence
from operator import attrgetter
from statistics import median

from extractor.document import Grid, Page, Word
from extractor.types import BBox

TINY = 3.0
"""Points: a font size that nobody can read; such a page's unit is looked up."""


_size = attrgetter("size")


def in_points(pages: Sequence[Page], data: bytes) -> tuple[Page, ...]:
    """Give the pages with all their measures in points."""
    if b"/UserUnit" not in data and not any(map(_tiny, pages)):
        return tuple(pages)
    units = _units(data)
    return tuple(_scaled(page, units[page.number]) if page.number in units else page for page in pages)


def _tiny(page: Page) -> bool:
    sizes = list(map(_size, page.words))
    return bool(sizes) and min(sizes) < TINY and median(sizes) < TINY


def _units(data: bytes) -> Mapping[int, float]:
    """Give the unit of each page that has one of its own; PDFium does not tell it."""
    # Imported here: whole archives do without it.
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            units = {number: float(page.obj.get("/UserUnit", 1)) for number, page in enumerate(pdf.pages, 1)}
    except Exception:  # a file that qpdf cannot read keeps its measures
        return {}
    return {number: unit for number, unit in units.items() if unit > 0 and unit != 1}


def _scaled(page: Page, unit: float) -> Page:
    def box(raw: BBox) -> BBox:
        x0, top, x1, bottom = (round(side * unit, 2) for side in raw)
        return (x0, top, x1, bottom)

    def word(raw: Word) -> Word:
        x0, top, x1, bottom = box((raw.x0, raw.top, raw.x1, raw.bottom))
        baseline, size = round(raw.baseline * unit, 2), round(raw.size * unit, 2)
        return raw._replace(x0=x0, top=top, x1=x1, bottom=bottom, baseline=baseline, size=size)

    def grid(raw: Grid) -> Grid:
        return Grid(box(raw.bbox), tuple(tuple(cell and box(cell) for cell in row) for row in raw.rows))

    return Page(
        page.number,
        round(page.width * unit, 2),
        round(page.height * unit, 2),
        tuple(map(word, page.words)),
        tuple(map(grid, page.grids)),
        tuple(map(box, page.rulings)),
    )
