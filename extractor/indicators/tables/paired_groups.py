"""Columns with the numbers of several groups in a cell: "K/M" over "21/26", "Utfall (k/m)" over "47 (21/26)"."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.indicators.words.segments import Share
from extractor.indicators.words.subgroups import Group, identify
from extractor.indicators.words.vocabulary import Vocabulary
from extractor.types import Quantity

_BRACKET = regex.compile(r"(?<=\()[^()]*(?=\))")
_BETWEEN = regex.compile(r"\s*(?:/|\boch\b|\bresp(?:ektive|\.)?|[–+-])\s*", regex.IGNORECASE)
_LINKED = regex.compile(r"^\s*(?:varav|därav|fördelat\s+på)\s+", regex.IGNORECASE)
_NUMBER = r"(?P<number>\d[\d ]*(?:,\d+)?)\s*%?"
_NUMBERS = regex.compile(rf"\s*{_NUMBER}(?:\s*(?:/|och|[–+-])\s*{_NUMBER})+\s*")


def paired_groups(head: str, words: Vocabulary) -> list[tuple[Group, str]]:
    """Give the groups that a column's head names side by side, as written; empty when it names fewer than two."""
    for part in (*_BRACKET.findall(head), head):
        labels = _BETWEEN.split(_LINKED.sub("", part).strip())
        groups = [identify(label, words) for label in labels]
        named = [(group, label) for group, label in zip(groups, labels, strict=True) if group is not None]
        if len(set(groups)) == len(named) == len(labels) > 1:
            return named
    return []


def paired_shares(
    scene: Scene, groups: Sequence[tuple[Group, str]], cell: Cell, whole: Quantity | None
) -> tuple[Share, ...]:
    """Give the numbers of a cell to the groups of its column, in their order; nothing unless there is one for each.

    They are of the unit of the whole that they are parts of.
    """
    text = scene.text(cell.start, cell.end)
    for start, end in (*(match.span() for match in _BRACKET.finditer(text)), (0, len(text))):
        match = _NUMBERS.fullmatch(text, start, end)
        if match is not None and len(match.spans("number")) == len(groups):
            numbers = [
                _number(scene, cell.start + first, cell.start + last, whole) for first, last in match.spans("number")
            ]
            return tuple(Share(*group, number) for group, number in zip(groups, numbers, strict=True))
    return ()


def _number(scene: Scene, start: int, end: int, whole: Quantity | None) -> Quantity:
    """Read a plain number: between strokes it is none that stands by itself ("21/26")."""
    evidence = scene.document.evidence(start, start + len(scene.text(start, end).rstrip()))
    value = float(evidence.quote.replace(" ", "").replace(",", "."))
    plain = Quantity(value, value, None, "count", "exact", None, evidence)
    return plain if whole is None else replace(plain, unit=whole.unit, unit_kind=whole.unit_kind)
