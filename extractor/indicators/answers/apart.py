"""Goals and outcomes in two tables of the same rows, told apart by what is written above each."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Table
from extractor.indicators.captions import role_told
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.columns import Header
from extractor.indicators.tables.headers import read_column
from extractor.indicators.tables.rows import Row, read_row
from extractor.indicators.tables.totals import is_total
from extractor.indicators.words.vocabulary import Role

LEAST_SHARED = 2
"""Rows of one name that two tables must share."""

Captioned = tuple[Table, str]
"""A table with the text above it."""


def read_apart(scene: Scene, tables: Sequence[Captioned]) -> tuple[list[Draft], list[Captioned]]:
    """Read pairs of tables, goals and then outcomes (or the other way round) of the same rows; give the other tables.

    Their columns are headed by groups and totals only: what their numbers are the text above each of them says.
    """
    drafts: list[Draft] = []
    left = list(tables)
    for first, second in zip(tables, tables[1:], strict=False):
        if first not in left or scene.top_section(first[0].start) != scene.top_section(second[0].start):
            continue
        sides = {role: table for table, caption in (first, second) if (role := role_told(scene, caption))}
        read = {role: _rows(scene, table, role) for role, table in sides.items()}
        shared = set(read.get("target", {})) & set(read.get("outcome", {}))
        if len(shared) >= LEAST_SHARED:
            drafts.extend(_joined(read["target"], read["outcome"]))
            left = [each for each in left if each not in (first, second)]
    return drafts, left


def _rows(scene: Scene, table: Table, role: Role) -> dict[str, Row]:
    """Read a table whose columns are groups and totals, by the names of its rows; empty for other tables."""
    heads = [scene.cell_text(cell) for cell in table.rows[0]]
    columns = [read_column(head, scene.words) for head in heads]
    values = columns[1:]
    if not values or not all(column.group is not None or column.role in ("total", "value") for column in values):
        return {}
    header = Header((replace(columns[0], role="name"), *(replace(each, role=role) for each in values)), 1, None)
    rows = [read_row(scene, header, row) for row in table.rows[1:]]
    return {row.name.casefold(): row for row in rows if row.name and row.has_values and not is_total(row.name)}


def _joined(targets: dict[str, Row], outcomes: dict[str, Row]) -> list[Draft]:
    """Make an indicator of each row of either table; it stands where its outcome is told."""
    drafts: list[Draft] = []
    for name in dict.fromkeys((*targets, *outcomes)):
        sides = [side[name] for side in (outcomes, targets) if name in side]
        found = [draft for row in sides for draft in row.drafts(row.name)[:1]]
        for draft in found[1:]:
            found[0].take(draft)
        drafts.extend(found[:1])
    return drafts
