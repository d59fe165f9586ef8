"""The rows of a table whose columns are known: which are indicators, which groups of one, which its totals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import regex

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.columns import Header
from extractor.indicators.tables.rows import Row
from extractor.indicators.tables.totals import ends_as_total, is_total, named_by_total
from extractor.indicators.words.signs import CODE
from extractor.indicators.words.subgroups import Group, called, is_group_label
from extractor.indicators.words.subgroups import identify as identify_group
from extractor.indicators.words.units import with_period
from extractor.indicators.words.vocabulary import Vocabulary
from extractor.indicators.words.wording import stems
from extractor.types import Subgroup

_CODE = regex.compile(rf"^\s*{CODE}[.:]?\s+|\s*\([^()]*\)\s*$")
"""A code before a group's name, a remark in brackets behind it ("E3 Eindhoven (digital)")."""
_CODED = regex.compile(r"\s*[A-ZÅÄÖ]{2,}\s?\d")
"""A programme's code: a row that bears one is an indicator, whatever its name says of groups or totals."""
_PREPOSITION = regex.compile(r"^\s*(?:i|på|från|inom)\s+", regex.IGNORECASE)
LEAST_ALIKE = 4
"""Letters at the beginning of two words that are forms of one."""


@dataclass(slots=True)
class State:
    """What rows above say about the rows below."""

    drafts: list[Draft] = field(default_factory=list)
    pending: list[Subgroup] = field(default_factory=list)
    heading: str = ""
    broken: str = ""
    """The name of a row without values, which the row below may go on with."""
    totals: bool = False
    """Whether the table has a totals row."""
    parts: str = ""
    """What the rows are, by the head of their column: "Alla gruvor" under "Gruva" counts something else."""
    parent: bool = False
    """Whether the last row whose name no dash sets below another's had values."""


def read_rows(scene: Scene, header: Header, rows: Sequence[Row], caption: str) -> list[Draft]:
    """Make the indicators of a table's rows; `caption` names what rows are groups of where nothing else does."""
    state = State(totals=any(is_total(row.name) for row in rows), parts=header.columns[0].text)
    for row in _total_last(header, rows):
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
            _total_row(state, row, caption, scene.words)
        elif (group := group_of(header, row, state, scene.words)) is not None:
            _group_row(state, header, group, row)
        else:
            state.drafts.extend(_drafts(row, state, caption))
    return [draft for draft in state.drafts if draft.values or draft.breakdown or draft.status != "reported"]


def _total_last(header: Header, rows: Sequence[Row]) -> Sequence[Row]:
    """Give the rows of groups before the only row of their total, which may stand first."""
    totals = sum(is_total(row.name) for row in rows)
    first = header.grouping is not None and totals == 1 and is_total(rows[0].name)
    return [*rows[1:], rows[0]] if first else rows


def _whole_name(state: State, row: Row) -> Row:
    """Join a name that a table breaks over two rows: the first without values, the second in small letters."""
    broken, state.broken = state.broken, ""
    if broken and row.name[:1].islower() and not row.name.startswith(("varav", "därav")):
        state.heading = "" if state.heading == broken else state.heading
        return replace(row, name=f"{broken} {row.name}")
    return row


def _goes_on(state: State, row: Row, words: Vocabulary) -> bool:
    """Add a row without a name to the indicator above when it says what that one lacks: outcome or changed goal."""
    if row.name or row.goal or not state.drafts:
        return False
    draft, target, outcome = state.drafts[-1], row.first("target"), row.first("outcome")
    if outcome is not None and target is None:
        return draft.add("outcome", outcome)
    if (
        target is not None
        and outcome is None
        and words.revisions.mark.search(row.comment.partition("20")[0] + " till ")
    ):
        return draft.add("revised", target)
    return False


def group_of(header: Header, row: Row, state: State, words: Vocabulary) -> Group | None:
    """Give the group that a row is about, when it is no indicator of its own."""
    if header.grouping is not None and row.name:
        return identify_group(row.name, words) or called(_CODE.sub("", row.name), header.grouping)
    if not (state.drafts or state.totals or state.heading):
        return None
    below = row.stepped and state.parent or words.linking.match(row.name)
    if not below and not row.stepped and _is_divided(row) and not state.totals:
        return None
    if is_group_label(row.name, words) or (state.drafts and below):
        group = identify_group(row.name, words)
        if group is None and row.stepped and not words.linking.match(row.name):
            return called(row.name)
        return group or called(_PREPOSITION.sub("", words.linking.sub("", row.name).strip(" –-")))
    return None


def _is_divided(row: Row) -> bool:
    """Tell whether columns part the outcome of a row into groups: it is no group itself, groups have none."""
    parted = [value.role for value in row.values if value.column.group is not None and value.mains]
    return parted.count("outcome") > 1


def _group_row(state: State, header: Header, group: Group, row: Row) -> None:
    """Hang a group's values on the indicator above, or keep them for the totals row below."""
    target, outcome = row.first("target"), row.first("outcome")
    subgroup = group.of(row.name.strip(" -–•:"), target=target, outcome=outcome)
    if state.drafts and header.grouping is None and not (state.heading and state.pending):
        state.drafts[-1].breakdown.append(subgroup)
    else:
        state.pending.append(subgroup)


def _total_row(state: State, row: Row, caption: str, words: Vocabulary) -> None:
    """Make a totals row the indicator whose groups stand above it; other totals rows add up what is there already."""
    if not state.pending and (state.drafts or not caption):
        return
    named = named_by_total(row.name)
    own = bool(state.parts) and named.casefold().startswith(state.parts.casefold()[:LEAST_ALIKE])
    own = own or bool(caption) and stems(named) < stems(caption)
    name = ("" if own else named) or state.heading or caption or named or row.name
    for draft in row.drafts(name):
        draft.values = {role: with_period(number, name, words) for role, number in draft.values.items()}
        draft.breakdown = [*(_per_period(sub, name, words) for sub in state.pending), *draft.breakdown]
        state.drafts.append(draft)
    state.pending = []


def _per_period(sub: Subgroup, name: str, words: Vocabulary) -> Subgroup:
    """Give a group the period that the name of its whole states ("Antal besök per år")."""
    target, outcome = (number and with_period(number, name, words) for number in (sub.target, sub.outcome))
    return replace(sub, target=target, outcome=outcome)


def _drafts(row: Row, state: State, caption: str) -> Iterator[Draft]:
    name = row.name or (state.drafts[-1].name if state.drafts and row.goal == "" else row.goal or state.heading)
    for draft in row.drafts(name or state.heading or caption):
        draft.context = " ".join(filter(None, (row.code, state.heading)))
        yield draft
