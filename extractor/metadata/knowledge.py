"""The labels of metadata fields, compiled from `models/lexicon/metadata.toml`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import product
from typing import Any

import regex

from extractor.dates import Dates
from extractor.lexicon import alternatives, filled
from extractor.matching import Names, normalise
from extractor.metadata.telling import (
    CostWords,
    NameWords,
    OwnerWords,
    TitleWords,
    ValueWords,
    WhenWords,
    compile_dated,
    compile_words,
)
from extractor.patterns import Phrases, PhraseSet

_PLACE = regex.compile(r"\{(\p{L}+)\}")


@dataclass(frozen=True, slots=True)
class Label:
    """What a printed label stands for; a `weak` one is a word of running text too."""

    field: str
    kind: str
    weak: bool
    late: bool = False
    """Whether its value counts only where no other label states the field."""


@dataclass(frozen=True, slots=True)
class MetadataKnowledge:
    """Labels, dates and factors of money, ready to be looked up."""

    labels: Mapping[str, Label]
    openings: Mapping[str, frozenset[str]]
    """What labels begin with, in lower case: first word -> second words, "" where one word is a label."""
    pattern: regex.Pattern[str]
    dates: Dates
    empty: Names[str]
    owners: tuple[str, ...]
    organisation: regex.Pattern[str]
    """A run of words that may be an organisation's name, cut where the name ends."""
    organisation_word: regex.Pattern[str]
    """What says that a name is an organisation's."""
    reports: tuple[str, ...]
    not_names: tuple[str, ...]
    letter: Phrases
    """The lines of a letter that stand where a title might."""
    other_files: tuple[str, ...]
    """What a file calls itself that is no project's report."""
    fact_box: regex.Pattern[str]
    """A heading under which fields stand, wherever in the report."""
    fact_words: Phrases
    """What such headings hold."""
    factors: Mapping[str, float]
    money: regex.Pattern[str]
    counts: Mapping[str, float]
    """Number words that stand before "miljoner"."""
    told_money: Mapping[str, Phrases]
    """Field of money -> what sentences say before an amount that is its."""
    unit: regex.Pattern[str]
    """A unit of money in a head or a label; `foreign` if it is another country's."""
    dated: PhraseSet[str]
    """What sentences say before dates, by what these dates are."""
    when: WhenWords
    owner: OwnerWords
    name: NameWords
    title: TitleWords
    value: ValueWords
    costs: CostWords


def compile_metadata(data: Mapping[str, Any], dates: Dates) -> MetadataKnowledge:
    """Compile `read("lexicon/metadata")`; `dates` comes from `compile_dates(read("lexicon/months"))`."""
    labels: dict[str, Label] = {}
    names: list[str] = []
    for field in data["fields"]:
        for strength in ("strong", "weak"):
            for name in printed_labels(field, strength, data["words"]):
                label = Label(field["name"], field["kind"], strength == "weak", field.get("late", False))
                labels.setdefault(normalise(name), label)
                names.append(name)
    factors = {name: float(factor) for name, factor in data["money"].items()}
    return MetadataKnowledge(
        labels,
        _openings(labels),
        _label_pattern(names, data["beside"]["pattern"], filled("{tkr}", data)),
        dates,
        Names((name, name) for name in data["empty"]["names"]),
        tuple(data["owners"]["stems"]),
        _organisation_pattern(data["organisations"]),
        _organisation_word(data["organisations"]),
        tuple(data["reports"]["stems"]),
        tuple(data["not_names"]["stems"]),
        Phrases(rf"^\s*(?:{data['letters']['pattern']})\s*$"),
        tuple(data["other_files"]["stems"]),
        _heading_pattern(data["fact_boxes"]["stems"]),
        Phrases(alternatives(data["fact_boxes"]["stems"])),
        factors,
        _money_pattern(factors, data["counts"]),
        {name: float(value) for name, value in data["counts"].items()},
        _told(data),
        regex.compile(rf"(?i)(?<!\p{{L}})(?:{filled('{tkr}|(?P<foreign>{euro})', data)})(?!\p{{L}})"),
        compile_dated(data),
        compile_words(WhenWords, "when", data),
        compile_words(OwnerWords, "owner", data),
        compile_words(NameWords, "name", data),
        compile_words(TitleWords, "title", data),
        compile_words(ValueWords, "value", data),
        compile_words(CostWords, "costs", data),
    )


def _told(data: Mapping[str, Any]) -> Mapping[str, Phrases]:
    patterns: defaultdict[str, list[str]] = defaultdict(list)
    for entry in data["told"]:
        patterns[entry["field"]].append(filled(entry["pattern"], data))
    return {field: Phrases("|".join(each)) for field, each in patterns.items()}


def _openings(labels: Iterable[str]) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for label in labels:
        first, *others = label.split(" ")
        found[first].add(others[0] if others else "")
    return {first: frozenset(seconds) for first, seconds in found.items()}


