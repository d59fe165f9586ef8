"""The lines and cells that fields of a form may stand in."""

from collections.abc import Iterator
from typing import NamedTuple

from extractor.document import Document, Table


class Strip(NamedTuple):
    """A line or a cell, and where a value may stand that it does not hold itself."""

    start: int
    end: int
    cell: bool
    elsewhere: tuple[tuple[int, int], ...]


def strips(document: Document) -> Iterator[Strip]:
    """Give the lines of a document and the cells of its tables, in reading order."""
    for index, block in enumerate(document.blocks):
        if block.kind == "table":
            if block.table is not None:
                yield from _cells(document.tables[block.table])
            continue
        following = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
        after = (following.start, following.end) if following and following.kind != "table" else None
        yield from lines(document.text, block.start, block.end, after)


def lines(text: str, start: int, end: int, after: tuple[int, int] | None) -> Iterator[Strip]:
    """Give the lines of a block; the value of its last one may stand in what comes after it."""
    bounds: list[tuple[int, int]] = []
    at = start
    for line in text[start:end].split("\n"):
        bounds.append((at, at + len(line)))
        at += len(line) + 1
    for (line_start, line_end), following in zip(bounds, [*bounds[1:], after], strict=True):
        yield Strip(line_start, line_end, False, (following,) if following else ())


def _cells(table: Table) -> Iterator[Strip]:
    for number, row in enumerate(table.rows):
        below = table.rows[number + 1] if number + 1 < len(table.rows) else ()
        for column, cell in enumerate(row):
            if cell is None or cell.end == cell.start:
                continue
            right = next((other for other in row[column + 1 :] if other is not None), None)
            under = below[column] if column < len(below) else None
            places = [(other.start, other.end) for other in (right, under) if other and other.end > other.start]
            yield Strip(cell.start, cell.end, True, tuple(places))
