"""Drafts written out: the canonical text, its blocks and tables, and the line table.

A blank line stands between blocks, but only a line break between two list items that follow each other. An item's
marker ("-" for every bullet, the number as printed) and two blanks per level stand before its content.
"""

from collections.abc import Sequence

from extractor.document import Block, Cell, Document, Line, Source, Table
from extractor.layout.characters import SOFT_HYPHEN
from extractor.layout.pieces import Draft, Element, Stretch, TableDraft
from extractor.types import Diagnostic

INDENT = "  "


class Writer:
    """Collects the text and, as it grows, everything that points into it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.lines: list[Line] = []
        self.blocks: list[Block] = []
        self.tables: list[Table] = []

    def write(self, text: str) -> None:
        """Add text that points to nothing."""
        self.parts.append(text)
        self.length += len(text)

    def stretches(self, stretches: Sequence[Stretch]) -> int:
        """Add a passage, a line for each of its stretches; give the offset at which its leading bold run ends."""
        bold, running = self.length, True
        for index, part in enumerate(stretches):
            if index:
                self.write(part.glue)
            start = self.length
            if running:
                bold = start + part.bold if part.bold else bold
                running = part.bold >= len(part.text)
            self.write(part.text.removesuffix(SOFT_HYPHEN))
            if self.length > start:
                self.lines.append(Line(start, self.length, part.page, part.bbox))
        return bold

    def draft(self, draft: Draft) -> None:
        """Add a paragraph or list item."""
        if draft.kind == "item":
            self.write(INDENT * draft.level + f"{draft.marker} ")
        start = self.length
        bold = self.stretches(draft.stretches)
        self.blocks.append(
            Block(
                draft.kind,
                start,
                self.length,
                draft.level,
                draft.marker,
                bold,
                draft.italic,
                draft.size,
                draft.heading,
            )
        )

    def table(self, draft: TableDraft) -> None:
        """Add a table: rows by lines, cells by tabs; a place that a merged cell covers takes a tab too."""
        start = self.length
        width = draft.width
        rows: list[tuple[Cell | None, ...]] = []
        for index, row in enumerate(draft.rows):
            if index:
                self.write("\n")
            cells: list[Cell | None] = []
            for column in range(width):
                if column:
                    self.write("\t")
                cell = row[column] if column < len(row) else None
                if cell is None:
                    cells.append(None)
                    continue
                at = self.length
                self.stretches(cell.stretches)
                cells.append(Cell(at, self.length, cell.colspan))
            rows.append(tuple(cells))
        self.blocks.append(Block("table", start, self.length, bold_until=start, table=len(self.tables)))
        self.tables.append(Table(start, self.length, tuple(rows), draft.ruled))


def write(elements: Sequence[Element], source: Source, diagnostics: Sequence[Diagnostic] = ()) -> Document:
    """Write drafts out as the document of their source."""
    writer = Writer()
    before: Element | None = None
    for element in elements:
        if before is not None:
            writer.write("\n" if _items(before, element) else "\n\n")
        if isinstance(element, Draft):
            writer.draft(element)
        else:
            writer.table(element)
        before = element
    if elements:
        writer.write("\n")
    return Document(
        "".join(writer.parts),
        tuple(writer.blocks),
        tuple(writer.tables),
        tuple(writer.lines),
        len(source.pages) or None,
        (*source.diagnostics, *diagnostics),
    )


def _items(before: Element, element: Element) -> bool:
    return isinstance(before, Draft) and isinstance(element, Draft) and before.kind == element.kind == "item"
