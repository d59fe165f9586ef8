"""What the first two stages hand on: `Source` (a file as its reader sees it) and `Document` (the canonical text)."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal, NamedTuple

from extractor.types import BBox, Diagnostic, Evidence, SourceInfo

# --- ingest -> layout -------------------------------------------------------------------------------------------


class Word(NamedTuple):
    """A word on a page, in points from the page's top left; `size` is the font's, `confidence` is below 1 for OCR.

    A tuple, because there are hundreds on a page: it is made five times as fast as a frozen dataclass.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table as its rulings cut it: rows of cell boxes, None where a merged cell covers the place."""

    bbox: BBox
    rows: tuple[tuple[BBox | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its words in the order of the file, its ruled tables, and the rulings that belong to none."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    grids: tuple[Grid, ...] = ()
    rulings: tuple[BBox, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowParagraph:
    """A paragraph, list item or heading of a file without pages; `text` may hold hard line breaks.

    `marker` is the list marker as printed ("-", "1.", "a)") or None, `level` the depth of the list item or of the
    indentation (0 = outermost), `bold_until` the length of the leading bold run, `heading` the level that the file
    itself gives (a Word style, `<h2>`, `##`).
    """

    text: str
    level: int = 0
    marker: str | None = None
    bold_until: int = 0
    italic: bool = False
    heading: int | None = None


@dataclass(frozen=True, slots=True)
class FlowTable:
    """A table of a file without pages: rows of cell texts, rows may differ in length; cells may hold line breaks."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as its reader sees it: either `pages` (PDF, scans) or `flow` (text, Word, OpenDocument, HTML)."""

    info: SourceInfo
    pages: tuple[Page, ...] = ()
    flow: tuple[FlowParagraph | FlowTable, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


# --- layout -> everything after ---------------------------------------------------------------------------------


class Line(NamedTuple):
    """A stretch of the canonical text that stands in one line of one page (or, without pages, in one paragraph)."""

    start: int
    end: int
    page: int | None
    bbox: BBox | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: `text[start:end]` is what stands in it; empty cells have start == end."""

    start: int
    end: int
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table, joined over pages. Rows are equally long; None stands where a merged cell covers the place."""

    start: int
    end: int
    rows: tuple[tuple[Cell | None, ...], ...]
    ruled: bool = True


def filled(row: Sequence[Cell | None]) -> list[Cell]:
    """Give the cells of a table's row that hold text."""
    return [cell for cell in row if cell is not None and cell.end > cell.start]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item or table in reading order.

    `start`/`end` exclude the list marker. `level` is the depth of a list item or of the indentation, 0 outermost.
    `bold_until` is the offset at which the leading bold run ends (== start when there is none). `size` is the font
    size in points, None for files without pages. `heading` is the level that the file itself gives, else None.
    """

    kind: Literal["paragraph", "item", "table"]
    start: int
    end: int
    level: int = 0
    marker: str | None = None
    bold_until: int = 0
    italic: bool = False
    size: float | None = None
    heading: int | None = None
    table: int | None = None
    """Index into `Document.tables` when `kind` is "table"."""

    @property
    def bold(self) -> bool:
        """Whether the whole block is bold."""
        return self.end > self.start and self.bold_until >= self.end


@dataclass(frozen=True, slots=True)
class Document:
    """The canonical text, made once: every later finding is a pair of offsets into `text`.

    Blocks are in reading order and do not overlap; they are separated by line breaks. In a table, cells are separated
    by a tab and rows by a line break; a line break inside a cell is a hard break of the file.
    """

    text: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    lines: tuple[Line, ...]
    pages: int | None
    diagnostics: tuple[Diagnostic, ...] = ()

    def evidence(self, start: int, end: int) -> Evidence:
        """Give the evidence for `text[start:end]`: page and box of the lines it touches on its first page."""
        page, bbox = self._place(start, end)
        return Evidence(page, start, end, bbox, self.text[start:end])

    def _place(self, start: int, end: int) -> tuple[int | None, BBox | None]:
        if self.pages is None or not self.lines:
            return None, None
        first = max(bisect_right(self.lines, start, key=_start) - 1, 0)
        page = self.lines[first].page
        boxes: list[BBox] = []
        for place in range(first, len(self.lines)):
            line = self.lines[place]
            if line.start >= max(end, start + 1) or line.page != page:
                break
            if line.bbox is not None:
                boxes.append(_clip(line, start, end))
        return page, _union(boxes) if boxes else None


_start = attrgetter("start")


def _clip(line: Line, start: int, end: int) -> BBox:
    """Give the part of a line's box that its characters from `start` to `end` take, by their share of its length."""
    assert line.bbox is not None
    x0, top, x1, bottom = line.bbox
    length = max(line.end - line.start, 1)
    left = x0 + (x1 - x0) * max(start - line.start, 0) / length
    right = x0 + (x1 - x0) * (min(end, line.end) - line.start) / length
    return left, top, max(right, left), bottom


def _union(boxes: Sequence[BBox]) -> BBox:
    if len(boxes) == 1:  # most of what is found stands on one line
        x0, top, x1, bottom = boxes[0]
        return round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return round(min(x0s), 2), round(min(tops), 2), round(max(x1s), 2), round(max(bottoms), 2)
