"""Cells that are nothing but a number, or a word for none."""

import pytest

from extractor.document import Cell
from extractor.indicators.tables.bare_numbers import bare_number
from tests.indicators.builders import number, scene


@pytest.mark.parametrize(
    ("text", "found"),
    [("2019", ["2019"]), ("1.250", ["1250"]), ("−3,5", ["-3.5"]), ("inga", ["0"]), ("Inget alls.", ["0"])],
)
def test_numbers(text: str, found: list[str]) -> None:
    assert [number(quantity) for quantity in bare_number(scene(text), Cell(0, len(text)))] == found


@pytest.mark.parametrize("text", ["", "ingen uppgift", "inga utom två", "hösten 2019", "9" * 400])
def test_other_cells(text: str) -> None:
    assert bare_number(scene(text or " "), Cell(0, len(text))) == []
