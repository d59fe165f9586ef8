"""Ruled tables from strokes: the cells that pdfplumber's table finder finds, by sorted neighbours instead of all pairs.

The rules are those of pdfplumber's `table.py` with its default settings: strokes closer than 3 points are one, those
that meet end to end are joined, a cell is the smallest rectangle whose corners are crossings and whose sides are one
stroke each, and cells that share a corner are one table.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

Stroke = tuple[float, float, float]
"""Where a stroke lies (y of a level one, x of an upright one), where it starts, where it ends."""
Point = tuple[float, float]
Cell = tuple[float, float, float, float]

TOLERANCE = 3.0
SHORTEST_DRAWN, SHORTEST = 1.0, 3.0

MAX_CROSSINGS = 250_000
"""No table has as many; a drawing that does would take the worker's memory."""

_place = itemgetter(0)
_start = itemgetter(1)


def tables(across: Iterable[Stroke], down: Iterable[Stroke]) -> list[list[Cell]]:
    """Give the cells (x0, top, x1, bottom) of each table with more than one, tables from the top and the left."""
    level, upright = _merged(across), _merged(down)
    if len(level) * len(upright) > MAX_CROSSINGS:
        return []
    return _grouped(_cells(_Crossings(level, upright)))


def rows(cells: Iterable[Cell]) -> tuple[tuple[Cell | None, ...], ...]:
    """Give a table's cells in rows of one length, None where no cell begins."""
    ordered = sorted(cells, key=lambda cell: (cell[1], cell[0]))
    lefts = sorted({cell[0] for cell in ordered})
    found = []
    for _, row in groupby(ordered, key=itemgetter(1)):
        at = {cell[0]: cell for cell in row}
        found.append(tuple(at.get(left) for left in lefts))
    return tuple(found)


def _merged(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Lay strokes that nearly coincide on one place, and join those that meet end to end."""
    drawn = sorted(stroke for stroke in strokes if stroke[2] - stroke[1] >= SHORTEST_DRAWN)
    merged: list[Stroke] = []
    first = 0
    for index in range(1, len(drawn) + 1):
        if index == len(drawn) or drawn[index][0] > drawn[index - 1][0] + TOLERANCE:
            merged += _joined(drawn[first:index])
            first = index
    return merged


def _joined(strokes: Sequence[Stroke]) -> list[Stroke]:
    place = sum(map(_place, strokes)) / len(strokes)
    found: list[Stroke] = []
    start = end = float("-inf")
    for _, low, high in sorted(strokes, key=_start):
        if low <= end + TOLERANCE:
            end = max(end, high)
            continue
        found.append((place, start, end))
        start, end = low, high
    found.append((place, start, end))
    return [stroke for stroke in found[1:] if stroke[2] - stroke[1] >= SHORTEST]


class _Crossings:
    """Where level and upright strokes meet, with the strokes that meet there (several, where gaps are narrow)."""

    def __init__(self, level: Sequence[Stroke], upright: Sequence[Stroke]) -> None:
        self.level: defaultdict[Point, set[int]] = defaultdict(set)
        self.upright: defaultdict[Point, set[int]] = defaultdict(set)
        tops = [stroke[0] for stroke in level]
        for number, (x, top, bottom) in enumerate(upright):
            for index in range(bisect_left(tops, top - TOLERANCE), bisect_right(tops, bottom + TOLERANCE)):
                y, left, right = level[index]
                if left - TOLERANCE <= x <= right + TOLERANCE:
                    self.level[x, y].add(index)
                    self.upright[x, y].add(number)

    def lines(self) -> tuple[dict[float, list[float]], dict[float, list[float]]]:
        """Give the crossings below each other by x, and beside each other by y, sorted."""
        below: dict[float, list[float]] = {}
        beside: dict[float, list[float]] = {}
        for x, y in sorted(self.level):
            below.setdefault(x, []).append(y)
            beside.setdefault(y, []).append(x)
        return below, beside


def _cells(crossings: _Crossings) -> list[Cell]:
    below, beside = crossings.lines()
    cells = (
        _smallest(crossings, (x, y), ys[at + 1 :], beside[y]) for x, ys in below.items() for at, y in enumerate(ys)
    )
    return [cell for cell in cells if cell is not None]


def _smallest(crossings: _Crossings, corner: Point, lower: Sequence[float], beside: Sequence[float]) -> Cell | None:
    """Give the smallest cell below and to the right of a crossing: the first below, then the first beside it."""
    x, y = corner
    level, upright = crossings.level, crossings.upright
    rights = [x1 for x1 in beside[bisect_right(beside, x) :] if not level[corner].isdisjoint(level[x1, y])]
    if not rights:
        return None
    for y1 in lower:
        if upright[corner].isdisjoint(upright[x, y1]):
            continue
        for x1 in rights:
            opposite = (x1, y1)
            if (
                opposite in level
                and not upright[opposite].isdisjoint(upright[x1, y])
                and not level[opposite].isdisjoint(level[x, y1])
            ):
                return (x, y, x1, y1)
    return None


def _grouped(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Group cells that touch at a corner, directly or through others."""
    group: dict[Point, list[Cell]] = {}
    for cell in cells:
        x0, top, x1, bottom = cell
        corners = ((x0, top), (x0, bottom), (x1, top), (x1, bottom))
        met = {id(group[corner]): group[corner] for corner in corners if corner in group}
        largest = max(met.values(), key=len, default=[])
        for other in met.values():
            if other is not largest:
                _take_in(group, largest, other)
        largest.append(cell)
        for corner in corners:
            group[corner] = largest
    found = {id(members): members for members in group.values() if len(members) > 1}
    return sorted(found.values(), key=lambda members: min((cell[1], cell[0]) for cell in members))


def _take_in(group: dict[Point, list[Cell]], largest: list[Cell], other: list[Cell]) -> None:
    largest += other
    for x0, top, x1, bottom in other:
        for corner in ((x0, top), (x0, bottom), (x1, top), (x1, bottom)):
            group[corner] = largest
