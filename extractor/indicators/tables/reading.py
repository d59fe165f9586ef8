"""Indicators from tables whose header tells which columns hold targets and outcomes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import regex

from extractor.document import Cell, Table
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.cards import split_cards
from extractor.indicators.tables.columns import Header
from extractor.indicators.tables.counted import counts_goals
from extractor.indicators.tables.headers import has_values, read_header
from extractor.indicators.tables.legends import REACH, explained
from extractor.indicators.tables.measures import shared_measure, split_measures, without_goals
from extractor.indicators.tables.notation_rows import spread_table
from extractor.indicators.tables.rows import Row, read_row
from extractor.indicators.tables.totals import COUNTED, adds_up, are_parts, ends_as_total, is_total, named_by_total
from extractor.indicators.words.abbreviations import spelled_out
from extractor.indicators.words.subgroups import Group, is_group_label, normalise
from extractor.indicators.words.subgroups import identify as identify_group
from extractor.indicators.words.units import with_period
from extractor.indicators.words.vocabulary import Vocabulary
from extractor.types import Subgroup

_CODE = regex.compile(r"^\s*[A-ZÅÄÖ]{1,3}\d{1,3}[.:]?\s+|\s*\([^()]*\)\s*$")
"""A code before a group's name, a remark in brackets behind it ("E3 Eindhoven (digital)")."""
_CODED = regex.compile(r"\s*[A-ZÅÄÖ]{2,}\s?\d")
"""A programme's code: a row that bears one is an indicator, whatever its name says of groups or totals."""
_PREPOSITION = regex.compile(r"^\s*(?:i|på|från|inom)\s+", regex.IGNORECASE)
_PERIOD = regex.compile(
    r"^\W*(?:år\s*\d|(?:19|20)\d\d\b|q[1-4]\b|kv(?:artal)?\.?\s*\d|[hv]t\s*-?\d|(?:hösten|våren|vår|höst)\b|period\s*\d|termin\s*\d)",
    regex.IGNORECASE,
)
BESIDE = 200
"""Characters above and below a table in which the unit of its numbers may be said."""
LONGEST_HEAD = 30
"""Characters of a cell in a header that stands on its side."""


@dataclass(slots=True)
class _State:
    """What rows above say about the rows below."""

    drafts: list[Draft] = field(default_factory=list)
    pending: list[Subgroup] = field(default_factory=list)
    heading: str = ""
    broken: str = ""
    """The name of a row without values, which the row below may go on with."""
    totals: bool = False
    """Whether the table has a totals row."""
    parent: bool = False
    """Whether the last row whose name no dash sets below another's had values."""


def read_table(scene: Scene, table: Table, caption: str, above: Table | None = None) -> list[Draft]:
    """Read the indicators of a table; empty for tables without target or outcome columns, and for budgets.

    `caption` is the text that stands before the table: it names what the rows are groups of. `above` is the table
    before it in the section, whose header it shares when it has none of its own and as many columns.
    """
    cards = split_cards(scene, table)
    if cards:
        return [draft for card in cards for draft in read_table(scene, card, caption)]
    spread = spread_table(scene, table)
    if spread is not None:
        return _read_rows(scene, spread.header, _rows(scene, spread.header, spread.cells), caption)
    texts, cells, header = _oriented(scene, table, caption)
    goes_on = above is not None and len(above.rows[0]) == len(texts[0]) and has_values(texts[0], scene.words)
    if header is None and goes_on and above is not None:
        head = _texts(scene, above)
        header = read_header([*head, *texts], scene.words)
        header = replace(header, body=0) if header is not None and _both_sides(header) else None
    if header is None or _is_budget(texts, header, caption, scene.words) or counts_goals(texts, header, scene.words):
        return []
    header = replace(header, unit=_unit_beside(scene, table))
    names = [row[0] for row in texts[header.body :] if row[0]]
    if names and header.grouping is None and all(_PERIOD.match(name) or is_total(name) for name in names):
        header = replace(header, grouping="other")
    measures = split_measures(header)
    if measures:
        measures += without_goals(header, texts[header.body :]) if header.grouping else []
        return [
            draft
            for name, part in measures
            for draft in _read_measure(scene, part, cells, name if header.grouping else caption, name)
        ]
    rows = _rows(scene, header, cells)
    measure, counted = _own_measure(texts, header), caption if COUNTED.match(caption) else ""
    if header.grouping is None and adds_up(rows) and are_parts(header, rows, measure or counted):
        header = replace(header, grouping="other")
    if measure and header.grouping is not None:
        caption = measure
    drafts = _read_rows(scene, header, rows, caption)
    return drafts or _only_groups(scene, header, rows, measure)


