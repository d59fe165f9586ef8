"""Tables of fields, label left of value: one card after another, or goal and outcome as two fields of one name."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extractor.document import Cell, Table
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.columns import VALUE, Column, Header
from extractor.indicators.tables.rows import read_row
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.subgroups import named_group
from extractor.indicators.words.vocabulary import VALUE_ROLES, Role, Vocabulary, header_role
from extractor.indicators.words.wording import stems, tidy

LONGEST_LABEL = 110
"""Characters of a field's label."""
LEAST_NAME = 3
"""Characters of what a label names beside its role."""
LEAST_PAIRS = 2
"""Goals followed by their outcomes that make fields of different names belong together."""
_UNIT = regex.compile(r",\s*[^,\s][^,]{0,25}$")
"""The unit at the end of a label, which not all fields of a name have ("Uppmätt produktion, kWh/år")."""
_HOLLOW = regex.compile(r"\(\W*\)")
"""Brackets that held nothing but the word for a role."""
_LOOSE = regex.compile(r"\s+([,;])")
_OF = regex.compile(r"^\W*(?:för|av|på|till)\s+", regex.IGNORECASE)
"""What links a label's word for a goal with the name ("Mål för antal besökare")."""
_COUNTER = regex.compile(r"[\d\W]+")


def split_cards(scene: Scene, table: Table) -> list[Table]:
    """Part a table of two columns, labels and values, into its cards, each with its labels as header; empty for others.

    A card begins with the first label that comes again, whatever number it bears ("Mål 1", "Mål 2").
    """
    if len(table.rows[0]) != 2 or bare_role(scene.cell_text(table.rows[0][1]), scene.words) in VALUE_ROLES:
        return []
    labels = [_COUNTER.sub(" ", scene.cell_text(row[0]).casefold()).strip() for row in table.rows]
    times = Counter(label for label in labels if label)
    repeated = [label for label in labels if times[label] > 1]
    if not {"target", "outcome"} <= {bare_role(label, scene.words) for label in repeated or labels}:
        return []
    starts = [n for n, label in enumerate(labels) if repeated and label == repeated[0]]
    bounds = [0, *starts[1:], len(labels)]
    parts = [table.rows[a:b] for a, b in zip(bounds, bounds[1:], strict=False)]
    return [replace(table, rows=tuple(zip(*part, strict=True))) for part in parts]


@dataclass(frozen=True, slots=True)
class _Field:
    """A label that says both what is counted and whether its value is goal or outcome."""

    name: str
    column: Column
    label: Cell
    value: Cell


def read_fields(scene: Scene, table: Table) -> list[Draft]:
    """Read goal and outcome that stand as fields of one name ("Skyltar enligt beslut | 4 | Skyltar, utfall | 5").

    So are those of a goal and of the field behind it that says another verb of the same thing ("Uppsatta skyltar").
    """
    fields = list(_fields(scene, table))
    named: dict[str, list[_Field]] = defaultdict(list)
    for field in fields:
        named[_UNIT.sub("", field.name).casefold()].append(field)
    groups = [same for same in named.values() if {"target", "outcome"} <= {field.column.role for field in same}]
    known = [field for same in groups for field in same]
    groups.extend(_neighbours([field for field in fields if field not in known], len(groups)))
    drafts: list[Draft] = []
    for same in sorted(groups, key=lambda same: same[0].label.start):
        header = Header((Column("", "name"), *(field.column for field in same)), 0, None)
        cells = (same[0].label, *(field.value for field in same))
        found = read_row(scene, header, cells).drafts(same[0].name)
        for draft in found[:1]:
            _take_parts(scene, table, draft, same)
        drafts.extend(found)
    _take_status(scene, table, drafts)
    return drafts


def _neighbours(fields: Sequence[_Field], known: int) -> list[list[_Field]]:
    """Pair each goal with the field behind it that speaks of the same thing; nothing where only one pair is found."""
    pairs = [
        [goal, replace(told, column=replace(told.column, role="outcome"))]
        for goal, told in zip(fields, fields[1:], strict=False)
        if goal.column.role == "target" and told.column.role in ("outcome", None) and _alike(goal.name, told.name)
    ]
    return pairs if len(pairs) + known >= LEAST_PAIRS else []


def _alike(one: str, other: str) -> bool:
    """Tell whether two names share a word that says more than that something is counted."""
    return bool((stems(one) & stems(other)) - stems("antal"))


def _take_parts(scene: Scene, table: Table, draft: Draft, fields: Sequence[_Field]) -> None:
    """Give an indicator the parts that the fields right below its goal or outcome state ("Varav kvinnor | 12")."""
    whole = {field.label.start: field.column.role for field in fields}
    role: Role | None = None
    for label, value in _pairs(table):
        text = scene.cell_text(label)
        link = scene.words.linking.match(text)
        if label is None or link is None:
            role = whole.get(label.start) if label is not None else None
            continue
        number = scene.first(value.start, value.end) if value is not None else None
        if number is None or not VALUE.match(scene.cell_text(value)):
            continue
        group = named_group(text[link.end() :], scene.words)
        if role == "target":
            draft.add_group(group.of(text, target=number))
        elif role == "outcome":
            draft.add_group(group.of(text, outcome=number))


def _take_status(scene: Scene, table: Table, drafts: Sequence[Draft]) -> None:
    """Give indicators without an outcome the status that the comment field of their card states."""
    said = [
        scene.cell_text(value)
        for label, value in _pairs(table)
        if label_role_of(scene.cell_text(label), scene.words) == "comment"
    ]
    status = text_status(" ".join(said), scene.words)
    for draft in drafts:
        if status is not None and "outcome" not in draft.values:
            draft.status = status


def _pairs(table: Table) -> Iterator[tuple[Cell | None, Cell | None]]:
    """Give the cells of the labels of a card, each with the one of its value."""
    for row in table.rows:
        yield from zip(row[::2], row[1::2], strict=False)


def _fields(scene: Scene, table: Table) -> Iterator[_Field]:
    """Give the fields of a card with goals or outcomes, or numbers of which the label does not say; no money spent."""
    for label, value in _pairs(table):
        text = scene.cell_text(label)
        role = label_role_of(text, scene.words)
        if label is None or value is None or scene.words.economy.search(text):
            continue
        if role not in VALUE_ROLES and (role is not None or not VALUE.match(scene.cell_text(value))):
            continue
        name = named_beside_role(text, role, scene.words) if role else tidy(text)
        if len(name) >= LEAST_NAME:
            yield _Field(name, Column(text, role), label, value)


def label_role_of(text: str, words: Vocabulary) -> Role | None:
    """Give the role that the label of a field or row states, None for none and for long texts."""
    if not text or len(text) > LONGEST_LABEL:
        return None
    return header_role(text, words)


def bare_role(label: str, words: Vocabulary) -> Role | None:
    """Give the role of a label that says nothing else ("Målvärde", not "Planerade läger")."""
    role = label_role_of(label, words)
    return role if role is not None and len(named_beside_role(label, role, words)) < LEAST_NAME else None


def named_beside_role(label: str, role: Role, words: Vocabulary) -> str:
    """Give what a label names beside the words for its role."""
    patterns = [pattern for each, pattern in words.headers if each == role]
    for pattern in patterns:
        label = pattern.sub(" ", label)
    return tidy(_OF.sub("", _LOOSE.sub(r"\1", _HOLLOW.sub("", label)).rstrip(" :")))
