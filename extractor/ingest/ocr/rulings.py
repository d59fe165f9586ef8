"""Ruled lines in a picture: found as long runs of ink, taken out before the words are read, handed on as tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pdfplumber.table import TableFinder

from extractor.document import Grid
from extractor.ingest.ocr.raster import Grey, Ink, Raster
from extractor.types import BBox

FAINT_LINE = 40
"""Levels of grey below the paper's at which a pixel may belong to a line: hairlines come out pale."""
SHORTEST = 0.22
"""Inches: letters of usual size have no straight stroke this long."""
SURE = 0.9
"""Inches from which a vertical line needs no line across it to be one: no letter is as tall."""
THICKEST = 0.045
"""Inches: what is thicker is a filled area."""
GAP = 0.06
"""Inches of a break within a line that specks and worn toner leave."""
LOOKS = 8
"""Columns that are looked at of a stretch as long as the shortest line."""
BRIEF = 0.7
"""Inches: a level line shorter than this may be the bars and serifs of letters that touch each other ("TB", "rm")."""
HANG, HANGING = 0.03, 0.2
"""Inches that strokes run on above or below such a line, and the share of its columns in which they do."""
LEVEL = 0.0015
"""Pixels that a line of a page laid straight climbs or falls in one."""
REACH = 3
"""Pixels above and below a line in which letters touch it."""
MAX_LINES = 1_500


@dataclass(slots=True)
class Ruling:
    """A straight line's box in pixels; the ends are exclusive."""

    x0: int
    y0: int
    x1: int
    y1: int

    def flipped(self) -> "Ruling":
        """Give the line with the axes swapped."""
        return Ruling(self.y0, self.x0, self.y1, self.x1)


@dataclass(frozen=True, slots=True)
class Rulings:
    """The horizontal and vertical lines of a page, in pixels."""

    across: tuple[Ruling, ...] = ()
    down: tuple[Ruling, ...] = ()


def rulings_of(raster: Raster) -> Rulings:
    """Find the ruled lines of a level page."""
    ink = np.less(raster.pixels, raster.paper - FAINT_LINE)
    across = [line for line in _level_lines(ink, raster.dpi) if not _of_letters(line, ink, raster.dpi)]
    down = [line.flipped() for line in _level_lines(ink.T, raster.dpi)]
    if len(across) + len(down) > MAX_LINES:
        return Rulings()
    slack = round(0.04 * raster.dpi)
    down = [line for line in down if line.y1 - line.y0 >= SURE * raster.dpi or _crossed(line, across, slack)]
    return Rulings(tuple(across), tuple(down))


def _of_letters(line: Ruling, ink: Ink, dpi: float) -> bool:
    """Whether strokes hang from a level line, or stand on it, all along: it is part of letters."""
    if line.x1 - line.x0 >= BRIEF * dpi:
        return False
    deep = round(HANG * dpi)
    sides = ink[max(line.y0 - deep, 0) : line.y0, line.x0 : line.x1], ink[line.y1 : line.y1 + deep, line.x0 : line.x1]
    return any(side.size and side.all(axis=0).mean() >= HANGING for side in sides)


def _crossed(line: Ruling, across: Iterable[Ruling], slack: int) -> bool:
    """Whether lines meet a vertical line at both ends, or run past it at one."""
    meeting = [each for each in across if each.x0 - slack <= line.x0 and line.x1 <= each.x1 + slack]
    ends = [any(abs((each.y0 + each.y1) / 2 - end) <= 2 * slack for each in meeting) for end in (line.y0, line.y1)]
    return all(ends)


def _level_lines(ink: Ink, dpi: float) -> list[Ruling]:
    shortest, thickest, gap = round(SHORTEST * dpi), round(THICKEST * dpi), round(GAP * dpi)
    rows, starts, ends = long_runs(ink, shortest)
    found = [line for line in _stacked(rows, starts, ends) if line.y1 - line.y0 <= thickest]
    return _mended(found, gap)


