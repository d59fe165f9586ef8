"""Rows of tables without goals: what each counts, in all and by the groups that head columns beside the total."""

from collections.abc import Iterator
from dataclasses import replace

from extractor.document import Table
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.columns import Column, Header
from extractor.indicators.tables.headers import read_column
from extractor.indicators.tables.rows import read_row


def counting_header(scene: Scene, table: Table) -> Header | None:
    """Give the columns of a table as one of names, one of outcomes of the whole, and those of its groups.

    None for a table with no column of the whole, or several.
    """
    name, *others = (read_column(scene.cell_text(cell), scene.words) for cell in table.rows[0])
    wholes = [column for column in others if column.group is None and column.role in ("outcome", "total", "value")]
    if len(wholes) != 1:
        return None
    kept = [_settled(column, whole=column is wholes[0]) for column in others]
    return Header((replace(name, role="name", group=None), *kept), 1, None)


def _settled(column: Column, *, whole: bool) -> Column:
    return replace(column, role="outcome" if whole or column.group is not None else None)


def counted_rows(scene: Scene, table: Table, header: Header) -> Iterator[Draft]:
    """Give what the rows of such a table count, each with the numbers of its groups."""
    for cells in table.rows[header.body :]:
        row = read_row(scene, header, cells)
        yield from row.drafts(row.name)[:1]
