"""Goals of a list that paragraphs with run-in names answer in an order of their own ("Spillvärme. 960 MWh tas ...")."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import regex

from extractor.indicators.answers.lists import first_goal_lists
from extractor.indicators.drafts import Scene, Span
from extractor.indicators.prose.goals import Goal
from extractor.indicators.words.wording import stems

LEAST_RUN_INS = 3
"""Goals that run-in names must name; two may do so by chance."""
MOST_BETWEEN = 1
"""Paragraphs between two run-ins that go on with the first."""
SHORTEST_ROOT = 5
"""Letters of a stem that a longer word may begin with ("energi" in "energianvändningen")."""


_RUN_IN = regex.compile(r"(?P<name>\p{Lu}[\p{L}-]+(?:\s+[\p{L}-]+){0,2})[.:]\s+(?=[\p{Lu}\d])")


@dataclass(frozen=True, slots=True)
class _RunIn:
    """A paragraph with a run-in name: the stems of its name, those of the whole, and where its text stands."""

    name: frozenset[str]
    words: frozenset[str]
    span: Span


def named_goals(scene: Scene) -> dict[int, Goal]:
    """Give the goals of the first list most of which run-in names in a row of paragraphs name, in whatever order.

    Each paragraph answers the goal that it names; what it says in passing may answer one that no paragraph names.
    """
    rows = _rows(scene)
    lists = first_goal_lists(scene) if rows else ()
    for stated, end in lists:
        words = {number: stems(scene.text(*span)) for number, span in stated.items()}
        for row in rows:
            named = _paired(words, row) if row[0].span[0] >= end else {}
            if len(named) >= LEAST_RUN_INS and len(named) * 2 > len(stated):
                passing = {number: _in_passing(row, said) for number, said in words.items() if number not in named}
                answers = {**named, **passing}
                return {number: Goal(stated[number], [(each.span,)]) for number, each in answers.items() if each}
    return {}


def _rows(scene: Scene) -> list[list[_RunIn]]:
    """Give the rows of paragraphs with run-in names; tables and a paragraph that goes on may stand between two."""
    rows: list[list[_RunIn]] = [[]]
    between = 0
    for block in scene.document.blocks:
        head = _RUN_IN.match(scene.document.text, block.start, block.end) if block.kind == "paragraph" else None
        if head is not None and block.heading is None:
            words = stems(scene.text(block.start, block.end))
            rows[-1].append(_RunIn(stems(head["name"]), words, (head.end(), block.end)))
            between = 0
        elif block.kind == "paragraph":
            between += 1
            if rows[-1] and (block.heading is not None or between > MOST_BETWEEN):
                rows.append([])
    return [row for row in rows if len(row) >= LEAST_RUN_INS]


def _paired(goals: Mapping[int, frozenset[str]], row: Sequence[_RunIn]) -> dict[int, _RunIn]:
    """Pair goals and paragraphs whose names they say, each once, by what they share."""
    weights = [
        (_kin(each.name, said), len(each.words & said), -number, -place)
        for number, said in goals.items()
        for place, each in enumerate(row)
    ]
    found: dict[int, int] = {}
    for kin, _, number, place in sorted(weights, reverse=True):
        if kin and -number not in found and -place not in found.values():
            found[-number] = -place
    return {number: row[place] for number, place in found.items()}


def _in_passing(row: Sequence[_RunIn], said: frozenset[str]) -> _RunIn | None:
    """Give the paragraph that shares most words with a goal, if they are two at least."""
    best = max(row, key=lambda each: len(each.words & said))
    return best if len(best.words & said) > 1 else None


def _kin(name: frozenset[str], said: frozenset[str]) -> int:
    """Count the words of a name that a goal says, or that one of its words begins with."""
    return sum(
        any(stem == other or (len(stem) >= SHORTEST_ROOT and other.startswith(stem)) for other in said) for stem in name
    )