def long_runs(ink: Ink, shortest: int) -> tuple[list[int], list[int], list[int]]:
    """Give row, start and end of the runs of ink that are at least `shortest` long, from top to bottom.

    A row is taken with the one below it, so that a line that climbs by a pixel on its way stays one.
    """
    likely = _likely(ink, shortest)
    both = ink[likely] | ink[likely + 1]
    edges = np.diff(both.astype(np.int8), axis=1, prepend=0, append=0)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    long = ends - starts >= shortest
    return likely[rows[long]].tolist(), starts[long].tolist(), ends[long].tolist()


def _likely(ink: Ink, shortest: int) -> NDArray[np.intp]:
    """Give the rows in which a run may lie: one that long covers so many of every few columns, one beside the other.

    Rows of letters seldom have them, and only what is looked at here is read of most rows.
    """
    every = max(shortest // LOOKS, 1)
    seen = ink[:, ::every]
    seen, looks = seen[:-1] | seen[1:], shortest // every
    starts = max(seen.shape[1] - looks + 1, 0)
    return np.flatnonzero(np.logical_and.reduce([seen[:, at : at + starts] for at in range(looks)]).any(axis=1))


def _stacked(rows: Sequence[int], starts: Sequence[int], ends: Sequence[int]) -> list[Ruling]:
    """Join runs that lie on each other."""
    done: list[Ruling] = []
    open_: list[Ruling] = []
    for row, start, end in zip(rows, starts, ends, strict=True):
        done.extend(line for line in open_ if row > line.y1)
        open_ = [line for line in open_ if row <= line.y1]
        under = next((line for line in open_ if start < line.x1 and line.x0 < end), None)
        if under is None:
            open_.append(Ruling(start, row, end, row + 1))
        else:
            under.x0, under.x1, under.y1 = min(under.x0, start), max(under.x1, end), row + 1
    return done + open_


def _mended(lines: Iterable[Ruling], gap: int) -> list[Ruling]:
    """Join the pieces of one line."""
    kept: list[Ruling] = []
    for line in sorted(lines, key=lambda line: line.x0):
        last = next((each for each in kept if _goes_on(each, line, gap)), None)
        if last is None:
            kept.append(line)
        else:
            last.x1 = max(last.x1, line.x1)
            last.y0, last.y1 = min(last.y0, line.y0), max(last.y1, line.y1)
    return kept


def _goes_on(left: Ruling, right: Ruling, gap: int) -> bool:
    apart = abs((left.y0 + left.y1) - (right.y0 + right.y1)) / 2
    return right.x0 - left.x1 <= gap and apart <= 0.4 * gap


def without_rulings(raster: Raster, rulings: Rulings) -> Raster:
    """Paint the lines over with paper, but not where a letter crosses them."""
    pixels = raster.pixels.copy()
    paper = raster.paper
    for line in rulings.across:
        _paint_over(pixels, line, paper)
    for line in rulings.down:
        _paint_over(pixels.T, line.flipped(), paper)
    return Raster(pixels, raster.dpi)


def _paint_over(pixels: Grey, line: Ruling, paper: int) -> None:
    """Paint a level line's pixels, its pale rim too, but leave the letters that stand on it or run through it."""
    top, bottom = max(line.y0 - REACH, 0), min(line.y1 + REACH, pixels.shape[0])
    band = pixels[top:bottom, max(line.x0 - 2, 0) : min(line.x1 + 2, pixels.shape[1])]
    dark = band < paper - FAINT_LINE
    usual = int(np.median(dark[REACH - 1 : 1 - REACH].sum(axis=0)))
    middle = _middle(dark, usual)
    away = np.abs(np.arange(len(band))[:, None] - middle)
    clean = ~(dark & (away > usual / 2 + 1)).any(axis=0)
    touched = np.flatnonzero(~clean)
    if len(touched):
        strong = band[:, touched] < paper // 2
        part = band[:, touched]
        part[_thin_runs(strong, middle[touched], usual)] = paper
        band[:, touched] = part
    band[(away <= usual / 2 + 2) & clean] = paper


def _middle(dark: Ink, usual: int) -> NDArray[np.float64]:
    """Give the row of a line's middle in each column: it is straight, and most columns show it bare."""
    depths = dark.sum(axis=0)
    columns = np.flatnonzero(np.abs(depths - max(usual, depths.min())) <= 1)
    seen = dark[:, columns]
    rows = (seen * np.arange(len(dark))[:, None]).sum(axis=0) / np.maximum(seen.sum(axis=0), 1)
    half = len(columns) // 2
    (x0, y0), (x1, y1) = (
        (float(np.median(columns[part])), float(np.median(rows[part]))) for part in (slice(half + 1), slice(half, None))
    )
    slope = min(max((y1 - y0) / max(x1 - x0, 1), -LEVEL), LEVEL)
    along: NDArray[np.float64] = np.arange(dark.shape[1], dtype=np.float64)
    return (y0 + y1) / 2 + (along - (x0 + x1) / 2) * slope


def _thin_runs(strong: Ink, middle: NDArray[np.float64], usual: int) -> Ink:
    """Give the ink that runs through a line's middle in its column and is no thicker than the line, with its rim."""
    every = np.arange(len(middle))
    run = np.zeros_like(strong)
    for step in (1, -1):
        row, going = np.rint(middle).astype(np.intp), np.ones(len(middle), bool)
        while True:
            going &= (row >= 0) & (row < len(strong))
            going[going] = strong[row[going], every[going]]
            if not going.any():
                break
            run[row[going], every[going]] = True
            row += step
    run &= run.sum(axis=0) <= usual + 1
    for _ in range(2):
        run[1:] |= run[:-1] & ~strong[1:]
        run[:-1] |= run[1:] & ~strong[:-1]
    return run


class _Sheet:
    """What pdfplumber's table finder wants to know of a page."""

    def __init__(self, edges: list[dict[str, Any]], bbox: BBox) -> None:
        self.edges = edges
        self.bbox = bbox


def grids_of(rulings: Rulings, raster: Raster) -> tuple[Grid, ...]:
    """Give the tables of at least two cells that the lines make, found as pdfplumber finds those of a PDF."""
    height, width = raster.pixels.shape
    edges = list(_edges(rulings, raster.scale))
    if not rulings.across or not rulings.down:
        return ()
    sheet: Any = _Sheet(edges, (0.0, 0.0, width * raster.scale, height * raster.scale))
    settings = {"snap_tolerance": 3.5, "join_tolerance": 4, "intersection_tolerance": 4}
    tables = TableFinder(sheet, settings).tables
    grids = (
        Grid(_rounded(table.bbox), tuple(tuple(_rounded(cell) if cell else None for cell in row.cells) for row in rows))
        for table in tables
        if (rows := table.rows) and len(table.cells) > 1
    )
    return tuple(grids)


def _edges(rulings: Rulings, scale: float) -> Iterator[dict[str, Any]]:
    for line in rulings.across:
        y = (line.y0 + line.y1) / 2 * scale
        yield _edge("h", (line.x0 * scale, y, line.x1 * scale, y))
    for line in rulings.down:
        x = (line.x0 + line.x1) / 2 * scale
        yield _edge("v", (x, line.y0 * scale, x, line.y1 * scale))


def _edge(orientation: str, box: BBox) -> dict[str, Any]:
    x0, top, x1, bottom = box
    size = {"width": x1 - x0, "height": bottom - top}
    return {"object_type": "line", "orientation": orientation, "x0": x0, "top": top, "x1": x1, "bottom": bottom} | size


def boxes_of(rulings: Rulings, raster: Raster) -> tuple[BBox, ...]:
    """Give the lines' boxes in points."""
    scale = raster.scale
    lines = (*rulings.across, *rulings.down)
    return tuple(_rounded((line.x0 * scale, line.y0 * scale, line.x1 * scale, line.y1 * scale)) for line in lines)


def _rounded(box: Sequence[float]) -> BBox:
    x0, top, x1, bottom = (round(float(value), 2) for value in box)
    return (x0, top, x1, bottom)
