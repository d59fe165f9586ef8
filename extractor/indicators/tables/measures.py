"""Tables that hold several measures side by side, and columns of which each measure keeps one per role."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import regex

from extractor.indicators.tables.columns import Column, Header, is_numeric
from extractor.indicators.words.vocabulary import VALUE_ROLES, Role, Vocabulary

_YEAR = regex.compile(r"[\s,]*\b(?:19|20)\d\d\s*$")
_ALL = regex.compile(r"^\s*(?:alla|samtliga|totalt?|summa)\s+(?:antal\s+)?", regex.IGNORECASE)


def settle_estimates(header: Header, words: Vocabulary) -> Header:
    """Take what is calculated for the outcome beside a plan of the same ("Kväve planerat | Kväve beräknat")."""
    columns = list(header.columns)
    answered = {column.rest.casefold() for column in columns if column.role == "outcome"}
    planned = {c.rest.casefold() for c in columns if c.role == "target" and words.tables.plan.search(c.text)} - answered
    for place, column in enumerate(columns):
        if column.role == "target" and column.rest.casefold() in planned and _is_estimate(column.text, words):
            columns[place] = replace(column, role="outcome")
    return replace(header, columns=tuple(columns))


def _is_estimate(head: str, words: Vocabulary) -> bool:
    return words.tables.estimate.search(head) is not None and words.tables.plan.search(head) is None


def split_measures(header: Header, words: Vocabulary) -> list[tuple[str, Header]]:
    """Give a header for each measure when target and outcome columns come in pairs of different names.

    "Deltagare, plan | Deltagare, utfall | Timmar, plan | Timmar, utfall" holds two measures. Empty for other tables.
    """
    by_role = {
        role: [c.rest.casefold() for c in header.columns if c.role == role and c.group is None]
        for role in ("target", "outcome")
    }
    names = list(dict.fromkeys(by_role["target"]))
    unnamed = max(by_role[role].count("") for role in by_role)
    if len(names) < 2 or unnamed > 1 or set(names) != set(by_role["outcome"]):
        return []
    return [(_measure_name(header, name, words), _only(header, name)) for name in names]


def shared_measure(header: Header, words: Vocabulary) -> str:
    """Give what both value columns name beside their roles ("Deltagare, mål | Deltagare, utfall"), else nothing."""
    names = {header.columns[n].rest for n in header.having("target", "outcome") if header.columns[n].group is None}
    name = names.pop() if len(names := names - {""}) == 1 else ""
    return _measure_name(header, name.casefold(), words).strip(" ,:;–-") if name else ""


def without_goals(header: Header, body: Sequence[Sequence[str]]) -> list[tuple[str, Header]]:
    """Give a header for each column of numbers beside the measures that has no goal of its own."""
    found = []
    for place, column in enumerate(header.columns):
        if place and column.role is None and column.group is None and is_numeric(body, place):
            columns = [replace(c, role=None) if c.role in VALUE_ROLES else c for c in header.columns]
            columns[place] = replace(column, role="outcome")
            found.append((column.text, replace(header, columns=tuple(columns))))
    return found


def _measure_name(header: Header, name: str, words: Vocabulary) -> str:
    """Name a measure by its outcome column for the whole, as written, when that column is headed by nothing else."""
    texts = [c.text for c in header.columns if c.role == "outcome" and c.rest.casefold() == name and c.group is None]
    plain = [text for text in texts if not words.tables.role_word.search(text)]
    if not plain or plain[0].casefold().endswith(f" {name}"):
        return name.capitalize()
    return _ALL.sub("", _YEAR.sub("", plain[0]))


def _only(header: Header, name: str) -> Header:
    """Keep the value columns of one measure; those without a name are every measure's, or one of their own."""
    plain = {c.role for c in header.columns if c.role in ("target", "outcome") and not c.rest and c.group is None}
    kept = {name} if plain == {"target", "outcome"} else {"", name}
    columns = [
        replace(column, role=None) if column.role in VALUE_ROLES and column.rest.casefold() not in kept else column
        for column in header.columns
    ]
    return one_per_role(replace(header, columns=tuple(columns)))


def one_per_role(header: Header) -> Header:
    """Keep one column per role: the whole before a part, a later year before an earlier, which is the baseline.

    Of goals for several years that of the year which the outcome is from goes before all others.
    """
    columns = list(header.columns)
    reported: int | None = None
    for role in ("outcome", "target"):
        places = [n for n, column in enumerate(columns) if column.role == role and column.group is None]
        if not places:
            continue
        keep = max(places, key=partial(_standing, columns, year=reported))
        if role == "outcome":
            reported = columns[keep].year
        for place in places:
            if place != keep:
                columns[place] = replace(columns[place], role=_demoted(columns, place, keep))
    return replace(header, columns=tuple(columns))


def _standing(columns: Sequence[Column], place: int, *, year: int | None) -> tuple[bool, bool, int, int]:
    """Rank a column among those of its role; `year` is the one that the table reports on, if it says so."""
    column = columns[place]
    return column.whole, column.year is not None and column.year == year, column.year or 0, -place


def _demoted(columns: Sequence[Column], place: int, keep: int) -> Role | None:
    """Give an earlier year's outcome the role of the baseline; other second columns lose their role."""
    year, latest = columns[place].year, columns[keep].year
    earlier = year is not None and latest is not None and year == latest - 1
    return "baseline" if columns[place].role == "outcome" and earlier else None
