"""The ways in which a report is read for comparing phrases with the trained model."""

from dataclasses import dataclass
from typing import Literal, get_args

from extractor.learn.evaluation import Result

Way = Literal["rules", "model", "both"]
WAYS: tuple[Way, ...] = get_args(Way)
"""Phrases of the lexicon only, the trained model in their place, the model where no phrase decides."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report read in one way and judged."""

    way: Way
    result: Result
