"""Tables whose rows say in turn what was promised and what came of it: "Kurser | Plan | 4 | 6", below it "Utfall"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.document import Cell, Table
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.cards import LEAST_NAME, label_role_of, named_beside_role
from extractor.indicators.tables.columns import ASIDE, VALUE, Column, Header
from extractor.indicators.tables.headers import read_column, settle_parted
from extractor.indicators.tables.rows import read_row
from extractor.indicators.words.statuses import cell_status, is_empty
from extractor.indicators.words.vocabulary import VALUE_ROLES, Role

LEAST_NAMES = 2
"""Names with goal and outcome in rows of their own that make a table one of them."""


@dataclass(frozen=True, slots=True)
class _RoleRow:
    """A row with its name, the cell that holds it, what its numbers are, and the cells of its values."""

    name: str
    label: Cell
    role: Role
    values: tuple[Cell | None, ...]


def read_role_rows(scene: Scene, table: Table) -> list[Draft]:
    """Read goals and outcomes that stand in rows below each other, with groups or times as columns; empty for others.

    The role stands behind the name, in a column of its own, or below a row that holds the name alone.
    """
    for place in (0, 1):
        rows, body = _role_rows(scene, table, place)
        named: dict[str, dict[Role, _RoleRow]] = defaultdict(dict)
        for row in rows:
            named[row.name.casefold()].setdefault(row.role, row)
        told = [roles for roles in named.values() if {"target", "outcome"} <= roles.keys()]
        if len(told) >= LEAST_NAMES and len(rows) * 3 >= (len(table.rows) - body) * 2:
            heads = _heads(scene, table, place + 1, body)
            return [draft for roles in told for draft in _drafts(scene, heads, roles)]
    return []


def _role_rows(scene: Scene, table: Table, place: int) -> tuple[list[_RoleRow], int]:
    """Give the rows whose cell at `place` states a role, and where the first of them begins."""
    found: list[_RoleRow] = []
    name: Cell | None = None
    body = 0
    if len(table.rows[0]) < place + 2:
        return [], 0
    for number, row in enumerate(table.rows):
        texts = [scene.cell_text(cell) for cell in row]
        if texts[0] and (place or not any(texts[1:])):
            name = row[0]
        read = _read(scene, row, texts, place, name)
        if read is not None:
            found.append(read)
        elif not found:
            body = number + 1
    return found, body - _is_name_row(scene, table, body)


def _is_name_row(scene: Scene, table: Table, body: int) -> bool:
    """Tell whether the row above the first one with a role holds nothing but its name."""
    return body > 1 and not any(scene.cell_text(cell) for cell in table.rows[body - 1][1:])


def _read(
    scene: Scene, row: Sequence[Cell | None], texts: Sequence[str], place: int, name: Cell | None
) -> _RoleRow | None:
    """Read a row that states its role and, behind it, nothing but values; None for others."""
    label, values = row[place], row[place + 1 :]
    role = label_role_of(texts[place], scene.words)
    if label is None or role not in VALUE_ROLES or not _are_values(scene, texts[place + 1 :]):
        return None
    named = named_beside_role(texts[place], role, scene.words)
    if len(named) >= LEAST_NAME:
        return None if place else _RoleRow(named, label, role, tuple(values))
    return _RoleRow(scene.cell_text(name), name, role, tuple(values)) if name is not None else None


def _are_values(scene: Scene, texts: Sequence[str]) -> bool:
    """Tell whether most cells hold numbers, or all what stands for one that is not there."""
    words = scene.words
    filled = [text for text in texts if text and not is_empty(text, words)]
    values = sum(bool(VALUE.match(text)) or cell_status(text, words) is not None for text in filled)
    return any(texts) and len(filled) <= 2 * values


def _heads(scene: Scene, table: Table, first: int, body: int) -> list[str]:
    """Give what stands above each column of values."""
    rows = scene.texts(table.rows[:body])
    return [" ".join(filter(None, (row[place] for row in rows))) for place in range(first, len(table.rows[0]))]


def _drafts(scene: Scene, heads: Sequence[str], roles: dict[Role, _RoleRow]) -> Iterator[Draft]:
    """Make the indicator of a name's rows, laid side by side."""
    columns = [Column("", "name")]
    cells: list[Cell | None] = [next(iter(roles.values())).label]
    for role, row in roles.items():
        columns.extend(_column(scene, head, role) for head in heads)
        cells.extend(row.values)
    header = settle_parted(Header(tuple(columns), 0, None))
    name = next(iter(roles.values())).name
    yield from read_row(scene, header, cells).drafts(name)


def _column(scene: Scene, head: str, role: Role) -> Column:
    """Give a column of a row's values its role; what it is headed by tells its group."""
    column = read_column(head, scene.words)
    if column.role in ASIDE:
        return replace(column, role=None)
    return replace(column, role=role, whole=column.whole or column.role == "total")
