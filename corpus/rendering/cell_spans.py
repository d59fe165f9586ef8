"""Which cells of a table reach over several columns."""

from collections.abc import Iterator

from rendering.blocks import Row, Table


def cell_spans(table: Table) -> Iterator[tuple[int, int, int]]:
    """Row, first and last column of each wide cell: a header over columns that the next header row names,
    and the last cell of a row that is shorter than a form's other rows."""
    for index, row in enumerate(table.header[:-1]):
        yield from ((index, first, last) for first, last in _groups(row) if last > first)
    if not table.header:
        for index, row in enumerate(table.rows):
            if len(row) < table.width:
                yield index, len(row) - 1, table.width - 1


def _groups(row: Row) -> Iterator[tuple[int, int]]:
    filled = [column for column, cell in enumerate(row) if cell]
    ends = [column - 1 for column in filled[1:]] + [len(row) - 1]
    yield from ((first, last) for first, last in zip(filled, ends, strict=True) if first)
