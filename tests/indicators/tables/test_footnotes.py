"""Notes below tables."""

import pytest

from tests.indicators.builders import stated

TABLE = "Mål\tPlanerat\tUtfall\nKurser\t12{}\t9\nLäger\t5\t6{}\n\n"
NOTES = [
    (" 1)", "", "1) Sänkt från 15 efter styrgruppens beslut.", ["Kurser | T15 R12 O9", "Läger | T5 O6"]),
    ("*)", "", "*) Målet ändrades till 10 i maj.", ["Kurser | T12 R10 O9", "Läger | T5 O6"]),
    (
        "¹",
        "²",
        "¹ Målet höjdes till 16. ² Varav 4 flickor och 2 pojkar.",
        [
            "Kurser | T12 R16 O9",
            "Läger | T5 O6 | women O4 | men O2",
        ],
    ),
    (
        "",
        "**",
        "* Målet höjdes till 16.\n** Därav 4 i Orsa och 2 i Mora.",
        ["Kurser | T12 O9", "Läger | T5 O6 | orsa O4 | mora O2"],
    ),
    ("*", "", "Andra år kom 30 till.", ["Kurser | T12 O9", "Läger | T5 O6"]),
]


@pytest.mark.parametrize(("goal", "outcome", "note", "expected"), NOTES)
def test_notes_that_cells_point_to(goal: str, outcome: str, note: str, expected: list[str]) -> None:
    assert stated(TABLE.format(goal, outcome) + note) == expected


def test_a_column_of_notes_points_to_them_by_their_numbers() -> None:
    table = "Mål\tPlanerat\tUtfall\tNot\nKurser\t12\t9\t1\nSåddfond\t1\t–\t2\nLäger\t3\t–\t\n\nNoter\n"
    notes = "1. Lokalen var för liten.\n2. Fonden ströks våren 2011."
    assert stated(table + notes) == ["Kurser | T12 O9", "Såddfond | T1 | CANCELLED", "Läger | T3"]


def test_a_note_says_that_nothing_was_measured() -> None:
    table = "Mål\tPlanerat\tUtfall\nKurser\t12\t9\nNöjda\t80 %\t*)\n\n*) Enkäten har inte genomförts."
    assert stated(table)[1] == "Nöjda | T80% | NOT_MEASURED"
