"""Lists of goals: items, lettered paragraphs, and what a sentence counts up."""

from collections.abc import Iterator, Sequence
from typing import cast

from extractor.document import Block
from extractor.indicators.answers.references import inline_goals, leading_id
from extractor.indicators.drafts import Scene, Span
from extractor.indicators.items import LEAST_ITEMS, tells_outcome

MOST_LISTS = 12
"""Lists of a report that are tried in turn."""


def goal_lists(scene: Scene) -> Sequence[tuple[dict[int, Span], int]]:
    """Give each list with numbers to reach as the spans of its items by their places, and where it ends."""
    key = ("goal lists", 0, 0)
    if key not in scene.memo:
        scene.memo[key] = tuple(_goal_lists(scene))
    return cast(Sequence[tuple[dict[int, Span], int]], scene.memo[key])


def first_goal_lists(scene: Scene) -> Sequence[tuple[dict[int, Span], int]]:
    """Give the first lists of a report, for those who try at length whether something answers them."""
    return goal_lists(scene)[:MOST_LISTS]


def _goal_lists(scene: Scene) -> Iterator[tuple[dict[int, Span], int]]:
    run: list[Block] = []
    for block in scene.document.blocks:
        if run and block.kind == "item" and block.level > run[0].level:
            continue
        if run and not _goes_on(scene, run, block):
            yield from _spans(scene, run)
            run = []
        if run or _first_of_list(scene, block):
            run.append(block)
        elif block.kind != "table" and (counted := inline_goals(scene, block)):
            yield counted, block.end
    yield from _spans(scene, run)


def _first_of_list(scene: Scene, block: Block) -> bool:
    return block.kind == "item" or leading_id(scene, block) == 1


def _goes_on(scene: Scene, run: Sequence[Block], block: Block) -> bool:
    """Tell whether a block is the next item of a list: of its kind and level, or a paragraph with the next number."""
    if run[0].kind == "item":
        return block.kind == "item" and block.level == run[0].level
    return block.kind == run[0].kind and leading_id(scene, block) == len(run) + 1


def _spans(scene: Scene, run: Sequence[Block]) -> Iterator[tuple[dict[int, Span], int]]:
    if len(run) < LEAST_ITEMS or any(tells_outcome(scene, item) for item in run):
        return
    ids = [leading_id(scene, item) or place for place, item in enumerate(run, start=1)]
    spans = {number: (item.start, item.end) for number, item in zip(ids, run, strict=True)}
    if sum(bool(scene.within(*span)) for span in spans.values()) * 2 >= len(spans):
        yield spans, run[-1].end
