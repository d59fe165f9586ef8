"""Columns that no word explains but their sums."""

import pytest

from tests.indicators.builders import stated

HEAD = "Indikator\tMål\tUtfall\t"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{HEAD}SE\tDK\tNO\nSkolor\t35\t44\t19\t11\t14\nDagar\t600\t265\t120\t85\t60",
            ["Skolor | T35 O44 | se O19 | dk O11 | no O14", "Dagar | T600 O265 | se O120 | dk O85 | no O60"],
        ),
        # one row that does not add up is an error of the report's, an empty one says nothing
        (
            f"{HEAD}Norr\tSyd\nSkolor\t35\t30\t19\t11\nElever\t90\t77\t34\t42\nDagar\t60\t26\t12\t14\nResor\t5\t6\t\t",
            [
                "Skolor | T35 O30 | norr O19 | syd O11",
                "Elever | T90 O77 | norr O34 | syd O42",
                "Dagar | T60 O26 | norr O12 | syd O14",
                "Resor | T5 O6",
            ],
        ),
        (
            f"{HEAD}Bilaga\tSida\nSkolor\t35\t44\t3\t11\nDagar\t600\t265\t4\t85",
            ["Skolor | T35 O44", "Dagar | T600 O265"],
        ),
    ],
    ids=["countries", "one wrong row", "no parts"],
)
def test_columns_that_add_up_are_groups(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


def test_rows_that_a_dash_sets_below_another_are_its_groups() -> None:
    text = "Åtgärd\tPlan\tUtfall\nLaddare, totalt\t14\t16\n– i depå\t10\t10\n– publika\t4\t6\nEffekt (kW)\t1 600\t1 480"
    assert stated(text) == ["Laddare, totalt | T14 O16 | i depå T10 O10 | publika T4 O6", "Effekt (kW) | T1600 O1480"]


def test_rows_that_a_dash_sets_below_a_heading_are_indicators() -> None:
    text = "Åtgärd\tPlanerat\tUtfall\nLaddare\t\t\n– i depå\t10\t10\n– publika\t4\t6"
    assert [line.partition(" | ")[2] for line in stated(text)] == ["T10 O10", "T4 O6"]
