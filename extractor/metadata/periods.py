"""When the project ran, where neither a field nor the usual sentence says it: another sentence, or the cover."""

from collections.abc import Iterator
from datetime import date

import regex

from extractor.dates import Day
from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.values import Value

Statement = tuple[str, Value | None, int, int]

SHORTEST = 150
"""Days of the shortest period that is taken for a project's."""
LONGEST_PART = 400
"""Days of the longest period that one report of several covers; a longer one is the project's whole time."""
FRONT = 1500
"""Characters of the cover and the first lines, where a period is the project's own whatever stands around it."""
TITLE = 500
"""Characters of the title, beside which a project's years stand."""
BODY = 20_000
"""Characters in which a sentence about the project is looked for."""
LONGEST_LINE = 160
_REACH = 260

_LAST_SENTENCE = regex.compile(r"\n|(?<!\b\d{1,2})[.!?]\s+(?=\p{Lu})")


def told_periods(text: str, name: str | None, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Give the first long period of a sentence that says that the project, by its name too, was carried out then."""
    words = knowledge.when
    for first, second in knowledge.dates.periods(text[:BODY]):
        if _days(first, second) < SHORTEST:
            continue
        sentence = _sentence(text, first.start, second.end)
        ours = words.of_project.search(sentence) or (name is not None and name.casefold() in sentence.casefold())
        if ours and words.carried_out.search(sentence) and not words.of_another.search(sentence):
            yield from _both(first, second)
            return


def cover_period(text: str, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Give the period that stands on the cover: two dates of a short line, or the years beside "slutrapport"."""
    front, words = text[:FRONT], knowledge.when
    spans = [(days, True) for days in knowledge.dates.periods(front)]
    spans += [(years, False) for years in knowledge.dates.year_spans(front)]
    for (first, second), exact in spans:
        line = _line(front, first.start, second.end)
        if len(line) > LONGEST_LINE or _days(first, second) < SHORTEST or words.of_programme.search(line):
            continue
        if words.told.search(line) is None and (exact or _is_title(line, first) or words.on_cover.search(line)):
            yield from _both(first, second)
            return


def _is_title(line: str, first: Day) -> bool:
    return first.start < TITLE and not line.rstrip().endswith(".")


def whole_time(first: str, last: str) -> bool:
    """Tell whether a report's period, as ISO dates, is too long for one report of several."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days > LONGEST_PART


def _both(first: Day, second: Day) -> Iterator[Statement]:
    yield "project_start", first.first(), first.start, first.end
    yield "project_end", second.last(), second.start, second.end


def _days(first: Day, second: Day) -> int:
    start, end = first.first(), second.last()
    return (date.fromisoformat(end) - date.fromisoformat(start)).days if start and end else 0


def _sentence(text: str, start: int, end: int) -> str:
    at = max(start - _REACH, 0)
    before = [match.end() for match in _LAST_SENTENCE.finditer(text, at, start)]
    after = _LAST_SENTENCE.search(text, end, end + _REACH)
    return text[before[-1] if before else at : after.start() if after else end + _REACH]


def _line(text: str, start: int, end: int) -> str:
    last = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : last if last >= 0 else len(text)]
