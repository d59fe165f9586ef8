"""Columns whose heads name groups by their own names: schools, countries, years beside those of the whole."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.tables.columns import Header
from extractor.indicators.words.subgroups import called
from extractor.indicators.words.vocabulary import Vocabulary

LEAST_YEARS = 2
"""Columns of years that make up a whole."""
_SCHOOL_YEAR = regex.compile(r"\b(?:19|20)\d\d[/–-](?:(?:19|20)\d\d|\d\d)\b")
_SPAN = regex.compile(r"\b(?P<first>(?:19|20)\d\d)\s*[-–]\s*(?P<last>(?:19|20)\d\d)\b")
_PART_PERIOD = regex.compile(r"(?:år|period|etapp|termin|kvartal|q|fas|delår)\s*\d|[hv]t\s*\d*", regex.IGNORECASE)


def settle_named(header: Header, *, listing: bool) -> Header:
    """Take columns of one role with different names beside a total for groups that bear a name.

    In a table that lists goals they need no total where goals and outcomes are of the same names.
    """
    columns = list(header.columns)
    names = [{c.rest for c in columns if c.role == role and c.group is None} for role in ("target", "outcome")]
    listing = listing and names[0] == names[1] and "" not in names[0]
    for role in ("target", "outcome"):
        places = [n for n, c in enumerate(columns) if c.role == role and c.group is None]
        named = [n for n in places if columns[n].rest and not columns[n].whole]
        wholes = [n for n in places if n not in named]
        periods = all(_PART_PERIOD.fullmatch(columns[n].rest) for n in named)
        if len({columns[n].rest for n in named}) < 2 or not (wholes or periods or listing):
            continue
        for place in named:
            group = called(columns[place].rest)
            columns[place] = replace(columns[place], group=group, text=columns[place].rest)
    return replace(header, columns=tuple(columns))


def lists_goals(header: Header, body: Sequence[Sequence[str]], words: Vocabulary) -> bool:
    """Tell whether each row is a goal of its own, by the head of the rows or by units that differ from row to row.

    Columns in pairs are its groups then ("Mål | Enhet | Norr mål | Norr utfall | ..."), no measures of the row.
    """
    units = {row[place].casefold() for place in header.having("unit") for row in body if row[place]}
    return len(units) > 1 or words.tables.goal_rows.match(header.columns[0].text) is not None


def settle_years(header: Header) -> Header:
    """Take the years of outcomes beside one for the whole period ("Totalt", "Ack. 2017–2019") for its groups."""
    columns = list(header.columns)
    places = [n for n, c in enumerate(columns) if c.role in ("outcome", "baseline") and c.group is None]
    yearly = [n for n in places if columns[n].year is not None and not columns[n].whole]
    yearly = [n for n in yearly if not _SPAN.search(columns[n].text)]
    years = {year for n in yearly if (year := columns[n].year) is not None}
    lasting = any(columns[n].whole and (columns[n].year is None or _spans(columns[n].text, years)) for n in places)
    if len(years) < LEAST_YEARS or not lasting:
        return header
    for place in yearly:
        spanned = _SCHOOL_YEAR.search(columns[place].text)
        label = spanned.group() if spanned else str(columns[place].year)
        columns[place] = replace(columns[place], role="outcome", group=called(label), text=label)
    return replace(header, columns=tuple(columns))


def _spans(text: str, years: set[int]) -> bool:
    """Tell whether a column's head names a stretch of years that all of these lie in."""
    span = _SPAN.search(text)
    return span is not None and all(int(span["first"]) <= year <= int(span["last"]) for year in years)
