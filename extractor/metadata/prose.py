"""What running text says of the project: when it ran, what it cost, what it is called."""

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from extractor.document import Document
from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.values import Value, read_money
from extractor.types import Section

Statement = tuple[str, Value | None, int, int]

_WINDOW = 160
"""Characters behind "Projektet startade" in which its dates are looked for, at most to the end of the paragraph."""

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

_WORD = r"[\p{Lu}\d][\p{L}\d&'’:+-]*"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|[-–]|i|och|för|på|av|med|till|the|of|and)(?=\s|[.,;:)]|$))*"
_IS_A_PROJECT = regex.compile(
    rf"(?:^|(?<=[.!?]\s)|(?<=\n))(?:Projektet\s+)?(?P<name>{_NAME})\s+(?:är|var|har\s+varit)\s+ett\s+"
    r"(?:\p{L}+\s){0,3}?\p{L}*projekt(?=[\s,.])"
)
_QUOTED = regex.compile(r"\b[Pp]rojektet\s+[\"”“»«](?P<name>[^\"”“»«\n]{2,80})[\"”“»«]")
_TITLED = regex.compile(
    r"^\s*(?:Slut|Läges|Del|Års|Projekt|Slutlig)?(?:rapport|redovisning)(?:en)?\s*(?:för|från|av|över|i|[-–—:])?\s*"
    r"(?:projekt(?:et)?\s+|[-–—:]\s*)[\"”“]?(?P<name>[^\n\"”“]{2,90}?)[\"”“]?\s*$",
    regex.IGNORECASE,
)
_THE_PROJECT = regex.compile(
    rf"\b[Pp]rojektet\s+(?P<name>\p{{Lu}}[\p{{L}}\d&'’:+-]+(?:\s(?:\p{{Lu}}[\p{{L}}\d&'’-]*|\d+|i|och|för|på)(?=\s+[\p{{L}}\d]|[.,;:)]))*)"
)
_TRAILING = regex.compile(r"\s(?:i|och|för|på|av|med|till|[-–])$")
_TITLE_LINES = 8


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


def name_in_prose(document: Document, sections: Sequence[Section]) -> tuple[str, int, int] | None:
    """Give the project's name by a title line, by "X är ett projekt", or as what "projektet" is called again and again."""
    text = document.text
    for pattern in (_IS_A_PROJECT, _QUOTED):
        for match in pattern.finditer(text):
            if text.count(match["name"]) > 1 and not match["name"].casefold().startswith(("det ", "projekt")):
                return _name(match)
    return _titled(document, sections) or _repeated(text)


def _titled(document: Document, sections: Sequence[Section]) -> tuple[str, int, int] | None:
    front = sections[0].start if sections else len(document.text)
    for block in document.blocks[:_TITLE_LINES]:
        if block.start >= front or block.kind == "table":
            break
        match = _TITLED.fullmatch(document.text, block.start, block.end)
        if match and match["name"][0].isupper():
            return _name(match)
    return None


def _repeated(text: str) -> tuple[str, int, int] | None:
    found = list(_THE_PROJECT.finditer(text))
    names = Counter(_TRAILING.sub("", match["name"]) for match in found)
    if not names:
        return None
    name, count = names.most_common(1)[0]
    if count < 2:
        return None
    first = next(match for match in found if match["name"].startswith(name))
    return name, first.start("name"), first.start("name") + len(name)


def _name(match: regex.Match[str]) -> tuple[str, int, int]:
    name = _TRAILING.sub("", match["name"].rstrip(" .,"))
    return " ".join(name.split()), match.start("name"), match.start("name") + len(name)


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
    end = text.find("\n", at, at + _WINDOW)
    return text[at : at + _WINDOW if end < 0 else end]
