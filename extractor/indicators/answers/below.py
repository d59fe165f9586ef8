"""Goals answered right below: behind the label of an outcome ("Så gick det: 48 kom") or by items set farther in."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.document import Block
from extractor.indicators.drafts import Scene, Span
from extractor.indicators.lines.labels import read_labels
from extractor.indicators.prose.goals import Goal
from extractor.indicators.words.cues import tag
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.titles import is_under_goals
from extractor.indicators.words.vocabulary import label_role

LEAST_GOALS = 2
"""Goals with an answer below them before any is read so."""
LONGEST_GOAL = 400
"""Characters of a line that states a goal."""
_EDGE = " \t•*–-("


def labelled_below(scene: Scene) -> dict[int, Goal]:
    """Give the goals that a sentence of their own states, each with the line below it that a label opens.

    Where that line says how it went in words alone, the items right below it tell what came of the goal.
    """
    lines = list(_lines(scene))
    found = [
        Goal(stated, [(told, *_items_below(scene, told))])
        for (stated, closed), (line, _) in pairwise(lines)
        if not closed and _may_state(scene, stated) and (told := _told(scene, line)) and _states(scene, stated)
    ]
    shall = scene.words.sentences.shall
    said = sum(shall.search(scene.text(*goal.stated)) is not None for goal in found)
    return dict(enumerate(found, start=1)) if 2 * said >= len(found) >= LEAST_GOALS else {}


def nested_below(scene: Scene) -> dict[int, Goal]:
    """Give the goals that items of a list state, each with the items set farther in below it."""
    found = [
        Goal((item.start, item.end), [((below[0].start, below[-1].end),)])
        for item, below in _nests(scene)
        if _is_promised(scene, item) and _answers(scene, below)
    ]
    return dict(enumerate(found, start=1)) if len(found) >= LEAST_GOALS else {}


def _lines(scene: Scene) -> Iterator[tuple[Span, bool]]:
    """Give the lines of the text with whether each is a heading, a row of a table or the form's own."""
    headings = scene.headings()
    for block in scene.document.blocks:
        closed = block.kind == "table" or block.start in headings or scene.is_guidance(block)
        start = block.start
        for part in scene.text(block.start, block.end).split("\n"):
            yield (start, start + len(part)), closed
            start += len(part) + 1


def _told(scene: Scene, line: Span) -> Span | None:
    """Give what stands behind the label of an outcome that opens a line, None where none does or more are there."""
    labels = read_labels(scene, *line)
    if not labels or any(label.role not in ("outcome", "comment") or label.name for label in labels):
        return None
    first = labels[0]
    opens = not scene.text(line[0], first.start).strip(_EDGE)
    return (first.value_start, line[1]) if opens and not first.loose and first.value_start < line[1] else None


def _items_below(scene: Scene, told: Span) -> list[Span]:
    """Give the stretch of the items right below a line; none below one with a number or the status of its goal."""
    blocks = scene.document.blocks
    first = last = bisect_right(blocks, told[0], key=lambda block: block.start)
    said = scene.text(*told)
    if scene.first(*told) is not None or blocks[first - 1].end > told[1] or text_status(said, scene.words):
        return []
    while last < len(blocks) and blocks[last].kind == "item":
        last += 1
    return [(blocks[first].start, blocks[last - 1].end)] if last > first else []


def _may_state(scene: Scene, line: Span) -> bool:
    """Tell at a glance whether a line may state a goal: with a number, and not too long."""
    return line[1] - line[0] <= LONGEST_GOAL and scene.first(*line) is not None


def _states(scene: Scene, line: Span) -> bool:
    """Tell whether a line states a goal in words of its own, without a label."""
    label = scene.words.label.match(scene.text(*line).lstrip(_EDGE))
    return (label is None or label_role(label) == "target") and not read_labels(scene, *line)


def _nests(scene: Scene) -> Iterator[tuple[Block, Sequence[Block]]]:
    """Give the items that have items set farther in below them, with these."""
    blocks = scene.document.blocks
    for place, item in enumerate(blocks):
        if item.kind != "item":
            continue
        last = place + 1
        while last < len(blocks) and blocks[last].kind == "item" and blocks[last].level > item.level:
            last += 1
        if last > place + 1:
            yield item, blocks[place + 1 : last]


def _is_promised(scene: Scene, item: Block) -> bool:
    """Tell whether an item states a goal and no outcome."""
    roles = {each.role for each in tag(scene, item.start, item.end) if not each.part}
    if not roles or "outcome" in roles or item.end - item.start > LONGEST_GOAL:
        return False
    return "target" in roles or is_under_goals(scene, item.start)


def _answers(scene: Scene, below: Sequence[Block]) -> bool:
    """Tell whether items tell what came of the goal above them: a number or a status, not its groups or parts."""
    first = below[0]
    said = scene.text(first.start, first.end)
    if scene.words.linking.match(said.lstrip(_EDGE)) or any(
        label.role != "outcome" for label in read_labels(scene, first.start, first.end)
    ):
        return False
    number = scene.first(first.start, first.end)
    if number is None:
        return text_status(said, scene.words) is not None
    roles = {each.role for each in tag(scene, first.start, first.end)}
    group = identify(scene.text(first.start, number.evidence.start), scene.words)
    return group is None and "target" not in roles
