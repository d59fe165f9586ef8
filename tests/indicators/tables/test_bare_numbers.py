"""Cells that are nothing but a number, or a word for none."""

import pytest

from extractor.document import Cell
from extractor.indicators.tables.bare_numbers import bare_number
from tests.indicators.builders import number, scene, stated


@pytest.mark.parametrize(
    ("text", "found"),
    [("2019", ["2019"]), ("1.250", ["1250"]), ("−3,5", ["-3.5"]), ("inga", ["0"]), ("Inget alls.", ["0"])],
)
def test_numbers(text: str, found: list[str]) -> None:
    assert [number(quantity) for quantity in bare_number(scene(text), Cell(0, len(text)))] == found


@pytest.mark.parametrize("text", ["", "ingen uppgift", "inga utom två", "hösten 2019", "9" * 400])
def test_other_cells(text: str) -> None:
    assert bare_number(scene(text or " "), Cell(0, len(text))) == []


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("1 avtal, inga avsiktsförklaringar", ["O1", "O0"]),
        ("Inget avtal, men 5 avsiktsförklaringar", ["O0", "O5"]),
        ("1 avtal, inga nya avsiktsförklaringar", ["O1", "O0"]),
        ("1 avtal, inga hinder alls", ["O1", ""]),
        ("1 avtal och 2 avsiktsförklaringar, inga avsiktsförklaringar i norr", ["O1", "O2"]),
    ],
)
def test_words_for_none_answer_one_of_several_goals(outcome: str, expected: list[str]) -> None:
    lines = stated(f"Aktivitet\tLovat\tUtfall\nSamarbete\t1 avtal + 5 avsiktsförklaringar\t{outcome}")
    assert [line.rpartition(" | ")[2].partition(" ")[2] for line in lines] == expected
