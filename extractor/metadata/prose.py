"""What running text says of the project: when it ran and what it cost."""

from collections.abc import Iterator

import regex

from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.values import Value, read_money

Statement = tuple[str, Value | None, int, int]

_WINDOW = 160
"""Characters behind "Projektet startade" in which its dates are looked for, at most to the end of the paragraph."""

_SENTENCE_END = regex.compile(r"\n|(?<!\b\d{1,2})(?<!\b[Dd]en \d{1,2})[.!?]\s+(?=\p{Lu})")
_PROJECT = r"\b[Pp]ro(?:j|sj)ekt(?:et|tiden|perioden|ets\s+\p{L}{2,20})?\b[^.\n\d]{0,60}?"
_RAN = regex.compile(
    _PROJECT + r"\b(?:pågick|pågått|löpte|löpt|bedrevs|bedrivits|genomfördes|genomförts|pågår|sträckte\s+sig|"
    r"omfattade\s+perioden|varade|har\s+varit\s+igång|har\s+drivits|drevs)\b"
)
_STARTED = regex.compile(
    _PROJECT
    + r"\b(?:startade|startat|startar|startades|påbörjades|påbörjats|inleddes|började|drog\s+igång|kom\s+igång)\b"
)
_ENDED = regex.compile(
    _PROJECT + r"\b(?:avslutades|avslutas|avslutats|slutade|slutar|upphörde|gick\s+i\s+mål|avslutade)\b"
)
_THEN_ENDED = regex.compile(
    r"\b(?:avslut\p{L}+|slutade|slutar|upphörde|och\s+pågick\s+till|till\s+och\s+med|t\.?o\.?m\.?)\b"
)
_BUDGET = regex.compile(
    r"\b(?:(?:projektets?\s+)?total(?:a)?\s+(?:projekt)?budget(?:en)?|projektbudget(?:en)?|projektets\s+budget|totalbudget(?:en)?|"
    r"projektets\s+totala\s+(?:kostnad|omslutning)|total\s+projektkostnad)\b(?![^.\n\d]{0,40}\bper\b)[^.\n\d]{0,50}",
    regex.IGNORECASE,
)
_EVALUATION_BUDGET = regex.compile(
    r"\b(?:budget(?:en)?\s+för\s+(?:den\s+)?(?:externa\s+)?utvärdering(?:en)?|utvärderingsbudget(?:en)?)\b[^.\n\d]{0,50}",
    regex.IGNORECASE,
)


def dates_in_prose(text: str, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Give the project's first and last day as sentences state them ("pågick från mars 2017 till februari 2020")."""
    for match in _RAN.finditer(text):
        yield from _period(text, match.end(), knowledge)
    for match in _STARTED.finditer(text):
        yield from _started(text, match.end(), knowledge)
    for match in _ENDED.finditer(text):
        window = _window(text, match.end())
        day = next((day for day in knowledge.dates.find(window) if day.year and day.start < 40), None)
        if day:
            yield "project_end", day.last(), match.end() + day.start, match.end() + day.end


def money_in_prose(text: str, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Give budgets that sentences state with a unit."""
    for field, pattern in (("total_budget", _BUDGET), ("evaluation_budget", _EVALUATION_BUDGET)):
        for match in pattern.finditer(text):
            found = read_money(_window(text, match.end())[:40], knowledge, need_unit=True)
            if found and found.start <= 2:
                yield field, found.value, match.end() + found.start, match.end() + found.end


def _period(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    periods = knowledge.dates.periods(_window(text, at))
    if periods and periods[0][0].start < 60:
        first, second = periods[0]
        yield "project_start", first.first(), at + first.start, at + first.end
        yield "project_end", second.last(), at + second.start, at + second.end


def _started(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    window = _window(text, at)
    days = [day for day in knowledge.dates.find(window) if day.year]
    if not days or days[0].start > 40:
        return
    yield "project_start", days[0].first(), at + days[0].start, at + days[0].end
    for day in days[1:]:
        if _THEN_ENDED.search(window, days[0].end, day.start) and day.start - days[0].end < 60:
            yield "project_end", day.last(), at + day.start, at + day.end
            return


def _window(text: str, at: int) -> str:
    end = _SENTENCE_END.search(text, at, at + _WINDOW)
    return text[at : end.start() if end else at + _WINDOW]
