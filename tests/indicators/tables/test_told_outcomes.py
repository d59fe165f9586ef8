"""Outcomes that comments in a table tell."""

import pytest

from tests.indicators.builders import stated

CASES = [
    ("Ja\t12 läger hölls", "Nej\t90 elever deltog", ["O12", "O90"]),
    ("Ja\tVi höll 12 läger under 2018", "Nej\t90 deltog, många var sjuka", ["O12", "O90"]),
    ("Ja\tKlart i maj 2018", "Nej\tSe bilagan", ["", ""]),
]


def _goals(head: str, first: str, second: str) -> list[str]:
    return stated(f"{head}\nMinst 10 läger ska hållas\t{first}\n100 elever ska delta\t{second}")


@pytest.mark.parametrize(("first", "second", "outcomes"), CASES)
@pytest.mark.parametrize("head", ["Mål\tUppfyllt\tKommentar", "Delmål\tNått?\tUtfall och kommentar"])
def test_outcomes_in_comments(head: str, first: str, second: str, outcomes: list[str]) -> None:
    goals = [f"läger ska hållas | T>=10 {outcomes[0]}", f"elever ska delta | T100 {outcomes[1]}"]
    assert _goals(head, first, second) == [goal.strip() for goal in goals]


def test_comments_beside_outcomes_are_none() -> None:
    assert _goals("Mål\tUtfall\tKommentar", "14\tI 12 byar", "80\t90 anmälde sig") == [
        "läger ska hållas | T>=10 O14",
        "elever ska delta | T100 O80",
    ]


def test_outcomes_in_standings() -> None:
    assert _goals("Mål\tStatus", "14 genomförda", "80 hittills") == [
        "läger ska hållas | T>=10 O14",
        "elever ska delta | T100 O80",
    ]
    assert _goals("Mål\tStatus", "100 % klart", "80 % klart") == ["läger ska hållas | T>=10", "elever ska delta | T100"]


def test_comments_beside_totals_are_none() -> None:
    assert stated("Indikator\tMålsättning\tTotal\tKommentar\nLäger\t9\t8\t2 ställdes in\nBåtar\t4\t5\t1 hyrdes") == [
        "Läger | T9 O8",
        "Båtar | T4 O5",
    ]


@pytest.mark.parametrize("said", ["Kan inte besvaras", "Uppgift saknas", "Ej mätt"])
def test_comments_tell_why_outcomes_are_not_known(said: str) -> None:
    assert _goals("Mål\tUtfall\tKommentar", f"{said}\t9 av 31 svarade", f"{said}\tBara 12 lämnade in lappen") == [
        "läger ska hållas | T>=10 | NOT_MEASURED",
        "elever ska delta | T100 | NOT_MEASURED",
    ]
