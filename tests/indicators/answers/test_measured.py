"""Goals that a table of measurements before and after answers."""

import pytest

from tests.indicators.builders import stated

GOALS = "Så här stod det i ansökan:\n- 80 procent ska äta frukost varje dag\n- Högst 8 procent ska ha blivit retade\n\n"
TABLES = [
    "\tHt 2016\tVt 2018\nÄter frukost varje dag\t71\t69\nHar blivit retad\t14\t9",
    "Fråga\tFöre\tEfter\nFrukost varje dag\t71 %\t69 %\nBlivit retad\t14 %\t9 %",
    "\tStart\t6 mån\tSlut\nÄter frukost\t71\t75\t69\nBlivit retad\t14\t10\t9",
]


@pytest.mark.parametrize("table", TABLES)
def test_the_last_measurement_of_the_same_words_is_the_outcome(table: str) -> None:
    found = [line.partition(" | ")[2] for line in stated(GOALS + "Enkäten besvarades av alla.\n\n" + table)]
    assert found == ["B71% T80% O69%", "B14% T<=8% O9%"]


def test_a_goal_of_change_takes_the_difference() -> None:
    goals = (
        "Våra mål var:\n- Andelen som cyklar ska öka med 10 procentenheter\n- 4 turer ska hållas\n\nSe tabellen.\n\n"
    )
    table = "\t2016\t2018\tSkillnad\nCyklar\t39\t47\t+8\nHållna turer\t2\t5\t+3"
    assert [line.partition(" | ")[2] for line in stated(goals + table)] == ["B39% T10% O8%", "B2 T4 O5"]


@pytest.mark.parametrize("head", ["Totalt", "Tre år", "Hela perioden"])
def test_years_that_add_up_are_answered_by_their_sum(head: str) -> None:
    goals = "Målen var:\n- Högst fem placeringar om året\n- Återföringen ska vara minst 3,0 mkr\n- 80 % ska trivas\n\n"
    table = f"\t2014\t2015\t2016\t{head}\nPlaceringar\t6\t4\t3\t13\n"
    table += "Återföring, tkr\t0\t640\t1 210\t1 850\nTrivs\t60\t70\t74\t68"
    found = [line.partition(" | ")[2] for line in stated(goals + "Se tabellen.\n\n" + table)]
    assert found == ["T<=5/year O13", "T>=3000000kr O1850000kr", "B60% T80% O74%"]


def test_rows_of_other_words_answer_nothing() -> None:
    table = "\tHt 2016\tVt 2018\nSover minst åtta timmar\t71\t69\nGår till skolan\t14\t9"
    assert not any(" O" in line for line in stated(GOALS + "Enkäten besvarades av alla.\n\n" + table))


LISTED = "# Mål\n- 12 bryggor ska rustas upp\n- 30 ungdomar ska få praktik\n# Resultat\n"
TABLED = "# Mål\nMål\tAntal\nBryggor\t12\nUngdomar i praktik\t30\n# Resultat\n"


@pytest.mark.parametrize("goals", [LISTED, TABLED], ids=["list", "table"])
@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("\tAntal\nBryggor\t9\nUngdomar i praktik\t31", ["T12 O9", "T30 O31"]),
        ("Vad\tUtfall\nBryggor\t9\nUngdomar i praktik\t31 (103 %)", ["T12 O9", "T30 O31"]),
        (
            "\tKvinnor\tMän\tTotalt\nBryggor\t\t\t9\nUngdomar i praktik\t11 (35 %)\t20 (65 %)\t31",
            ["T12 O9", "T30 O31 | women O11 | men O20"],
        ),
    ],
)
def test_what_was_counted_of_the_same_words_is_the_outcome(goals: str, table: str, expected: list[str]) -> None:
    assert [line.partition(" | ")[2] for line in stated(goals + table)] == expected


def test_what_was_spent_answers_no_goal() -> None:
    text = "# Mål\n- 12 resor ska göras\n- 30 lokaler ska byggas om\n# Pengar\nPost\tUtfall\nResor\t9\nLokaler\t31"
    assert not any(" O" in line for line in stated(text))
