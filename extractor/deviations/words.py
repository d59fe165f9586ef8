"""The words and units that the rules know, compiled once from `models/lexicon`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from extractor.errors import ModelError
from extractor.patterns import Phrases
from extractor.types import Quantity

STEM = 5
"""Letters that the forms of a Swedish word share often enough ("företag", "företagen", "företags")."""

_WORD = regex.compile(r"\p{L}[\p{L}\d-]*")

GENERIC_UNITS = frozenset({"st", "st.", "stycken", "styck", "stk", "antal"})


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause and the words for it: `plain` anywhere, `named` only beside a word of cause."""

    slug: str
    plain: Phrases
    named: Phrases | None


@dataclass(frozen=True, slots=True)
class Counted:
    """A kind of thing that units name, as words alone and as ends of compounds."""

    kind: str
    pattern: Phrases


@dataclass(frozen=True, slots=True)
class Words:
    """Everything the rules know about words, units and messages."""

    marker: Phrases
    signal: Phrases
    causes: tuple[Cause, ...]
    any_cause: Phrases
    """What names a cause, or may beside a word of cause: one search, not dozens, passes over most sentences."""
    revision: Phrases
    partial: Phrases
    whole: Phrases
    each: Phrases
    fulfilment: Phrases
    fulfilment_header: Phrases
    total: Phrases
    part: Phrases
    unsummed: Phrases
    unsummed_group: Phrases
    overlap: Phrases
    share: Phrases
    ceiling: Phrases
    lowered_to: Phrases
    lowered_by: Phrases
    part_of: Phrases
    that_is: Phrases
    in_brackets: Phrases
    went_from: Phrases
    has_given: Phrases
    instead: Phrases
    goal_said: Phrases
    of_all: Phrases
    beside_whole: Phrases
    plus: Phrases
    year_column: Phrases
    sum_column: Phrases
    counted: tuple[Counted, ...]
    scales: tuple[Mapping[str, float], ...]
    small: frozenset[str]
    messages: Mapping[str, Mapping[str, Any]]

    def naming(self, name: str) -> frozenset[str]:
        """Give the stems of the words of a name or sentence that can tell one indicator from another."""
        words = (word.casefold() for word in _WORD.findall(name))
        return frozenset(word[:STEM] for word in words if len(word) > 2 and word not in self.small)

    def counted_by(self, quantity: Quantity) -> str | None:
        """Give the kind of thing that a quantity counts, None when its unit does not tell."""
        if quantity.unit_kind != "count" or quantity.unit is None:
            return None
        return next((counted.kind for counted in self.counted if counted.pattern.search(quantity.unit)), None)

    def factor(self, one: Quantity, other: Quantity) -> float | None:
        """Give what a value in the first's unit is multiplied with to be in the other's; None when nothing does it."""
        here, there = (self._measure(quantity) for quantity in (one, other))
        if here is None or there is None or here == there:
            return 1.0
        for scale in self.scales:
            if here in scale and there in scale:
                return scale[here] / scale[there]
        known = any(here in scale or there in scale for scale in self.scales)
        money = "money" in (one.unit_kind, other.unit_kind)
        return None if known or money else 1.0

    def _measure(self, quantity: Quantity) -> str | None:
        """Give the unit as the scales know it: "timmars" are hours, "ton koldioxid" are tonnes."""
        unit = _unit(quantity)
        forms = (unit, unit.removesuffix("s"), unit.partition(" ")[0]) if unit else ()
        return next((form for form in forms if any(form in scale for scale in self.scales)), unit)

    def measure_apart(self, one: Quantity, other: Quantity) -> bool:
        """Tell whether two units measure different things: each known, none in the other's ("GWh" and "Nm3")."""
        if "time" in (one.unit_kind, other.unit_kind) or self.factor(one, other) is not None:
            return False
        units = (self._measure(one), self._measure(other))
        return all(any(unit in scale for scale in self.scales) for unit in units)


def compile_words(causes: Mapping[str, Any], checks: Mapping[str, Any], messages: Mapping[str, Any]) -> Words:
    """Compile the lexicon's `causes`, `checks` and `messages`; raises ModelError for what is missing or wrong."""
    try:
        return Words(
            marker=_pattern(causes["marker"]["pattern"]),
            signal=_pattern(causes["signal"]["pattern"]),
            causes=tuple(_cause(entry) for entry in causes["cause"]),
            any_cause=_any(entry[way] for entry in causes["cause"] for way in ("plain", "named") if way in entry),
            revision=_pattern(checks["revision"]["pattern"]),
            partial=_pattern(checks["partial"]["pattern"]),
            whole=_pattern(checks["whole"]["pattern"]),
            each=_pattern(checks["each"]["pattern"]),
            fulfilment=_pattern(checks["fulfilment"]["pattern"]),
            fulfilment_header=_pattern(checks["fulfilment_header"]["pattern"]),
            total=_pattern(checks["total"]["pattern"]),
            part=_pattern(checks["total"]["part"]),
            unsummed=_pattern(checks["unsummed"]["pattern"]),
            unsummed_group=_pattern(checks["unsummed"]["group"]),
            overlap=_pattern(checks["overlap"]["pattern"]),
            share=_pattern(checks["share"]["pattern"]),
            ceiling=_pattern(checks["ceiling"]["pattern"]),
            lowered_to=_pattern(checks["lowered_to"]["pattern"]),
            lowered_by=_pattern(checks["lowered_by"]["pattern"]),
            part_of=_pattern(checks["part_of"]["pattern"]),
            that_is=_pattern(checks["that_is"]["pattern"]),
            in_brackets=_pattern(checks["in_brackets"]["pattern"]),
            went_from=_pattern(checks["went_from"]["pattern"]),
            has_given=_pattern(checks["has_given"]["pattern"]),
            instead=_pattern(checks["instead"]["pattern"]),
            goal_said=_pattern(checks["goal_said"]["pattern"]),
            of_all=_pattern(checks["of_all"]["pattern"]),
            beside_whole=_pattern(checks["beside_whole"]["pattern"]),
            plus=_pattern(checks["plus"]["pattern"]),
            year_column=_pattern(checks["year_column"]["pattern"]),
            sum_column=_pattern(checks["sum_column"]["pattern"]),
            counted=tuple(Counted(entry["kind"], _nouns(entry["words"])) for entry in checks["counted"]),
            scales=tuple(entry["units"] for entry in checks["scale"]),
            small=frozenset(checks["naming"]["small"]),
            messages=messages,
        )
    except KeyError as error:
        raise ModelError(f"models/lexicon: {error} is missing from causes, checks or messages") from None


def _cause(entry: Mapping[str, Any]) -> Cause:
    return Cause(entry["slug"], _pattern(entry["plain"]), _pattern(entry["named"]) if "named" in entry else None)


def _pattern(source: str) -> Phrases:
    try:
        return Phrases(source)
    except regex.error as error:
        raise ModelError(f"models/lexicon: the pattern {source!r} does not compile: {error}") from None


def _any(sources: Iterable[str]) -> Phrases:
    return _pattern("|".join(f"(?:{source})" for source in sources))


def _nouns(words: Iterable[str]) -> Phrases:
    """Match a unit that ends in one of the words, or has it before a blank ("företag i länet")."""
    return _pattern(rf"(?:{'|'.join(map(regex.escape, words))})(?!\w)")


def _unit(quantity: Quantity) -> str | None:
    """Give the unit if it can be converted at all: measures, time and currencies, not things counted."""
    if quantity.unit is None or quantity.unit_kind not in ("other", "time", "money"):
        return None
    return quantity.unit.casefold().rstrip(".")
