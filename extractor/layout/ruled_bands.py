"""Rows between rulings: level lines above each other, equally long, as tables without upright lines have them."""

from collections.abc import Sequence
from itertools import pairwise

from extractor.document import Grid
from extractor.layout.pieces import TextLine
from extractor.types import BBox

FEWEST = 3
"""Rulings above each other from which they are a table's."""
HIGHEST = 80.0
"""Points between two rulings of a table at most."""
SAME = 2.0
"""Points by which the ends of a table's rulings differ at most."""


def ruled_bands(rulings: Sequence[BBox]) -> list[BBox]:
    """Give the rows between the rulings of tables."""
    found: list[BBox] = []
    for stack in _stacks(rulings):
        if len(stack) >= FEWEST:
            found += [(above[0], above[1], above[2], below[1]) for above, below in pairwise(stack)]
    return found


def band_of(line: TextLine, bands: Sequence[BBox]) -> BBox | None:
    """Give the row in which a line stands, if it does in one."""
    for band in bands:
        x0, top, x1, bottom = band
        if x0 - SAME <= line.x0 and line.x1 <= x1 + SAME and top < line.baseline < bottom:
            return band
    return None


def edges_of(frames: Sequence[Grid]) -> tuple[BBox, ...]:
    """Give the level edges of frames of one column: what a shaded header leaves of a table ruled across."""
    edges = {
        (box[0], y, box[2], y) for frame in frames for row in frame.rows for box in row if box for y in (box[1], box[3])
    }
    return tuple(sorted(edges, key=_height))


def joined_level(rulings: Sequence[BBox]) -> tuple[BBox, ...]:
    """Give the rulings with level ones that were drawn cell by cell made whole."""
    level = [box for box in rulings if box[2] - box[0] >= box[3] - box[1]]
    joined: list[BBox] = []
    for box in sorted(level, key=lambda box: (round(box[1]), box[0])):
        last = joined[-1] if joined else None
        if last and abs(last[1] - box[1]) <= 1 and box[0] - last[2] <= SAME:
            joined[-1] = (last[0], min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
        else:
            joined.append(box)
    return (*joined, *(box for box in rulings if box[2] - box[0] < box[3] - box[1]))


def _stacks(rulings: Sequence[BBox]) -> list[list[BBox]]:
    stacks: list[list[BBox]] = []
    for box in sorted(rulings, key=_height):
        if box[2] - box[0] < box[3] - box[1]:
            continue
        stack = next((each for each in stacks if _goes_on(each[-1], box)), None)
        if stack is None:
            stacks.append([box])
        elif box[1] - stack[-1][1] > SAME:
            stack.append(box)
    return stacks


def _goes_on(above: BBox, below: BBox) -> bool:
    same = abs(above[0] - below[0]) <= SAME and abs(above[2] - below[2]) <= SAME
    return same and below[1] - above[1] <= HIGHEST


def _height(box: BBox) -> float:
    return box[1]
