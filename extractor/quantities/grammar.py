"""The grammar of Swedish quantities, compiled once from the tables under models/lexicon."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import regex

from extractor.quantities.numerals import DIGITS, WORD_END, Numerals, compile_numerals
from extractor.quantities.units import Units, compile_units
from extractor.quantities.view import compile_masks
from extractor.quantities.words import BLANK, GAP, any_of
from extractor.types import Modifier, Per

_NOT_INSIDE = r"(?:(?<![\p{L}\p{M}0-9_\\]|[0-9]/|[0-9][.,:]|\p{L}-)|(?<=\b(?:ca|max|min|mål|utfall|resultat))(?=[0-9]))"
_DASH = r"[-–—−‐‑]"


@dataclass(frozen=True, slots=True)
class Grammar:
    """All patterns that `find` needs, and the tables that give their matches a meaning."""

    numerals: Numerals
    units: Units
    masks: tuple[regex.Pattern[str], ...]
    core: regex.Pattern[str]
    tail: regex.Pattern[str]
    head: regex.Pattern[str]
    follow: regex.Pattern[str]
    far_per: regex.Pattern[str]
    before: Mapping[str, Modifier]
    after: Mapping[str, Modifier]
    per: Mapping[str, Per]
    tables: Mapping[str, Mapping[str, float]]
    """`scales` ("miljoner"), `collections` ("dussin") and `shares` ("tredjedel"): word -> number."""


def compile_grammar(
    *,
    numbers: Mapping[str, Any],
    units: Mapping[str, Any],
    modifiers: Mapping[str, Any],
    money: Mapping[str, Any],
    not_quantities: Mapping[str, Any],
) -> Grammar:
    """Compile the five tables of models/lexicon that bear these names; slow (about 0.1 s), do it once."""
    numerals = compile_numerals(numbers)
    compiled = compile_units(units, money)
    before = {word: entry["value"] for entry in modifiers["modifier"] for word in entry["before"]}
    after = {word: entry["value"] for entry in modifiers["modifier"] for word in entry["after"]}
    per_before = {word: entry["value"] for entry in modifiers["per"] for word in entry["before"]}
    per_after = {word: entry["value"] for entry in modifiers["per"] for word in entry["after"]}
    return Grammar(
        numerals=numerals,
        units=compiled,
        masks=compile_masks(not_quantities, _known_unit(units, money)),
        core=regex.compile(_core(numerals, numbers)),
        tail=regex.compile(_tail(numbers)),
        head=regex.compile(_head(before, per_before, compiled.currency_before)),
        follow=regex.compile(_follow(after, per_after)),
        far_per=regex.compile(rf"(?:{GAP}[\p{{L}}/-]{{1,40}}){{1,7}}?{GAP}(?P<per>{any_of(per_after)})"),
        before=before,
        after=after,
        per={**per_before, **per_after},
        tables={name: numbers[name] for name in ("scales", "collections", "shares")},
    )


def _known_unit(units: Mapping[str, Any], money: Mapping[str, Any]) -> str:
    """Give the pattern of a unit that makes a number a quantity which looks like a year or a reference."""
    entries = [*units["unit"], *money["money"]]
    words = {word for entry in entries for word in entry["words"]} - {
        "år",
        "års",
        "m",
        "del",
        "mål",
        "gång",
        "v.",
        "h",
        "man",
        "min",
    }
    heads = sorted(
        word
        for entry in units["unit"]
        if entry.get("heads", True)
        for word in entry["words"]
        if word.isalpha() and len(word) > 4
    )
    return rf"(?:{any_of(words)}|\p{{L}}[\p{{L}}-]*(?:{'|'.join(heads)})(?!\p{{L}})|(?:nya|unika|olika|unga){BLANK})"


def _core(numerals: Numerals, numbers: Mapping[str, Any]) -> str:
    in_words = rf"{numerals.words}{WORD_END}"
    number = rf"(?:{DIGITS}|[1-3]/[2-4]|{in_words})"
    sign = r"(?P<sign>(?<![0-9½])[-–−+](?=[0-9½]))?"
    join = rf"(?:{BLANK}?%?{BLANK}?{_DASH}{BLANK}?|{BLANK}(?:till|à|á|a|eller|och){BLANK})"
    half = rf"(?P<half>(?:en|ett){BLANK}halvt?{WORD_END}|halvannat|halvannan)"
    part = "|".join(numbers["shares"])
    share = rf"(?:(?P<times>{in_words}|[0-9]{{1,2}}){BLANK})?(?P<part>{part})(?:ar|en|arna)?{WORD_END}"
    dozen = rf"(?P<dozens>{in_words}|[0-9]{{1,3}}){BLANK}(?P<dozen>{any_of(numbers['collections'])})"
    tens = rf"(?P<tens>{numerals.words}){BLANK}?-?{BLANK}?tal(?:et|en)?{WORD_END}"
    plus = rf"(?P<plus>{BLANK}och{BLANK}(?:en|ett){BLANK}halvt?{WORD_END})?"
    plain = rf"{sign}(?P<low>{number})(?:(?P<join>{join})(?P<high>{number}))?{plus}"
    return rf"{_NOT_INSIDE}(?:{half}|{share}|{dozen}|{tens}|{plain})"


def _tail(numbers: Mapping[str, Any]) -> str:
    scales = any_of(numbers["scales"])
    return rf"(?P<tal>{BLANK}?-?{BLANK}?tal(?:et|en|s)?(?!\p{{L}}))?(?:{GAP}?(?P<scale>{scales}))?"


def _follow(after: Mapping[str, Modifier], per: Mapping[str, Per]) -> str:
    joined = [word for word in after if word.startswith(("eller ", "och "))]
    closing = rf"{any_of(after.keys() - set(joined))}(?!{GAP}?[\p{{L}}0-9])"  # "20 st, minst 5 kvinnor" bounds the 5
    return rf"(?:(?:{GAP}|,{BLANK})?(?:(?P<after>{any_of(joined)}|{closing})|(?P<per>{any_of(per)}))){{0,2}}"


def _head(before: Mapping[str, Modifier], per: Mapping[str, Per], currency: str) -> str:
    modifier = rf"(?:(?P<modifier>{any_of(before)}){GAP}?)"
    article = rf"(?P<article>(?<!\p{{L}})(?:ett|en){GAP})"
    period = rf"(?:(?P<per>{any_of(per)}):?{GAP})"
    joint = rf"(?P<joint>(?<!\p{{L}})(?:mellan|från){GAP})"
    money = rf"(?:(?P<currency>{currency}){BLANK}?)"
    return rf"(?r){period}?{article}?{modifier}{{0,2}}{article}?{joint}?{money}?"
