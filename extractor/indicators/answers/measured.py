"""Goals that a table without goals answers: by measurements ("Äter frukost | 71 | 69") or by what was counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extractor.document import Cell, Table
from extractor.indicators.answers.statuses import is_open
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.budgets import is_budget
from extractor.indicators.tables.counts import counted_rows, counting_header
from extractor.indicators.words.units import adapt, comparable
from extractor.indicators.words.vocabulary import header_role
from extractor.indicators.words.wording import stems
from extractor.types import Quantity, Subgroup

LEAST_LIKENESS = 0.6
"""Share of the letters of a row's words that the goal must say."""
LEAST_TIMES = 2
"""Columns of times that make a table one of measurements."""
_BRACKETED = regex.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of measurements: its name's words, the first and the last number, and the difference where it is told."""

    words: frozenset[str]
    first: Quantity | None
    last: Quantity | None
    change: Quantity | None
    shares: tuple[Subgroup, ...] = ()


def answer_by_measurements(scene: Scene, drafts: Sequence[Draft], tables: Sequence[Table]) -> None:
    """Give goals without an outcome the last measurement of the row that says what they are about, each row once."""
    goals = [draft for draft in drafts if is_open(draft)]
    rows = [row for table in tables for row in _rows(scene, table)] if goals else []
    weights = [(_likeness(scene, goal, row), i, j) for i, goal in enumerate(goals) for j, row in enumerate(rows)]
    done: set[int] = set()
    for likeness, i, j in sorted(weights, key=lambda each: (-each[0], each[1], each[2])):
        goal, row = goals[i], rows[j]
        if likeness >= LEAST_LIKENESS and "outcome" not in goal.values and j not in done and _take(scene, goal, row):
            done.add(j)


def _rows(scene: Scene, table: Table) -> Iterator[_Row]:
    """Read the rows of a table whose columns are times."""
    heads = [scene.cell_text(cell) for cell in table.rows[0]]
    times = [place for place, head in enumerate(heads) if place and scene.words.period.search(head)]
    changes = [place for place, head in enumerate(heads) if header_role(head, scene.words) == "difference"]
    if len(times) < LEAST_TIMES:
        yield from _counted(scene, table, heads)
        return
    wholes = [place for place, head in enumerate(heads) if place > times[-1] and scene.words.whole.search(head)]
    for row in table.rows[1:]:
        label = scene.cell_text(row[0])
        name = stems(label)
        if name:
            numbers = [_number(scene, row[place], label) for place in (*times, *wholes[:1])]
            change = _number(scene, row[changes[0]], label) if changes else None
            summed = bool(wholes) and _is_sum(numbers)
            yield _Row(name, None if summed else numbers[0], numbers[-1 if summed else len(times) - 1], change)


def _is_sum(numbers: Sequence[Quantity | None]) -> bool:
    """Tell whether the last number is what all the others come to: they count on from year to year."""
    *parts, whole = (number.low if number is not None else None for number in numbers)
    told = [part for part in parts if part is not None]
    return whole is not None and len(told) >= LEAST_TIMES and round(sum(told) - whole, 4) == 0


def _counted(scene: Scene, table: Table, heads: Sequence[str]) -> Iterator[_Row]:
    """Read the rows of a table with one column of what came of each thing, and columns of groups beside it."""
    header = counting_header(scene, table)
    if header is None or is_budget(heads, [scene.cell_text(row[0]) for row in table.rows[1:]], scene.words):
        return
    for draft in counted_rows(scene, table, header):
        name, number = stems(draft.name), draft.values.get("outcome")
        if name and number is not None:
            yield _Row(name, None, number, None, tuple(draft.breakdown))


def _take(scene: Scene, goal: Draft, row: _Row) -> bool:
    """Give a goal its outcome; one of how much something changes is answered by a difference only."""
    target = goal.values["target"]
    block = scene.block_at(target.evidence.start)
    before = scene.text(block.start, target.evidence.start) if block is not None else ""
    measured = row.change if scene.words.answers.change_by.search(before) else row.last
    if measured is None:
        return False
    outcome = _in_units_of(measured, target)
    if not comparable(target, outcome):
        return False
    goal.add("outcome", outcome)
    for share in row.shares:
        goal.add_group(share)
    if row.first is not None and row.first is not measured:
        goal.add("baseline", _in_units_of(row.first, target))
    return True


def _in_units_of(number: Quantity, target: Quantity) -> Quantity:
    """Read a bare number as a share where the goal is one."""
    bare = number.unit is None and target.unit_kind == "percent" and number.high <= 100
    return replace(number, unit=target.unit, unit_kind="percent") if bare else number


def _likeness(scene: Scene, goal: Draft, row: _Row) -> float:
    """Give the share of a row's words that a goal says, long words before short ones."""
    block = scene.block_at(goal.values["target"].evidence.start)
    said = stems(f"{goal.name} {scene.text(block.start, block.end) if block is not None else ''}")
    return sum(len(word) for word in row.words & said) / sum(len(word) for word in row.words)


def _number(scene: Scene, cell: Cell | None, label: str = "") -> Quantity | None:
    """Give the number that fills a cell, but for brackets behind it, in the unit that the row's label ends in."""
    found = scene.within(cell.start, cell.end) if cell is not None else []
    rest = scene.text(found[0].evidence.end, cell.end).strip(" %.") if found and cell is not None else ""
    return adapt(found[0], scene.words, label) if found and (not rest or _BRACKETED.fullmatch(rest)) else None
