"""Totals rows: what tells one, what it names, and whether the rows above it add up to it."""

from collections.abc import Sequence

import regex

from extractor.indicators.tables.columns import Header
from extractor.indicators.tables.rows import Row
from extractor.indicators.words.segments import LEAST_PARTS
from extractor.indicators.words.vocabulary import Role
from extractor.indicators.words.wording import COUNTED

LEAST_NAME = 4
"""Characters of what a totals row names beside its word."""
_WORD = r"(?:total(?:t|a|en)?|summa|sammanlagt|tillsammans|samtliga|alla|båda|bägge|tot\.?|sum|hela\s+\p{L}+)\b"
_TOTAL = regex.compile(
    rf"^\W*(?:(?:{_WORD}|total\w*|summa\w*)\b[\s\w]{{0,25}}|(?:(?:de|båda|dessa)\s+(?:\w+\s+){{0,2}})?tillsammans)$",
    regex.IGNORECASE,
)
_TOGETHER = regex.compile(r"\btillsammans$", regex.IGNORECASE)
_FIRST = regex.compile(rf"^\W*{_WORD}(?:\s+antal)?", regex.IGNORECASE)
_LAST = regex.compile(
    r"[\s,(:–-]+(?:totalt|sammanlagt|sammantaget|tot\.?|summa|i\s+allt|för\s+hela\s+\p{L}+)\W*$", regex.IGNORECASE
)
"""How the name of what is counted ends in a totals row: "Återställd sträcka totalt"."""


def is_total(name: str) -> bool:
    """Tell whether a row's name says that it is a total: "Totalt", "Summa besök", "De fyra tillsammans"."""
    return _TOTAL.match(name) is not None


def begins_as_total(name: str) -> bool:
    """Tell whether a name begins with a word for a total ("Totalt antal besök"), as that of an indicator may."""
    return _FIRST.match(name) is not None


def ends_as_total(name: str) -> bool:
    """Tell whether a name ends in a word for a total, as that of a plain indicator may."""
    return _LAST.search(name) is not None


def named_by_total(name: str) -> str:
    """Give what a totals row counts ("Summa besök", "Besök totalt"), empty when it says nothing of it."""
    named = _LAST.sub("", _FIRST.sub("", name)).strip(" :,-–")
    return named if len(named) >= LEAST_NAME and not _TOGETHER.search(named) else ""


def adds_up(rows: Sequence[Row]) -> bool:
    """Tell whether the last row totals the others, targets and outcomes: they are parts of one thing then.

    Sums of money are not: what is saved or spent on each thing adds up without being one.
    """
    filled = [row for row in rows if row.has_values]
    if len(filled) <= LEAST_PARTS or not (is_total(filled[-1].name) or ends_as_total(filled[-1].name)):
        return False
    *parts, last = filled
    if any((value := row.first("target")) is not None and value.unit_kind == "money" for row in filled):
        return False
    return all(
        (whole := last.first(role)) is not None
        and round(sum(each.low for row in parts if (each := row.first(role)) is not None), 4) == round(whole.low, 4)
        for role in ("target", "outcome")
    )


def are_parts(header: Header, rows: Sequence[Row], named: str) -> bool:
    """Tell whether rows that add up are parts of what total, columns or caption name, not indicators with groups."""
    total = rows[-1].name
    if is_total(total):
        return bool(named) and not any(COUNTED.match(row.name) for row in rows)
    return bool(named_by_total(total)) and all(column.group is None for column in header.columns)


def are_led(rows: Sequence[Row]) -> bool:
    """Tell whether the first or last row states the whole of the others, which all have the same values.

    Counts add up to it, shares lie around it ("Alla skolor | 80 %", "Norra skolan | 84 %", "Södra skolan | 77 %").
    """
    filled = [row for row in rows if row.has_values]
    totals = [place for place, row in enumerate(filled) if is_total(row.name)]
    if len(filled) <= LEAST_PARTS or len(filled) < len(rows) or totals not in ([0], [len(filled) - 1]):
        return False
    whole = filled.pop(totals[0])
    if any(COUNTED.match(row.name) or row.code for row in filled):
        return False
    return all(_is_whole(whole, filled, role) for role in ("target", "outcome"))


def _is_whole(whole: Row, parts: Sequence[Row], role: Role) -> bool:
    """Tell whether a row's number of a role is the sum of the others', or lies among them as a share does."""
    total, numbers = whole.first(role), [number for row in parts if (number := row.first(role)) is not None]
    if total is None or len(numbers) < len(parts):
        return False
    if total.unit_kind == "percent" and all(number.unit_kind == "percent" for number in numbers):
        return min(number.low for number in numbers) <= total.low <= max(number.low for number in numbers)
    return total.unit_kind == "count" and round(sum(number.low for number in numbers) - total.low, 4) == 0
