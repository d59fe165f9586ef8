"""Goals in brackets behind their outcomes, for the whole and for its groups."""

import pytest

from tests.indicators.builders import stated

CASES = [
    (
        "- Besök i slöjdbussen: 263 st(mål 200). 181 kvinnor(målet var 110), 82 män och 34 unga(18-30år).",
        ["Besök i slöjdbussen | T200 O263 | women T110 O181 | men O82 | young(18-30) O34"],
    ),
    (
        "- Elever i vävning: 40 st (mål 50), varav 22 kvinnor (mål 25) och 18 män (mål 25).",
        ["Elever i vävning | T50 O40 | women T25 O22 | men T25 O18"],
    ),
    (
        "Antal lotsade: 120 (målet var 100). Av dem är 70 kvinnor (mål 50) och 50 män. Alla 3 hus är kvar.",
        ["Antal lotsade | T100 O120 | women T50 O70 | men O50"],
    ),
    ("- Besökare 300 (mål 250) – 160 kvinnor, 140 män.", ["Besökare | T250 O300 | women O160 | men O140"]),
    (
        "- Ledare: 30 (plan 40, varav 20 kvinnor), 18 kvinnor, 12 män",
        ["Ledare | T40 O30 | women T20 O18 | men O12"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_goals_in_brackets(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


def test_a_bracket_without_groups_behind_it_is_left_to_other_readers() -> None:
    assert stated("- Antal bagerier (mål: 10): 8, varav 3 i byarna") == ["Antal bagerier | T10 O8 | byarna O3"]


def test_goals_in_brackets_are_told_with_decimals_and_in_the_millions_of_their_outcome() -> None:
    lines = (
        "Betyg på en femgradig skala: 4,4 (mål 4,0)",
        "Försäljning: 2,3 Mkr (mål 2)",
        "Bidrag: 200 tkr (mål 150 000)",
    )
    assert stated("\n".join(f"- {line}" for line in lines)) == [
        "Betyg på en femgradig skala | T4 O4.4",
        "Försäljning | T2000000kr O2300000kr",
        "Bidrag | T150000kr O200000kr",
    ]
