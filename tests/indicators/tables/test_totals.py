"""Totals rows that name what the rows above them are parts of."""

import pytest

from extractor.indicators.tables.totals import begins_as_total
from tests.indicators.builders import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bäck\tUtfört km\tPlanerat km\nNorrån\t26,5\t24\nLillån\t8\t11\nÖn\t0\t9\nRöjd sträcka totalt\t34,5\t44",
         ["Röjd sträcka | T44 O34.5 | norrån T24 O26.5 | lillån T11 O8 | ön T9 O0"]),
        ("Del\tBeslut, ton\tUtfall, ton\nPanna\t120\t130\nStolpar\t40\t30\nSparad olja sammanlagt\t160\t160",
         ["Sparad olja | T160 O160 | panna T120 O130 | stolpar T40 O30"]),
        ("Kommun\tUtfall\tMål\tUppnått\nBro\t41\t45\t91 %\nÅs\t52\t40\t130 %\nBesök totalt\t93\t80\t98 %",
         ["Besök | T80 O93 | bro T45 O41 | ås T40 O52"]),
        ("Antal besök per år. Besöken har räknats vid grinden.\n"
         "Kvarn\t2016\tMål 2019\tUtfall 2019\nBro\t62\t80\t91\nÅs\t49\t65\t72\nEk\t21\t30\t3\nSumma\t132\t175\t166",
         ["Antal besök per år | T175/year O166/year | bro T80/year O91/year | ås T65/year O72/year"
          " | ek T30/year O3/year"]),
        # rows that do not add up are indicators, one that ends as a total among them
        ("Indikator\tMål\tUtfall\nLäger\t4\t5\nKurser\t6\t6\nDeltagare totalt\t80\t75",
         ["Läger | T4 O5", "Kurser | T6 O6", "Deltagare totalt | T80 O75"]),
        # rows with women and men of their own are indicators
        ("Kurs\tMål\tUtfall\tKvinnor\tMän\nSvets\t4\t5\t2\t3\nEngelska\t6\t6\t3\t3\nKursdagar totalt\t10\t11\t5\t6",
         ["Svets | T4 O5 | women O2 | men O3", "Engelska | T6 O6 | women O3 | men O3"]),
        # two measures of places that no head tells
        ("Damm\tYta planerad (ha)\tYta anlagd (ha)\tKväve planerat (kg/år)\tKväve beräknat (kg/år)\n"
         "Norr\t2,5\t2\t30\t24\nMellan\t1\t1\t12\t15\nSöder\t2\t3\t20\t21\nSumma\t5,5\t6\t62\t60",
         ["Yta | T5.5 O6 | norr T2.5 O2 | mellan T1 O1 | söder T2 O3",
          "Kväve | T62/year O60/year | norr T30/year O24/year | mellan T12/year O15/year"
          " | söder T20/year O21/year"]),
    ],
    ids=[
        "places", "parts of a measure", "municipalities", "caption", "indicators", "indicators with groups", "measures"
    ],
)  # fmt: skip
def test_what_a_total_names(text: str, expected: list[str]) -> None:
    assert [line for line in stated(text) if not line.startswith("Kursdagar")] == expected


def test_shares_and_prices_are_no_budget() -> None:
    text = (
        "# En ekonomi som håller\nNyckeltal\tMål\tUtfall\nSjälvfinansieringsgrad (%)\tminst 34\t21\n"
        "Kostnad per lån (kr)\thögst 32\t44\nSjukfrånvaro (%)\tmax 5,5\t6,2"
    )
    assert stated(text) == [
        "Självfinansieringsgrad (%) | T>=34% O21%",
        "Kostnad per lån (kr) | T<=32kr O44kr",
        "Sjukfrånvaro (%) | T<=5.5% O6.2%",
    ]


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("Totalt antal besök", True),
        ("Summa", True),
        ("Tillsammans", True),
        ("Hela länet", True),
        ("Totalförsvar", False),
        ("Besök totalt", False),
    ],
)
def test_names_that_begin_as_totals(name: str, begins: bool) -> None:
    assert begins_as_total(name) is begins
