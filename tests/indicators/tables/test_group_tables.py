"""Tables that divide one outcome."""

import pytest

from tests.indicators.builders import stated

HEAD = "Antal sångare\nMål: 300\nUtfall: 344\n\n"


def test_rows_of_places() -> None:
    table = "Kommun\tAntal\nBro\t200\nÅs\t100\nEk\t44\nTotalt\t344"
    assert stated(f"{HEAD}{table}") == ["Antal sångare | T300 O344 | bro O200 | ås O100 | ek O44"]


def test_rows_of_ages_and_columns_of_women_and_men() -> None:
    table = (
        "Ålder\tKvinnor\tMän\tTotalt\n15-24 år\t150\t50\t200\n25-49 år\t50\t50\t100\n"
        "50+ år\t41\t3\t44\nSumma\t241\t103\t344"
    )
    assert stated(f"{HEAD}{table}") == [
        "Antal sångare | T300 O344 | young(15-24) O200 | 25-49 år(25-49) O100 | old(50-) O44 | women O241 | men O103"
    ]


def test_columns_that_add_up_to_the_whole_are_groups_whatever_their_names() -> None:
    table = "By\tAltar\tTenorer\tBasar\tSumma\nBro\t100\t80\t20\t200\nÅs\t50\t40\t54\t144\nSumma\t150\t120\t74\t344"
    assert stated(f"{HEAD}{table}") == [
        "Antal sångare | T300 O344 | bro O200 | ås O144 | altar O150 | tenorer O120 | basar O74"
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Kommun\tAntal\nBro\t200\nÅs\t100\nEk\t44",
        "Svar\tAndel\nJa\t80 %\nNej\t15 %\nVet ej\t5 %\nTotalt\t100 %",
    ],
    ids=["no total", "survey"],
)
def test_other_tables_divide_nothing(table: str) -> None:
    assert "Antal sångare | T300 O344" in stated(f"{HEAD}{table}")


def test_a_table_of_groups_without_any_goal_in_the_report_is_no_indicator() -> None:
    assert stated("Kommun\tAntal\nBro\t200\nÅs\t100\nEk\t44\nTotalt\t344") == []


def test_parts_of_an_indicator_whose_goal_and_outcome_the_totals_repeat() -> None:
    text = (
        "# Resultat\nIndikator\tMål\tUtfall\nRöjd äng, ha\t30\t33\nSkyltar\t4\t5\n\nÄngarna fördelar sig så.\n\n"
        "Plats\tPlan\tUtfall\nBro\t10\t8\nÅs\t20\t25\nSumma\t30\t33"
    )
    assert stated(text) == ["Röjd äng, ha | T30 O33 | bro T10 O8 | ås T20 O25", "Skyltar | T4 O5"]
