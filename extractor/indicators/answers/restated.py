"""Goals that a later passage states once more beside what came of them: no other number answers these."""

from collections.abc import Sequence

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.rarity import rarity
from extractor.indicators.words.wording import stems
from extractor.types import Quantity

LEAST_SHARED = 2.0
"""Weight of the words (the sum of their rarities) that a goal and the passage which states it once more share."""


def restated(scene: Scene, promises: Sequence[Draft], drafts: Sequence[Draft]) -> set[int]:
    """Give the identities of the goals that a later indicator of running text states again, with its outcome."""
    told = [draft for draft in drafts if draft.origin == "prose" and {"target", "outcome"} <= draft.values.keys()]
    return {id(promise) for promise in promises if any(_is_again(scene, promise, draft) for draft in told)}


def _is_again(scene: Scene, promise: Draft, draft: Draft) -> bool:
    """Tell whether an indicator behind a goal has the goal's number, and words of it in its passage up to its end."""
    goal, again = promise.values["target"], draft.values["target"]
    if again.evidence.start <= promise.evidence.end or not _same(goal, again):
        return False
    block = scene.block_at(draft.start)
    start = block.start if block is not None else draft.start
    said = stems(scene.text(start, draft.evidence.end))
    own = stems(f"{promise.name} {goal.unit or ''} {promise.context}") - scene.words.link_generic
    known = rarity(scene)
    return sum(known.of(word) for word in own & said) >= LEAST_SHARED


def _same(goal: Quantity, again: Quantity) -> bool:
    """Tell whether two goals have one number; the second one may do without its unit."""
    alike = goal.unit_kind == again.unit_kind or again.unit is None
    return alike and (goal.low, goal.high) == (again.low, again.high)
