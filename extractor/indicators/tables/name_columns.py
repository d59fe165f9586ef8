"""Which columns of a table name its rows, and which hold their codes and units."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.tables.columns import VALUE, Header
from extractor.indicators.words.signs import CODE, is_sign
from extractor.indicators.words.vocabulary import VALUE_ROLES

LONGEST_UNIT = 20
"""Characters of a unit's name."""
_OPENS_WITH_NUMBER = regex.compile(rf"^(?!\W*(?:{CODE}|\d{{1,2}})[.):]\s+\p{{L}})\W*(?:\p{{L}}+\.?\s+){{0,2}}?\W*[\d½]")
"""A number that a goal opens with ("Minst 40 kurser"); one before a dot numbers the rows ("PM 1. Kurser")."""

_LAND = regex.compile(r"\p{Lu}{2}")


def settle_names(header: Header, body: Sequence[Sequence[str]]) -> Header:
    """Tell names, codes and units of the rows apart by what their columns hold; roles of other columns stay."""
    return _by_content(_units(_codes(_lands(header), body), body), body)


def _lands(header: Header) -> Header:
    """Take "NO" beside another land ("SE | NO") for one too, not for the numbers of the rows."""
    lands = [_LAND.fullmatch(column.text.strip()) is not None for column in header.columns]
    beside = [any(lands[max(place - 1, 0) : place] + lands[place + 1 : place + 2]) for place in range(len(lands))]
    columns = (
        replace(column, role=None) if place and column.role == "code" and land and another else column
        for place, (column, land, another) in enumerate(zip(header.columns, lands, beside, strict=True))
    )
    return replace(header, columns=tuple(columns))


def _codes(header: Header, body: Sequence[Sequence[str]]) -> Header:
    """Take a column for the rows' codes that is headed as names or goals and holds codes ("Action": C1, "Mål": a).

    Behind codes of goals, a column of words without a head names the rows. Beside a column of names, a first column of
    words that is headed as a value is one too ("Result | Indicator").
    """
    first, *others = header.columns
    roles = [column.role for column in others]
    coded = first.role == "name" and set(roles[:1]) & {"name", None} and _all_codes(body)
    if first.role == "target" and roles[:1] == [None] and _all_codes(body) and _are_words(body, 1):
        return replace(header, columns=(replace(first, role="code"), replace(others[0], role="name"), *others[1:]))
    heading = first.role in VALUE_ROLES and first.role in roles and "name" in roles and not _any_values(body)
    if not (coded or heading):
        return header
    return replace(header, columns=(replace(first, role="code"), *others))


def _all_codes(body: Sequence[Sequence[str]]) -> bool:
    cells = [row[0] for row in body if row[0]]
    return bool(cells) and all(is_sign(cell) for cell in cells)


def _are_words(body: Sequence[Sequence[str]], place: int) -> bool:
    """Tell whether a column holds words in most rows, and opens with a number in few."""
    cells = [row[place] for row in body if row[place]]
    numbers = sum(bool(_OPENS_WITH_NUMBER.match(cell)) for cell in cells)
    return len(cells) * 2 > len(body) and numbers * 2 < len(cells)


def _any_values(body: Sequence[Sequence[str]]) -> bool:
    return any(VALUE.match(row[0]) for row in body)


def _by_content(header: Header, body: Sequence[Sequence[str]]) -> Header:
    """Take a column headed "Mål" or "Resultat", first or behind the rows' numbers, for names if it holds words."""
    place = 1 if len(header.columns) > 1 and header.columns[0].role in (None, "code") and _all_codes(body) else 0
    column = header.columns[place]
    if column.role not in VALUE_ROLES or header.having("name") or len(header.columns) < place + 2:
        return header
    cells = [row[place] for row in body if row[place]]
    numbers = sum(bool(_OPENS_WITH_NUMBER.match(cell)) for cell in cells)
    others = {other.role for other in header.columns if other is not column}
    if numbers * 2 > len(cells) or (column.role == "target" and not others & {"target", "revised"}):
        return header
    columns = list(header.columns)
    columns[place] = replace(column, role="name")
    return replace(header, columns=tuple(columns))


def _units(header: Header, body: Sequence[Sequence[str]]) -> Header:
    """Take a second name column of single words for the units ("Mätetal": företag, procent, kg per år)."""
    columns = list(header.columns)
    for place in header.having("name")[1:]:
        cells = [row[place] for row in body if row[place]]
        if cells and all(len(cell.split()) <= 3 and len(cell) <= LONGEST_UNIT for cell in cells):
            columns[place] = replace(columns[place], role="unit")
    return replace(header, columns=tuple(columns))
