"""Tables that say of each thing how much of its goal was reached: "Testveckor | 11 av 45 veckor | Gul"."""

from collections.abc import Sequence

import regex

from extractor.document import Cell, Table, filled
from extractor.indicators.drafts import Scene

LEAST_ROWS = 2
"""Rows with such a cell that make a table one of them."""

_FRACTION = regex.compile(
    r"\W*\d[\d\s.,]*%?\s*(?:st\.?\s*)?(?:av|utav)\s+(?:de\s+|planerade\s+|målets\s+|målet\s+)?\d", regex.IGNORECASE
)


def fraction_rows(scene: Scene, table: Table) -> list[tuple[int, int]]:
    """Give the stretch from name to fraction of each row that has one right behind its name; empty for other tables."""
    rows = [filled(row) for row in table.rows]
    found = [(cells[0].start, cells[1].end) for cells in rows if _is_fraction(scene, cells)]
    return found if len(found) >= LEAST_ROWS and 2 * len(found) >= len(rows) else []


def _is_fraction(scene: Scene, cells: Sequence[Cell]) -> bool:
    if len(cells) < 2 or scene.within(cells[0].start, cells[0].end):
        return False
    return _FRACTION.match(scene.document.text, cells[1].start, cells[1].end) is not None
