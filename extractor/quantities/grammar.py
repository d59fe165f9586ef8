"""The grammar of Swedish quantities, compiled once from the tables under models/lexicon."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from extractor.quantities.articles import Articles, compile_articles
from extractor.quantities.numerals import DIGITS, Numerals, compile_numerals
from extractor.quantities.units import Units, compile_units
from extractor.quantities.view import Masks, compile_masks
from extractor.quantities.words import GAP, any_of, longest_first
from extractor.types import Modifier, Per

_NOT_INSIDE = r"(?:(?<![\p{L}\p{M}0-9_\\]|[0-9]/|[0-9][.,:]|\p{L}-)|(?<=\b(?:ca|max|min|mål|utfall|resultat))(?=[0-9]))"
_DASH = r"[-–—−‐‑]"
_TENS = r" ?-? ?tal(?:et|en)?(?!\p{L})"


@dataclass(frozen=True, slots=True)
class Grammar:
    """All patterns that `find` needs, and the tables that give their matches a meaning."""

    numerals: Numerals
    units: Units
    masks: Masks
    start: re.Pattern[str]
    """Where a number may begin; `core` reads it from there."""
    articles: Articles
    core: regex.Pattern[str]
    scale: regex.Pattern[str]
    head: regex.Pattern[str]
    follow: regex.Pattern[str]
    far_per: regex.Pattern[str]
    each_of: regex.Pattern[str]
    """What follows "var fjärde" where it is a share ("var fjärde elev") and does not say how often."""
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
        masks=compile_masks(not_quantities, *_known_units(units, money)),
        start=_start({*numerals.values, *numbers["shares"], "halvann"} - {"et"}),
        articles=compile_articles(
            numerals=[*numerals.values, *numbers["shares"], *numbers["collections"]],
            before=[*before, *(word for entry in money["money"] for word in entry.get("before", ()))],
            periods=per_after,
            singles=numbers["singles"],
        ),
        core=regex.compile(_core(numerals, numbers)),
        scale=regex.compile(rf"{GAP}?(?P<scale>{any_of(numbers['scales'])})"),
        head=regex.compile(_head(before, per_before, compiled.currency_before)),
        follow=regex.compile(_follow(after, per_after)),
        far_per=regex.compile(rf"(?:{GAP}[\p{{L}}/-]{{1,40}}){{1,7}}?{GAP}(?P<per>{any_of(per_after)})"),
        each_of=regex.compile(rf" (?!\p{{L}}*(?:{longest_first(numbers['how_often']['words'])})(?!\p{{L}}))\p{{L}}"),
        before=before,
        after=after,
        per={**per_before, **per_after},
        tables={name: numbers[name] for name in ("scales", "collections", "shares")},
    )


def _known_units(units: Mapping[str, Any], money: Mapping[str, Any]) -> tuple[set[str], set[str]]:
    """Give the units, and the last parts of units, that make a quantity of a number which looks like a year."""
    words = {word for entry in (*units["unit"], *money["money"]) for word in entry["words"]}
    heads = {word for entry in units["unit"] if entry.get("heads", True) for word in entry["words"] if len(word) > 4}
    return words - set(units["no_evidence"]["words"]), heads


def _start(words: Iterable[str]) -> re.Pattern[str]:
    """Compile what numbers begin with, a branch for each first letter: `re` passes over all other letters at once."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[0], []).append(word[1:])
    numerals = [rf"{letter}(?<!\w.)(?:{longest_first(rest)})" for letter, rest in rests.items()]
    return re.compile("|".join([*"0123456789½¼¾", *numerals]))


def _core(numerals: Numerals, numbers: Mapping[str, Any]) -> str:
    number = rf"(?:[1-3]/[2-4](?![0-9])|{DIGITS}|(?&words))"
    part = longest_first(numbers["shares"])
    low = rf"(?P<low>{number})(?:(?<=[0-9½¼¾])|(?={_TENS}|(?!\p{{L}})))(?P<again> \([0-9]+\))?"
    high = rf"(?P<join> ?%? ?{_DASH} ?| (?:till|à|á|a|eller|och) )(?P<high>{number})(?:(?<=[0-9½¼¾])|(?!\p{{L}}))"
    share = rf"(?:(?<=[0-9\p{{L}}]) )?(?P<part>{part})(?:ar|en|arna)?(?!\p{{L}})"
    dozen = rf" (?P<dozen>{any_of(numbers['collections'])})"
    plus = r"(?P<plus> och (?:en|ett) halvt?(?!\p{L}))"
    half = r"(?P<half>(?:en|ett) halvt?(?!\p{L})|halvann[ao][tn])"
    words = rf"(?(DEFINE)(?P<words>{numerals.words}))"
    return rf"{words}{_NOT_INSIDE}(?:{half}|{low}(?:(?P<tens>{_TENS})|{share}|{dozen}|{plus}|{high})?|{share})"


def _follow(after: Mapping[str, Modifier], per: Mapping[str, Per]) -> str:
    joined = [word for word in after if word.startswith(("eller ", "och "))]
    closing = rf"{any_of(after.keys() - set(joined))}(?!{GAP}?[\p{{L}}0-9])"  # "20 st, minst 5 kvinnor" bounds the 5
    return rf"(?:(?:{GAP}|, )?(?:(?P<after>{any_of(joined)}|{closing})|(?P<per>{any_of(per)}))){{0,2}}"


def _head(before: Mapping[str, Modifier], per: Mapping[str, Per], currency: str) -> str:
    arrow = r"(?!(?<=[-–—=])>)"
    modifier = rf"(?:(?<![\p{{L}}\"'/]){arrow}(?P<modifier>{any_of(before)}){GAP}?)"
    article = rf"(?P<article>(?<!\p{{L}})(?:ett|en){GAP})"
    period = rf"(?:(?P<per>{any_of(per)}):?{GAP})"
    joint = rf"(?P<joint>(?<!\p{{L}})(?:mellan|från){GAP})"
    money = rf"(?:(?P<currency>{currency}) ?)"
    return rf"(?r){period}?{article}?{modifier}{{0,2}}{article}?{joint}?{money}?"
