"""Goals stated in one place and answered in another: each way in which reports do so is tried in turn."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping

from extractor.indicators.answers.asked import asked_goals
from extractor.indicators.answers.below import labelled_below, nested_below
from extractor.indicators.answers.counted import counted_goals
from extractor.indicators.answers.headed import headed_goals
from extractor.indicators.answers.joined import drafts_of
from extractor.indicators.answers.ordered import ordered_goals
from extractor.indicators.answers.referred import referred_goals
from extractor.indicators.answers.run_ins import named_goals
from extractor.indicators.answers.signed import signed_goals
from extractor.indicators.drafts import Draft, Scene, Span
from extractor.indicators.items import LEAST_ITEMS
from extractor.indicators.prose.goals import Goal
from extractor.indicators.prose.single import read_single_item
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.statuses import text_status

WAYS: tuple[Callable[[Scene], dict[int, Goal]], ...] = (
    asked_goals,
    labelled_below,
    nested_below,
    headed_goals,
    counted_goals,
    referred_goals,
    ordered_goals,
    signed_goals,
    named_goals,
)
"""How goals are answered, the surest way first: each gives a report's goals by their places in the list."""


def read_answered_goals(scene: Scene) -> tuple[list[Draft], list[Span]]:
    """Give the indicators of goals that later passages answer by their number, letter or place in the list.

    Also the stretches of text that have been read so: other readers leave them alone.
    """
    for way in WAYS:
        answered = {place: goal for place, goal in way(scene).items() if goal.answers}
        read = _read(scene, answered) if len(answered) >= LEAST_ITEMS else {}
        if len(read) >= LEAST_ITEMS:
            return [draft for told in read.values() for draft in told], [
                span for place in read for span in _stretches(scene, answered[place])
            ]
    return [], []


def _read(scene: Scene, goals: Mapping[int, Goal]) -> dict[int, list[Draft]]:
    """Make the indicators of those goals that state numbers; no number answers two of them."""
    taken: set[int] = set()
    drafts: dict[int, list[Draft]] = {}
    for place, goal in goals.items():
        told = drafts_of(scene, goal, taken) or _dropped(scene, goal)
        for draft in told:
            draft.number = place
        if told:
            drafts[place] = told
    return drafts


def _dropped(scene: Scene, goal: Goal) -> list[Draft]:
    """Make the indicator of a goal of one thing ("7. en film") whose answer begins with that it was dropped."""
    draft = read_single_item(scene, *goal.stated)
    start, end = goal.answers[0][-1]
    first = next(iter(sentences(scene.document.text, start, end)), None)
    if draft is None or first is None or text_status(scene.text(*first), scene.words) != "cancelled":
        return []
    draft.status, draft.tentative, draft.origin, draft.listed = "cancelled", False, "lines", True
    draft.evidence = scene.document.evidence(goal.answers[0][0][0], end)
    return [draft]


def _stretches(scene: Scene, goal: Goal) -> list[Span]:
    """Give the stretches of text in which a goal is stated and answered."""
    told = [(answer[0][0], answer[-1][1]) for answer in goal.answers]
    return [_whole_blocks(scene, stretch) for stretch in (goal.stated, *told)]


def _whole_blocks(scene: Scene, stretch: Span) -> Span:
    """Give the blocks around a stretch: what else they say is about the same goals."""
    blocks = scene.document.blocks
    first = bisect_right(blocks, stretch[0], key=lambda each: each.start) - 1
    last = bisect_left(blocks, stretch[1], key=lambda each: each.start) - 1
    return min(blocks[first].start, stretch[0]), max(blocks[last].end, stretch[1])
