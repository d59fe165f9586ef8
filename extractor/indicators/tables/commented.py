"""What the comment beside a row's numbers states: groups ("28 i arbete, 19 i studier"), a changed goal."""

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.indicators.words.cues import tag
from extractor.indicators.words.segments import LEAST_PARTS, Share, named_parts, read_segment
from extractor.types import Quantity

_COUNTS = ("count", "fte")
"""Kinds of numbers that parts of a whole have."""


def commented_shares(scene: Scene, cell: Cell, outcome: Quantity | None, *, own: bool) -> tuple[Share, ...]:
    """Give the groups of a comment: several of one dimension, parts that add up to the outcome, those after "därav".

    `own` says that the row's own cells state groups; then only parts that add up are taken.
    """
    shares = read_segment(scene, cell.start, cell.end, has_total=True).shares
    if not own and scene.words.linking.match(scene.text(cell.start, cell.end).lstrip(" ,(")):
        return shares or _named(scene, cell, outcome)
    dimensions = [group.dimension for group in {share.group for share in shares}]
    if own or not any(dimensions.count(dimension) > 1 for dimension in dimensions):
        return _parts(scene, cell, outcome)
    return shares


def commented_change(scene: Scene, cell: Cell) -> tuple[Quantity, ...]:
    """Give the changed goal of a comment ("Styrelsen sänkte målet till 25"), nothing without one."""
    tagged = tag(scene, cell.start, cell.end)
    return tuple(item.quantity for item in tagged if item.role == "revised" and not item.part)[:1]


def _parts(scene: Scene, cell: Cell, outcome: Quantity | None) -> tuple[Share, ...]:
    """Give the numbers that add up to the outcome, each with the words that name it."""
    parts = scene.within(cell.start, cell.end)
    if outcome is None or len(parts) < LEAST_PARTS or any(part.unit_kind not in _COUNTS for part in parts):
        return ()
    if round(sum(part.low for part in parts), 4) != round(outcome.low, 4):
        return ()
    return tuple(named_parts(scene, parts, cell.start, cell.end))


def _named(scene: Scene, cell: Cell, outcome: Quantity | None) -> tuple[Share, ...]:
    """Give the numbers that may be parts of the outcome, each with the words that name it."""
    parts = scene.within(cell.start, cell.end)
    if outcome is None or any(part.unit_kind not in _COUNTS or part.low > outcome.low for part in parts):
        return ()
    return tuple(named_parts(scene, parts, cell.start, cell.end))
