"""Columns headed by letters that the text around the table explains."""

import pytest

from extractor.indicators.tables.legends import explained
from tests.indicators.builders import stated


@pytest.mark.parametrize(
    ("head", "before", "after"),
    [
        ("a b c", "I tabellen betyder a planerade läger, b hållna läger och c läger i fjällen.\n", ""),
        ("A B C", "Kolumn A visar planerade läger, B hållna läger, C läger i fjällen:\n", ""),
        ("A B C", "", "\nA = planerade läger\nB = hållna läger\nC = läger i fjällen\nSedan blev det höst."),
        ("A B C", "", "\n(A) planerade läger, (B) hållna läger, (C) läger i fjällen. Året var blött."),
        ("(P) (H) (F)", "", "\nP: planerade läger; H: hållna läger; F: läger i fjällen"),
    ],
)
def test_letters_explained_above_or_below(head: str, before: str, after: str) -> None:
    assert explained(["Ort", *head.split()], before, after) == [
        "Ort",
        "planerade läger",
        "hållna läger",
        "läger i fjällen",
    ]


@pytest.mark.parametrize(
    ("head", "after"),
    [
        ("A B", "\nA = planerade läger\nC = hållna läger"),
        ("A A", "\nA = planerade läger"),
        ("Mål A", "\nA = hållna läger"),
        ("A B", "\nA är " + "mycket " * 20 + "lång, B är kort"),
    ],
    ids=["one is missing", "the same letter twice", "only one letter", "a text, no legend"],
)
def test_headers_that_no_legend_explains(head: str, after: str) -> None:
    assert explained(["Ort", *head.split()], "", after) == ["Ort", *head.split()]


def test_a_table_of_lettered_columns() -> None:
    table = "Krets\ta\tb\tc\td\te\nNorra\t20\t12\t9\t21\t2\nSödra\t30\t13\t11\t24\t1\nSumma\t50\t25\t20\t45\t3"
    legend = "Här är a mål nya sångare 7–12 år, b nya sångare flickor, c nya sångare pojkar, d alla nya sångare, e bud."
    groups = "norra T20 O21 | södra T30 O24 | women O25 | men O20"
    assert stated(f"{legend}\n\n{table}")[0] == f"nya sångare | T50 O45 | {groups}"


def test_years_with_letters_explained_below() -> None:
    table = "År\tA\tB\tC\tD\n2001\t6\t4\t90\t52\n2002\t9\t11\t135\t171\nSumma\t15\t15\t225\t223"
    legend = "A = planerade kurser\nB = hållna kurser\nC = planerade kursdeltagare\nD = kursdeltagare"
    assert stated(f"{table}\n\n{legend}") == [
        "Kurser | T15 O15",
        "kursdeltagare | T225 O223",
    ]
