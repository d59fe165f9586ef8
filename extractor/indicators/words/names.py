"""What tells the name of an indicator from other words of running text, compiled from `models/lexicon/names`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import regex

from extractor.errors import ModelError
from extractor.indicators.words.signs import SIGN
from extractor.patterns import Phrases


@dataclass(frozen=True, slots=True)
class NameWords:
    """Patterns over phrases, and over the words before a number; the latter give a group `name`."""

    verb: regex.Pattern[str]
    promise: regex.Pattern[str]
    """Verbs that a name may have ("lärare skulle gå kursen")."""
    generic: regex.Pattern[str]
    begins: regex.Pattern[str]
    ends: regex.Pattern[str]
    measure: regex.Pattern[str]
    change: regex.Pattern[str]
    """What is to change: "minska cykeltiden med 15 %"."""
    about: regex.Pattern[str]
    """What the words of a goal are about: "för täckningen var målet"."""
    clause: regex.Pattern[str]
    """The subject of a clause: "att medelfelet skulle vara"."""
    subject: regex.Pattern[str]
    """The subject of a sentence that begins with it."""
    before_verb: regex.Pattern[str]
    """What stands before the verb of the last clause: "... som att batteritiden skulle vara"."""
    inverted: regex.Pattern[str]
    """What stands behind it where an adverb opens the clause: "Slutligen skulle avtrycket per kilo ha sjunkit"."""
    no_subject: regex.Pattern[str]
    clumsy: regex.Pattern[str]
    counted: Phrases
    """What is counted: "antal nöjda deltagare"."""
    goal_of: Phrases
    """What a goal or a result is for: "målet för bränslet var"."""
    cut: regex.Pattern[str]
    """What ends the words behind a number that name what it counts."""
    told: regex.Pattern[str]
    """A verb between these and a number that came about."""
    lead: regex.Pattern[str]
    """How they begin before the name."""
    owner: regex.Pattern[str]
    """What a measure belongs to."""
    counting: regex.Pattern[str]
    relative: regex.Pattern[str]
    planned: regex.Pattern[str]
    """What says of the things promised only that they were."""
    opening: regex.Pattern[str]
    """How a phrase begins that is a name from there on."""


_AS_WRITTEN = (
    *("generic", "begins", "ends", "measure", "no_subject", "clumsy", "told"),
    *("owner", "counting", "relative", "planned", "opening"),
)
"""Entries whose patterns need no others."""


def compile_names(names: Mapping[str, Any]) -> NameWords:
    """Compile the lexicon's `names`; raises ModelError for a broken pattern."""
    verb = rf"(?:{names['verb']['pattern']})"
    nouns = rf"(?P<name>(?:(?:som\s+\p{{L}}+|(?!{verb}\b)[\p{{L}}/-]+|\d+[–-]\d+)(?:\s+|(?=[,(]))){{1,9}}?)"
    modal = rf"(?:{names['modal']['pattern']})"
    link = r"(?:^|\b(?:att|där|och|men|samt)\b|[,;:])"
    patterns = {
        "verb": rf"\b{verb}\b",
        "promise": rf"\b(?:{names['verb']['promise']})\b(?:\s+\p{{L}}+\b)?",
        **{key: names[key]["pattern"] for key in _AS_WRITTEN},
        "change": rf"\b(?:{names['change']['pattern']})\s+{nouns}(?:med|till|från)\b",
        "about": rf"\b(?:{names['about']['pattern']})\s+{nouns}(?:{verb}|om)\b",
        "clause": rf"\b(?:att|där)\s+{nouns}{verb}\b",
        "subject": rf"^\W*(?:{SIGN})?{nouns}(?:,[^,]*,\s*)?{verb}\b(?!\s+att\b)",
        "before_verb": rf"{link}\s*(?P<name>(?:(?!{modal}\b)[\p{{L}}-]+\s+){{1,8}}?){modal}\b",
        "cut": rf"[,;:.()–]|\s-\s|\b(?:{names['cut']['against']})\s+(?:\p{{L}}+\s+){{0,4}}(?=\d)|"
        rf"\b(?:{names['cut']['pattern']})\b",
        "lead": rf"^(?:\W|\b(?:{names['lead']['pattern']})\b)+",
        "inverted": rf"\b{modal}\s+(?P<name>(?:[\p{{L}}-]+\s+){{1,8}}?)(?:{names['modal']['verbs']})\b",
    }
    counted, goal_of = _counted(names["counted"]), _goal_of(names["goal_of"])
    return NameWords(**{key: _pattern(source) for key, source in patterns.items()}, counted=counted, goal_of=goal_of)


def _counted(entry: Mapping[str, str]) -> Phrases:
    name = rf"(?P<name>\b(?:{entry['pattern']})\s+(?:[\p{{L}}-]+\s?){{1,9}}?)"
    return Phrases(rf"{name}(?=\s*(?:[,;.:(]|\b(?:{entry['stop']})\b|$))")


def _goal_of(entry: Mapping[str, str]) -> Phrases:
    name = rf"(?P<name>(?:[\p{{L}}-]+\s+){{1,8}}?)(?=(?:{entry['verbs']})\b)"
    return Phrases(rf"\b(?:{entry['pattern']})\s+(?:{entry['about']})\s+{name}")


def _pattern(source: str) -> regex.Pattern[str]:
    try:
        return regex.compile(source, regex.IGNORECASE)
    except regex.error as error:
        raise ModelError(f"models/lexicon/names: the pattern {source!r} does not compile: {error}") from None
