"""Year-like numbers in tables."""

import pytest

from extractor.document import Block, Cell, Document, Table
from extractor.quantities import Grammar, find


def table(*rows: str) -> Document:
    text = "\n".join(rows)
    cells, start = [], 0
    for row in rows:
        line = []
        for cell in row.split("\t"):
            line.append(Cell(start, start + len(cell)))
            start += len(cell) + 1
        cells.append(tuple(line))
    made = Table(0, len(text), tuple(cells))
    return Document(text, (Block("table", 0, len(text), table=0),), (made,), (), None)


@pytest.mark.parametrize(
    ("rows", "lows"),
    [
        (["Indikator\tMål\tUtfall", "Besökare\t2000\t2150", "Företag\t40\t1950"], [2000, 2150, 40, 1950]),
        (["Insats\tÅr\tAntal", "Mässa\t2016\t12", "Kurs\t2017\t20"], [12, 20]),
        (["Insats\tStartår\tAntal", "Mässa\t2016\t12", "Kurs\t3\t20"], [12, 3, 20]),
        (["Indikator\t2016\t2017", "Besökare\t12\t20"], [12, 20]),
        (["2016\t12", "2017\t14"], [12, 14]),
    ],
)
def test_a_year_like_value_counts_among_other_numbers(rows: list[str], lows: list[float], grammar: Grammar) -> None:
    assert [quantity.low for quantity in find(table(*rows), grammar)] == lows
