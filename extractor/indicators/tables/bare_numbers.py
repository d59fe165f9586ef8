"""Cells that are nothing but a number, where elsewhere in a text it would be none; words for none in a cell."""

from collections.abc import Sequence

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

_NONE = regex.compile(r"\W*(inga|ingen|inget|noll)(?:\s+(?:alls|st(?:ycken)?))?\W*$", regex.IGNORECASE)
"""A cell that says zero in a word."""
_NONE_OF = regex.compile(r"\b(?P<none>inga|ingen|inget|noll)\s+(?:\p{Ll}+a\s+)?(?P<thing>\p{L}+)", regex.IGNORECASE)
_BARE = regex.compile(r"\s*([−–+-]?\s*\d[\d\s.]{0,20}(?:,\d{1,9})?)\s*")


def bare_number(scene: Scene, cell: Cell) -> list[Quantity]:
    """Read a cell that is nothing but a number which elsewhere would be taken for a year, or a word for none."""
    text = scene.text(cell.start, cell.end)
    none = _NONE.match(text)
    if none is not None:
        evidence = scene.document.evidence(cell.start + none.start(1), cell.start + none.end(1))
        return [Quantity(0, 0, None, "count", "exact", None, evidence)]
    match = _BARE.fullmatch(text)
    if match is None:
        return []
    digits = regex.sub(r"[\s.]", "", match[1]).replace(",", ".").replace("−", "-").replace("–", "-")
    start = cell.start + match.start(1)
    value = float(digits)
    evidence = scene.document.evidence(start, start + len(match[1].rstrip()))
    return [Quantity(value, value, None, "count", "exact", None, evidence)]


def noughts(scene: Scene, cell: Cell, goals: Sequence[Quantity], told: Sequence[Quantity]) -> list[Quantity]:
    """Give the noughts by which an outcome answers goals that no number of it does ("1 avtal, inga kurser")."""
    things = {stem(goal.unit) for goal in goals if goal.unit} - {stem(number.unit) for number in told if number.unit}
    return [
        Quantity(0, 0, match["thing"], "count", "exact", None, scene.document.evidence(*place))
        for match in _NONE_OF.finditer(scene.text(cell.start, cell.end))
        if stem(match["thing"]) in things and (place := (cell.start + match.start(), cell.start + match.end()))
    ]
