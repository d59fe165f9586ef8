"""What sentences, title pages and tables tell of a project; each entry is explained where its words are.

The fields of a class bear the names of the entries of its table of `models/lexicon/metadata`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

import regex

from extractor.errors import ModelError
from extractor.lexicon import filled
from extractor.patterns import Phrases, PhraseSet, Written

Words = TypeVar("Words", "WhenWords", "OwnerWords", "NameWords", "TitleWords", "ValueWords", "CostWords")
Pattern = regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class WhenWords:
    """What tells when a project ran."""

    closed: Pattern
    then_ended: Pattern
    directly: Pattern
    carried_out: Phrases
    of_project: Phrases
    of_programme: Phrases
    of_another: Phrases
    told: Phrases
    on_cover: Phrases
    prolonged: Pattern


@dataclass(frozen=True, slots=True)
class OwnerWords:
    """What tells who owns a project."""

    stated: Written
    linked: Pattern
    verb: Pattern
    called: Written
    opening: Pattern
    we: Pattern
    authority: Pattern
    funder: Pattern
    addressed: Pattern
    name_start: Pattern
    later_start: Pattern
    numbered: Pattern
    form_behind: Pattern
    to_committee: Pattern
    official: Pattern
    definite: Pattern


@dataclass(frozen=True, slots=True)
class NameWords:
    """What tells a project's name in sentences."""

    is_a_project: Pattern
    carried: Pattern
    with_case: Pattern
    quoted: Pattern
    the_project: Pattern
    did: Pattern
    ends: Pattern
    after: Pattern
    cried: Pattern
    no_part: Pattern
    trailing: Pattern
    common: Pattern


@dataclass(frozen=True, slots=True)
class TitleWords:
    """What tells a project's name on a title page."""

    leading: Pattern
    trailing: Pattern
    report_line: Pattern
    case: Pattern
    project: Pattern
    company: Pattern
    project_line: Pattern
    opening: Pattern
    to_project: Pattern
    before_owner: Pattern


@dataclass(frozen=True, slots=True)
class ValueWords:
    """What stands around the values of fields and on covers."""

    case: Pattern
    report_number: Pattern
    register: Pattern
    name_end: Pattern
    next_sentence: Pattern
    last_dot: Pattern
    foreign: Pattern
    and_more: Pattern
    others: Pattern


@dataclass(frozen=True, slots=True)
class CostWords:
    """What tells the budget in a table of costs."""

    budget: Phrases
    total: Phrases
    post: Phrases


def compile_words(kind: type[Words], table: str, data: Mapping[str, Any]) -> Words:
    """Compile a table of `metadata`; raises ModelError for a broken pattern or a missing entry."""
    try:
        sources = {each.name: filled(data[table][each.name]["pattern"], data) for each in fields(kind)}
    except KeyError as error:
        raise ModelError(f"models/lexicon/metadata: {error} is missing") from None
    return kind(**{each.name: _compiled(sources[each.name], each.type) for each in fields(kind)})


def compile_dated(data: Mapping[str, Any]) -> PhraseSet[str]:
    """Compile the phrases that announce dates, by what these are; those told first are believed first."""
    sources: dict[str, list[str]] = {}
    for entry in data["dated"]:
        sources.setdefault(entry["tells"], []).append(filled(entry["pattern"], data))
    return PhraseSet((tells, _compiled("|".join(each), Written)) for tells, each in sources.items())


def _compiled(source: str, kind: object) -> Any:
    try:
        return Written(source) if kind is Written else Phrases(source) if kind is Phrases else regex.compile(source)
    except regex.error as error:
        raise ModelError(f"models/lexicon/metadata: the pattern {source!r} does not compile: {error}") from None
