"""Goals of a list that passages or items of a later list answer one by one, in the order of the list."""

from collections.abc import Sequence

import regex

from extractor.indicators.answers.lists import first_goal_lists
from extractor.indicators.answers.steps import in_same_order, item_runs, tells_results
from extractor.indicators.drafts import Scene, Span
from extractor.indicators.prose.goals import Goal
from extractor.indicators.words.cues import tag
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.tagged import Tagged
from extractor.indicators.words.titles import is_under_goals
from extractor.indicators.words.wording import stems

LEAST_RUN_INS = 3
"""Run-ins that answer a list by their order alone."""
LEAST_ITEMS = 4
"""Items of two lists that answer each other by their order."""
SHARED = 3
"""One in so many items of a list of results shares a word at least with the goal of its place."""

_RUN_IN = regex.compile(r"(?P<name>\p{Lu}[^.!?:;\d\n]{3,70}+)[.:]\s+(?=[\p{Lu}\d])")


def ordered_goals(scene: Scene) -> dict[int, Goal]:
    """Give the goals of the first list that run-in names or items answer in the same order."""
    for stated, end in first_goal_lists(scene):
        answers = _run_ins_in_order(scene, stated, end)
        if answers:
            return {place: Goal(stated[place], [(span,)], name) for place, (name, span) in answers.items()}
        spans = _items_in_order(scene, stated, end)
        if spans:
            return {place: Goal(stated[place], [(span,)]) for place, span in spans.items()}
    return {}


def _run_ins_in_order(scene: Scene, goals: dict[int, Span], end: int) -> dict[int, tuple[str, Span]]:
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


def _items_in_order(scene: Scene, goals: dict[int, Span], end: int) -> dict[int, Span]:
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
    headed = is_under_goals(scene, min(start for start, _ in goals.values()))
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
