"""Goals that later passages answer by number, letter or ordinal: "Mål 3 nåddes", "det andra målet"."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from extractor.document import Block
from extractor.indicators.answers.lists import goal_lists
from extractor.indicators.answers.references import Reference, references
from extractor.indicators.drafts import Scene, Span
from extractor.indicators.items import LEAST_ITEMS
from extractor.indicators.prose.goals import Goal
from extractor.indicators.words.wording import stems

MOST_REFERENCES = 60
"""References after a list of goals that may be answers to it."""
SHORT_HEAD = 60
"""Characters of a line that only says which goal the lines below it answer."""


def referred_goals(scene: Scene) -> dict[int, Goal]:
    """Give the goals that later passages answer by number, letter or ordinal."""
    found = references(scene)
    return _listed(scene, found) or _referred(scene, found) if found else {}


def _listed(scene: Scene, found: Sequence[Reference]) -> dict[int, Goal]:
    """Give the goals of the list, or of the sentence that counts them up, whose items most references speak of."""
    best: dict[int, Goal] = {}
    most = 0
    starts = [each.start for each in found]
    for stated, end in goal_lists(scene):
        first = bisect_left(starts, end)
        for near in (found[first : first + MOST_REFERENCES], _told_before(scene, found, stated)):
            known = {number for each in near for number in each.ids if number in stated}
            if len(known) >= max(LEAST_ITEMS, most + 1, len(stated) // 2):
                most = len(known)
                best = {number: Goal(span) for number, span in stated.items()}
                _answer(scene, best, near)
    return best


def _told_before(scene: Scene, found: Sequence[Reference], stated: Mapping[int, Span]) -> list[Reference]:
    """Give the references before a list of goals that open a passage about one of them in its own words."""
    begin = min(start for start, _ in stated.values())
    opening = [each for each in found if each.block.end <= begin and each.start == each.block.start]
    alike = [
        each
        for each in opening
        if any(
            stems(scene.text(*stated[number])) & stems(scene.text(each.end, each.block.end))
            for number in each.ids
            if number in stated
        )
    ]
    return opening if len(alike) * 2 >= max(len(opening), len(stated)) else []


def _referred(scene: Scene, found: Sequence[Reference]) -> dict[int, Goal]:
    """Give the goals that the first references state and the later ones answer."""
    goals: dict[int, Goal] = {}
    later: list[Reference] = []
    for place, each in enumerate(found):
        (number,) = each.ids if len(each.ids) == 1 else (0,)
        if number and number not in goals and not later and not each.by_ordinal:
            goals[number] = Goal(_statement(each, found[place + 1 : place + 2]))
        elif goals:
            later.append(each)
    _answer(scene, goals, later)
    return goals


def _statement(each: Reference, following: Sequence[Reference]) -> Span:
    """Give the stretch in which a goal is stated: its sentence, the next reference left out."""
    start, end = each.sentence
    stops = [other.start for other in following if other.block is each.block]
    return (
        start if start > each.start - 40 else each.end,
        min([each.block.end, *stops]) if end < each.block.end else end,
    )


def _answer(scene: Scene, goals: Mapping[int, Goal], later: Sequence[Reference]) -> None:
    """Give each goal the passages that speak of it."""
    for place, each in enumerate(later):
        before = later[place - 1] if place else None
        after = later[place + 1] if place + 1 < len(later) else None
        for number in each.ids:
            if number in goals:
                goals[number].answers.append(_passage(scene, each, before, after))


def _passage(scene: Scene, each: Reference, before: Reference | None, after: Reference | None) -> tuple[Span, ...]:
    """Give the passage around a reference: its block without it, cut at the sentences of other references in it."""
    start = each.block.start
    if before is not None and before.block is each.block:
        start = max(each.sentence[0], before.end)
    end = each.block.end
    if after is not None and after.block is each.block:
        end = max(after.sentence[0], each.end)
    elif each.block.end - each.block.start <= SHORT_HEAD:
        end = _below(scene, each.block, after)
    return (start, each.start), (each.end, end)


def _below(scene: Scene, block: Block, after: Reference | None) -> int:
    """Give where the passage under a short line ends: at the next reference, heading or table, else after a block."""
    blocks = scene.document.blocks
    place = bisect_left(blocks, block.start, key=lambda each: each.start)
    following = blocks[place + 1] if place + 1 < len(blocks) else None
    if following is None or following.heading is not None or following.kind == "table":
        return block.end
    return following.end if after is None or after.block is not following else block.end
