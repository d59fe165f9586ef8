"""Goals of a list that paragraphs of later chapters answer under the same letters or numbers ("C. Av de 198 ...")."""

from collections.abc import Mapping, Sequence

import regex

from extractor.document import Block
from extractor.indicators.answers.lists import first_goal_lists
from extractor.indicators.answers.references import leading_id
from extractor.indicators.drafts import Scene, Span
from extractor.indicators.prose.goals import Goal
from extractor.indicators.words.signs import SIGN
from extractor.indicators.words.wording import stems, tidy

LEAST_ANSWERS = 3
"""Paragraphs that must bear the letters of goals; two may do so by chance."""
_RUN_IN = regex.compile(rf"(?:{SIGN})?(?P<name>\p{{Lu}}[\p{{L}}-]+(?:\s+[\p{{L}}-]+){{0,3}})[.:]\s+(?=[\p{{Lu}}\d])")
"""The name of a goal before the sentences that answer it ("c) Heltider. 73 ...")."""


def signed_goals(scene: Scene) -> dict[int, Goal]:
    """Give the goals of the first list most of whose letters or numbers later paragraphs bear that speak alike."""
    headings = scene.headings()
    marked = [
        (number, block)
        for block in scene.document.blocks
        if block.start not in headings and (number := leading_id(scene, block)) is not None
    ]
    for stated, end in first_goal_lists(scene):
        counted = _is_counted(scene, min(start for start, _ in stated.values()))
        later = [each for each in marked if each[1].start >= end and _is_counted(scene, each[1].start) == counted]
        answers = _answers(scene, stated, later)
        if len(answers) >= LEAST_ANSWERS and len(answers) * 2 > len(stated):
            return {number: _goal(scene, stated[number], block) for number, block in answers.items()}
    return {}


def _goal(scene: Scene, stated: Span, block: Block) -> Goal:
    """Give a goal with the paragraph that answers it, and the name that runs in before its text."""
    head = _RUN_IN.match(scene.document.text, block.start, block.end)
    if head is None or scene.words.sentences.finite.search(head["name"]):
        return Goal(stated, [((block.start, block.end),)])
    return Goal(stated, [((head.end(), block.end),)], tidy(head["name"]))


def _is_counted(scene: Scene, start: int) -> bool:
    """Tell whether a figure, not a letter, is the sign of the block at an offset."""
    block = scene.block_at(start)
    sign = block.marker if block is not None and block.marker else scene.text(start, start + 2)
    return sign.lstrip("(")[:1].isdigit()


def _answers(scene: Scene, stated: Mapping[int, Span], later: Sequence[tuple[int, Block]]) -> dict[int, Block]:
    """Give each goal the later paragraph with its sign that shares most words with it; none when most share none."""
    found: dict[int, tuple[int, Block]] = {}
    for number, block in later:
        if number not in stated:
            continue
        shared = len(stems(scene.text(*stated[number])) & stems(scene.text(block.start, block.end)))
        if number not in found or shared > found[number][0]:
            found[number] = (shared, block)
    alike = sum(shared > 0 for shared, _ in found.values())
    return {number: block for number, (_, block) in found.items()} if alike * 3 >= len(found) * 2 else {}
