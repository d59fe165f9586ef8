"""Counts over judgements: precision, recall and F1, per field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.learn.judging import FIELDS, VALUE_FIELDS, Judgement


@dataclass(frozen=True, slots=True)
class Tally:
    """What is right, found but not wanted, wanted but not found; a wrong value is both of the last."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.spurious + other.spurious, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Give the share of the found that is right; 1 when nothing is found."""
        found = self.right + self.spurious
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Give the share of the wanted that is found; 1 when nothing is wanted."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


Tallies = Mapping[str, Tally]
"""Field -> counts; every field is there."""


def tally(judgements: Iterable[Judgement]) -> Tallies:
    """Count judgements by field; targets, outcomes and breakdowns count as `values` too."""
    counts = {field: [0, 0, 0] for field in FIELDS}
    for judgement in judgements:
        for field in _fields_of(judgement):
            count = counts[field]
            count[0] += judgement.agrees
            count[1] += not judgement.agrees and judgement.found is not None
            count[2] += not judgement.agrees and judgement.wanted is not None
    return {field: Tally(*count) for field, count in counts.items()}


def total(tallies: Iterable[Tallies]) -> Tallies:
    """Add up counts, so that every thing weighs the same whichever report it stands in."""
    summed = dict.fromkeys(FIELDS, Tally())
    for each in tallies:
        for field, count in each.items():
            summed[field] += count
    return summed


def every_value_right(judgements: Iterable[Judgement]) -> bool:
    """Tell whether a report's values are right one and all, none lacking and none too many."""
    return all(judgement.agrees for judgement in judgements if judgement.field in VALUE_FIELDS)


def plain_scores(tallies: Tallies) -> dict[str, Any]:
    """Give counts and scores as plain data, scores to four decimals."""
    return {
        field: {
            "precision": round(count.precision, 4),
            "recall": round(count.recall, 4),
            "f1": round(count.f1, 4),
            "right": count.right,
            "spurious": count.spurious,
            "missed": count.missed,
        }
        for field, count in tallies.items()
    }


def _fields_of(judgement: Judgement) -> set[str]:
    return {judgement.field, "values"} if judgement.field in VALUE_FIELDS else {judgement.field}
