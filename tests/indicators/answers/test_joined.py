"""Goals of a list that promise two things, each answered by sentences of its own."""

import pytest

from tests.indicators.builders import stated, values

GOALS = "Mål 1. 30 nya medlemmar.\nMål 2. {goal}\nMål 3. 12 danskvällar.\n# Hur det gick\n"
ANSWERS = "Mål 1. Det blev 41 nya.\n\nMål 2. {answer}\n\nMål 3. Fjorton kvällar blev det."


def second(goal: str, answer: str) -> list[str]:
    """Give what is read of the goal between two others."""
    return values("# Mål\n" + GOALS.format(goal=goal) + ANSWERS.format(answer=answer))[1:-1]


@pytest.mark.parametrize(
    ("goal", "answer", "expected"),
    [
        (
            "200 bönder ska ha kommit på vandringar och minst 10 gårdar ska ha börjat med metoden.",
            "Vandringarna drog 262 bönder, av vilka 48 kvinnor. Antalet gårdar är osäkrare, men 8 har köpt frö.",
            ["T200 O262 | women O48", "T>=10 O8"],
        ),
        (
            "Två vetenskapliga artiklar och sex artiklar i lantbrukspress.",
            "En artikel är publicerad och en ligger hos granskare sedan tretton månader. "
            "Artiklarna i lantbrukspressen blev nio.",
            ["T2 O1", "T6 O9"],
        ),
        (
            "Två nya småföretag i byn och ett halvt årsarbete.",
            "Ett företag i stället för två. Det är Ronja som har öppnat. "
            "Vad gäller årsarbetet räknade vi ihop vad hon och två flickor fått lön för och kom till 0,4.",
            ["T2 O1", "T0.5fte O0.4"],
        ),
        # one thing, told in two numbers; and nothing told of the second
        ("40 lag från 12 byar och 3 kommuner.", "Det blev 44 lag. De kom från 9 byar.", ["T40 O44"]),
        ("20 kurser och 4 resor.", "Vi höll 19 kurser. Bussen gick sönder.", ["T20 O19"]),
        ("60 barn, 30 flickor och 30 pojkar.", "Det kom 50 barn, 28 flickor och 22 pojkar.",
         ["T60 O50 | women T30 O28 | men T30 O22"]),
    ],
)  # fmt: skip
def test_goals_of_two_things(goal: str, answer: str, expected: list[str]) -> None:
    assert second(goal, answer) == expected


@pytest.mark.parametrize(
    ("goal", "answer", "expected"),
    [
        ("Tre nya lag.", "Ett lag startade. Resten väntar.", "T3 O1"),
        ("Tre nya lag.", "Det blev ett nytt lag.", "T3 O1"),
        ("Tre nya lag.", "Ett lag ställdes in, 2 spelade.", "T3 O2"),
        ("Tre nya lag.", "Ett lag i Bro och två lag i Ås.", "T3 O2"),
        ("25 nya lag.", "Ett lag har fyllt fem år. Det finns 21 lag.", "T25 O21"),
        ("Tre nya lag.", "En kurs gavs för alla. Det blev 4 lag.", "T3 O4"),
    ],
)
def test_one_told_by_its_article(goal: str, answer: str, expected: str) -> None:
    assert second(goal, answer) == [expected]


def test_where_something_else_began_is_no_baseline() -> None:
    assert second("20 nya medlemmar.", "31 nya har betalt. Laget gick från 88 till 119 medlemmar.") == ["T20 O31"]
    assert second("Svinnet ska ner till 20 procent.", "Det gick från 34 procent till 22 procent.") == ["B34% T20% O22%"]


def test_women_and_men_of_a_whole_told_before_them() -> None:
    answer = "Pärmen säger 2 045 timmar. Kvinnorna har 870 av dem och karlarna 1 175, men alla glömmer att skriva."
    text = "# Mål\n" + GOALS.format(goal="1 200 timmar ideellt arbete.") + ANSWERS.format(answer=answer)
    assert stated(text)[1] == "ideellt arbete | T1200t O2045t | women O870 | men O1175"