def printed_labels(field: Mapping[str, Any], strength: str, words: Mapping[str, list[str]]) -> Iterator[str]:
    """Give a field's labels with every word that may stand for a name in braces: "{projektets} namn"."""
    for name in field.get(strength, ()):
        pieces = _PLACE.split(name)
        choices = [words[piece] if number % 2 else [piece] for number, piece in enumerate(pieces)]
        for chosen in product(*choices):
            label = "".join(chosen)
            yield label[0].upper() + label[1:]


def _label_pattern(names: Iterable[str], beside: str, unit: str) -> regex.Pattern[str]:
    pieces = {tuple(r"\s?\s" if letter == " " else regex.escape(letter) for letter in name.lower()) for name in names}
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?P<label>{_tree(pieces)})(?![\p{{L}}\d])"
        rf"(?P<note>\s?(?:(?:och|/|&|samt|\+)\s?(?:{beside})\.?(?=\s?[:\t]|$)|efter\s\p{{L}}{{4,20}}(?=\s?[:\t]|$))"
        r"|\s?\([^()\n]{1,40}\)|\s(?:enl\.?(?:igt)?\s\p{L}{3,15}|hos\s\p{L}{3,20}|\(SE\)|/\s?\p{L}{3,20})(?=\s?[:\t]|$)"
        rf"|,?\s(?:i\s)?(?:{unit})(?=\s?[:\t]|$))?"
        r"(?P<sep>\.?\s*(?P<colon>:)\s*|\.?\s*\t\s*|\.?[ \xa0]{2,}|\.?\s+|\.?$)",
        regex.IGNORECASE,
    )


def _tree(words: Set[tuple[str, ...]]) -> str:
    """Give a pattern of words that tries one branch a letter, hundreds of words though there are; the longest first."""
    rests: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for word in words - {()}:
        rests[word[0]].add(word[1:])
    branches = [letter + _tree(rest) for letter, rest in sorted(rests.items())]
    if () in words:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _organisation_word(data: Mapping[str, Any]) -> regex.Pattern[str]:
    endings, forms, heads = (alternatives(data[key]) for key in ("endings", "forms", "heads"))
    return regex.compile(
        rf"(?i:{endings})s?(?!\p{{L}})|(?<!\p{{L}})(?:{forms})(?!\p{{L}})|\b(?:{heads})\s(?=\p{{Lu}}|i\s|för\s)"
    )


def _organisation_pattern(data: Mapping[str, Any]) -> regex.Pattern[str]:
    endings, forms, whole, kinds = (alternatives(data[key]) for key in ("endings", "forms", "whole", "kinds"))
    proper = r"\p{Lu}[\p{L}\d&'’/-]*"
    kind = rf"\p{{Ll}}*(?:{endings})s?(?!\p{{L}})"
    told = rf"\p{{Ll}}{{3,}}(?=(?:[ \xa0]\p{{Ll}}{{3,}})?[ \xa0](?:{forms})(?!\p{{L}}))"  # "Byns bagare ek. för."
    word = rf"(?:{proper}|{kind}|\p{{Ll}}+(?:s|ska|ella)(?=[ \xa0]{kind})|{told})"
    # "och", "i", "för" belong to a name until it has said what it is: "Högskolan i Borås", "Hällstads kommun och ...".
    done = rf"(?<!(?i:{whole})(?:en|et)?)"
    link = (
        rf"{done}[ \xa0](?:i|för|på|vid|av|&)(?=[ \xa0]\p{{Lu}})|(?<=-)[ \xa0]och"
        rf"|(?<=\b(?:{kinds})[ \xa0]\p{{L}}{{1,20}})[ \xa0]och(?=[ \xa0]\p{{Lu}})"
    )
    return regex.compile(rf"(?P<name>{proper}(?:(?:{link})?[ \xa0]{word}){{0,8}}(?:,?[ \xa0](?:{forms})(?!\p{{L}}))?)")


def _heading_pattern(stems: Iterable[str]) -> regex.Pattern[str]:
    words = r"[^\n.:\t]{0,25}"
    return regex.compile(rf"(?m)^(?:[\dA-Z]{{1,3}}[.)]?[^\S\n])?{words}(?i:{alternatives(stems)}){words}:?$")


def _money_pattern(factors: Iterable[str], counts: Iterable[str]) -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![\d\p{L}])(?:(?P<before>SEK|kr)\s?)?"
        rf"(?:(?P<words>{alternatives(counts)})(?=\s(?:mil|mkr|mnkr|hundra|tusen))"
        r"|(?P<number>\d{1,3}(?:[ \xa0\u202f.]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+(?:[,.]\d+)?))"
        rf"(?:\s?(?P<unit>{alternatives(factors)})\b\.?|\s?:-|,-)?(?!\d)",
        regex.IGNORECASE,
    )
