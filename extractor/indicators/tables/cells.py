"""One cell of a table: the numbers that are its values, whatever its words make of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.indicators.tables.bare_numbers import bare_number
from extractor.indicators.tables.columns import Column
from extractor.indicators.words.clusters import cluster
from extractor.indicators.words.cues import tag
from extractor.indicators.words.revisions import split_revised
from extractor.indicators.words.segments import Share, read_segment
from extractor.indicators.words.statuses import cell_status, is_empty
from extractor.indicators.words.units import adapt, bounded, with_period
from extractor.indicators.words.vocabulary import Role
from extractor.indicators.words.wording import TO, stems
from extractor.types import Quantity

_NUMBER_CELL = regex.compile(r"^\W*(?:\p{L}+\.?\s+){0,2}\W*[\d½]")
_LONGEST_NUMBER_CELL = 60
"""Characters; a longer cell is a text in which numbers occur."""
_CLAUSE_END = regex.compile(r"[.;,\n\t(]|\d|\boch\b")


@dataclass(frozen=True, slots=True)
class CellValues:
    """The numbers of one cell."""

    role: Role
    column: Column
    mains: tuple[Quantity, ...]
    shares: tuple[Share, ...]
    is_text: bool
    revised: tuple[Quantity, ...] = ()
    """Numbers of a target cell that its words call a changed goal."""
    said: tuple[Quantity, ...] = ()
    """All numbers of a written-out cell that may be values, before those that seem to add to others are left out."""


def read_cell(scene: Scene, column: Column, cell: Cell, labels: tuple[str, ...]) -> CellValues:
    """Read the numbers of a cell; `labels` are the row's name, the column's head, and what tells their unit."""
    text, words = scene.text(cell.start, cell.end), scene.words
    role = column.role or "outcome"
    start = cell.start + _label_end(scene, text, role)
    segment = read_segment(scene, start, cell.end)
    stated = "" if scene.words.whole.search(text) else f"{labels[0]} {column.text} {labels[2]} {labels[-1]}"
    limit = labels[0] if role in ("target", "revised") else ""
    mains = [
        bounded(with_period(adapt(quantity, words, *labels[1:]), stated, words), words, column.text, limit)
        for quantity in segment.mains or bare_number(scene, cell)
    ]
    mains, revised = split_revised(scene, mains) if role == "target" else (mains, [])
    blank = is_empty(text, scene.words) or (role == "target" and cell_status(text, scene.words) is not None)
    said = tuple(mains)
    is_text = not blank and (len(text) > _LONGEST_NUMBER_CELL or not _NUMBER_CELL.match(text))
    if is_text:
        mains = _spoken(scene, mains, role, (start, cell.end))
    else:
        mains = [q for n, q in enumerate(mains) if n == 0 or mains[0].unit is not None or q.unit_kind == "percent"]
    return CellValues(role, column, tuple(mains), segment.shares, is_text, tuple(revised), said)


def in_step(scene: Scene, values: list[CellValues]) -> list[CellValues]:
    """Keep all numbers of goal and outcome where both cells count up the same things in the same order."""
    told = {value.role: value for value in values if value.column.group is None and len(value.said) > 1}
    goals, outcomes = told.get("target"), told.get("outcome")
    if goals is None or outcomes is None or len(goals.said) != len(outcomes.said):
        return values
    named = [(words_beside(scene, one), words_beside(scene, other)) for one, other in _zipped(goals, outcomes)]
    if not all(one & other for one, other in named):
        return values
    return [replace(value, mains=value.said) if value in (goals, outcomes) else value for value in values]


def _zipped(goals: CellValues, outcomes: CellValues) -> Iterator[tuple[Quantity, Quantity]]:
    return zip(goals.said, outcomes.said, strict=True)


def words_beside(scene: Scene, quantity: Quantity) -> frozenset[str]:
    """Give the stems of the long words in a number's own clause."""
    after = _CLAUSE_END.split(scene.text(quantity.evidence.end, quantity.evidence.end + 50), maxsplit=1)[0]
    return stems(f"{quantity.unit or ''} {after}")


def _spoken(scene: Scene, mains: Sequence[Quantity], role: Role, bounds: tuple[int, int]) -> list[Quantity]:
    """Keep the numbers of a written-out cell that can be its value: no times beside counts, no state at the start."""
    lasting = [quantity for quantity in mains if quantity.unit_kind != "time"]
    mains = lasting or list(mains)
    if len(mains) < 2:
        return mains
    if role == "target" and not any(TO.match(gap) for gap in _gaps(scene, mains)):
        return cluster(scene, mains)
    before = {item.quantity.evidence.start for item in tag(scene, *bounds) if item.role == "baseline"}
    return [quantity for quantity in mains if quantity.evidence.start not in before] or mains


def _gaps(scene: Scene, numbers: Sequence[Quantity]) -> list[str]:
    pairs = zip(numbers, numbers[1:], strict=False)
    return [scene.text(one.evidence.end, other.evidence.start) for one, other in pairs]


def _label_end(scene: Scene, text: str, role: Role) -> int:
    """Give the place behind a label in a written-out cell ("... Utfall: 31 företag")."""
    ends = [match.end() for match in scene.words.label.finditer(text) if match[role]]
    labelled = [end for end in ends if text[end : end + 3].lstrip().startswith(":")]
    return labelled[-1] if labelled else 0
