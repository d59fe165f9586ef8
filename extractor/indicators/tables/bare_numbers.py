"""Cells that are nothing but a number, where elsewhere in a text it would be none."""

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.types import Quantity

_NONE = regex.compile(r"\W*(inga|ingen|inget|noll)(?:\s+(?:alls|st(?:ycken)?))?\W*$", regex.IGNORECASE)
"""A cell that says zero in a word."""
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
