"""Columns that no word explains, whose numbers add up to the outcome beside them: its groups ("SE | DK | NO")."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.tables.columns import Header
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
    """Take the columns without a role for the outcome's groups if most rows add up to it.

    They stand behind it, or right before it behind the goal ("Mål | SE | FI | NO | Utfall").
    """
    outcomes = [place for place in header.having("outcome") if header.columns[place].group is None]
    if len(outcomes) != 1:
        return header
    (whole,) = outcomes
    columns = list(header.columns)
    goal = next((place for place in header.having("target", "revised") if place < whole), whole)
    free = [
        place
        for place, column in enumerate(columns)
        # "NO" is a country here, no column of codes.
        if place > whole or goal < place < whole
        if column.role in (None, "code") and column.group is None and 0 < len(column.text) <= LONGEST_HEAD
    ]
    if len(free) < LEAST_COLUMNS or not _add_up(body, whole, free):
        return header
    for place in free:
        text = columns[place].text
        columns[place] = replace(columns[place], role="outcome", group=called(text))
    return replace(header, columns=tuple(columns))


def _add_up(body: Sequence[Sequence[str]], whole: int, parts: Sequence[int]) -> bool:
    """Tell whether most rows with a number in the whole and in its parts add up, and no part holds words."""
    if any(not _NONE.fullmatch(row[place]) and _number(row[place]) is None for row in body for place in parts):
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
