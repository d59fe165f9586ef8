"""Tables that divide one outcome into groups: rows of countries, sizes or ages, with a totals row."""

from collections.abc import Iterator, Sequence

import regex

from extractor.document import Table
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.totals import begins_as_total
from extractor.indicators.words.subgroups import called, identify, named_group
from extractor.indicators.words.vocabulary import grouping_of
from extractor.indicators.words.wording import stems
from extractor.types import Quantity, Subgroup

_SHARE = regex.compile(r"andel|procent|%", regex.IGNORECASE)


def attach_table(scene: Scene, drafts: list[Draft], table: Table, caption: str) -> None:
    """Hang the rows and columns of a table of groups on the indicator whose outcome is its total.

    A table with a totals row and no such indicator becomes one without a goal, named by its caption.
    """
    rows = scene.texts(table.rows)
    total = next((n for n, row in enumerate(rows) if n and begins_as_total(row[0])), None)
    if total is None or total < 3 or len(rows[0]) < 2:
        return
    column = _total_column(rows[0])
    whole = _number(scene, table, total, column)
    if whole is None or whole.unit_kind == "money" or any(scene.words.economy.search(cell) for cell in rows[0]):
        return
    subgroups = [*_row_groups(scene, table, rows, total, column), *_column_groups(scene, table, rows, total, column)]
    draft = _owner(scene, drafts, whole, f"{caption} {rows[0][column]}", table.start)
    if draft is None and any("target" in each.values and "outcome" in each.values for each in drafts):
        name = caption or rows[0][column]
        draft = Draft(name, scene.document.evidence(table.start, table.end), "table", {"outcome": whole})
        drafts.append(draft)
    if draft is not None:
        for subgroup in subgroups:
            draft.add_group(subgroup)


def hang_parts(scene: Scene, known: Sequence[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """Hang the groups of a table on the indicator above it whose goal and outcome its totals repeat; give the others.

    The indicator stands in the section and has no groups of its own.
    """
    left: list[Draft] = []
    for draft in drafts:
        owner = next((each for each in reversed(known) if draft.breakdown and _repeats(scene, each, draft)), None)
        if owner is None:
            left.append(draft)
        else:
            owner.breakdown = list(draft.breakdown)
    return left


def _repeats(scene: Scene, known: Draft, draft: Draft) -> bool:
    pairs = [(known.values.get(role), draft.values.get(role)) for role in ("target", "outcome")]
    same = all(one is not None and other is not None and one.low == other.low for one, other in pairs)
    return same and not known.breakdown and scene.top_section(known.start) == scene.top_section(draft.start)


def _total_column(head: Sequence[str]) -> int:
    """Find the column of the whole: one headed "Totalt", else the first that is no share."""
    totals = [n for n, cell in enumerate(head) if n and begins_as_total(cell)]
    plain = [n for n, cell in enumerate(head) if n and not _SHARE.search(cell)]
    return (totals or plain or [1])[0]


def _number(scene: Scene, table: Table, row: int, column: int) -> Quantity | None:
    cell = table.rows[row][column]
    return next(iter(scene.within(cell.start, cell.end)), None) if cell else None


def _row_groups(
    scene: Scene, table: Table, rows: Sequence[Sequence[str]], total: int, column: int
) -> Iterator[Subgroup]:
    dimension = grouping_of(rows[0][0], scene.words) or "other"
    for place in range(1, total):
        value = _number(scene, table, place, column)
        label = rows[place][0]
        if value is not None and label:
            group = named_group(label, scene.words, dimension)
            yield group.of(label, outcome=value)


def _column_groups(
    scene: Scene, table: Table, rows: Sequence[Sequence[str]], total: int, column: int
) -> Iterator[Subgroup]:
    """Give the groups that columns are headed by; whatever their names, columns that add up to the whole are groups."""
    others = [place for place in range(1, len(rows[0])) if place != column]
    values = {place: value for place in others if (value := _number(scene, table, total, place)) is not None}
    whole = _number(scene, table, total, column)
    parts = len(values) == len(others) > 1 and whole is not None
    adds_up = parts and round(sum(value.low for value in values.values()) - (whole.low if whole else 0), 4) == 0
    for place, value in values.items():
        group = identify(rows[0][place], scene.words)
        if group is None and adds_up:
            group = called(rows[0][place])
        if group is not None:
            yield group.of(rows[0][place], outcome=value)


def _owner(scene: Scene, drafts: Sequence[Draft], whole: Quantity, words: str, place: int) -> Draft | None:
    """Find the indicator of the section with this outcome; of several, the one whose name shares most words."""
    section = scene.top_section(place)
    fitting = [
        draft
        for draft in drafts
        if (outcome := draft.values.get("outcome")) is not None
        and outcome.low == whole.low
        and scene.top_section(draft.start) == section
    ]
    return max(fitting, key=lambda draft: (len(stems(draft.name) & stems(words)), -draft.start), default=None)
