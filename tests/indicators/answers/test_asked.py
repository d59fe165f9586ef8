"""Goals and outcomes for which a form asks."""

import pytest

from tests.indicators.builders import stated

CURLING = "Hur många curlingbanor tänkte ni bygga?\n\n14\n\nHur många blev det?\n\n11. Två till är på gång."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hur många ljugarbänkar planerade ni att snickra? 16\n\nHur många blev det? 13", "ljugarbänkar | T16 O13"),
        ("Vad var målet för antalet ljugarbänkar?\n\nVi siktade på 30.\n\nVad blev resultatet?\n\nDet blev 22 bänkar.",
         "ljugarbänkar | T30 O22"),
        ("Hur många gäster räknade ni med? 250\n\nVilka skulle komma?\n\nAlla i byn.\n\nHur många deltog?\n\n300",
         "gäster | T250 O300"),
        ("Hur många gäster skulle komma?\n\n250 på ett år.\n\nVilka kom?\n\nMest grannar.\n\nHur många deltog?\n\n"
         "Totalt 310, varav 190 kvinnor.", "gäster | T250 O310 | women O190"),
        ("Vilka mål hade ni om unga?\n\n30 procent av gästerna skulle vara under 26 år.\n\nNåddes det målet?\n\n"
         "Nej, det blev 22 procent.", "gästerna skulle vara under 26 år | T30% O22%"),
        ("Hur många resor lovade ni?\n\n8\n\nHur många har genomförts?\n\nDet har vi inte räknat.",
         "resor | T8 | NOT_MEASURED"),
    ],
)  # fmt: skip
def test_questions_for_goals_and_for_what_came_of_them(text: str, expected: str) -> None:
    assert stated(f"{CURLING}\n\n{text}") == ["curlingbanor | T14 O11", expected]


@pytest.mark.parametrize(
    "text",
    [
        "Hur många gick på kursen?\n\n31\n\nHur många gick klart?\n\n22\n\nHur många har fått jobb?\n\n14",
        "Vad skulle ni göra?\n\nEn bok.\n\nHur gick det?\n\nDet gick bra, 14 kom.\n\nVad kostade den?\n\n12 000 kr",
    ],
)
def test_questions_that_ask_for_no_goal(text: str) -> None:
    assert stated(text) == []


def test_a_question_with_a_word_of_many_letters_takes_no_time() -> None:
    bench = "ljugarbänks" * 9
    found = stated(f"{CURLING}\n\nHur många {bench} 7 planerade ni? 16\n\nHur många blev det? 13")
    assert found[1].endswith("| T16 O13")
