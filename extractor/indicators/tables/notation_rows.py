"""Tables and lines that write goals and results side by side in one place: "Kurser: 31 (40)", "11 - 14 - 79 %"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from extractor.document import Cell, Table
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.columns import Column, Header
from extractor.indicators.tables.headers import read_column, settle_parted
from extractor.indicators.tables.notations import Notation, notation_at, of_header
from extractor.indicators.tables.rows import read_row
from extractor.indicators.words.signs import ARROW
from extractor.indicators.words.vocabulary import grouping_of
from extractor.indicators.words.wording import LONGEST_NAME, tidy

MOST_HEADER_ROWS = 3
_LEADER = regex.compile(r"\s*(?:\.{3,}|…+|_{3,}|:|\t| {2,}|\s[–-]\s)\s*")
_LINKED = regex.compile(r",?\s*\b(?:varav|därav|därutav|av\s+(?:dem|dessa|vilka))\b", regex.IGNORECASE)
_TAIL = regex.compile(r"\s*(?:$|[.,;(]|(?:varav|därav|av\s+(?:dem|dessa|vilka))\b)", regex.IGNORECASE)
_EACH = r"\s+per\s+\p{L}+(?:\s+\p{Ll}+)?"
_VALUE = (
    r"(?:(?:ca|cirka|minst|högst|drygt|knappt|över)\s+)?\d[\d  ]*(?:[.,]\d+)?"
    rf"(?:\s?(?:%|\p{{L}}{{1,20}}\b\.?(?:{_EACH})?))?"
)
_BRACKETED = regex.compile(rf"(?:{_VALUE}|(?<=\s)[–—-])\s*\(\s*{_VALUE}\s*\)", regex.IGNORECASE)
_LED = regex.compile(rf"(?<!\p{{L}}){_VALUE}\s*{ARROW}\s*{_VALUE}", regex.IGNORECASE)
_LETTERS = regex.compile(r"\p{L}{3}")
_NAME, _COMMENT = Column("", "name"), Column("", "comment")


@dataclass(frozen=True, slots=True)
class Spread:
    """A table whose compound cells have been parted: one column a value."""

    header: Header
    cells: tuple[tuple[Cell | None, ...], ...]


def spread_table(scene: Scene, table: Table) -> Spread | None:
    """Part the cells of a table that writes several values in one; None for other tables."""
    heads, body = _head(scene, table)
    if body == len(table.rows):
        return None
    notations = [_of_column(scene, table, place, heads[place], body) for place in range(len(heads))]
    if not any(notations) or _has_goals(scene, heads, notations):
        return None
    columns = [each for head, told in zip(heads, notations, strict=True) for each in _columns(scene, head, told)]
    if notations[0] is None:
        columns[0] = replace(columns[0], role="name")
    cells = [_spread_row(scene, row, notations) for row in table.rows[body:]]
    return Spread(settle_parted(Header((*columns, _COMMENT), 0, grouping_of(heads[0], scene.words))), tuple(cells))


def _head(scene: Scene, table: Table) -> tuple[list[str], int]:
    """Give the texts of the columns' heads, and the row at which the body begins: the first with compound cells."""
    notation = notation_at(scene, table.start)
    width = len(table.rows[0])
    for body, row in enumerate(table.rows[: MOST_HEADER_ROWS + 1]):
        heads = [
            " ".join(filter(None, (scene.cell_text(r[place]) for r in table.rows[:body]))) for place in range(width)
        ]
        told = [of_header(head, scene.words) or notation for head in heads]
        if any(cell and each and each.split(scene, cell) for cell, each in zip(row, told, strict=True)):
            return heads, body
    return [], len(table.rows)


