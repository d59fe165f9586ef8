"""Goals stated by number in one place and answered by number in another."""

from tests.indicators.builders import stated

GOALS = "Mål 1: 20 musikkvällar under tiden\nMål 2: 40 unga medlemmar\nMål 3: Minst 30 procent fler uthyrningar\n\n"


def test_answers_by_number() -> None:
    answers = (
        "Mål 1: Vi ordnade 16 musikkvällar. Tre fick ställas in.\n"
        "Mål 2: 52 unga gick med, 30 tjejer och 22 killar.\n"
        "Mål 3: Det har inte kunnat mätas."
    )
    assert stated(GOALS + answers) == [
        "musikkvällar under tiden | T20 O16",
        "unga medlemmar | T40 O52 | women O30 | men O22",
        "fler uthyrningar | T>=30% | NOT_MEASURED",
    ]


def test_goals_that_are_not_all_answered_are_left_to_other_readers() -> None:
    found = stated(GOALS + "Mål 1: Vi ordnade 16 musikkvällar.")
    assert not any("T20 O16" in line for line in found[1:])


def test_an_answer_of_another_kind_is_none() -> None:
    answers = "Mål 1: Vi lade 60 000 kr på musiken.\nMål 2: 52 unga gick med.\nMål 3: Det blev 35 procent."
    assert stated(GOALS + answers)[0] == "musikkvällar under tiden | T20"
