"""Rows that count several things at once, name by name and number by number: "Kurser / deltagare | 4 / 80 | 5 / 91"."""

from collections.abc import Sequence
from itertools import product

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.indicators.tables.columns import Header
from extractor.indicators.tables.rows import name_place
from extractor.indicators.words.subgroups import is_group_label
from extractor.indicators.words.vocabulary import header_role

MOST_PARTS = 4
"""Things that a row counts at once."""
_NUMBER = r"(?:(?:ca|cirka|minst|högst|max)\s+)?\d[\d ]*(?:,\d+)?\s*%?"
_SIGNS = r"\s*(?:/|\+|;|,\s|\boch\b|\bsamt\b)\s*"
_NUMBERS = regex.compile(rf"\s*(?P<part>{_NUMBER})(?:{_SIGNS}(?P<part>{_NUMBER}))+\s*", regex.IGNORECASE)
_BRACKETED_NUMBERS = regex.compile(rf"\s*(?P<part>{_NUMBER})\s*\(\s*(?P<part>{_NUMBER})\s*\)\s*", regex.IGNORECASE)
_NAME = r"[\p{L}][\p{L} -]{2,}?"
_NAMES = regex.compile(rf"\s*(?P<part>{_NAME})(?:{_SIGNS}(?P<part>{_NAME}))+\s*", regex.IGNORECASE)
_BRACKETED_NAMES = regex.compile(rf"\s*(?P<part>{_NAME})\s*\(\s*(?P<part>\p{{L}}{{4,}})\s*\)\s*")
_ASIDE = ("value", "total", "unit", "ratio")
_WAYS = tuple(product((_NAMES, _BRACKETED_NAMES), (_NUMBERS, _BRACKETED_NUMBERS)))

Cells = Sequence[Cell | None]


def part_row(scene: Scene, header: Header, row: Cells) -> list[Cells]:
    """Part a row into one for each thing that it counts; the row alone where names and numbers are not as many.

    Names of groups are none of things: "Kvinnor/män | 20/20" divides one.
    """
    places = [n for n in header.having("target", "revised", "outcome") if header.columns[n].group is None]
    filled = [place for place in places if scene.cell_text(row[place])]
    name = name_place(header, scene.texts([row])[0])
    roles = {header.columns[place].role for place in filled}
    if name is None or not {"target", "outcome"} <= roles or any(_is_plain(scene, row[place]) for place in filled):
        return [row]
    for named, counted in _WAYS:
        names = _parts(scene, named, row[name])
        numbers = {place: _parts(scene, counted, row[place]) for place in filled}
        if not 2 <= len(names) <= MOST_PARTS or any(len(parts) != len(names) for parts in numbers.values()):
            continue
        if any(is_group_label(scene.cell_text(cell), scene.words) or _is_unit(scene, cell) for cell in names):
            continue
        return [_row(row, {name: cell} | {at: numbers[at][n] for at in filled}) for n, cell in enumerate(names)]
    return [row]


def _is_plain(scene: Scene, cell: Cell | None) -> bool:
    return scene.cell_text(cell).replace(" ", "").isdigit()


def _is_unit(scene: Scene, cell: Cell) -> bool:
    """Tell whether a part of a name says in what its numbers are ("antal", "andel")."""
    text = scene.cell_text(cell)
    return scene.words.column_units.first(text) is not None or header_role(text, scene.words) in _ASIDE


def _parts(scene: Scene, pattern: regex.Pattern[str], cell: Cell | None) -> list[Cell]:
    """Give the parts of a cell that is written so; nothing for others."""
    match = pattern.fullmatch(scene.document.text, cell.start, cell.end) if cell is not None else None
    return [Cell(*span) for span in match.spans("part")] if match is not None else []


def _row(row: Cells, parts: dict[int, Cell]) -> Cells:
    return [parts.get(place, cell) for place, cell in enumerate(row)]
