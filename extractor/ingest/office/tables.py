"""Tables as files hold them to tables as they are read: frames and tables within cells stand for themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.document import FlowParagraph, FlowTable

WIDEST_SPAN = 100
"""Columns that one cell may claim; files that say more are broken."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with what stands in it, in its order; one that another covers is empty."""

    parts: Sequence["FlowParagraph | Table"] = ()
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table as its file holds it: what merely frames has a single cell a row."""

    rows: Sequence[Sequence[Cell]]

    @property
    def stands_alone(self) -> bool:
        """Whether a table in a cell has rows and columns of its own."""
        return len(self.rows) > 1 and max(map(len, self.rows)) > 1


def parts_of(part: FlowParagraph | Table) -> Iterator[FlowParagraph | FlowTable]:
    """Give a paragraph as it is; of a table what it holds, tables within its cells and what it frames apart."""
    if isinstance(part, FlowParagraph):
        yield part
        return
    framed = all(len(row) <= 1 for row in part.rows)
    read: list[tuple[str, ...]] = []
    for row in part.rows:
        inner = [each for cell in row for each in cell.parts if isinstance(each, Table) and each.stands_alone]
        if len(row) == 1 and (framed or inner):
            yield from _table(read)
            read = []
            for each in row[0].parts:
                yield from parts_of(each)
            continue
        read.append(tuple(_texts(row)))
        if inner:
            yield from _table(read)
            read = []
            for each in inner:
                yield from parts_of(each)
    yield from _table(read)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[FlowTable]:
    if any(any(row) for row in rows):
        yield FlowTable(tuple(rows))


def _texts(row: Sequence[Cell]) -> Iterator[str]:
    for cell in row:
        yield "\n".join(_lines(cell))
        yield from [""] * (min(cell.span, WIDEST_SPAN) - 1)


def _lines(cell: Cell) -> Iterator[str]:
    for part in cell.parts:
        if isinstance(part, Table) and part.stands_alone:
            continue
        for each in parts_of(part):
            if isinstance(each, FlowTable):
                yield from (" ".join(filter(None, row)) for row in each.rows)
            else:
                text = each.text.replace("\t", " ")
                yield f"{each.marker} {text}" if each.marker else text
