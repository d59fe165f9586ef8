"""Numbers of a sentence with what its words say of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.indicators.drafts import Scene
from extractor.indicators.words.vocabulary import Role
from extractor.types import Quantity


@dataclass(frozen=True, slots=True)
class Tagged:
    """A number of a sentence with its role, None where no phrase decides."""

    quantity: Quantity
    role: Role | None
    compared: bool = False
    """Whether a phrase of the same sentence holds it up against another number."""
    part: bool = False
    """Whether it is introduced as a part of, or in addition to, another number ("varav", "ytterligare")."""


def pairs(scene: Scene, tagged: Sequence[Tagged]) -> list[tuple[int, str]]:
    """Give each place but the last with the text up to the next number."""
    return [
        (n, scene.text(tagged[n].quantity.evidence.end, tagged[n + 1].quantity.evidence.start))
        for n in range(len(tagged) - 1)
    ]
