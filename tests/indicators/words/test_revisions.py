"""Changed goals: the first promise and what replaced it."""

import pytest

from extractor.indicators.words.revisions import is_change, split_revised
from tests.indicators.builders import WORDS, number, scene, values

CASES = [
    ("40 (sänkt till 30)", "40", "30"),
    ("40, efter ändringsbeslut 30", "40", "30"),
    ("30 (tidigare 40)", "40", "30"),
    ("30 (ursprungligen 40)", "40", "30"),
    ("40 kurser och 30 resor", "40 30", ""),
    ("40", "40", ""),
]


@pytest.mark.parametrize(("cell", "first", "revised"), CASES, ids=[cell for cell, _, _ in CASES])
def test_goals_of_a_cell(cell: str, first: str, revised: str) -> None:
    made = scene(cell)
    kept, changed = split_revised(made, made.within(0, len(cell)))
    assert (" ".join(map(number, kept)), " ".join(map(number, changed))) == (first, revised)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antal kurser\nMål: 40\nReviderat mål: 30\nUtfall: 28", "T40 R30 O28"),
        ("Antal kurser\nMål: 30 (tidigare 40)\nUtfall: 28", "T40 R30 O28"),
        ("Antal kurser\nMål: 30\nUtfall: 28\nMålet sänktes från 40 till 30 efter beslut.", "T40 R30 O28"),
        ("Indikator\tMål\tUtfall\nAntal kurser\t40 (höjt till 50)\t52", "T40 R50 O52"),
        ("Målet var 40 kurser men det sänktes till 30. Det blev 28 kurser.", "T40 R30 O28"),
        ("Antal kurser\nMål: 30\nUtfall: 28\nAntalet ökade från 11 till 28.", "T30 O28"),
    ],
)
def test_changed_goals_of_indicators(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Målet sänktes från ", True),
        ("Vi fick målet justerat från ", True),
        ("Frånvaron ska minska från ", False),
        ("Antalet gick från ", False),
    ],
)
def test_what_changes_a_goal(text: str, *, expected: bool) -> None:
    assert is_change(text, WORDS) == expected