def _own_measure(texts: Sequence[Sequence[str]], header: Header) -> str:
    """Give what the columns say is measured; whose goal it is ("Skolans mål" beside "Skola") is nothing."""
    measure = shared_measure(header)
    heads = tuple(row[0].casefold().rstrip("aer") for row in texts[: header.body] if row and row[0])
    return "" if measure.endswith("s") and measure.casefold().startswith(heads) else measure


def _only_groups(scene: Scene, header: Header, rows: Sequence[Row], measure: str) -> list[Draft]:
    """Make the indicator that the columns name of rows that are groups and have no total."""
    filled = [row for row in rows if row.has_values]
    if not filled or not measure or header.grouping is None or not _both_sides(header):
        return []
    draft = Draft(measure, filled[0].evidence, "table")
    for row in filled:
        group = _group_of(header, row, _State(), scene.words)
        if group is not None:
            draft.add_group(group.of(row.name, target=row.first("target"), outcome=row.first("outcome")))
    return [draft] if draft.breakdown else []


def _unit_beside(scene: Scene, table: Table) -> str:
    """Give the unit that a sentence above or below a table says its numbers have, empty for none."""
    beside = (scene.text(max(table.start - BESIDE, 0), table.start), scene.text(table.end, table.end + BESIDE))
    return next((unit for unit, pattern in scene.words.table_units if any(pattern.search(each) for each in beside)), "")


def _oriented(
    scene: Scene, table: Table, caption: str
) -> tuple[list[list[str]], Sequence[Sequence[Cell | None]], Header | None]:
    """Give the texts and cells of a table the way its header reads them: as they stand, or rows as columns."""
    texts = spelled_out(_texts(scene, table), caption)
    texts[0] = explained(
        texts[0], scene.text(max(table.start - REACH, 0), table.start), scene.text(table.end, table.end + REACH)
    )
    header = read_header(texts, scene.words)
    if header is not None and _both_sides(header):
        return texts, table.rows, header
    turned = [list(column) for column in zip(*texts, strict=True)]
    other = read_header(turned, scene.words) if len(turned) > 1 and _is_head(turned[0]) else None
    if other is not None and _both_sides(other):
        return turned, list(zip(*table.rows, strict=True)), other
    return texts, table.rows, header


def has_header(scene: Scene, table: Table) -> bool:
    """Tell whether a table has a header of its own with targets and outcomes."""
    header = read_header(_texts(scene, table), scene.words)
    return header is not None and _both_sides(header)


def _texts(scene: Scene, table: Table) -> list[list[str]]:
    return [[scene.cell_text(cell) for cell in row] for row in table.rows]


def _read_measure(
    scene: Scene, header: Header, cells: Sequence[Sequence[Cell | None]], caption: str, name: str
) -> list[Draft]:
    """Read the columns of one measure of a table that holds several; without groups as rows, it ends their names."""
    drafts = _read_rows(scene, header, _rows(scene, header, cells), caption)
    if header.grouping is None:
        for draft in drafts:
            draft.name = f"{draft.name}, {name}"
    else:
        for draft in drafts:
            draft.name = name
    return drafts


def _rows(scene: Scene, header: Header, cells: Sequence[Sequence[Cell | None]]) -> list[Row]:
    rows: list[Row] = []
    label = ""
    for cell_row in cells[header.body :]:
        row = read_row(scene, header, cell_row, label)
        rows.append(row)
        if not is_group_label(row.name, scene.words) and not scene.words.linking.match(row.name):
            label = row.name
    return rows


def _is_head(cells: Sequence[str]) -> bool:
    """Tell whether a first column can be a header turned on its side: a few words in each cell, no sentences."""
    return all(len(cell) <= LONGEST_HEAD for cell in cells)


def _both_sides(header: Header) -> bool:
    return bool(header.having("target", "revised")) and bool(header.having("outcome"))


def _is_budget(texts: Sequence[Sequence[str]], header: Header, caption: str, words: Vocabulary) -> bool:
    """Tell whether a table accounts for money spent: its header or most of its row names speak of costs."""
    head = " ".join(cell for row in texts[: header.body] for cell in row)
    if words.economy.search(head):
        return True
    names = [row[0] for row in texts[header.body :] if row and row[0]]
    costs = sum(bool(words.economy.search(name)) and not words.cost_ratios.search(name) for name in names)
    posts = sum(bool(words.cost_posts.search(name)) for name in names)
    if posts * 5 >= max(len(names), 1) * 3:
        return True
    return costs * 3 >= max(len(names), 1) or (bool(words.economy.search(caption)) and costs > 0)


