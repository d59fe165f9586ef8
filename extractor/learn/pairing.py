"""Examples for training: pairs of numbers of running text, which are a goal and its outcome and which are not.

A model says of each number what it may be, before pairs are made; so that it errs here as it errs on reports never
seen, the lessons are parted by their groups, and each part is read by a model that has learned from the others.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol, TypeVar

from extractor import pipeline
from extractor.candidates import Judge, Pair, ProseRole
from extractor.learn.examples import Example, Lesson

FOLDS = 3
"""Parts of the groups."""


class Grouped(Protocol):
    """What a model learns from; `group` names what it must not know of when it reads it."""

    @property
    def group(self) -> str:
        """The name of what it belongs to."""
        ...


G = TypeVar("G", bound=Grouped)
_Count = Mapping[tuple[ProseRole, str | None], int]


@dataclass(frozen=True, slots=True)
class PairLesson:
    """The pairs of a text; `linked` says of each whether it is a goal and its outcome, None where nobody knows."""

    group: str
    pairs: Sequence[Pair]
    linked: Sequence[bool | None]

    def known(self) -> Iterator[tuple[Pair, bool]]:
        """Give the pairs that can be learned from."""
        return ((pair, linked) for pair, linked in zip(self.pairs, self.linked, strict=True) if linked is not None)


def folds(lessons: Sequence[G], seed: int = 0) -> list[tuple[list[G], list[G]]]:
    """Part lessons by their groups, the same way for a seed: what is learned from, then what is read, for each part."""
    groups = sorted({lesson.group for lesson in lessons})
    Random(seed).shuffle(groups)
    parts = [frozenset(groups[start::FOLDS]) for start in range(min(FOLDS, len(groups)))]
    return [
        ([each for each in lessons if each.group not in part], [each for each in lessons if each.group in part])
        for part in parts
    ]


def pair_lesson(lesson: Lesson, judge: Judge) -> PairLesson:
    """Give the pairs of a lesson by what a model says of each number; known are those whose numbers are examples."""
    told = {example.candidate.quantity.evidence.start: example for example in lesson.examples}
    count = Counter((example.role, example.name) for example in lesson.examples)
    pairs = pipeline.pairs(lesson.document, judge)
    return PairLesson(
        lesson.group, pairs, [_linked(told.get(pair.target), told.get(pair.outcome), count) for pair in pairs]
    )


def _linked(goal: Example | None, outcome: Example | None, count: _Count) -> bool | None:
    """Tell whether two numbers are a goal and its outcome; where an indicator has several, which belong is unknown."""
    if goal is None or outcome is None:
        return None
    alike = goal.name is not None and goal.name == outcome.name
    linked = alike and (goal.role, outcome.role) == ("target", "outcome")
    return linked if not linked or count["target", goal.name] == count["outcome", outcome.name] == 1 else None
