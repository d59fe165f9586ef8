"""What each sign weighs: a logistic model, fitted on the corpus by `extractor calibrate`."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import Any

import regex

from extractor.errors import ModelError
from extractor.patterns import Phrases

HIGHEST = 4.6
"""Log odds that are .99: nothing that was read by rules is certain."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """The words that some signs look for, and what each sign weighs in log odds."""

    group: Phrases
    """Words beside a number that is one group's."""
    yearly: Phrases
    """Words that say that a number is one of each year."""
    weights: Mapping[str, float]
    intercept: float

    def confidence(self, signs: Mapping[str, float]) -> float:
        """Give the probability that an indicator with these signs is right, with two decimals."""
        odds = self.intercept + sum(self.weights.get(name, 0.0) * value for name, value in signs.items())
        return round(1 / (1 + exp(-min(max(odds, -HIGHEST), HIGHEST))), 2)


def compile_doubts(lexicon: Mapping[str, Any], fitted: Mapping[str, Any]) -> Doubts:
    """Compile `lexicon/doubt` and `confidence/weights`; raises ModelError for a broken pattern."""
    try:
        group, yearly = (Phrases(lexicon[key]["pattern"]) for key in ("group", "yearly"))
    except regex.error as error:
        raise ModelError(f"models/lexicon/doubt.toml: a pattern does not compile: {error}") from None
    return Doubts(group, yearly, fitted["weights"], fitted["intercept"])
