"""Tables of fields, label left of value: one card after another, or goal and outcome as two fields of one name."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extractor.document import Cell, Table
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.columns import Column, Header
from extractor.indicators.tables.rows import read_row
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.vocabulary import VALUE_ROLES, Role, Vocabulary, header_role
from extractor.indicators.words.wording import tidy

LONGEST_LABEL = 110
"""Characters of a field's label."""
LEAST_NAME = 3
"""Characters of what a label names beside its role."""
_UNIT = regex.compile(r",\s*[^,\s][^,]{0,25}$")
"""The unit at the end of a label, which not all fields of a name have ("Uppmätt produktion, kWh/år")."""
_LOOSE = regex.compile(r"\s+([,;])")
_COUNTER = regex.compile(r"[\d\W]+")


def split_cards(scene: Scene, table: Table) -> list[Table]:
    """Part a table of two columns, labels and values, into its cards, each with its labels as header; empty for others.

    A card begins with the first label that comes again, whatever number it bears ("Mål 1", "Mål 2").
    """
    if len(table.rows[0]) != 2 or _bare_role(scene.cell_text(table.rows[0][1]), scene.words) in VALUE_ROLES:
        return []
    labels = [_COUNTER.sub(" ", scene.cell_text(row[0]).casefold()).strip() for row in table.rows]
    times = Counter(label for label in labels if label)
    repeated = [label for label in labels if times[label] > 1]
    if not {"target", "outcome"} <= {_bare_role(label, scene.words) for label in repeated or labels}:
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
    """Read goal and outcome that stand as fields of one name ("Skyltar enligt beslut | 4 | Skyltar, utfall | 5")."""
    named: dict[str, list[_Field]] = defaultdict(list)
    for row in table.rows:
        for field in _fields(scene, row):
            named[_UNIT.sub("", field.name).casefold()].append(field)
    drafts: list[Draft] = []
    for fields in named.values():
        if {"target", "outcome"} <= {field.column.role for field in fields}:
            header = Header((Column("", "name"), *(field.column for field in fields)), 0, None)
            cells = (fields[0].label, *(field.value for field in fields))
            drafts.extend(read_row(scene, header, cells).drafts(fields[0].name))
    _take_status(scene, table, drafts)
    return drafts


def _take_status(scene: Scene, table: Table, drafts: Sequence[Draft]) -> None:
    """Give indicators without an outcome the status that the comment field of their card states."""
    pairs = (pair for row in table.rows for pair in zip(row[::2], row[1::2], strict=False))
    said = [scene.cell_text(value) for label, value in pairs if _role(scene.cell_text(label), scene.words) == "comment"]
    status = text_status(" ".join(said), scene.words)
    for draft in drafts:
        if status is not None and "outcome" not in draft.values:
            draft.status = status


def _fields(scene: Scene, row: Sequence[Cell | None]) -> Iterator[_Field]:
    """Give the fields of a row with goals or outcomes; money spent is none."""
    for label, value in zip(row[::2], row[1::2], strict=False):
        text = scene.cell_text(label)
        role = _role(text, scene.words)
        if label is None or value is None or role not in VALUE_ROLES or scene.words.economy.search(text):
            continue
        name = _named(text, role, scene.words)
        if len(name) >= LEAST_NAME:
            yield _Field(name, Column(text, role), label, value)


def _role(text: str, words: Vocabulary) -> Role | None:
    if not text or len(text) > LONGEST_LABEL:
        return None
    return header_role(text, words)


def _bare_role(label: str, words: Vocabulary) -> Role | None:
    """Give the role of a label that says nothing else ("Målvärde", not "Planerade läger")."""
    role = _role(label, words)
    return role if role is not None and len(_named(label, role, words)) < LEAST_NAME else None


def _named(label: str, role: Role, words: Vocabulary) -> str:
    """Give what a label names beside the words for its role."""
    patterns = [pattern for each, pattern in words.headers if each == role]
    for pattern in patterns:
        label = pattern.sub(" ", label)
    return tidy(_LOOSE.sub(r"\1", label).rstrip(" :)"))
