"""Swedish dates to ISO: `2015-09-01`, `1/9 2015`, `den 1 september 2015`, `sista december 2018`; periods."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import regex

_YEARS = range(1970, 2060)
_YEAR_SPAN = regex.compile(
    r"(?<![\p{L}\d/.,:-])(?P<first>(?:19|20)\d\d)(?:\s?[-–—]{1,2}\s?|\s+(?:till(?:\s+och\s+med)?|t\.?\s?o\.?\s?m\.?|och)\s+)"
    r"(?P<second>(?:19|20)\d\d)(?![\p{L}\d:-]|[./,]\d)"
)
_WHOLE_YEAR = regex.compile(
    r"\s*(?:(?:hela\s+|hel|kalender|verksamhets)?år(?:et)?\s+)?(?P<year>(?:19|20)\d\d)[.\s]*", regex.IGNORECASE
)
_SHORT_YEAR_PIVOT = 70

# Between the two dates of a period: "–", "--", "till och med", "t.o.m.", "tom", "till den".
_TO = (
    r"\s*(?:[-–—]{1,2}|(?:fram\s)?till(?:\s+(?:och\s+med|slutet\s+av))?|t\.?\s?o\.?\s?m\.?|och\s+(?:avslut\p{L}*|"
    r"slut\p{L}*|pågår\s+till)|til|ja|to|until)\s*(?:den\s+)?"
)

_AND = regex.compile(r"\s+och\s+(?:den\s+)?", regex.IGNORECASE)
_BETWEEN = regex.compile(r"\bmellan\s+(?:den\s+)?$", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as a text states it; without a day it is a whole month, without a year the first half of a period."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    short: bool = False
    """Whether its year has two digits and nothing but its place tells it from a number: 951001, 95-10-01."""

    def first(self) -> str | None:
        """Give the ISO date on which it begins; None without a year."""
        return None if self.year is None else date(self.year, self.month, self.day or 1).isoformat()

    def last(self) -> str | None:
        """Give the ISO date on which it ends: of a month the last day; None without a year."""
        if self.year is None:
            return None
        return date(self.year, self.month, self.day or monthrange(self.year, self.month)[1]).isoformat()


@dataclass(frozen=True, slots=True)
class Dates:
    """The grammar of dates, compiled from the names of the months."""

    pattern: regex.Pattern[str]
    months: Mapping[str, int]
    to: regex.Pattern[str]

    def find(self, text: str, *, short: bool = False) -> list[Day]:
        """Find the dates of a text in reading order; what is no date (31 februari) is left out.

        `short` takes six digits for a date too (951001), where nothing else can be meant.
        """
        days = [day for match in self.pattern.finditer(text) if (day := self._day(match))]
        return days if short else [day for day in days if not day.short]

    def periods(self, text: str) -> list[tuple[Day, Day]]:
        """Find the pairs of dates that only "–", "till", "t.o.m." parts; the first takes the year of the second."""
        days = self.find(text, short=True)
        found = []
        for first, second in zip(days, days[1:], strict=False):
            if first.short == second.short and second.year is not None and self._joined(text, first, second):
                start = first if first.year is not None else _within(second, first)
                if start is not None:
                    found.append((start, second))
        return found

    def year_spans(self, text: str) -> list[tuple[Day, Day]]:
        """Find the pairs of bare years ("2015–2018"), the first as January, the second as December."""
        return [
            (
                Day(match.start("first"), match.end("first"), int(match["first"]), 1, None),
                Day(match.start("second"), match.end("second"), int(match["second"]), 12, None),
            )
            for match in _YEAR_SPAN.finditer(text)
            if int(match["first"]) in _YEARS and int(match["first"]) < int(match["second"]) <= int(match["first"]) + 15
        ]

    def whole_year(self, text: str) -> list[tuple[Day, Day]]:
        """Give the first and the last month of a text that is a year and nothing else ("helåret 2019")."""
        match = _WHOLE_YEAR.fullmatch(text)
        if match is None or int(match["year"]) not in _YEARS:
            return []
        january = Day(match.start("year"), match.end("year"), int(match["year"]), 1, None)
        return [(january, replace(january, month=12))]

    def _joined(self, text: str, first: Day, second: Day) -> bool:
        if self.to.fullmatch(text, first.end, second.start):
            return True
        # "mellan den 1 maj 2011 och den 30 april 2013"
        return bool(
            _AND.fullmatch(text, first.end, second.start)
            and _BETWEEN.search(text, max(first.start - 14, 0), first.start)
        )

    def _day(self, match: regex.Match[str]) -> Day | None:
        groups = match.groupdict()
        month_text = (groups["name"] or groups["month"] or "").casefold().rstrip(".")
        month = int(month_text) if month_text.isdigit() else self.months.get(month_text, 0)
        year = _full_year(groups["year"]) if groups["year"] else None
        if groups["last"] and 1 <= month <= 12:
            day: int | None = monthrange(year or 2001, month)[1]
        else:
            day = int(groups["day"]) if groups["day"] else None
        if not _exists(year, month, day) or (year is None and not groups["name"] and not groups["slash"]):
            return None
        return Day(match.start(), match.end(), year, month, day, groups["short"] is not None)


def compile_dates(data: Mapping[str, Any]) -> Dates:
    """Compile the grammar from `read("lexicon/months")`."""
    months = {name: number for number, names in enumerate(data["months"], start=1) for name in names}
    names = "|".join(sorted(months, key=len, reverse=True))
    year = r"(?P<year>(?:19|20)\d\d)"
    pattern = regex.compile(
        rf"(?<![\d\p{{L}}/.,])(?:"
        rf"{year}(?P<sep>[-./–]?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])"
        rf"|{year}[-/](?P<month>0[1-9]|1[0-2])"
        rf"|(?P<short>(?P<year>\d\d)(?P<sep>-?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])"
        rf"|{year}\s(?P<month>0[1-9]|1[0-2])\s(?P<day>0[1-9]|[12]\d|3[01]))"
        rf"|(?P<day>\d{{1,2}})\s?(?P<slash>/)\s?(?P<month>\d{{1,2}})(?:\s?[-–/.,]?\s?(?P<year>(?:19|20)\d\d|\d\d(?!\d)))?"
        rf"|(?P<day>\d{{1,2}})(?P<sep>[.-])(?P<month>\d{{1,2}})(?P=sep)(?P<year>(?:19|20)\d\d)"
        rf"|(?:(?P<last>(?:den\s+)?sista(?:\s+(?:dagen\s+)?(?:i\s+)?)?|slutet\s+av\s+|utgången\s+av\s+)\s*"
        rf"|(?P<day>\d{{1,2}})(?::[ae])?\.?\s+)?(?P<name>{names})\b\.?(?:[\s,–-]{{0,3}}{year}|\s[-’'](?P<year>\d\d)(?!\d|\s?(?:{names})\b))?"
        rf")(?![\d\p{{L}}]|[.,]\d)",
        regex.IGNORECASE,
    )
    return Dates(pattern, months, regex.compile(_TO, regex.IGNORECASE))


def _within(second: Day, first: Day) -> Day | None:
    """Give the first day of a period the year of its second: "november–februari 2015" begins in 2014."""
    assert second.year is not None
    year = second.year - (first.month > second.month)
    return replace(first, year=year) if _exists(year, first.month, first.day) else None


def _full_year(text: str) -> int:
    year = int(text)
    if year >= 100:
        return year
    return year + (1900 if year >= _SHORT_YEAR_PIVOT else 2000)


def _exists(year: int | None, month: int, day: int | None) -> bool:
    if not 1 <= month <= 12 or (year is not None and year not in _YEARS):
        return False
    return day is None or 1 <= day <= monthrange(year or 2000, month)[1]
