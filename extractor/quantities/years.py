"""Numbers that look like years but stand among a table's values: "Antal besökare | 2000 | 2150"."""

import regex

from extractor.document import Cell, Document, Table

_NUMBER = regex.compile(r"\s*[<>≥≤~]?\s*[0-9][0-9 \xa0\u202f.,]*\s*")
_YEAR = regex.compile(r"\s*(?P<year>(?:19|20)[0-9]{2})\s*")
_OF_TIME = regex.compile(r"(?i)år(?:et|tal)?\b|datum|period|tidpunkt|start|slut\b")


def values_like_years(document: Document) -> frozenset[int]:
    """Give the offsets of year-like numbers that fill a cell whose column holds other numbers and is no column of time.

    A column of nothing but year-like numbers is one of years; so is one whose header says so.
    """
    return frozenset(start for table in document.tables for start in _in_table(document.text, table))


def _in_table(text: str, table: Table) -> list[int]:
    columns = zip(*table.rows, strict=False) if table.rows else ()
    return [start for column in list(columns)[1:] for start in _in_column(text, column)]


def _in_column(text: str, column: tuple[Cell | None, ...]) -> list[int]:
    header, *cells = [text[cell.start : cell.end] if cell else "" for cell in column]
    years = [index for index, cell in enumerate(cells, 1) if _YEAR.fullmatch(cell)]
    numbers = sum(1 for cell in cells if _NUMBER.fullmatch(cell))
    if not years or numbers == len(years) or _OF_TIME.search(header):
        return []
    return [cell.start + _lead(text, cell) for index in years if (cell := column[index])]


def _lead(text: str, cell: Cell) -> int:
    written = text[cell.start : cell.end]
    return len(written) - len(written.lstrip())
