"""Numbers of running text that are no goals of the project."""

import pytest

from tests.indicators.builders import stated

OWN = "Projektets mål var att 12 gårdar skulle bli kunder. Utfallet blev 9 gårdar."
KNOWN = ["gårdar skulle bli kunder | T12 O9"]


@pytest.mark.parametrize(
    "text",
    [
        "Europeiska rådet antog målet att 75 % av befolkningen ska ha ett arbete. Utfallet blev 71 %.",
        "Sverige har satt ett eget mål på 80 %. Utfallet i riket var 79 %.",
        "I utvecklingsstrategin anges att länet ska växa till 300 000 invånare. Utfallet är 281 417 invånare.",
        "Projektet Slaggen i grannlänet satte upp målet 60 nya smedjor och nådde 22 smedjor.",
        "# Det operativa programmet\nMålet är 2 300 nya jobb. Utfallet blev 1 900 jobb.",
    ],
)
def test_goals_of_others(text: str) -> None:
    assert stated(f"{OWN}\n\n{text}") == KNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Egna kvantifierade mål har inte formulerats.",
        "Projektet saknar mätbara mål.",
        "Vi har inga siffermål.",
    ],
)
def test_a_report_that_has_no_goals_in_numbers(text: str) -> None:
    promised = "I mars skulle 12 hyresgäster flytta in. Det blev 9 hyresgäster."
    assert stated(f"{OWN}\n\n{promised}") == [*KNOWN, "hyresgäster flytta in | T12 O9"]
    assert stated(f"{text}\n\n{promised}") == []


@pytest.mark.parametrize("text", ["Tidigare satsningar saknade mätbara mål.", "Om miljön fanns inga mätbara mål."])
def test_what_is_called_a_goal_is_one_whatever_else_has_none(text: str) -> None:
    assert stated(f"{text}\n\n{OWN}") == KNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Resekostnaderna blev 63 000 kr mot budgeterade 40 000 kr.",
        "# Ekonomi\nPersonalen beräknades kosta 400 000 kr och kostade 420 000 kr.",
        "# Ekonomi\nKostnad 71 000 kr per plats, budgeterat 68 500.",
        "Nedlagd tid 3 210 h av planerade 2 900 h.",
        "Total budget 9 miljoner kronor, varav regionens program Mål 2 svarat för 3 miljoner kronor.",
    ],
)
def test_what_the_project_itself_costs(text: str) -> None:
    assert stated(f"{OWN}\n\n{text}") == KNOWN


def test_goals_of_money_are_indicators() -> None:
    text = "# Ekonomiska mål\nMikrolån för 300 000 kr skulle beviljas. Summan blev 412 000 kr."
    found = stated(f"{text} Målet var att få 12 kunder. Utfallet blev 9 kunder.")
    assert [line.partition(" | ")[2] for line in found] == ["T300000kr O412000kr", "T12 O9"]
