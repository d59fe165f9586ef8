"""Names of indicators in running text: the phrase that says what a number counts."""

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.names import NameWords
from extractor.indicators.words.wording import GENERIC
from extractor.types import Quantity

_LAST_WORDS = regex.compile(r"(?:(?<!\S)\S[^.;:]{0,80})?$")
_MOST_NAME_WORDS = 12
SHORTEST = 3
"""Characters; a shorter phrase names nothing."""


def name_of(scene: Scene, quantity: Quantity, start: int, end: int) -> str:
    """Give the phrase that names what a number counts: "antal ..." before it, else the words behind it."""
    before = scene.text(start, quantity.evidence.start)
    words = scene.words.naming
    counted = list(words.counted.finditer(before)) or list(words.goal_of.finditer(before))
    if counted:
        return _tidy(before[slice(*counted[-1].span("name"))], words)
    unit = quantity.unit if quantity.unit and quantity.unit_kind in ("count", "fte", "other") else ""
    rest = scene.text(quantity.evidence.end, end)
    following = scene.first(quantity.evidence.end, end)
    told = words.told.search(rest, 0, following.evidence.start - quantity.evidence.end) if following else None
    rest = rest[: told.start()] if told else rest
    cut = words.cut.search(rest)
    behind = f"{'' if unit.casefold() in GENERIC else unit} {rest[: cut.start()] if cut else rest}".split()
    named = _tidy(" ".join(behind[:_MOST_NAME_WORDS]), words)
    if not unit.strip(". ") or unit.casefold() in GENERIC or words.clumsy.match(named):
        subject = _subject(before, words)
        if subject and (len(named) <= SHORTEST or words.clumsy.match(named)):
            return subject
    return (
        named if len(named) > SHORTEST else _tidy(_last_words(scene, before), words) or named or (quantity.unit or "")
    )


def _subject(before: str, words: NameWords) -> str:
    """Give the subject of the clause that ends in a number; empty when it has none that names anything."""
    clause = before[max(before.rfind(sign) for sign in ".;:(") + 1 :]
    for pattern in (words.before_verb, words.inverted):
        for match in reversed(list(pattern.finditer(clause))):
            name = _tidy(match["name"], words)
            if len(name) > SHORTEST and not words.no_subject.fullmatch(name):
                return name
    return ""


def _last_words(scene: Scene, text: str) -> str:
    match = _LAST_WORDS.search(scene.words.sentences.that_is.sub("", text))
    return match.group() if match else ""


def _tidy(text: str, words: NameWords) -> str:
    return str(words.lead.sub("", " ".join(text.split())).strip(" ,;:.?!–-"))
