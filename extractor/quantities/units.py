"""What a number counts: the head word of the unit behind it, its kind, and the factor and currency of money."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import regex

from extractor.quantities.words import GAP, SOFT_BREAK, any_of
from extractor.types import UnitKind

_MAX_WORDS = 5
_SHORTEST_HEAD = 4
_LINKS = ("och", "eller")
_PLURAL = ("or", "ar", "er")
_NOUN_LIKE = ("ande", "ende", "are", "födda", "lösa", "skadade", "anställda")
_NEXT_WORD = regex.compile(rf"(?P<gap>{GAP})?(?P<word>\p{{L}}[\p{{L}}\p{{M}}-]{{0,60}})")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as found: the span of its head word; money has a `currency`, and `factor` makes whole units of it."""

    start: int
    end: int
    kind: UnitKind
    factor: float = 1.0
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Units:
    """Units compiled; see models/lexicon/units.toml and money.toml."""

    kinds: Mapping[str, UnitKind]
    heads: Mapping[str, UnitKind]
    pieces: frozenset[str]
    adjectives: frozenset[str]
    adjective_endings: tuple[str, ...]
    not_units: frozenset[str]
    not_unit_endings: tuple[str, ...]
    symbols: regex.Pattern[str]
    money: Mapping[str, tuple[str, float]]
    currency_before: str
    money_cue: regex.Pattern[str]

    def kind(self, word: str) -> UnitKind | None:
        """Give the kind of a word that is a known unit or a compound that ends in one, else None."""
        if word in self.kinds:
            return self.kinds[word]
        word = word.removesuffix("na")  # "månaderna", "kommunerna"
        for cut in range(len(word) - _SHORTEST_HEAD + 1):
            if word[cut:] in self.heads:
                return self.heads[word[cut:]]
        return None

    def after(self, view: str, position: int, text: str) -> Unit | None:
        """Find the unit that stands at `position` of the lower-cased view, directly or behind "st" and adjectives."""
        if symbol := self.symbols.match(view, position):
            return self._symbol(symbol, text)
        return self._noun(view, position, text)

    def _symbol(self, match: regex.Match[str], text: str) -> Unit:
        start, end = match.span("symbol")
        end -= match["symbol"].endswith(".") and not _goes_on(text, end)
        word = _flat(match["symbol"])
        if word in self.money:
            currency, factor = self.money[word]
            return Unit(start, end, "money", factor, currency)
        return Unit(start, end, self.kinds[word])

    def _noun(self, view: str, position: int, text: str) -> Unit | None:
        found: Unit | None = None
        described, linked = True, False
        for count in range(_MAX_WORDS):
            match = _NEXT_WORD.match(view, position)
            if match is None or (count and not match["gap"]):
                break
            word = match["word"]
            if word.endswith("-"):  # "kvicksilver- och natriumarmaturer"
                described, linked, position = True, True, match.end()
                continue
            start = match.start("word")
            if found is None and word in self.pieces:
                found = Unit(start, start + len(word) + self._dot(word, text, start), "count")
                position = found.end
                continue
            kind = self.kind(word)
            if kind and _in_sentence(match, text):
                return Unit(start, start + len(word), kind)
            if not self._adjective(word) and not (linked and word in _LINKS):
                return found or (self._unknown(match, word, text) if described or word.endswith(_PLURAL) else None)
            if found is None and word.endswith(_NOUN_LIKE):
                found = Unit(start, start + len(word), "count")
            described = word in self.adjectives or (described and word in _LINKS)
            linked = word not in _LINKS
            position = start + len(word)
        return found

    def _dot(self, word: str, text: str, start: int) -> bool:
        """Whether the dot behind "st" belongs to it: another word, in lower case, goes on with the sentence."""
        dot = start + len(word)
        return f"{word}." in self.pieces and text[dot : dot + 1] == "." and _goes_on(text, dot + 1)

    def _adjective(self, word: str) -> bool:
        return word in self.adjectives or (word.endswith(self.adjective_endings) and word not in self.not_units)

    def _may_be_noun(self, word: str) -> bool:
        return word not in self.not_units and not word.endswith(self.not_unit_endings)

    def _unknown(self, match: regex.Match[str], word: str, text: str) -> Unit | None:
        """Take an unknown word directly behind the number for its unit, unless it can hardly be a noun."""
        start = match.start("word")
        written = text[start : start + len(word)]
        plausible = len(word) > 2 and self._may_be_noun(word) and written.islower()
        abbreviation = written.isupper() and 1 < len(word) < 6
        if match["gap"] and SOFT_BREAK not in match["gap"] and (plausible or abbreviation):
            return Unit(start, start + len(word), "count")
        return None


def _goes_on(text: str, position: int) -> bool:
    """Whether the sentence goes on at `position`, behind an abbreviation's dot."""
    rest = text[position : position + 2].lstrip(" \xa0")
    return rest != "" and not rest[0].isupper() and not rest[0].isspace()


def _in_sentence(match: regex.Match[str], text: str) -> bool:
    """Whether a word goes on with the number's sentence: a capital begins something new, unless nothing follows it."""
    start, end = match.span("word")
    written = text[start:end]
    if written[0].islower() or (written.isupper() and len(written) < 6):
        return True
    return SOFT_BREAK not in (match["gap"] or "") and text[end : end + 1] in ("", "\n", "\t", "\v", ",", ".", ")")


def compile_units(units: Mapping[str, Any], money: Mapping[str, Any]) -> Units:
    """Compile the tables of units and of money."""
    kinds: dict[str, UnitKind] = {}
    heads: dict[str, UnitKind] = {}
    pieces: set[str] = set()
    for entry in units["unit"]:
        kinds.update(dict.fromkeys(entry["words"], entry["kind"]))
        if entry.get("heads", True):
            heads.update({word: entry["kind"] for word in entry["words"] if len(word) >= _SHORTEST_HEAD})
        if entry.get("pieces"):
            pieces.update(entry["words"])
    amounts = {word: (entry["currency"], float(entry["factor"])) for entry in money["money"] for word in entry["words"]}
    signs = [
        word for word in kinds if word not in pieces and (not word.isalpha() or kinds[word] in ("percent", "other"))
    ]
    symbols = regex.compile(rf"{GAP}?(?P<symbol>{any_of([*amounts, *signs])})")
    currency = any_of(word for entry in money["money"] for word in entry.get("before", ()))
    return Units(
        kinds=kinds,
        heads=heads,
        pieces=frozenset(pieces),
        adjectives=frozenset(units["adjectives"]["words"]),
        adjective_endings=tuple(units["adjectives"]["endings"]),
        not_units=frozenset(units["not_units"]["words"]),
        not_unit_endings=tuple(units["not_units"]["endings"]),
        symbols=symbols,
        money=amounts,
        currency_before=currency,
        money_cue=regex.compile("|".join(money["cues"]["words"])),
    )


def _flat(text: str) -> str:
    return " ".join(text.split())
