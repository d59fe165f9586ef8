"""What a goal that a sentence states is called: its subject before a measure, else what its number counts."""

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.words.signs import GOAL
from extractor.indicators.words.wording import tidy
from extractor.types import Quantity

_SUBJECT = regex.compile(
    rf"(?:\W*\b{GOAL}\s+(?:\d{{1,2}}|[a-l])\b\W*)?(?:att\s+)?"
    r"(?P<subject>\p{L}[^,.;:]{3,99}?)(?:,[^,.;]+,)?\s+(?:ska|skall|skulle|får|bör)\b",
    regex.IGNORECASE,
)
_LABELLED = regex.compile(rf"(?P<name>[^:.!?]{{4,120}}):\s*{GOAL}(?:et|värde)?\s*[:=]?\s*", regex.IGNORECASE)
"""A name before the label of its goal ("Andel svar i tid: mål 90 procent")."""
_EACH = regex.compile(r"per\s", regex.IGNORECASE)
"""What follows a number that says for what each it holds, not what it measures ("lägst 500 kronor per kväll")."""
_BEFORE = regex.compile(r"\W*(?P<name>\p{L}[^,;:.!?]{3,80})[,:]\s*$")
"""A name that a comma parts from the number behind it ("Arvode till alla, lägst 500 kronor")."""
_AVERAGE = regex.compile(r"\W*(?:den\s+)?(?:medel|genomsnitt|snitt|nöjdhet|betyg)", regex.IGNORECASE)
"""How a goal begins that is a mark or a mean."""
_PERIOD = regex.compile(r"\s+(?:per|om|varje)\s+(?:år|året|månad|månaden)$", regex.IGNORECASE)
"""A period that belongs to the goal's number, not to the name ("kurser per år")."""


def goal_name(scene: Scene, target: Quantity, start: int, end: int) -> str:
    """Name a goal by what it is about: the subject of its sentence before a measure, else what its number counts."""
    before = scene.text(start, target.evidence.start)
    called = _LABELLED.fullmatch(before)
    if called is not None:
        return tidy(called["name"])
    measured = target.unit_kind in ("percent", "money", "other") and target.unit is not None
    named = _PERIOD.sub("", name_of(scene, target, start, end))
    lead = _BEFORE.match(before) if measured and _EACH.match(named) else None
    if lead is not None:
        return tidy(lead["name"])
    subject = _SUBJECT.match(before) if measured or (named == target.unit and _AVERAGE.match(before)) else None
    if subject is not None:
        return tidy(subject["subject"])
    return named or tidy(scene.text(start, end))
