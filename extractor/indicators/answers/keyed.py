"""Goals in one place and outcomes in another, in tables or lists, known by their codes or names ("M2", "Kurser")."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import regex

from extractor.document import Cell, Table
from extractor.indicators.captions import role_told
from extractor.indicators.drafts import Draft, Scene, Span
from extractor.indicators.prose.goals import Goal, draft_of
from extractor.indicators.tables.budgets import is_budget
from extractor.indicators.tables.cards import bare_role
from extractor.indicators.tables.columns import ASIDE, Column, Header, is_numeric
from extractor.indicators.tables.headers import read_column, settle_parted
from extractor.indicators.tables.rows import read_row
from extractor.indicators.tables.totals import is_total
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.signs import CODE, is_sign
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.titles import is_under_goals
from extractor.indicators.words.vocabulary import VALUE_ROLES, Role
from extractor.indicators.words.wording import tidy

LEAST_SHARED = 2
"""Codes or names that a place of goals and one of outcomes must share."""
REACH = 160
"""Characters above a table in which its last line may say what its numbers are."""
_CODED_LINE = regex.compile(rf"(?P<code>{CODE})(?:\s*[:.)–—-]\s+|\s+)(?=[\p{{L}}\d])")
"""A line that opens with a code of letters and a number; a number alone counts anything."""
_ASIDE = ASIDE | {"baseline"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a place says under one code or name: the cells of a table's row, or the rest of a line."""

    name: str
    span: Span
    header: Header | None = None
    cells: tuple[Cell | None, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """A table or list whose entries are all goals or all outcomes; `role` is None where nothing says which."""

    spans: tuple[Span, ...]
    role: Role | None
    codes: Mapping[str, _Entry]
    names: Mapping[str, _Entry]


def read_keyed(scene: Scene) -> tuple[list[Draft], list[Span]]:
    """Give the indicators of goals that another table or list answers under the same codes or names.

    Also the stretches of text that have been read so: other readers leave them alone.
    """
    places = [*_tables(scene), *_lists(scene)]
    drafts: list[Draft] = []
    read: list[Span] = []
    for first, second in combinations(sorted(places, key=lambda place: place.spans[0]), 2):
        if {*first.spans, *second.spans} & set(read):
            continue
        goals, answers = (second, first) if (first.role, second.role) == ("outcome", "target") else (first, second)
        keyed = _shared(goals, answers) if _may_answer(goals, answers) else []
        made = [draft for pair in keyed for draft in _drafts(scene, *pair)]
        drafts.extend(made)
        read.extend([*goals.spans, *answers.spans] if made else [])
    return drafts, read


def _may_answer(goals: _Place, answers: _Place) -> bool:
    """Tell whether one place may hold goals and the other what came of them; a list without numbers of its own may."""
    if goals.role is None:
        return not goals.names and (answers.role == "outcome" or not answers.names)
    return goals.role == "target" and answers.role != "target"


def _shared(goals: _Place, answers: _Place) -> list[tuple[_Entry, _Entry | None]]:
    """Give each goal with its answer, by codes or else by names; nothing where too few of either are shared."""
    for stated, told in ((goals.codes, answers.codes), (goals.names, answers.names)):
        shared = stated.keys() & told.keys()
        if len(shared) >= LEAST_SHARED and len(shared) * 2 >= min(len(stated), len(told)):
            return [(entry, told.get(key)) for key, entry in stated.items()]
    return []


def _drafts(scene: Scene, goal: _Entry, answer: _Entry | None) -> Iterator[Draft]:
    """Make the indicator of a goal and its answer; it stands where the answer does."""
    draft = _stated(scene, goal)
    if draft is None:
        return
    if answer is not None:
        _answer(scene, draft, answer)
        draft.evidence = scene.document.evidence(*answer.span)
    yield draft


def _stated(scene: Scene, goal: _Entry) -> Draft | None:
    if goal.header is None:
        draft = draft_of(scene, Goal(goal.span, [((goal.span[1], goal.span[1]),)]), set())
        return draft if draft is None or "target" in draft.values else None
    return next(iter(read_row(scene, _as(goal.header, "target"), goal.cells).drafts(goal.name)), None)


def _answer(scene: Scene, draft: Draft, answer: _Entry) -> None:
    """Give a goal the outcome, the groups and the status that an entry states."""
    if answer.header is not None:
        for told in read_row(scene, _as(answer.header, "outcome"), answer.cells).drafts(draft.name)[:1]:
            draft.take(told)
            draft.status = told.status
        return
    segment = read_segment(scene, *answer.span)
    for number in segment.mains[:1]:
        draft.add("outcome", number)
    for share in segment.shares:
        draft.add_group(share.group.of(share.label, outcome=share.quantity))
    if not segment.mains:
        draft.status = text_status(scene.text(*answer.span), scene.words) or "reported"


def _as(header: Header, role: Role) -> Header:
    """Give the columns of values their role."""
    columns = (replace(column, role=role) if column.role == "value" else column for column in header.columns)
    return settle_parted(Header(tuple(columns), 0, None))


def _tables(scene: Scene) -> Iterator[_Place]:
    for table in scene.document.tables:
        texts = scene.texts(table.rows)
        place = _table(scene, table, texts) if len(texts) > LEAST_SHARED and len(texts[0]) > 1 else None
        if place is not None:
            yield place


def _table(scene: Scene, table: Table, texts: Sequence[Sequence[str]]) -> _Place | None:
    """Read a table with a header row whose numbers are all goals or all outcomes; None for others."""
    columns, body = [read_column(text, scene.words) for text in texts[0]], texts[1:]
    coded = all(is_sign(row[0]) for row in body if row[0])
    words = [n for n in range(len(columns)) if not is_numeric(body, n) and columns[n].role not in _ASIDE]
    named = next((n for n in words if n or not coded), 0)
    values = [n for n in range(1, len(columns)) if n != named and _holds_values(columns[n], body, n)]
    header = Header(tuple(_settled(column, n, named, values) for n, column in enumerate(columns)), 0, None)
    roles = {columns[n].role for n in values} & {"target", "revised", "outcome"}
    if (
        not values
        or len(roles) > 1
        or _answers_itself([columns[n] for n in values])
        or any(bare_role(row[0], scene.words) in VALUE_ROLES for row in body)
    ):
        return None
    if is_budget(texts[0], [row[0] for row in body], scene.words):
        return None
    entries = [
        (row[0], _Entry(tidy(row[named]), _span(cells), header, tuple(cells)))
        for row, cells in zip(body, table.rows[1:], strict=True)
        if row[0] and not is_total(row[0])
    ]
    role = next(iter(roles), None) or _told_role(scene, table, columns[named])
    codes = {_key(text): entry for text, entry in entries} if coded else {}
    names = {_key(entry.name): entry for _, entry in entries} if named or not coded else {}
    return _Place(((table.start, table.end),), role, codes, names)


def _answers_itself(columns: Sequence[Column]) -> bool:
    """Tell whether a column beside goals may be what came of them: it has no role, and is about no group."""
    goals = any(column.role == "target" and column.group is None for column in columns)
    return goals and any(column.role in (None, "value", "total") and column.group is None for column in columns)


def _holds_values(column: Column, body: Sequence[Sequence[str]], place: int) -> bool:
    return column.role not in _ASIDE and is_numeric(body, place)


def _settled(column: Column, place: int, named: int, values: Sequence[int]) -> Column:
    """Give a column its part: the name, a value whose role is told later, or what it is headed by aside."""
    if place == named:
        return replace(column, role="name", group=None)
    if place in values:
        return replace(column, role="value", whole=column.whole or column.role == "total")
    return column if column.role in _ASIDE else replace(column, role=None, group=None)


def _told_role(scene: Scene, table: Table, named: Column) -> Role | None:
    """Give the role of numbers whose columns do not say: by the names' head, the line above, the section's heading."""
    section = scene.section_at(table.start)
    above = scene.text(max(table.start - REACH, section.evidence.end if section else 0, 0), table.start).strip()
    title = section.title if section else ""
    for text in (above.rpartition("\n")[2], title):
        if text and (role := role_told(scene, text)):
            return role
    if is_under_goals(scene, table.start):
        return "target"
    return named.role if named.role in ("target", "outcome") else None


def _span(cells: Sequence[Cell | None]) -> Span:
    filled = [cell for cell in cells if cell is not None]
    return min(cell.start for cell in filled), max(cell.end for cell in filled)


def _key(text: str) -> str:
    return " ".join(text.casefold().removeprefix("antal ").split()).strip(" .:)*")


def _lists(scene: Scene) -> Iterator[_Place]:
    """Give the lines of each section that open with codes."""
    found: dict[int, dict[str, _Entry]] = {}
    for block in scene.running_text():
        for match in _CODED_LINE.finditer(scene.document.text, block.start, block.end):
            if match.start() == block.start or scene.text(match.start() - 1, match.start()) == "\n":
                section = scene.section_at(match.start())
                entries = found.setdefault(section.start if section else 0, {})
                end = scene.document.text.find("\n", match.end(), block.end)
                entries.setdefault(_key(match["code"]), _Entry("", (match.end(), end if end > 0 else block.end)))
    for entries in found.values():
        if len(entries) >= LEAST_SHARED:
            yield _Place(tuple(entry.span for entry in entries.values()), None, entries, {})
