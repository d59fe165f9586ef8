"""What running text says of the project: when it ran and what it cost."""

from collections.abc import Container, Iterator
from operator import methodcaller

import regex

from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.values import Value, read_money
from extractor.patterns import Phrases

Statement = tuple[str, Value | None, int, int]

_WINDOW = 160
"""Characters behind "Projektet startade" in which its dates are looked for, at most to the end of the paragraph."""

_SENTENCE_END = regex.compile(r"\n|(?<!\b\d{1,2})(?<!\b[Dd]en \d{1,2})[.!?]\s+(?=\p{Lu})")
_BEHIND, _INSIDE = methodcaller("end"), methodcaller("start")
_PROJECT_SAID = Phrases(r"\bprojekt(?:et)?\b[^.\n]{0,160}$")
DATES = ("period_start", "period_end", "project_start", "project_end")


def dates_in_prose(text: str, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Give the project's first and last day as sentences state them ("pågick från mars 2017 till februari 2020")."""
    for tells, match in knowledge.dated.finditer(text):
        told, place = _TOLD[tells]
        yield from told(text, place(match), knowledge)


def money_in_prose(text: str, knowledge: MetadataKnowledge, known: Container[str] = ()) -> Iterator[Statement]:
    """Give budgets that sentences state with a unit, but for fields that are known."""
    for field, pattern in knowledge.told_money.items():
        for match in () if field in known else pattern.finditer(text):
            if match.groupdict().get("projects") and not _PROJECT_SAID.search(text[: match.start()][-200:]):
                continue  # "Kursen hade en budget på"
            # The words before an amount hold no digits; an amount in words may stand among them.
            for at in (match.end(), match.start()):
                window = text[at : match.end()] + _window(text, match.end())[:40]
                found = read_money(window, knowledge, need_unit=True)
                if found and at + found.start <= match.end() + 2:
                    yield field, found.value, at + found.start, at + found.end
                    break


def _period(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    window = _window(text, at)
    periods = knowledge.dates.periods(window)
    if not periods:
        # Of two bare years only those that follow the verb at once: a programme's years stand in many sentences.
        spans = knowledge.dates.year_spans(window)
        periods = [span for span in spans[:1] if knowledge.when.directly.fullmatch(window, 0, span[0].start)]
    if periods and periods[0][0].start < 60:
        first, second = periods[0]
        yield "project_start", first.first(), at + first.start, at + first.end
        yield "project_end", second.last(), at + second.start, at + second.end


def _reported(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Take the period that a report says it covers, where its dates follow at once."""
    for first, second in knowledge.dates.periods(_window(text, at))[:1]:
        if first.start == 0:
            yield "period_start", first.first(), at + first.start, at + first.end
            yield "period_end", second.last(), at + second.start, at + second.end


def _started(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    window = _window(text, at)
    days = [day for day in knowledge.dates.find(window) if day.year]
    if not days or days[0].start > 40:
        return
    if knowledge.when.then_ended.search(window, 0, days[0].start):
        # "inleddes hösten 2015 och slutade i juni 2018"
        yield "project_end", days[0].last(), at + days[0].start, at + days[0].end
        return
    yield "project_start", days[0].first(), at + days[0].start, at + days[0].end
    for day in days[1:]:
        if knowledge.when.then_ended.search(window, days[0].end, day.start) and day.start - days[0].end < 60:
            yield "project_end", day.last(), at + day.start, at + day.end
            return


def _ended(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    day = next((day for day in knowledge.dates.find(_window(text, at)) if day.year and day.start < 40), None)
    if day:
        yield "project_end", day.last(), at + day.start, at + day.end


def _opened_and_closed(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Take the two dates of a sentence that says how it all began and ended."""
    window = _window(text, at)
    days = [day for day in knowledge.dates.find(window) if day.year]
    if len(days) == 2 and days[0].start <= 1 and knowledge.when.closed.search(window, days[0].end, days[1].start):
        yield "project_start", days[0].first(), at + days[0].start, at + days[0].end
        yield "project_end", days[1].last(), at + days[1].start, at + days[1].end


def _window(text: str, at: int) -> str:
    end = _SENTENCE_END.search(text, at, at + _WINDOW)
    return text[at : end.start() if end else at + _WINDOW]


_TOLD = {
    "ran": (_period, _BEHIND),
    "time": (_period, _BEHIND),
    "when": (_period, _INSIDE),
    "reported": (_reported, _BEHIND),
    "started": (_started, _BEHIND),
    "opened": (_opened_and_closed, _BEHIND),
    "ended": (_ended, _BEHIND),
}
"""What reads the dates that phrases announce, by what these tell, and where."""
