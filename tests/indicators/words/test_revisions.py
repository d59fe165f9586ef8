"""Changed goals: the first promise and what replaced it."""

import pytest

from extractor.indicators.words.revisions import is_change, split_revised
from tests.indicators.builders import WORDS, number, scene, stated, values

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
        ("Vi har ansökt om att få sänka målet från ", False),
        ("Antalet bryggor som ska byggas minskades från ", True),
        ("Projektet ville utbilda 60 kockar samt sänka svinnet från ", False),
        ("Tanken var att halvera utsläppen från ", False),
        ("Det blev nödvändigt att sänka målet från ", True),
        ("Vi fick lov att minska antalet kurser från ", True),
    ],
)
def test_what_changes_a_goal(text: str, *, expected: bool) -> None:
    assert is_change(text, WORDS) == expected


@pytest.mark.parametrize(
    "change",
    [
        "Efter halva tiden sänktes det till 30 seglare.",
        "Styrgruppen sänkte detta den 9 juni 1998 till 30 seglare.",
        "I maj 2011 sattes målet ned till 30 seglare.",
        "Efter ändringsbeslutet i mars 2022 blev målet 30.",
        "På eget initiativ ändrade vi ambitionen till 30 seglare.",
    ],
)
def test_the_next_sentence_gives_the_changed_goal(change: str) -> None:
    goals = "Målet var 5 läger. Det blev 5 läger.\nMålet var att 40 seglare skulle utbildas."
    text = f"{goals} {change} Utfallet blev 33 seglare."
    found = [line.partition(" | ")[2] for line in stated(text)]
    assert "T40 R30 O33" in found


def test_a_change_goes_with_the_goal_right_before_it() -> None:
    text = (
        "Målet var att 2 varv skulle bygga båten. Tre varv har gjort det. Ambitionen var att 10 klubbar skulle "
        "köpa den; efter första sommaren höjde styrelsen ambitionen till 15 klubbar. I dag har 12 klubbar köpt båten."
    )
    found = [line.partition(" | ")[2] for line in stated(text)]
    assert "T10 R15 O12" in found
    assert not any("T2 R" in line for line in found)


def test_a_change_told_pages_away_goes_with_the_row_it_names() -> None:
    text = (
        "Vi begärde ändring och det beslutades att antalet bryggor som ska kunna anslutas minskas från 412 till 398.\n"
        "Indikator\tMål\tUtfall\nBryggor som kan anslutas\t412\t401\nBojar\t412\t410"
    )
    assert stated(text)[-2:] == ["Bryggor som kan anslutas | T412 R398 O401", "Bojar | T412 O410"]


def test_a_comment_cell_states_the_changed_goal() -> None:
    text = "Indikator\tMål\tUtfall\tKommentar\nSeglatser\t35\t27\tStyrelsen sänkte målet till 25 i juni."
    assert stated(text) == ["Seglatser | T35 R25 O27"]
