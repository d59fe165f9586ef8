"""Items of a list of goals that tell what came of them: "Tjocklek högst 200 → 165", "Intäkter 2 mkr. Blev 1,4 mkr"."""

from bisect import bisect_left
from collections.abc import Sequence

import regex

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.prose.goals import Goal, draft_of, drop_denied_outcome
from extractor.indicators.prose.mentions import Mention, mentions
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.words.signs import ARROW
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.units import comparable
from extractor.indicators.words.wording import tidy
from extractor.types import Quantity

LEAST_TOLD = 2
"""Items that tell an outcome before a list is read so."""
LEAST_NAME = 4
"""Letters of the words before a goal's number that name it."""
LONGEST_NAME = 90
"""Characters of these words."""
LONGEST_HEAD = 60
"""Characters of a line between the items of a list that heads some of them ("Aktivitet 2, Kurser")."""

_BREAK = regex.compile(
    rf"\s*{ARROW}\s*|"
    r"[.:;?!]\)?\s+(?=\S)|\s+[–—-]\s+|\s*…\s*|,\s+(?:men|och\s+det)\s+|"
    r"\s*\(\s*(?=(?:det\s+|vi\s+)?(?:blev|fick|nådde|gjorde|har)\b)|"
    r",?\s+och\s+(?=\d[\d\s]*\s\p{L}+\s+(?:fick|kom|gick|har|blev|deltog|var|tog)\b)"
)
"""What parts the goal of an item from what came of it."""


def tells_outcomes(scene: Scene, start: int) -> bool:
    """Tell whether most items of the list around a place that state a number tell another one or a status behind it."""
    blocks = scene.document.blocks
    first = bisect_left(blocks, start, key=lambda block: block.end)
    if first == len(blocks) or blocks[first].kind != "item":
        return False
    while first and _is_of_list(blocks, first - 1):
        first -= 1
    key = ("told items", blocks[first].start, 0)
    if key not in scene.memo:
        last = first
        while last < len(blocks) and _is_of_list(blocks, last):
            last += 1
        items = [block for block in blocks[first:last] if block.kind == "item"]
        stated = [block for block in items if scene.first(block.start, block.end) is not None]
        told = sum(_is_answered(scene, block.start, block.end) for block in stated)
        scene.memo[key] = told >= LEAST_TOLD and 2 * told > len(stated)
    return bool(scene.memo[key])


def _is_of_list(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether a block is an item, or a head between items as those of one list of goals by activity have."""
    block = blocks[place]
    if block.kind != "paragraph" or not 0 < place < len(blocks) - 1:
        return block.kind == "item"
    return block.end - block.start <= LONGEST_HEAD and blocks[place - 1].kind == blocks[place + 1].kind == "item"


def read_told_item(scene: Scene, start: int, end: int) -> Draft | None:
    """Read the goal of an item and the outcome or the status behind it, None where the item tells neither."""
    cut = _cut(scene, start, end)
    if cut is None or not _is_answered(scene, start, end):
        return None
    draft = draft_of(scene, Goal((start, cut), [((cut, end),)], _name(scene, start, cut)), set())
    if draft is None:
        return None
    drop_denied_outcome(scene, draft, cut)
    if "outcome" not in draft.values and draft.status == "reported":
        return None
    draft.origin, draft.evidence, draft.titled = "prose", scene.document.evidence(start, end), True
    return draft


def goal_number(scene: Scene, start: int, end: int) -> Quantity | None:
    """Give the number that an item's goal is: right behind a name and colon, else the first that counts no time.

    What counts something before the colon is the goal, and what stands behind it its answer ("12 träffar: 9 träffar").
    """
    numbers = scene.within(start, end)
    counted = [number for number in numbers if number.unit_kind != "time"]
    named = [number for number in numbers if scene.text(start, number.evidence.start).rstrip().endswith(":")]
    if named and not any(number.unit and number.evidence.end < named[0].evidence.start for number in counted):
        return named[0]
    return next(iter(counted or numbers), None)


def _cut(scene: Scene, start: int, end: int) -> int | None:
    """Give where the goal of an item ends: at the first break behind its number."""
    first = goal_number(scene, start, end)
    found = _BREAK.search(scene.document.text, first.evidence.end, end) if first is not None else None
    return found.end() if found is not None else None


def _is_answered(scene: Scene, start: int, end: int) -> bool:
    cut, goal = _cut(scene, start, end), goal_number(scene, start, end)
    if cut is None or goal is None:
        return False
    said = any(
        _fits(mention, goal.unit_kind) for mention in mentions(scene, cut, end) if comparable(goal, mention.quantity)
    )
    return said or text_status(scene.text(cut, end), scene.words) is not None


def _fits(mention: Mention, kind: str) -> bool:
    measured = {kind, mention.quantity.unit_kind} & {"percent", "money"}
    alike = mention.quantity.unit_kind == kind or mention.quantity.unit is None or not measured
    return alike and mention.role in ("outcome", None)


def _name(scene: Scene, start: int, cut: int) -> str:
    """Give the words before a goal's number where they name it ("Omsättning 2 mkr"), else those of its sentence."""
    first = goal_number(scene, start, cut)
    if first is None:
        return ""
    words = tidy(scene.text(start, first.evidence.start))
    named = sum(char.isalpha() for char in words) >= LEAST_NAME and len(words) <= LONGEST_NAME
    called = scene.text(start, first.evidence.start).rstrip().endswith(":")
    if named and (called or not scene.words.sentences.finite.search(words)):
        return words
    stop = _BREAK.search(scene.document.text, first.evidence.end, cut)
    return name_of(scene, first, start, stop.start() if stop else cut)
