"""The cell finder against pdfplumber's own, on the same rulings."""

import random
import time
from typing import Any
from unittest.mock import Mock

import pytest
from pdfplumber.table import TableFinder

from extractor.ingest.pdf import cells
from extractor.ingest.pdf.cells import Cell, Stroke

Rulings = tuple[list[Stroke], list[Stroke]]


def lattice(xs: list[float], ys: list[float]) -> Rulings:
    return [(y, xs[0], xs[-1]) for y in ys], [(x, ys[0], ys[-1]) for x in xs]


def pieces(xs: list[float], ys: list[float], *, missing: float, seed: int) -> Rulings:
    """A grid drawn cell side by cell side, a little off, with some sides missing: merged cells, open corners."""
    chance = random.Random(seed)
    across, down = [], []
    for y in ys:
        for x0, x1 in zip(xs, xs[1:], strict=False):
            if chance.random() >= missing:
                across.append((y + chance.uniform(-0.4, 0.4), x0 - chance.uniform(0, 1), x1 + chance.uniform(0, 1)))
    for x in xs:
        for y0, y1 in zip(ys, ys[1:], strict=False):
            if chance.random() >= missing:
                down.append((x + chance.uniform(-0.4, 0.4), y0 - chance.uniform(0, 1), y1 + chance.uniform(0, 1)))
    return across, down


def plumbers(rulings: Rulings) -> list[list[Cell]]:
    across, down = rulings
    level = [edge("h", x0=x0, x1=x1, top=y, bottom=y) for y, x0, x1 in across]
    upright = [edge("v", x0=x, x1=x, top=top, bottom=bottom) for x, top, bottom in down]
    page = Mock(bbox=(0, 0, 600, 900), edges=[*level, *upright])
    return [table.cells for table in TableFinder(page).tables]


def edge(orientation: str, **sides: float) -> dict[str, Any]:
    width, height = sides["x1"] - sides["x0"], sides["bottom"] - sides["top"]
    return {**sides, "width": width, "height": height, "doctop": sides["top"], "orientation": orientation}


def rounded(tables: list[list[Cell]]) -> list[list[tuple[float, ...]]]:
    return [sorted(tuple(round(side, 2) for side in cell) for cell in table) for table in tables]


EVEN = [40.0 + 60 * step for step in range(7)]


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize("missing", [0.0, 0.08, 0.3])
def test_cells_are_those_of_pdfplumber(missing: float, seed: int) -> None:
    rulings = pieces(EVEN, [50.0, 70, 95, 120, 131, 190, 260], missing=missing, seed=seed)
    assert rounded(cells.tables(*rulings)) == rounded(plumbers(rulings))


@pytest.mark.parametrize(
    "rulings",
    [
        lattice([10, 60, 61.5, 120], [10, 30, 50]),  # doubled rulings
        lattice([10, 60], [10, 30, 50]),  # one column
        ([(10, 0, 50), (30, 0, 50), (30, 52, 100), (10, 52, 100)], [(0, 10, 30), (50, 10, 30), (100, 10, 30)]),
        ([(10, 0, 40), (30, 0, 40)], [(0, 10, 30), (40, 10, 30), (200, 10, 30)]),  # a stray ruling
        ([], []),
    ],
)
def test_odd_rulings_give_the_cells_of_pdfplumber(rulings: Rulings) -> None:
    assert rounded(cells.tables(*rulings)) == rounded(plumbers(rulings))


def test_two_tables_side_by_side_stay_two() -> None:
    left, right = lattice([10, 60, 120], [10, 30, 50]), lattice([300, 360, 420], [10, 30, 50])
    found = cells.tables([*left[0], *right[0]], [*left[1], *right[1]])
    assert [len(table) for table in found] == [4, 4]


def test_a_merged_cell_leaves_places_empty() -> None:
    across = [(10.0, 0.0, 100.0), (30.0, 0.0, 100.0), (50.0, 0.0, 100.0)]
    (table,) = cells.tables(across, [(0.0, 10.0, 50.0), (50.0, 30.0, 50.0), (100.0, 10.0, 50.0)])
    assert cells.rows(table) == (((0, 10, 100, 30), None), ((0, 30, 50, 50), (50, 30, 100, 50)))


def test_a_dense_grid_costs_at_most_a_third_of_pdfplumbers_time() -> None:
    rulings = lattice([20.0 + 50 * step for step in range(11)], [20.0 + 8 * step for step in range(101)])
    ours = min(seconds(lambda: cells.tables(*rulings)) for _ in range(3))
    assert ours * 3 < min(seconds(lambda: plumbers(rulings)) for _ in range(3))


def test_a_drawing_of_thousands_of_rulings_is_left_alone() -> None:
    rulings = lattice([4.0 * step for step in range(600)], [4.0 * step for step in range(600)])
    assert cells.tables(*rulings) == []


def seconds(work: Any) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
