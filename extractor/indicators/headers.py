"""What the columns of a table hold, read off its header rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from extractor.indicators.subgroups import Group, identify
from extractor.indicators.vocabulary import VALUE_ROLES, Role, Vocabulary
from extractor.types import Dimension

MOST_HEADER_ROWS = 3
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_VALUE = regex.compile(r"^\W*(?:ca|cirka|minst|högst|max|drygt|knappt)?\W*\d[\d\s.,]*(?:%|st\b|kr\b|\b)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its role, the group that it is about, and the year in its header."""

    text: str
    role: Role | None
    group: Group | None = None
    year: int | None = None
    total: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table and where its body begins."""

    columns: tuple[Column, ...]
    body: int
    grouping: Dimension | None
    """Dimension of the rows when the first column's header says that rows are groups ("Kommun")."""

    def having(self, *roles: Role) -> list[int]:
        """Give the places of the columns of these roles."""
        return [place for place, column in enumerate(self.columns) if column.role in roles]


def read_header(rows: Sequence[Sequence[str]], words: Vocabulary) -> Header | None:
    """Find the header rows and the roles of the columns; None when no column holds targets or outcomes."""
    title_rows = next((n for n, row in enumerate(rows[:2]) if sum(bool(cell) for cell in row) > 1), 0)
    best: Header | None = None
    for count in range(1, MOST_HEADER_ROWS + 1):
        head = rows[title_rows : title_rows + count]
        if len(head) < count or any(_has_values(row) for row in head):
            break
        if count > 1 and best is not None and not _continues_header(head[-1], words):
            break
        header = _columns(head, title_rows + count, words)
        if header is not None:
            best = header
    return best and _settle(best)


def _has_values(row: Sequence[str]) -> bool:
    return any(_VALUE.match(cell) and not _YEAR.fullmatch(cell.strip()) for cell in row)


def _continues_header(row: Sequence[str], words: Vocabulary) -> bool:
    """Tell whether a second row still belongs to the header: roles, groups, totals or years and nothing else."""
    filled = [cell for cell in row if cell]
    return bool(filled) and all(
        _role(cell, words) in (*VALUE_ROLES, "total", "value", "ratio", "forecast", "difference")
        or identify(cell, words) is not None
        or _YEAR.fullmatch(cell.strip())
        for cell in filled
    )


def _columns(head: Sequence[Sequence[str]], body: int, words: Vocabulary) -> Header | None:
    width = len(head[0])
    texts = [" ".join(filter(None, (_above(row, place, head[-1]) for row in head))) for place in range(width)]
    columns = tuple(_column(text, words) for text in texts)
    if not any(column.role in VALUE_ROLES for column in columns):
        return None
    grouping = next((dimension for dimension, pattern in words.groupings if pattern.search(texts[0])), None)
    return Header(columns, body, grouping)


def _above(row: Sequence[str], place: int, last: Sequence[str]) -> str:
    """Give a header cell, or the cell to its left that spans it when only the row below is filled here."""
    if row is last or row[place] or not last[place]:
        return row[place]
    return next((row[left] for left in range(place, -1, -1) if row[left]), "")


def _column(text: str, words: Vocabulary) -> Column:
    year = max((int(match.group()) for match in _YEAR.finditer(text)), default=None)
    total = any(role == "total" and pattern.search(part) for role, pattern in words.headers for part in text.split())
    return Column(text, _role(text, words), identify(text, words), year, total)


def _role(text: str, words: Vocabulary) -> Role | None:
    return next((role for role, pattern in words.headers if text and pattern.search(text)), None)


def _settle(header: Header) -> Header:
    """Resolve what single cells leave open: bare group and total columns, years, several columns of one role."""
    columns = list(header.columns)
    fallback: Role = "target" if not header.having("target") and header.having("outcome") else "outcome"
    current: Role | None = None
    for place, column in enumerate(columns):
        if column.role in VALUE_ROLES:
            current = column.role
        elif place and (column.role in ("total", "value") or (column.role is None and column.group)):
            columns[place] = replace(column, role=_inherited(columns, current, fallback), total=column.role == "total")
    return _pick_years(replace(header, columns=tuple(columns)))


def _inherited(columns: Sequence[Column], current: Role | None, fallback: Role) -> Role:
    """Give the role of a column headed only by a group or "Totalt": the outcome, unless only targets are in sight."""
    has_outcome = any(column.role == "outcome" for column in columns)
    if not has_outcome:
        return "outcome"
    return current if current in ("target", "outcome") else fallback


def _pick_years(header: Header) -> Header:
    """Keep one column per role and group: a total before a year, a later year before an earlier; older ones are baseline."""
    columns = list(header.columns)
    for role in ("target", "outcome"):
        places = [n for n, column in enumerate(columns) if column.role == role and column.group is None]
        if len(places) < 2:
            continue
        keep = max(places, key=lambda n: (columns[n].total, columns[n].year or 0, -n))
        for place in places:
            if place != keep:
                columns[place] = replace(columns[place], role=_demoted(columns, place, keep))
    return replace(header, columns=tuple(columns))


def _demoted(columns: Sequence[Column], place: int, keep: int) -> Role | None:
    """Give an earlier year's outcome the role of the baseline; other second columns lose their role."""
    year, latest = columns[place].year, columns[keep].year
    earlier = year is not None and latest is not None and year == latest - 1
    return "baseline" if columns[place].role == "outcome" and earlier else None
