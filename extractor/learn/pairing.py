"""Examples for training: pairs of numbers of running text, which are a goal and its outcome and which are not.

A model says of each number what it may be, before pairs are made; so that it errs here as it errs on reports never
seen, the lessons are parted by their groups, and each part is read by a model that has learned from the others.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor import pipeline
from extractor.candidates import Judge, Pair
from extractor.learn.examples import Example, Lesson

FOLDS = 3
"""Parts of the groups."""


@dataclass(frozen=True, slots=True)
class PairExample:
    """Two numbers and whether they are a goal and its outcome."""

    pair: Pair
    linked: bool


def folds(lessons: Sequence[Lesson], count: int = FOLDS) -> list[tuple[list[Lesson], list[Lesson]]]:
    """Part lessons by their groups, the same way each time: what is learned from, then what is read, for each part."""
    groups = sorted({lesson.group for lesson in lessons})
    parts = [frozenset(groups[start::count]) for start in range(min(count, len(groups)))]
    return [
        ([each for each in lessons if each.group not in part], [each for each in lessons if each.group in part])
        for part in parts
    ]


def pair_examples(lesson: Lesson, judge: Judge) -> Iterator[PairExample]:
    """Give the pairs of a lesson whose numbers are both examples, by what a model says of each number."""
    told = {example.candidate.quantity.evidence.start: example for example in lesson.examples}
    known = Counter((example.role, example.name) for example in lesson.examples)
    for pair in pipeline.pairs(lesson.document, judge):
        goal, outcome = told.get(pair.target), told.get(pair.outcome)
        if goal is None or outcome is None:
            continue
        linked = _is_linked(goal, outcome)
        if not linked or known["target", goal.name] == known["outcome", outcome.name] == 1:
            yield PairExample(pair, linked)


def _is_linked(goal: Example, outcome: Example) -> bool:
    return (goal.role, outcome.role) == ("target", "outcome") and goal.name is not None and goal.name == outcome.name