def _of_column(scene: Scene, table: Table, place: int, head: str, body: int) -> Notation | None:
    """Give the notation that most of a column's filled cells follow."""
    notation = of_header(head, scene.words) or notation_at(scene, table.start)
    filled = [cell for row in table.rows[body:] if (cell := row[place]) is not None and cell.end > cell.start]
    parted = sum(notation is not None and notation.split(scene, cell) is not None for cell in filled)
    return notation if parted * 2 > len(filled) else None


def _has_goals(scene: Scene, heads: Sequence[str], notations: Sequence[Notation | None]) -> bool:
    """Tell whether a column of its own holds the goals: what stands beside the results is something else then."""
    pairs = zip(heads[1:], notations[1:], strict=True)
    return any(told is None and read_column(head, scene.words).role in ("target", "revised") for head, told in pairs)


def _columns(scene: Scene, head: str, notation: Notation | None) -> list[Column]:
    column = read_column(head, scene.words)
    if notation is None:
        return [replace(column, role="outcome") if column.role in ("total", "value") else column]
    return [replace(column, role=role) for role in notation.roles]


def _spread_row(
    scene: Scene, row: Sequence[Cell | None], notations: Sequence[Notation | None]
) -> tuple[Cell | None, ...]:
    """Part a row's compound cells, and what its name says of groups from the name."""
    found: list[Cell | None] = []
    for cell, notation in zip(row, notations, strict=True):
        parts = notation.split(scene, cell) if notation and cell else None
        if notation is None or parts:
            found += parts or [cell]
        else:
            found += [cell if role == "outcome" else None for role in notation.roles]
    name, rest = _parted_name(scene, found[0])
    return (name, *found[1:], rest)


def _parted_name(scene: Scene, cell: Cell | None) -> tuple[Cell | None, Cell | None]:
    match = _LINKED.search(scene.text(cell.start, cell.end), 1) if cell else None
    if cell is None or match is None or not scene.within(cell.start + match.start(), cell.end):
        return cell, None
    return Cell(cell.start, cell.start + match.start()), Cell(cell.start + match.start(), cell.end)


def read_noted_line(scene: Scene, start: int, end: int) -> list[Draft]:
    """Read a line of a name and values side by side, where the report has said what they are."""
    notation = notation_at(scene, start)
    text = scene.text(start, end)
    cells = _line_cells(scene, notation, text, start) if notation is not None else None
    if notation is None or cells is None:
        return []
    columns = (_NAME, *(Column("", role) for role in notation.roles), _COMMENT)
    row = read_row(scene, Header(columns, 0, None), cells)
    return row.drafts(tidy(row.name)) if row.has_values or row.status else []


def _line_cells(scene: Scene, notation: Notation, text: str, start: int) -> list[Cell] | None:
    """Part a line into its name, its values and what follows them; None for a line that is not written so."""
    for at, stop in _places(notation, text):
        name, tail = text[:at], text[stop:]
        lead = _LEADER.search(name)
        name_end = lead.start() if lead and lead.end() == at else len(name.rstrip())
        values = notation.split(scene, Cell(start + at, start + stop))
        named = _LETTERS.search(name) and len(name) <= LONGEST_NAME and not regex.search(r"[.!?]\s", name[:name_end])
        if values and named and _TAIL.match(tail):
            return [Cell(start, start + name_end), *values, Cell(start + stop, start + len(text))]
    return None


def _places(notation: Notation, text: str) -> list[tuple[int, int]]:
    """Give where values may stand side by side in a line."""
    if not notation.sign:
        return [match.span() for match in _BRACKETED.finditer(text)][:1]
    if notation.sign == "→":
        return [match.span() for match in _LED.finditer(text)][:1]
    leads = [match.end() for match in _LEADER.finditer(text) if match.end() < len(text)]
    digits = regex.search(r"(?<=\s)\d", text)
    starts = [*leads, *([digits.start()] if digits else [])]
    found = []
    for at in starts:
        linked = _LINKED.search(text, at)
        found.append((at, len(text[: linked.start() if linked else len(text)].rstrip(" ."))))
    return found
