"""One row of a table: its name, and the numbers of its target and outcome cells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Draft, Origin, Scene
from extractor.indicators.tables.cells import CellValues, in_step, read_cell, words_beside
from extractor.indicators.tables.columns import ASIDE, Header
from extractor.indicators.tables.commented import commented_change, commented_shares
from extractor.indicators.tables.footnotes import note_on
from extractor.indicators.tables.headers import read_column
from extractor.indicators.tables.paired_groups import paired_groups, paired_shares
from extractor.indicators.words.noughts import none_of_these
from extractor.indicators.words.segments import Share
from extractor.indicators.words.statuses import cell_status, text_status
from extractor.indicators.words.subgroups import Group, is_group_label
from extractor.indicators.words.units import Context, comparable, pair
from extractor.indicators.words.vocabulary import VALUE_ROLES, Role
from extractor.indicators.words.wording import stem, tidy
from extractor.types import Evidence, Quantity, Status, Subgroup

LEAST_NAME = 12
"""Characters before a goal's number that are enough to name it ("Sjukfrånvaron ... högst 5 %")."""
LEAST_ALIKE = 4
"""Letters at the beginning of two groups' names that are forms of one."""
_DASH = regex.compile(r"\s*[-–—−]+\s*")
_COUNTS = regex.compile(r"\W*(?:antal|totalt?\s+antal)\b", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row as its header reads it; `goal` is the text of a target cell that is written out."""

    name: str
    code: str
    goal: str
    evidence: Evidence
    values: tuple[CellValues, ...]
    status: Status | None
    text_status: Status | None
    context: Context
    comment: str
    stepped: bool
    """Whether a dash sets the name below that of a row above ("– i depå")."""
    dashed: bool
    """Whether a dash stands in place of the outcome."""

    @property
    def has_values(self) -> bool:
        """Whether any cell of the row holds a number, of the whole or of a group."""
        return any(value.mains or value.shares for value in self.values)

    def of(self, role: Role) -> list[Quantity]:
        """Give the numbers of the whole in the cells of a role."""
        found = [q for value in self.values if value.role == role and value.column.group is None for q in value.mains]
        if role == "revised":
            found += [q for value in self.values if value.column.group is None for q in value.revised]
        return found

    def first(self, role: Role) -> Quantity | None:
        """Give the first number of a role, or None."""
        return next(iter(self.of(role)), None)

    def drafts(self, name: str) -> list[Draft]:
        """Make the row's indicators: one per pair of target and outcome."""
        targets, outcomes = self.of("target"), self.of("outcome")
        texts = any(value.is_text for value in self.values)
        pairs = [(p.target, p.outcome) for p in pair(targets, outcomes, self.context)]
        if not targets and outcomes and (not texts or self.status or self.text_status):
            pairs = [(None, outcomes[0])]
        if not pairs and (self.status or self._groups(set(), set(), is_first=True) or self.of("revised")):
            pairs = [(None, None)]
        origin: Origin = "activity" if texts else "table"
        drafts = [self._draft(name, origin, *values) for values in pairs]
        for draft in drafts[1:]:
            draft.values.pop("baseline", None)
            draft.values.pop("revised", None)
        self._hang(drafts)
        return drafts

    def _hang(self, drafts: list[Draft]) -> None:
        """Hang groups on the indicator whose number they are a part of; those of columns on the first."""
        for place, draft in enumerate(drafts):
            own = {quantity.evidence.start for quantity in draft.values.values()}
            others = {q.evidence.start for other in drafts if other is not draft for q in other.values.values()}
            draft.breakdown.extend(self._groups(own, others, is_first=place == 0))

    def _draft(self, name: str, origin: Origin, target: Quantity | None, outcome: Quantity | None) -> Draft:
        values: dict[Role, Quantity | None] = {
            "target": target,
            "outcome": outcome,
            "baseline": self.first("baseline"),
            "revised": self.first("revised"),
        }
        status = self.status or "reported"
        if self.text_status and (outcome is None or outcome.high == 0):
            status = self.text_status
        kept = {role: quantity for role, quantity in values.items() if quantity is not None}
        return Draft(name, self.evidence, origin, kept, status=status, dashed=self.dashed and outcome is None)

    def _groups(self, own: set[int], others: set[int], *, is_first: bool) -> list[Subgroup]:
        """Give the groups of columns and of brackets, target and outcome of one group together.

        `own` and `others` are the places of this indicator's numbers and of its siblings' in the row.
        """
        found: dict[Group, Subgroup] = {}
        for value in self.values:
            shares = [share for share in value.shares if _belongs(share, own, others, is_first=is_first)]
            if value.column.group is not None and value.mains and is_first:
                shares = [Share(value.column.group, value.column.text.lstrip(" –—-•"), value.mains[0])]
            for share in shares:
                slot = "target" if value.role in ("target", "revised") else "outcome"
                group = next((each for each in found if _is_same(each, share.group)), share.group)
                known = found.get(group, group.of(share.label))
                known = replace(known, target=share.goal) if share.goal is not None else known
                found[group] = replace(known, **{slot: share.quantity})  # type: ignore[arg-type]  # two slots
        return list(found.values())


def _is_same(one: Group, other: Group) -> bool:
    """Tell whether two groups are one, whatever the forms of its name ("1 fysisk" beside "2 fysiska")."""
    alike = one.group[:LEAST_ALIKE] == other.group[:LEAST_ALIKE] and stem(one.group) == stem(other.group)
    return one == other or (one.dimension == other.dimension == "other" and alike)


def _belongs(share: Share, own: set[int], others: set[int], *, is_first: bool) -> bool:
    if share.parent is None or share.parent.evidence.start not in own | others:
        return is_first
    return share.parent.evidence.start in own


def read_row(scene: Scene, header: Header, row: Sequence[Cell | None], label: str = "") -> Row:
    """Read one body row; `label` is the name of the row above, whose unit a group's row shares."""
    texts = [scene.cell_text(cell) for cell in row]
    place = name_place(header, texts)
    name = texts[place] if place is not None else ""
    unit = next((texts[n] for n in header.having("unit")), "" if _COUNTS.match(name) else header.unit)
    unit = unit or (header.amounts if scene.words.tables.amount_row.search(name) else "")
    head = header.columns[place].text if place is not None else ""
    is_part = is_group_label(name, scene.words) or scene.words.linking.match(name.lstrip(" –-•"))
    labels = (unit, name, head, label if is_part else "")
    values = [
        read_cell(scene, header.columns[n], cell, (name, header.columns[n].text, *labels))
        for n, cell in enumerate(row)
        if cell is not None and header.columns[n].role in VALUE_ROLES
    ]
    values = in_step(scene, _parted(values, _paired_groups(scene, header, row, values)))
    values = _with_noughts(scene, header, row, values)
    note = note_on(scene, header, row)
    values = _started(scene, [*values, *_told_beside(scene, header, (*row, note), values)], note)
    filled = [cell for cell in row if cell is not None]
    start, end = min((cell.start for cell in filled), default=0), max((cell.end for cell in filled), default=0)
    return Row(
        name=tidy(name),
        code=" ".join(texts[n] for n in header.having("code")),
        goal=_goal(scene, header, row),
        evidence=scene.document.evidence(start, end),
        values=tuple(values),
        status=_status(scene, header, texts, values),
        text_status=text_status("\t".join((*texts, scene.cell_text(note))), scene.words),
        context=lambda quantity: words_beside(scene, quantity),
        comment=" ".join(texts[n] for n in header.having("comment")),
        stepped=name.startswith(("–", "-", "—", "•")),
        dashed=any(_DASH.fullmatch(texts[n]) for n in header.having("outcome") if header.columns[n].group is None),
    )


def _with_noughts(
    scene: Scene, header: Header, row: Sequence[Cell | None], values: Sequence[CellValues]
) -> list[CellValues]:
    """Add the noughts that an outcome's cell tells in words of one of several goals."""
    goals = [number for value in values if value.role == "target" for number in value.mains]
    cells = {column.text: cell for column, cell in zip(header.columns, row, strict=False) if column.role == "outcome"}
    return [
        replace(value, mains=(*value.mains, *none_of_these(scene, cell.start, cell.end, goals, value.mains)))
        if value.role == "outcome" and len(goals) > 1 and (cell := cells.get(value.column.text)) is not None
        else value
        for value in values
    ]


def name_place(header: Header, texts: Sequence[str]) -> int | None:
    """Find the column that names the row: one headed so, else the first before the values; None without any."""
    names = header.having("name")
    filled = [n for n in names if texts[n]]
    if filled:
        return filled[0]
    if names:
        return names[0]
    first = next((n for n, column in enumerate(header.columns) if column.role in VALUE_ROLES), len(texts))
    others = [n for n in range(first) if header.columns[n].role not in ASIDE]
    return next((n for n in others if texts[n]), others[0] if others else None)


def _parted(values: Sequence[CellValues], pairs: Sequence[CellValues]) -> list[CellValues]:
    """Add what cells say of several groups at once; a number that is one of these is none of the whole."""
    places = {share.quantity.evidence.start for pair in pairs for share in pair.shares}
    kept = [replace(value, mains=tuple(q for q in value.mains if q.evidence.start not in places)) for value in values]
    return [*kept, *pairs]


def _paired_groups(
    scene: Scene, header: Header, row: Sequence[Cell | None], values: Sequence[CellValues]
) -> list[CellValues]:
    """Read columns that hold the numbers of several groups in one cell."""
    found = []
    for column, cell in zip(header.columns, row, strict=False):
        groups = paired_groups(column.text, scene.words) if cell is not None else []
        role: Role = "target" if read_column(column.text, scene.words).role == "target" else "outcome"
        whole = next((value.mains[0] for value in values if value.role == role and value.mains), None)
        shares = paired_shares(scene, groups, cell, whole) if groups and cell is not None else ()
        if shares:
            found.append(CellValues(role, column, (), shares, is_text=False))
    return found


def _told_beside(
    scene: Scene, header: Header, row: Sequence[Cell | None], values: Sequence[CellValues]
) -> list[CellValues]:
    """Read groups and the changed goal that a comment cell states, or the note at the end of the row."""
    own = any(value.shares or value.column.group for value in values)
    outcome = next((value.mains[0] for value in values if value.role == "outcome" and value.mains), None)
    for place in (*header.having("comment"), -1):
        cell = row[place]
        if cell is None:
            continue
        shares, changed = commented_shares(scene, cell, outcome, own=own), commented_change(scene, cell)
        if shares or changed:
            return [CellValues("outcome", header.columns[place], (), shares, is_text=False, revised=changed)]
    return []


def _started(scene: Scene, values: list[CellValues], note: Cell | None) -> list[CellValues]:
    """Take a goal for the changed one if its note says from what it was changed ("Sänkt från 15")."""
    numbers = scene.within(note.start, note.end) if note is not None else []
    before = scene.text(note.start, numbers[0].evidence.start) if note is not None and numbers else ""
    if len(numbers) != 1 or scene.words.revisions.change.search(before) is None:
        return values
    return [
        replace(value, mains=tuple(numbers), revised=value.mains)
        if value.role == "target" and len(value.mains) == 1 and comparable(value.mains[0], numbers[0])
        else value
        for value in values
    ]


def _goal(scene: Scene, header: Header, row: Sequence[Cell | None]) -> str:
    """Give the words of the target cell around its first number: the name of a goal that has no other."""
    for place in header.having("target"):
        cell = row[place]
        if cell is None:
            continue
        first = scene.first(cell.start, cell.end)
        at = first.evidence if first else None
        before = tidy(scene.text(cell.start, at.start if at else cell.end))
        after = tidy(f"{first.unit or ''} {scene.text(first.evidence.end, cell.end)}") if first else ""
        return before if len(before) > LEAST_NAME or (before and len(after) < LEAST_NAME) else after
    return ""


def _status(scene: Scene, header: Header, texts: Sequence[str], values: Sequence[CellValues]) -> Status | None:
    """Give the status that a cell states in place of a number; beside an outcome, not what is said of the goal."""
    names = {*header.having("name", "unit", "code"), name_place(header, texts)}
    if any(value.role == "outcome" and value.mains for value in values):
        names |= {*header.having("target")}
    cells = [text for n, text in enumerate(texts) if n not in names]
    return next((status for text in cells if (status := cell_status(text, scene.words))), None)
