"""How labels state age bands, compiled from `models/lexicon/subgroups`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import regex

from extractor.errors import ModelError
from extractor.patterns import Phrases, PhraseSet


@dataclass(frozen=True, slots=True)
class AgeRules:
    """How labels state age bands, and which bands are young or old (bounds in years)."""

    young: Phrases
    old: Phrases
    band: Phrases
    under: Phrases
    over: Phrases
    any: PhraseSet[str]
    """All these."""
    spelled: regex.Pattern[str]
    numerals: Mapping[str, int]
    young_high: int
    old_low: int

    def in_digits(self, label: str) -> str:
        """Give a label with the years that it spells out in digits ("under trettio år")."""
        return self.spelled.sub(lambda match: str(self.numerals[match.group().casefold()]), label)


def compile_ages(entry: Mapping[str, Any]) -> AgeRules:
    """Compile the table `age` of the lexicon's `subgroups`; raises ModelError for a broken pattern."""
    compiled = {name: _pattern(entry[name]) for name in ("young", "old", "band", "under", "over")}
    numerals = entry["numerals"]
    spelled = regex.compile(rf"\b(?:{'|'.join(numerals)})\b(?=\s+år\b)", regex.IGNORECASE)
    return AgeRules(
        **compiled,
        any=PhraseSet(compiled.items()),
        spelled=spelled,
        numerals=numerals,
        young_high=entry["young_high"],
        old_low=entry["old_low"],
    )


def _pattern(source: str) -> Phrases:
    try:
        return Phrases(source)
    except regex.error as error:
        raise ModelError(f"models/lexicon/subgroups: the pattern {source!r} does not compile: {error}") from None
