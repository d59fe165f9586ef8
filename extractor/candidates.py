"""What a trained model is asked about the numbers of running text, and what it answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.types import Quantity

ProseRole = Literal["target", "outcome", "baseline", "revised", "subgroup", "none"]
PROSE_ROLES: tuple[ProseRole, ...] = ("target", "outcome", "baseline", "revised", "subgroup", "none")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number with the sentence around it.

    `text` is the sentence and `start` its offset in the report, `others` are its other numbers. `above` is what stands
    right before it, `heading` the title of the section and `section` the number of the innermost that has one. `signs`
    are what the rest of the report says of it, by their names.
    """

    text: str
    start: int
    quantity: Quantity
    others: tuple[Quantity, ...]
    above: str
    heading: str
    section: str | None
    signs: tuple[str, ...] = ()

    def span(self, quantity: Quantity) -> tuple[int, int]:
        """Give the offsets of a number in the sentence."""
        return quantity.evidence.start - self.start, quantity.evidence.end - self.start


@dataclass(frozen=True, slots=True)
class Opinion:
    """How likely each role of a number is, and the phrase that names what it counts, None where there is none."""

    likelihoods: Mapping[ProseRole, float]
    name: str | None = None

    @property
    def role(self) -> ProseRole:
        """The likeliest role."""
        return max(self.likelihoods, key=self.likelihoods.__getitem__)


def sure(role: ProseRole) -> Opinion:
    """Give the opinion that a number has one role and no other."""
    return Opinion({each: float(each == role) for each in PROSE_ROLES})


Judge = Callable[[Sequence[Candidate]], Sequence[Opinion]]
"""Gives an opinion on each candidate, in their order."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A number that may be a goal and one that may be its outcome, by their offsets in the report.

    `signs` are what speaks for the pair and against it, by their names. `told` says whether phrases, or what the model
    says of each number, make them a goal and an outcome already.
    """

    target: int
    outcome: int
    signs: tuple[str, ...]
    told: bool = True


Weigh = Callable[[Sequence[Pair]], Sequence[float]]
"""Gives how likely each pair is a goal and its outcome, in their order."""


@dataclass(frozen=True, slots=True)
class Advisor:
    """A model that has a say on the numbers of running text and on which of them belong together.

    `alone`: the phrases of the lexicon have no say. Without them extraction is worth less; it shows what the model
    knows by itself.
    """

    judge: Judge
    weigh: Weigh | None = None
    alone: bool = False
