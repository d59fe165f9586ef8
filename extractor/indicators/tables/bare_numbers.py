"""Cells that are nothing but a number, where elsewhere in a text it would be none, or a word for none."""

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.indicators.words.noughts import nothing_else
from extractor.types import Quantity

_BARE = regex.compile(r"\s*([−–+-]?\s*\d[\d\s.]{0,20}(?:,\d{1,9})?)\s*")


def bare_number(scene: Scene, cell: Cell) -> list[Quantity]:
    """Read a cell that is nothing but a number which elsewhere would be taken for a year, or a word for none."""
    none = nothing_else(scene, cell.start, cell.end)
    if none is not None:
        return [none]
    match = _BARE.fullmatch(scene.text(cell.start, cell.end))
    if match is None:
        return []
    digits = regex.sub(r"[\s.]", "", match[1]).replace(",", ".").replace("−", "-").replace("–", "-")
    start = cell.start + match.start(1)
    value = float(digits)
    evidence = scene.document.evidence(start, start + len(match[1].rstrip()))
    return [Quantity(value, value, None, "count", "exact", None, evidence)]
