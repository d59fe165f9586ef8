"""Lists of goals: items, lettered paragraphs, what a sentence counts up, and the run-ins that answer them in order."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import cast

import regex

from extractor.document import Block
from extractor.indicators.answers.references import inline_goals, leading_id
from extractor.indicators.answers.steps import in_same_order, item_runs, tells_results
from extractor.indicators.drafts import Scene
from extractor.indicators.lines.labels import read_labels
from extractor.indicators.words.cues import tag
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.sentences import GOAL_HEADING
from extractor.indicators.words.tagged import Tagged
from extractor.indicators.words.vocabulary import label_role
from extractor.indicators.words.wording import stems

LEAST_GOALS = 2
"""Goals that make a list."""
MOST_LISTS = 12
"""Lists of a report that are tried in turn."""
LEAST_RUN_INS = 3
"""Run-ins that answer a list by their order alone."""
LEAST_ITEMS = 4
"""Items of two lists that answer each other by their order."""
SHARED = 3
"""One in so many items of a list of results shares a word at least with the goal of its place."""
Span = tuple[int, int]
"""Offsets into the canonical text."""

_RUN_IN = regex.compile(r"(?P<name>\p{Lu}[^.!?:;\d\n]{3,70})[.:]\s+(?=[\p{Lu}\d])")


def goal_lists(scene: Scene) -> Iterator[tuple[dict[int, Span], int]]:
    """Give each list with numbers to reach as the spans of its items by their places, and where it ends."""
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


def first_goal_lists(scene: Scene) -> Sequence[tuple[dict[int, Span], int]]:
    """Give the first lists of a report, found once for all who try whether something answers them."""
    key = ("goal lists", 0, 0)
    if key not in scene.memo:
        scene.memo[key] = tuple(islice(goal_lists(scene), MOST_LISTS))
    return cast(Sequence[tuple[dict[int, Span], int]], scene.memo[key])


def _first_of_list(scene: Scene, block: Block) -> bool:
    return block.kind == "item" or leading_id(scene, block) == 1


def _goes_on(scene: Scene, run: Sequence[Block], block: Block) -> bool:
    """Tell whether a block is the next item of a list: of its kind and level, or a paragraph with the next number."""
    if run[0].kind == "item":
        return block.kind == "item" and block.level == run[0].level
    return block.kind == run[0].kind and leading_id(scene, block) == len(run) + 1


def _tells_outcome(scene: Scene, item: Block) -> bool:
    """Tell whether an item holds its own outcome, or opens with the label of a comment: no list of goals alone."""
    match = scene.words.label.match(scene.text(item.start, item.end))
    if match is not None and label_role(match) in ("outcome", "comment", "revised"):
        return True
    return any(label.role == "outcome" for label in read_labels(scene, item.start, item.end))


def _spans(scene: Scene, run: Sequence[Block]) -> Iterator[tuple[dict[int, Span], int]]:
    if len(run) < LEAST_GOALS or any(_tells_outcome(scene, item) for item in run):
        return
    ids = [leading_id(scene, item) or place for place, item in enumerate(run, start=1)]
    spans = {number: (item.start, item.end) for number, item in zip(ids, run, strict=True)}
    if sum(bool(scene.within(*span)) for span in spans.values()) * 2 >= len(spans):
        yield spans, run[-1].end


def answers_in_order(scene: Scene, goals: dict[int, Span], end: int) -> dict[int, tuple[str, Span]]:
    """Give the passages behind a list that answer its goals one by one under run-in names, with these names.

    There are as many as goals, one below the other, and most share a word with the goal of their place.
    """
    run: list[tuple[str, Span]] = []
    for block in [*(block for block in scene.document.blocks if block.start >= end), None]:
        head = None
        if block is not None and block.kind == "paragraph" and block.heading is None:
            head = _RUN_IN.match(scene.document.text, block.start, block.end)
        if head is not None and block is not None:
            run.append((head["name"], (head.end(), block.end)))
            continue
        if len(run) == len(goals) >= LEAST_RUN_INS and _alike(scene, goals, run):
            return dict(zip(sorted(goals), run, strict=True))
        run = []
    return {}


def answers_item_by_item(scene: Scene, goals: dict[int, Span], end: int) -> dict[int, Span]:
    """Give the items of a later list of results that answer those of a list of goals one by one.

    There are as many, and some share a word with the goal of their place unless the list says that it keeps the order.
    """
    if len(goals) < LEAST_ITEMS or not _is_promised(scene, goals):
        return {}
    for above, run in item_runs(scene):
        if run[0].start < end or len(run) != len(goals) or not tells_results(scene, above):
            continue
        spans = dict(zip(sorted(goals), ((item.start, item.end) for item in run), strict=True))
        alike = sum(bool(stems(scene.text(*goals[place])) & stems(scene.text(*span))) for place, span in spans.items())
        if in_same_order(scene, above) or alike * SHARED >= len(goals):
            return spans
    return {}


def _is_promised(scene: Scene, goals: dict[int, Span]) -> bool:
    """Tell whether the items of a list say one goal each: under a heading of goals, or in words of what shall be."""
    section = scene.section_at(min(start for start, _ in goals.values()))
    headed = section is not None and GOAL_HEADING.search(section.title) is not None
    tagged = [[item for item in tag(scene, *span) if not item.part] for span in goals.values()]
    called = sum(any(item.role == "target" for item in items) for items in tagged)
    shares = [len(read_segment(scene, *span).shares) for span in goals.values()]
    alone = all(len(items) - share <= 1 or _is_out_of(items) for items, share in zip(tagged, shares, strict=True))
    return alone and (headed or called * 2 > len(goals))


def _is_out_of(items: Sequence[Tagged]) -> bool:
    """Tell whether two bare numbers are a mark and the scale that it is on ("minst betyget 4 av 5")."""
    return len(items) == 2 and {item.quantity.unit for item in items} == {None}


def _alike(scene: Scene, goals: dict[int, Span], run: Sequence[tuple[str, Span]]) -> bool:
    pairs = zip(sorted(goals), run, strict=True)
    shared = [bool(stems(name) & stems(scene.text(*goals[place]))) for place, (name, _) in pairs]
    return sum(shared) * 2 >= len(shared)
