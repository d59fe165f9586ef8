"""Single rows: what stands in the cells beside plain numbers."""

import pytest

from tests.indicators.builders import stated

CASES = [
    ("Indikator\tMål\tUtfall", "Körer\t8-11 körer per år\t31 körer", ["Körer | T8-11/year O31"]),
    ("Indikator\tMål\tUtfall", "Körer\tMax 350\t175", ["Körer | T<=350 O175"]),
    ("Indikator\tMål\tUtfall", "Körer\tminst 40 st\tca 30 st", ["Körer | T>=40 O~30"]),
    ("Indikator\tMål\tUtfall", "Lån\t2 Mkr\t450 tkr", ["Lån | T2000000kr O450000kr"]),
    ("Indikator\tMål\tUtfall", "Jobb\t15 årsarbetskrafter\t12,5", ["Jobb | T15fte O12.5"]),
    ("Indikator\tMål\tUtfall", "Sångare\t40\t38 (20 kvinnor och 18 män)", ["Sångare | T40 O38 | women O20 | men O18"]),
    (
        "Aktivitet\tMål\tResultat",
        "Kurser\t2 kursserier med 4-8 deltagare\t7 kursserier och 21 deltagare",
        ["Kurser | T2 O7", "Kurser | T4-8 O21"],
    ),
    (
        "Indikator\tPlan\tUtfall\tKommentar",
        "Deltagare\t300\t341\tDet var 248 kvinnor och 93 män",
        ["Deltagare | T300 O341 | women O248 | men O93"],
    ),
    ("Indikator\tMål\tUtfall", "Besökare\t1950\t2010", ["Besökare | T1950 O2010"]),
    ("Indikator\tMål\tUtfall", "Körer\t12\tRäknas först i maj, efter projektet", ["Körer | T12 | NOT_MEASURED"]),
    ("Indikator\tMål\tUtfall", "1. Antal körer\t4\t5", ["Antal körer | T4 O5"]),
]


@pytest.mark.parametrize(("head", "row", "expected"), CASES, ids=[row for _, row, _ in CASES])
def test_rows(head: str, row: str, expected: list[str]) -> None:
    assert stated(f"{head}\n{row}") == expected


def test_a_goal_that_is_written_out_names_a_row_without_a_name() -> None:
    text = "Mål\tResultat\n20 gårdar ska få besök\t17 gårdar har fått besök"
    assert stated(text) == ["gårdar ska få besök | T20 O17"]


def test_a_name_broken_over_two_rows() -> None:
    text = "Indikator\tMål\tUtfall\nAntal körer som får\t\t\nstöd av förbundet\t4\t5"
    assert stated(text) == ["Antal körer som får stöd av förbundet | T4 O5"]


def test_a_row_without_a_name_brings_the_outcome_of_the_row_above() -> None:
    text = "Indikator\tMål\tUtfall\nAntal körer\t4\t\n\t\t5"
    assert stated(text) == ["Antal körer | T4 O5"]


def test_numbers_of_a_comment_that_add_up_to_the_outcome_are_its_parts() -> None:
    head = "Indikator\tMål\tUtfall\tKommentar\n"
    assert stated(f"{head}Nya jobb\t3\t2,5\t1,5 i köket, 0,5 säljare, 0,5 chaufför") == [
        "Nya jobb | T3 O2.5 | köket O1.5 | säljare O0.5 | chaufför O0.5",
    ]
    assert stated(f"{head}Nya jobb\t3\t2\t15 i köket, 5 säljare") == ["Nya jobb | T3 O2"]


@pytest.mark.parametrize("goal", ["–", "saknas", "Inget mål sattes", "Ej angivet"])
def test_an_outcome_without_a_goal(goal: str) -> None:
    assert stated(f"Indikator\tMål\tUtfall\nSångare\t4\t5\nKörer\t{goal}\t12") == ["Sångare | T4 O5", "Körer | O12"]


def test_rows_of_a_group_with_a_goal_and_women_and_men_of_their_own_are_indicators() -> None:
    head = "\tMål kvinnor\tMål män\tMål totalt\tUtfall kvinnor\tUtfall män\tUtfall totalt\n"
    head += "Deltagare\t11\t13\t24\t9\t13\t22\n"
    assert stated(f"{head}Utrikes födda deltagare\t3\t4\t7\t2\t5\t8")[1:] == [
        "Utrikes födda deltagare | T7 O8 | women T3 O2 | men T4 O5",
    ]
    assert stated(f"{head}varav utrikes födda\t3\t4\t7\t2\t5\t7") == [
        "Deltagare | T24 O22 | women T11 O9 | men T13 O13 | foreign_born T7 O7",
    ]


def test_a_row_of_a_group_with_one_goal_is_a_group() -> None:
    text = "Indikator\tMål\tUtfall\nDeltagare\t24\t22\nUtrikes födda\t7\t8"
    assert stated(text) == ["Deltagare | T24 O22 | foreign_born T7 O8"]
