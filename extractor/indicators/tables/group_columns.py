"""Tables without goals whose columns divide what each row counts: "| Totalt | Kvinnor | Män | Under 30 år"."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import Cell, Table, filled
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.bare_numbers import bare_number
from extractor.indicators.tables.headers import grouping_of
from extractor.indicators.tables.totals import is_total
from extractor.indicators.words.subgroups import Group, identify, is_group_label
from extractor.indicators.words.wording import stems
from extractor.types import Quantity

LEAST_ROWS = 2
"""Rows whose women and men must add up; a single one may do so by chance."""
SEXES = ("women", "men")
"""The groups that divide a whole."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row counts, in all and by group."""

    name: str
    cells: Sequence[Cell]
    whole: Quantity
    parts: Sequence[tuple[str, Group, Quantity]]


def attach_rows(scene: Scene, drafts: list[Draft], table: Table) -> bool:
    """Make indicators of the rows of a table whose women and men add up to the whole, or divide those known.

    Only in a report that answers a goal, and in no section of needs or costs; tells whether the table is one of these.
    """
    rows = _rows(scene, table)
    if len(rows) < LEAST_ROWS or not any({"target", "outcome"} <= draft.values.keys() for draft in drafts):
        return False
    section = scene.top_section(table.start)
    if section is not None and scene.words.link_aside.search(section.title):
        return False
    known = list(drafts)
    for row in rows:
        draft = _owner(scene, known, row)
        if draft is None:
            evidence = scene.document.evidence(row.cells[0].start, row.cells[-1].end)
            draft = Draft(row.name, evidence, "table", {"outcome": row.whole})
            drafts.append(draft)
        for label, group, number in row.parts:
            draft.add_group(group.of(label, outcome=number))
    return True


def _rows(scene: Scene, table: Table) -> list[_Row]:
    """Read the rows below a head of groups; empty where one of them does not add up or is a group itself."""
    head = [scene.cell_text(cell) for cell in table.rows[0]]
    groups = {place: group for place, text in enumerate(head) if place and (group := identify(text, scene.words))}
    sexes = [place for place, group in groups.items() if group.group in SEXES]
    free = [place for place in range(1, len(head)) if place not in groups]
    if len(sexes) != len(SEXES) or len(free) != 1 or grouping_of(head[0], scene.words) is not None:
        return []
    if any(scene.words.economy.search(text) for text in head):
        return []
    rows = [_row(scene, row, head, groups, free[0]) for row in table.rows[1:]]
    found = [row for row in rows if row is not None and _adds_up(row) and _is_counted(scene, row.name)]
    return found if len(found) == len(rows) else []


def _row(
    scene: Scene, row: Sequence[Cell | None], head: Sequence[str], groups: dict[int, Group], whole: int
) -> _Row | None:
    number = _number(scene, row[whole])
    if number is None or row[0] is None:
        return None
    numbers = ((head[place], group, _number(scene, row[place])) for place, group in groups.items())
    parts = [(label, group, part) for label, group, part in numbers if part is not None]
    return _Row(scene.cell_text(row[0]), filled(row), number, parts)


def _number(scene: Scene, cell: Cell | None) -> Quantity | None:
    if cell is None:
        return None
    numbers = scene.within(cell.start, cell.end) or bare_number(scene, cell)
    return numbers[0] if len(numbers) == 1 and numbers[0].unit_kind not in ("money", "percent") else None


def _adds_up(row: _Row) -> bool:
    """Tell whether women and men make up the whole."""
    sexes = [number.low for _, group, number in row.parts if group.group in SEXES]
    return len(sexes) == len(SEXES) and sum(sexes) == row.whole.low


def _is_counted(scene: Scene, name: str) -> bool:
    """Tell whether a row names what it counts: no group, no total, no year."""
    return name[:1].isalpha() and not is_group_label(name, scene.words) and not is_total(name)


def _owner(scene: Scene, drafts: Sequence[Draft], row: _Row) -> Draft | None:
    """Find the indicator of the section with this outcome and a name alike, which has no groups yet."""
    section = scene.top_section(row.cells[0].start)
    return next(
        (
            draft
            for draft in drafts
            if (outcome := draft.values.get("outcome")) is not None
            and outcome.low == row.whole.low
            and not draft.breakdown
            and stems(draft.name) & stems(row.name)
            and scene.top_section(draft.start) == section
        ),
        None,
    )
