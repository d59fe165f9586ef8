"""Reports whose running text sets out goals in a chapter of theirs, however badly they are answered."""

import pytest

from tests.indicators.builders import stated

SAID = (
    "Vi ville få 25 producenter att sälja till köken. Dessutom lovade vi att utbilda 60 kockar och att starta två nya "
    "rekoringar. Svinnet skulle ner till högst 45 gram.\n\n"
)
TOLD = "# Vad hände\nDet gick trögt i början.\n"


@pytest.mark.parametrize("heading", ["Mål", "2. Mål", "Projektets mål", "Vad vi lovade"])
def test_goals_under_a_heading_that_announces_them_are_stated_though_nothing_answers_them(heading: str) -> None:
    assert len(stated(f"# {heading}\n{SAID}{TOLD}")) >= 3


@pytest.mark.parametrize(
    "text",
    [
        f"# Omvärlden\nLänet lever.\n\n# Andras planer\n{SAID}{TOLD}",
        f"# Mål\nRegionen ville få 25 producenter att sälja.\n\n{TOLD}",
    ],
    ids=["no such heading", "too few"],
)
def test_a_goal_or_two_in_passing_make_no_report_one_of_goals(text: str) -> None:
    assert stated(text) == []


def test_outcomes_alone_make_no_report_one_of_goals() -> None:
    assert stated("Så här gick det.\nVad\tVärde vid projektslut\nLäger\t12\nKörer\t6") == []
