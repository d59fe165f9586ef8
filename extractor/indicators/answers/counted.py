"""Goals of a list that a row of paragraphs answers, each opening with its number: "1 gick över förväntan ..."."""

from collections.abc import Iterator, Mapping

import regex

from extractor.document import Block
from extractor.indicators.answers.lists import first_goal_lists
from extractor.indicators.drafts import Scene, Span
from extractor.indicators.prose.goals import Goal

LEAST_ANSWERS = 3
"""Paragraphs that count the goals of a list; two may do so by chance."""
MOST_BETWEEN = 2
"""Paragraphs that go on with an answer before the next one."""

_FIGURE = regex.compile(r"(?P<name>\d{1,2})(?:\s*[:–—-])?\s+(?=\p{Ll})")
"""How a paragraph opens that speaks of a goal by its number alone."""


def counted_goals(scene: Scene) -> dict[int, Goal]:
    """Give the goals of the first list that a later row of paragraphs counts from the first to the last."""
    rows = list(_rows(scene))
    for stated, end in first_goal_lists(scene) if rows else ():
        for row in rows:
            if row[1][0] >= end and row.keys() == stated.keys():
                return {number: Goal(span, [(row[number],)]) for number, span in stated.items()}
    return {}


def _rows(scene: Scene) -> Iterator[Mapping[int, Span]]:
    """Give the rows of paragraphs that count from one on; each answer goes on up to the next one."""
    for way in (_FIGURE, scene.words.answers.figure_name):
        row: dict[int, Span] = {}
        between = 0
        for block in scene.document.blocks:
            opening = _opening(scene, block, way)
            if opening is not None and _number(scene, opening) == len(row) + 1:
                row[len(row) + 1] = (opening.end(), block.end)
                between = 0
            elif block.kind == "paragraph" and block.heading is None and between < MOST_BETWEEN:
                between += 1
            else:
                yield from _long(row)
                row = {}
        yield from _long(row)


def _long(row: Mapping[int, Span]) -> Iterator[Mapping[int, Span]]:
    if len(row) >= LEAST_ANSWERS:
        yield row


def _opening(scene: Scene, block: Block, way: regex.Pattern[str]) -> regex.Match[str] | None:
    if block.kind != "paragraph" or block.heading is not None:
        return None
    return way.match(scene.document.text, block.start, block.end)


def _number(scene: Scene, opening: regex.Match[str]) -> int:
    """Give the number that a paragraph opens with, in figures or as it is called."""
    name = opening["name"].casefold()
    return int(name) if name.isdecimal() else scene.words.places[name]