def _read_rows(scene: Scene, header: Header, rows: Sequence[Row], caption: str) -> list[Draft]:
    state = _State(totals=any(is_total(row.name) for row in rows))
    for row in rows:
        if not row.stepped:
            state.parent = row.has_values
        if not row.has_values and not row.status:
            state.heading = row.name or state.heading
            state.broken = row.name
            continue
        row = _whole_name(state, row)
        if _goes_on(state, row, scene.words):
            continue
        if _CODED.match(row.code):
            state.drafts.extend(_drafts(row, state, caption))
        elif is_total(row.name) or (header.grouping is not None and ends_as_total(row.name)):
            _total_row(state, row, caption)
        elif (group := _group_of(header, row, state, scene.words)) is not None:
            _group_row(state, header, group, row)
        else:
            state.drafts.extend(_drafts(row, state, caption))
    return [draft for draft in state.drafts if draft.values or draft.breakdown or draft.status != "reported"]


def _whole_name(state: _State, row: Row) -> Row:
    """Join a name that a table breaks over two rows: the first without values, the second in small letters."""
    broken, state.broken = state.broken, ""
    if broken and row.name[:1].islower() and not row.name.startswith(("varav", "därav")):
        state.heading = "" if state.heading == broken else state.heading
        return replace(row, name=f"{broken} {row.name}")
    return row


def _goes_on(state: _State, row: Row, words: Vocabulary) -> bool:
    """Add a row without a name to the indicator above when it says what that one lacks: outcome or changed goal."""
    if row.name or row.goal or not state.drafts:
        return False
    draft, target, outcome = state.drafts[-1], row.first("target"), row.first("outcome")
    if outcome is not None and target is None:
        return draft.add("outcome", outcome)
    if target is not None and outcome is None and words.revision_mark.search(row.comment.partition("20")[0] + " till "):
        return draft.add("revised", target)
    return False


def _group_of(header: Header, row: Row, state: _State, words: Vocabulary) -> Group | None:
    """Give the group that a row is about, when it is no indicator of its own."""
    if header.grouping is not None and row.name:
        return identify_group(row.name, words) or Group(header.grouping, normalise(_CODE.sub("", row.name)))
    if not (state.drafts or state.totals or state.heading):
        return None
    below = row.stepped and state.parent or words.linking.match(row.name)
    if is_group_label(row.name, words) or (state.drafts and below):
        group = identify_group(row.name, words)
        if group is None and row.stepped and not words.linking.match(row.name):
            return Group("other", normalise(row.name))
        return group or Group("other", normalise(_PREPOSITION.sub("", words.linking.sub("", row.name).strip(" –-"))))
    return None


def _group_row(state: _State, header: Header, group: Group, row: Row) -> None:
    """Hang a group's values on the indicator above, or keep them for the totals row below."""
    target, outcome = row.first("target"), row.first("outcome")
    subgroup = group.of(row.name.strip(" -–•:"), target=target, outcome=outcome)
    if state.drafts and header.grouping is None and not (state.heading and state.pending):
        state.drafts[-1].breakdown.append(subgroup)
    else:
        state.pending.append(subgroup)


def _total_row(state: _State, row: Row, caption: str) -> None:
    """Make a totals row the indicator whose groups stand above it; other totals rows add up what is there already."""
    if not state.pending:
        return
    name = named_by_total(row.name) or state.heading or caption or row.name
    for draft in row.drafts(name):
        draft.values = {role: with_period(number, name) for role, number in draft.values.items()}
        draft.breakdown = [*(_per_period(sub, name) for sub in state.pending), *draft.breakdown]
        state.drafts.append(draft)
    state.pending = []


def _per_period(sub: Subgroup, name: str) -> Subgroup:
    """Give a group the period that the name of its whole states ("Antal besök per år")."""
    target, outcome = sub.target and with_period(sub.target, name), sub.outcome and with_period(sub.outcome, name)
    return replace(sub, target=target, outcome=outcome)


def _drafts(row: Row, state: _State, caption: str) -> Iterator[Draft]:
    name = row.name or (state.drafts[-1].name if state.drafts and row.goal == "" else row.goal or state.heading)
    for draft in row.drafts(name or state.heading or caption):
        draft.context = " ".join(filter(None, (row.code, state.heading)))
        yield draft
