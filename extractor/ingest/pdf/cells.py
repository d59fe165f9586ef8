"""Ruled tables from strokes: the cells that pdfplumber's table finder finds, by sorted neighbours instead of all pairs.

The rules are those of pdfplumber's `table.py` with its default settings: strokes closer than 3 points are one, those
that meet end to end are joined, a cell is the smallest rectangle whose corners are crossings and whose sides are one
stroke each, and cells that share a corner are one table.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import itemgetter

Stroke = tuple[float, float, float]
"""Where a stroke lies (y of a level one, x of an upright one), where it starts, where it ends."""
Cell = tuple[float, float, float, float]
Corners = tuple[int, int, int, int]
"""Column and row of a cell's top left corner, column and row of its bottom right one."""

TOLERANCE = 3.0
SHORTEST_DRAWN, SHORTEST = 1.0, 3.0

MAX_CROSSINGS = 250_000
"""No table has as many; a drawing that does would take the worker's memory."""

_place = itemgetter(0)
_start = itemgetter(1)


@dataclass(frozen=True, slots=True)
class _Ruling:
    """All that is drawn at one place: where, and from where to where each stroke of it goes."""

    place: float
    strokes: list[tuple[float, float]]


def tables(across: Iterable[Stroke], down: Iterable[Stroke]) -> list[list[Cell]]:
    """Give the cells (x0, top, x1, bottom) of each table with more than one, tables from the top and the left."""
    level, upright = _rulings(across), _rulings(down)
    if len(level) * len(upright) > MAX_CROSSINGS:
        return []
    tops = [round(ruling.place, 2) for ruling in level]
    lefts = [round(ruling.place, 2) for ruling in upright]
    found = [
        [(lefts[x0], tops[top], lefts[x1], tops[bottom]) for x0, top, x1, bottom in cells]
        for cells in _grouped(_cells(_crossings(level, upright)))
    ]
    return sorted(found, key=lambda cells: min((cell[1], cell[0]) for cell in cells))


def rows(cells: Iterable[Cell]) -> tuple[tuple[Cell | None, ...], ...]:
    """Give a table's cells in rows of one length, None where no cell begins."""
    ordered = sorted(cells, key=lambda cell: (cell[1], cell[0]))
    lefts = sorted({cell[0] for cell in ordered})
    found = []
    for _, row in groupby(ordered, key=itemgetter(1)):
        at = {cell[0]: cell for cell in row}
        found.append(tuple(at.get(left) for left in lefts))
    return tuple(found)


def _rulings(strokes: Iterable[Stroke]) -> list[_Ruling]:
    """Lay strokes that nearly coincide on one place, and join those that meet end to end."""
    drawn = sorted(stroke for stroke in strokes if stroke[2] - stroke[1] >= SHORTEST_DRAWN)
    rulings: list[_Ruling] = []
    first = 0
    for index in range(1, len(drawn) + 1):
        if index == len(drawn) or drawn[index][0] > drawn[index - 1][0] + TOLERANCE:
            near = drawn[first:index]
            joined = _joined(near)
            if joined:
                rulings.append(_Ruling(sum(map(_place, near)) / len(near), joined))
            first = index
    return rulings


