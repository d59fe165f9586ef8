"""Goals stated in one place and answered by number, letter or order in another."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from extractor.document import Block
from extractor.indicators.answers.goals import Goal, draft_of
from extractor.indicators.answers.headed import headed_goals
from extractor.indicators.answers.lists import (
    Span,
    answers_in_order,
    answers_item_by_item,
    first_goal_lists,
    goal_lists,
)
from extractor.indicators.answers.references import Reference, references
from extractor.indicators.answers.run_ins import named_goals
from extractor.indicators.answers.signed import signed_goals
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.wording import stems

LEAST_GOALS = 2
"""Goals that must be answered by number before passages are read so."""
MOST_REFERENCES = 60
"""References after a list of goals that may be answers to it."""
SHORT_HEAD = 60
"""Characters of a line that only says which goal the lines below it answer."""


def read_answered_goals(scene: Scene) -> tuple[list[Draft], list[Span]]:
    """Give the indicators of goals that later passages answer by their number, letter or place in the list.

    Also the stretches of text that have been read so: other readers leave them alone.
    """
    goals = headed_goals(scene) or _referred_to(scene)
    if sum(bool(goal.answers) for goal in goals.values()) < LEAST_GOALS:
        goals = _ordered(scene) or signed_goals(scene) or named_goals(scene)
    answered = {number: goal for number, goal in goals.items() if goal.answers}
    if len(answered) < LEAST_GOALS:
        return [], []
    drafts: list[Draft] = []
    spans: list[Span] = []
    taken: set[int] = set()
    for number, goal in answered.items():
        draft = draft_of(scene, goal, taken)
        if draft is not None:
            draft.number = number
            drafts.append(draft)
            stretches = [goal.stated, *((answer[0][0], answer[-1][1]) for answer in goal.answers)]
            spans += [_whole_blocks(scene, stretch) for stretch in stretches]
    if len(drafts) < LEAST_GOALS:
        return [], []
    return drafts, spans


def _referred_to(scene: Scene) -> dict[int, Goal]:
    """Give the goals that later passages answer by number, letter or ordinal."""
    found = references(scene)
    return _listed(scene, found) or _referred(scene, found) if found else {}


def _whole_blocks(scene: Scene, stretch: Span) -> Span:
    """Give the blocks around a stretch: what else they say is about the same goals."""
    blocks = scene.document.blocks
    first = bisect_right(blocks, stretch[0], key=lambda each: each.start) - 1
    last = bisect_left(blocks, stretch[1], key=lambda each: each.start) - 1
    return min(blocks[first].start, stretch[0]), max(blocks[last].end, stretch[1])


def _listed(scene: Scene, found: Sequence[Reference]) -> dict[int, Goal]:
    """Give the goals of the list, or of the sentence that counts them up, whose items most references speak of."""
    best: dict[int, Goal] = {}
    most = 0
    starts = [each.start for each in found]
    for stated, end in goal_lists(scene):
        first = bisect_left(starts, end)
        for near in (found[first : first + MOST_REFERENCES], _told_before(scene, found, stated)):
            known = {number for each in near for number in each.ids if number in stated}
            if len(known) >= max(LEAST_GOALS, most + 1, len(stated) // 2):
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


def _ordered(scene: Scene) -> dict[int, Goal]:
    """Give the goals of the first list that passages with run-in names answer in the same order."""
    for stated, end in first_goal_lists(scene):
        answers = answers_in_order(scene, stated, end)
        if answers:
            return {place: Goal(stated[place], [(span,)], name) for place, (name, span) in answers.items()}
        spans = answers_item_by_item(scene, stated, end)
        if spans:
            return {place: Goal(stated[place], [(span,)]) for place, span in spans.items()}
    return {}


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
