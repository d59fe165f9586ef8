"""The columns of a table: what each holds, and where the body below them begins."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.indicators.words.subgroups import Group
from extractor.indicators.words.vocabulary import Role
from extractor.types import Dimension

VALUE = regex.compile(r"^\W*(?:ca|cirka|minst|högst|max|drygt|knappt)?\W*\d[\d\s.,]*(?:%|st\b|kr\b|\b)")
"""The beginning of a cell that holds a number."""


ASIDE: frozenset[Role | None] = frozenset(
    {"code", "unit", "ratio", "difference", "judgement", "forecast", "comment", "cost"}
)
"""Roles of columns that hold neither names nor goals, outcomes or groups."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its role, the group that it is about, and the year in its header.

    `whole` says that it covers the whole project, `rest` is what its header says beside role, year and group.
    """

    text: str
    role: Role | None
    group: Group | None = None
    year: int | None = None
    whole: bool = False
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table and where its body begins."""

    columns: tuple[Column, ...]
    body: int
    grouping: Dimension | None
    """Dimension of the rows when the first column's header says that rows are groups ("Kommun")."""
    unit: str = ""
    """What a sentence beside the table says its numbers are, counts of anything aside."""
    amounts: str = ""
    """In what such a sentence says that its amounts of money are."""

    def having(self, *roles: Role) -> list[int]:
        """Give the places of the columns of these roles."""
        return [place for place, column in enumerate(self.columns) if column.role in roles]


def is_numeric(body: Sequence[Sequence[str]], place: int) -> bool:
    """Tell whether most of a column's cells are numbers."""
    cells = [row[place] for row in body if row[place]]
    return bool(cells) and sum(bool(VALUE.match(cell)) for cell in cells) * 3 >= len(cells) * 2