def _joined(strokes: Sequence[Stroke]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    start = end = float("-inf")
    for _, low, high in sorted(strokes, key=_start):
        if low > end + TOLERANCE:
            found.append((start, end))
            start, end = low, high
        elif high > end:
            end = high
    found.append((start, end))
    return [(low, high) for low, high in found[1:] if high - low >= SHORTEST]


@dataclass(frozen=True, slots=True)
class _Crossings:
    """Where rulings cross, by column (upright ruling) and row (level ruling).

    `level` and `upright` hold for each column, by row from the top, which strokes of the two rulings meet there, as
    the bits of a number (several, where the gap between two is narrow); `columns` the crossings of each row from the
    left.
    """

    level: list[dict[int, int]] = field(default_factory=list)
    upright: list[dict[int, int]] = field(default_factory=list)
    columns: dict[int, list[int]] = field(default_factory=dict)


def _crossings(level: Sequence[_Ruling], upright: Sequence[_Ruling]) -> _Crossings:
    found = _Crossings()
    tops = [ruling.place for ruling in level]
    for column, ruling in enumerate(upright):
        met: dict[int, int] = {}
        for bit, (top, bottom) in enumerate(ruling.strokes):
            for row in range(bisect_left(tops, top - TOLERANCE), bisect_right(tops, bottom + TOLERANCE)):
                met[row] = met.get(row, 0) | 1 << bit
        x = ruling.place
        there = {row: strokes for row in sorted(met) if (strokes := _strokes_at(x, level[row]))}
        for row in there:
            found.columns.setdefault(row, []).append(column)
        found.level.append(there)
        found.upright.append(met)
    return found


def _strokes_at(x: float, ruling: _Ruling) -> int:
    if len(ruling.strokes) == 1:
        ((left, right),) = ruling.strokes
        return int(left - TOLERANCE <= x <= right + TOLERANCE)
    strokes = 0
    for bit, (left, right) in enumerate(ruling.strokes):
        if left - TOLERANCE <= x <= right + TOLERANCE:
            strokes |= 1 << bit
    return strokes


def _cells(crossings: _Crossings) -> list[Corners]:
    """Give the smallest cell of each crossing that is a top left corner; most have their neighbours as the others."""
    found = []
    for column, there in enumerate(crossings.level):
        upright = crossings.upright[column]
        lower = list(there)
        for at, (row, bottom) in enumerate(pairwise(lower)):
            columns = crossings.columns[row]
            beside = bisect_right(columns, column)
            if beside == len(columns):
                continue
            end = columns[beside]
            level_there, upright_there = crossings.level[end], crossings.upright[end]
            if (
                upright[row] & upright[bottom]
                and there[row] & level_there[row]
                and there[bottom] & level_there.get(bottom, 0)
                and upright_there[row] & upright_there[bottom]
            ):
                found.append((column, row, end, bottom))
            elif cell := _smallest(crossings, (column, row), lower[at + 1 :], columns[beside:]):
                found.append(cell)
    return found


def _smallest(
    crossings: _Crossings, corner: tuple[int, int], lower: Sequence[int], right: Sequence[int]
) -> Corners | None:
    """Give the smallest cell below and to the right of a crossing: the first below, then the first beside it."""
    column, row = corner
    level, upright = crossings.level[column], crossings.upright[column]
    for bottom in lower:
        if not upright[row] & upright[bottom]:
            continue
        for end in right:
            level_there, upright_there = crossings.level[end], crossings.upright[end]
            if not level[row] & level_there[row]:
                continue
            if level[bottom] & level_there.get(bottom, 0) and upright_there[row] & upright_there[bottom]:
                return (column, row, end, bottom)
    return None


def _grouped(cells: Sequence[Corners]) -> list[list[Corners]]:
    """Group cells that touch at a corner, directly or through others; single ones are left out."""
    stacks = _stacks(cells)
    parents = list(range(len(stacks)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = index = parents[parents[index]]
        return index

    owners: dict[tuple[int, int], int] = {}
    for index, stack in enumerate(stacks):
        for corner in _corners(stack):
            owner = owners.setdefault(corner, index)
            if owner != index:
                parents[root(owner)] = root(index)
    groups: dict[int, list[Corners]] = {}
    for index, stack in enumerate(stacks):
        groups.setdefault(root(index), []).extend(stack)
    return [group for group in groups.values() if len(group) > 1]


def _stacks(cells: Sequence[Corners]) -> list[list[Corners]]:
    """Put cells together that stand right below each other, as they follow each other in `cells`."""
    stacks: list[list[Corners]] = []
    left = low = -1
    for cell in cells:
        x0, top, _, bottom = cell
        if x0 == left and top == low:
            stacks[-1].append(cell)
        else:
            stacks.append([cell])
        left, low = x0, bottom
    return stacks


def _corners(stack: Sequence[Corners]) -> Iterator[tuple[int, int]]:
    """Give the corners of cells in a stack, those that two of them share once."""
    x0, top, _, _ = stack[0]
    yield x0, top
    right = -1
    for _, top, x1, bottom in stack:
        if x1 != right:
            yield x1, top
        right = x1
        yield x0, bottom
        yield x1, bottom
