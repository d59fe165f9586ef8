"""Flags put into words: one sentence, numbers written as the language writes them."""

from collections.abc import Mapping
from typing import Any, Literal

import regex

from extractor.deviations.findings import Fact, Flag, Share, Word
from extractor.deviations.words import Words
from extractor.types import Quantity

Lang = Literal["sv", "en"]

_GROUP = {"sv": "\N{NO-BREAK SPACE}", "en": ","}
_POINT = {"sv": ",", "en": "."}
_RANGE = "–"
_RATIO = regex.compile(r" \([^()]*\{ratio\}[^()]*\)")
"""The part of a message that has no sense without a ratio (a target of zero)."""


def message(flag: Flag, code: str, words: Words, lang: Lang = "sv") -> str:
    """Put a flag into one sentence."""
    vocabulary = words.messages["words"][lang]
    facts = {name: _phrase(fact, vocabulary, lang) for name, fact in flag.facts.items()}
    facts.setdefault("name", _name(flag, vocabulary))
    if "scaled" in facts:
        facts["target"] += f" ({vocabulary['over_project'].format(value=facts['scaled'])})"
    template: str = words.messages[flag.wording or code][lang]
    if flag.ratio is None:
        template = _RATIO.sub("", template)
    return template.format_map(facts)


def number(value: float, lang: Lang = "sv") -> str:
    """Write a number: thousands apart, at most two decimals ("31 988 865", "33,33")."""
    text = f"{round(value, 2):,.2f}".rstrip("0").rstrip(".")
    return text.translate({ord(","): _GROUP[lang], ord("."): _POINT[lang]})


def quantity(value: Quantity, vocabulary: Mapping[str, Any], lang: Lang = "sv") -> str:
    """Write a quantity with its modifier, unit and rate ("minst 8–11 företag per år")."""
    low = number(value.low, lang)
    bounds = low if value.low == value.high else f"{low}{_RANGE}{number(value.high, lang)}"
    parts = [
        vocabulary.get(value.modifier, ""),
        _with_unit(bounds, value, lang),
        vocabulary.get(f"per_{value.per}", ""),
    ]
    return " ".join(part for part in parts if part)


def _with_unit(bounds: str, value: Quantity, lang: Lang) -> str:
    if value.unit_kind == "percent":
        return f"{bounds}\N{NO-BREAK SPACE}%" if lang == "sv" else f"{bounds}%"
    if value.unit_kind == "money":
        return f"{bounds} {'kr' if value.unit in (None, 'SEK') else value.unit}"
    return f"{bounds} {value.unit}" if value.unit else bounds


def _percent(ratio: float, lang: Lang) -> str:
    """Write a ratio as a percentage, whole unless that would make it a hundred."""
    value = 100 * ratio
    text = number(round(value) if round(value) != 100 else round(value, 1), lang)
    return f"{text}\N{NO-BREAK SPACE}%" if lang == "sv" else f"{text}%"


def _name(flag: Flag, vocabulary: Mapping[str, Any]) -> str:
    if flag.indicator is None:
        return str(vocabulary["report"])
    if flag.subgroup is None or flag.wording == "breakdown_exceeds":
        return flag.indicator.name
    return f"{flag.indicator.name} ({flag.subgroup.label})"


def _phrase(fact: Fact, vocabulary: Mapping[str, Any], lang: Lang) -> str:
    if isinstance(fact, Quantity):
        return quantity(fact, vocabulary, lang)
    if isinstance(fact, Share):
        return _percent(fact.value, lang)
    if isinstance(fact, Word):
        return str(vocabulary[fact.key])
    if isinstance(fact, tuple):
        return f" {vocabulary['and']} ".join(part for part in (", ".join(fact[:-1]), *fact[-1:]) if part)
    return fact if isinstance(fact, str) else number(fact, lang)
