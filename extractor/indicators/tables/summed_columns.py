"""Columns whose numbers add up to the outcome beside them: its groups, whatever they are called ("SE | DK | NO")."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.tables.columns import Column, Header
from extractor.indicators.words.subgroups import called

LEAST_COLUMNS = 2
LEAST_ROWS = 2
"""Rows that must add up; a single one may do so by chance."""
LONGEST_HEAD = 30
"""Characters of a group's name over a column."""
_NUMBER = regex.compile(
    r"\s*(?P<number>\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?P<decimals>[.,]\d+)?\s*(?:%|\p{L}{1,4}\.?)?\s*"
)
_NONE = regex.compile(r"\s*[–-]?\s*")


def settle_sums(header: Header, body: Sequence[Sequence[str]]) -> Header:
    """Take the columns without a role for the outcome's groups if most rows add up to it, alone or with known groups.

    They stand behind it, or right before it behind the goal ("Mål | SE | FI | NO | Utfall"). So do known groups that
    add up to the outcome and not to the goal.
    """
    outcomes = [place for place in header.having("outcome") if header.columns[place].group is None]
    if len(outcomes) != 1:
        return header
    (whole,) = outcomes
    goal = next((place for place in header.having("target", "revised") if place < whole), whole)
    near = [place for place in range(len(header.columns)) if place > whole or goal < place < whole]
    free = [place for place in near if _is_free(header.columns[place])]
    known = [n for n, column in enumerate(header.columns) if column.role is None and column.group is not None]
    between = [place for place in known if goal < place < whole and not _add_up(body, goal, known)]
    parts = next((places for places in (free, [*free, *known], between) if _add_up(body, whole, places)), [])
    columns = (
        replace(column, role="outcome", group=column.group or called(column.text)) if place in parts else column
        for place, column in enumerate(header.columns)
    )
    return replace(header, columns=tuple(columns))


def _is_free(column: Column) -> bool:
    """Tell whether nothing says what a column holds; "NO" is a country here, no column of codes."""
    return column.role in (None, "code") and column.group is None and 0 < len(column.text) <= LONGEST_HEAD


def _add_up(body: Sequence[Sequence[str]], whole: int, parts: Sequence[int]) -> bool:
    """Tell whether most rows with a number in the whole and in its parts add up, and no part holds words."""
    if len(parts) < LEAST_COLUMNS or any(
        not _NONE.fullmatch(row[place]) and _number(row[place]) is None for row in body for place in parts
    ):
        return False
    rows = [
        (total, [number for place in parts if (number := _number(row[place])) is not None])
        for row in body
        if (total := _number(row[whole])) is not None
    ]
    divided = [(total, numbers) for total, numbers in rows if len(numbers) >= LEAST_COLUMNS]
    summed = sum(round(sum(numbers) - total, 4) == 0 for total, numbers in divided)
    return summed >= LEAST_ROWS and summed * 3 >= len(divided) * 2


def _number(cell: str) -> float | None:
    match = _NUMBER.fullmatch(cell)
    if match is None:
        return None
    return float(match["number"].replace(" ", "").replace("\u00a0", "") + (match["decimals"] or "").replace(",", "."))
