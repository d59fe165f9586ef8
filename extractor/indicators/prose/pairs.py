"""Goals of running text and the numbers that may be their outcomes: what a trained model is asked about."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.candidates import Pair
from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.prose.mentions import Mention, are_apart
from extractor.indicators.prose.pair_signs import PairSigns
from extractor.indicators.words.cues import tag
from extractor.indicators.words.sentences import sentences

FARTHEST = 40
"""Sentences between a goal and its outcome; a paragraph counts as one more."""
MOST_BESIDE = 14
"""Numbers on each side of a goal that may be its outcome."""
LEAST_GOAL = 0.4
"""Likelihood from which a number may be a goal of which no phrase says so,"""
LEAST = 0.1
"""and an outcome: that a goal is there makes it likelier."""
MEASURED = {"percent", "money"}
"""Kinds of unit that only the same kind answers."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A number with what it may be."""

    number: Mention
    is_goal: bool
    is_outcome: bool


def pairs(scene: Scene, passages: Sequence[Block]) -> list[Pair]:
    """Give each goal of some blocks with the numbers that may be its outcome, in reading order."""
    found = [_rated(scene, number) for number in _numbers(scene, passages)]
    goals = [each.number for each in found if each.is_goal]
    outcomes = [each.number for each in found if each.is_outcome]
    if not goals or not outcomes:
        return []
    signs = PairSigns(scene, passages, [each.number for each in found])
    starts = [outcome.offset for outcome in outcomes]
    return [
        Pair(goal.offset, outcome.offset, tuple(signs.of(goal, outcome)), told=bool(goal.role and outcome.role))
        for goal in goals
        for outcome in _beside(scene, goal, outcomes, starts)
    ]


def _beside(scene: Scene, goal: Mention, outcomes: Sequence[Mention], starts: Sequence[int]) -> Iterator[Mention]:
    """Give the numbers around a goal that may be its outcome."""
    place = bisect_left(starts, goal.offset)
    for outcome in outcomes[max(0, place - MOST_BESIDE) : place + MOST_BESIDE]:
        near = abs(outcome.sentence - goal.sentence) <= FARTHEST
        if near and outcome.offset != goal.offset and _may_measure(scene, goal, outcome):
            yield outcome


def _may_measure(scene: Scene, goal: Mention, outcome: Mention) -> bool:
    one, other = goal.quantity, outcome.quantity
    bare = one.unit is None or other.unit is None
    alike = bare or one.unit_kind == other.unit_kind or not {one.unit_kind, other.unit_kind} & MEASURED
    return alike and not are_apart(scene, goal, outcome)


def _numbers(scene: Scene, passages: Sequence[Block]) -> Iterator[Mention]:
    """Give the numbers of running text, sentences counted from the beginning of the report."""
    count = 0
    for block in passages:
        for span in sentences(scene.document.text, block.start, block.end):
            count += 1
            for item in tag(scene, *span):
                yield Mention(item, count, *span)
        count += 1


def _rated(scene: Scene, number: Mention) -> _Found:
    said = scene.opinions.get(number.offset)
    likely = said.likelihoods if said is not None and number.role is None else {}
    return _Found(
        number,
        is_goal=number.role == "target" or likely.get("target", 0.0) >= LEAST_GOAL,
        is_outcome=number.role == "outcome" or likely.get("outcome", 0.0) >= LEAST,
    )
