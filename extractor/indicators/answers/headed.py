"""Goals that a line of their own states, each answered by the paragraphs below it: "Delmål 2: 40 lag ska bildas"."""

from collections.abc import Container, Mapping, Sequence

import regex

from extractor.document import Block
from extractor.indicators.answers.parts import apart
from extractor.indicators.drafts import Scene, Span
from extractor.indicators.lines.labels import read_labels
from extractor.indicators.prose.goals import Goal
from extractor.indicators.prose.mentions import mentions
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.units import comparable

LEAST_GOALS = 2
"""Lines that state goals, with paragraphs below them, before any is read so."""
MOST_PARAGRAPHS = 4
"""Paragraphs below a goal that may answer it."""
LONGEST_GOAL = 300
"""Characters of a line that states a goal."""
LEAST_WORDS = 6
"""Letters of a goal in words."""
MOST_SENTENCES = 2
"""Sentences of such a line: a name, and the goal."""


def headed_goals(scene: Scene) -> dict[int, Goal]:
    """Give the goals whose lines have plain paragraphs below them, by their places; empty where most have none."""
    headings = scene.headings()
    for pattern in (scene.words.answers.called_goal, scene.words.answers.promise_line):
        opened = {
            place: start
            for place, block in enumerate(scene.document.blocks)
            if (start := _opens(scene, block, pattern)) is not None
        }
        found = _answered(scene, opened, headings)
        if len(found) >= LEAST_GOALS and 2 * len(found) >= len(opened):
            return dict(enumerate(found, start=1))
    return {}


def _opens(scene: Scene, block: Block, pattern: regex.Pattern[str]) -> int | None:
    """Give where the goal that a block states begins; None for a block that states none or tells its outcome too."""
    if block.kind == "table" or block.end - block.start > LONGEST_GOAL:
        return None
    opening = pattern.match(scene.document.text, block.start, block.end)
    if opening is None or len(sentences(scene.document.text, opening.end(), block.end)) > MOST_SENTENCES:
        return None
    found = mentions(scene, opening.end(), block.end)
    told = any(mention.role == "outcome" and not mention.tagged.part for mention in found)
    words = sum(char.isalpha() for char in scene.text(opening.end(), block.end))
    bare = not opening["place"] and not opening["id"]
    if (
        told
        or words < LEAST_WORDS
        or (bare and not scene.words.answers.clause.search(scene.text(opening.end(), block.end)))
    ):
        return None
    return opening.end()


def _answered(scene: Scene, opened: Mapping[int, int], headings: Container[int]) -> list[Goal]:
    """Give the goals with a number that have paragraphs below them; the last has no more of them than the others."""
    blocks = scene.document.blocks
    below = {place: _below(scene, place, opened, headings) for place in opened}
    most = max([len(each) for each in list(below.values())[:-1]], default=0)
    return [
        Goal(stated, [((paragraphs[0].start, paragraphs[-1].end),)])
        for place, start in opened.items()
        if (paragraphs := below[place][:most])
        for stated in _parts(scene, start, blocks[place].end)
    ]


def _parts(scene: Scene, start: int, end: int) -> list[Span]:
    """Part a line at the comma before a goal of another kind ("Plan i fem byar, kostnaden högst 300 kr per månad")."""
    if scene.first(start, end) is None:
        return []
    return apart(scene, start, end, lambda one, other, _: not comparable(one, other) and other.unit_kind != "time")


def _below(scene: Scene, place: int, opened: Container[int], headings: Container[int]) -> Sequence[Block]:
    """Give the plain paragraphs below a line, up to the next goal, heading, list or table."""
    found: list[Block] = []
    for number in range(place + 1, min(place + 1 + MOST_PARAGRAPHS, len(scene.document.blocks))):
        block = scene.document.blocks[number]
        if number in opened or block.start in headings or block.kind != "paragraph":
            break
        if any(not label.loose for label in read_labels(scene, block.start, block.end)):
            return []
        found.append(block)
    return found
