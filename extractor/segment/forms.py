"""The report forms as data: headings, printed guidance, parts and titles; and the words that headings are made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from extractor.errors import ModelError
from extractor.matching import Names, normalise


@dataclass(frozen=True, slots=True)
class FormSection:
    """A section of a report form, as printed."""

    form: str
    position: int
    number: str | None
    key: str
    title: str
    aliases: tuple[str, ...]
    required: bool
    guidance: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A report form: one file under `models/forms/`."""

    key: str
    name: str
    numbered: bool
    sections: tuple[FormSection, ...]
    titles: tuple[str, ...]
    parts: tuple[str, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What headings are made of in any form (models/lexicon/headings.toml)."""

    headings: Names[str]
    vocabulary: regex.Pattern[str]
    small: frozenset[str]
    titles: Names[str]
    labels: Names[str]
    asides: regex.Pattern[str]
    subheads: regex.Pattern[str]
    over_goals: regex.Pattern[str]
    told_to: regex.Pattern[str]
    questions: regex.Pattern[str]
    noise: regex.Pattern[str]
    part: regex.Pattern[str]
    contents: Names[str]
    guidance: regex.Pattern[str]
    blank: regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class Forms:
    """All known forms, ready to be looked up."""

    forms: Mapping[str, Form]
    headings: Names[FormSection]
    parts: Names[str]
    titles: Names[str]
    lexicon: Lexicon


def compile_forms(forms: Mapping[str, Mapping[str, Any]], headings: Mapping[str, Any]) -> Forms:
    """Make the forms ready for lookup: `read_folder("forms")` and `read("lexicon/headings")`.

    Raises ModelError when an entry lacks what it needs.
    """
    compiled = {key: _form(key, data) for key, data in forms.items()}
    sections = [section for form in compiled.values() for section in form.sections]
    return Forms(
        compiled,
        Names((name, section) for section in sections for name in (section.title, *section.aliases)),
        Names((part, form.key) for form in compiled.values() for part in form.parts),
        Names((title, form.key) for form in compiled.values() for title in form.titles),
        _lexicon(headings),
    )


def _form(key: str, data: Mapping[str, Any]) -> Form:
    try:
        sections = tuple(_section(key, position, entry) for position, entry in enumerate(data["sections"]))
        return Form(
            key,
            data["name"],
            data["numbered"],
            sections,
            tuple(data.get("titles", ())),
            tuple(data.get("parts", ())),
            tuple(normalise(mark) for mark in data.get("marks", ())),
        )
    except KeyError as error:
        raise ModelError(f"models/forms/{key}.toml: {error} is missing") from None


def _section(form: str, position: int, data: Mapping[str, Any]) -> FormSection:
    return FormSection(
        form,
        position,
        data.get("number"),
        data["key"],
        data["title"],
        tuple(data.get("aliases", ())),
        data.get("required", False),
        tuple(data.get("guidance", ())),
        tuple(data.get("columns", ())),
    )


def _lexicon(data: Mapping[str, Any]) -> Lexicon:
    try:
        return Lexicon(
            headings=Names((name, entry["key"]) for entry in data["headings"] for name in entry["names"]),
            vocabulary=_alternation(f"(?:{stem})" for stem in data["vocabulary"]["stems"]),
            small=frozenset(data["vocabulary"]["small"]),
            titles=Names((name, name) for name in data["titles"]["names"]),
            labels=Names((name, name) for name in data["labels"]["names"]),
            asides=_patterns(data["asides"]),
            subheads=_patterns(data["subheads"]),
            over_goals=_patterns(data["over_goals"]),
            told_to=_patterns(data["told_to"]),
            questions=_patterns(data["questions"]),
            noise=_patterns(data["noise"]),
            part=_patterns(data["parts"]),
            contents=Names((name, name) for name in data["contents"]["names"]),
            guidance=_patterns(data["guidance"]),
            blank=_patterns(data["blank"]),
        )
    except KeyError as error:
        raise ModelError(f"models/lexicon/headings.toml: {error} is missing") from None


def _patterns(entries: Iterable[Mapping[str, Any]]) -> regex.Pattern[str]:
    return _alternation(entry["pattern"] for entry in entries)


def _alternation(patterns: Iterable[str]) -> regex.Pattern[str]:
    return regex.compile("|".join(patterns), regex.IGNORECASE)
