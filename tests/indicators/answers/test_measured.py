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


def test_rows_of_other_words_answer_nothing() -> None:
    table = "\tHt 2016\tVt 2018\nSover minst åtta timmar\t71\t69\nGår till skolan\t14\t9"
    assert not any(" O" in line for line in stated(GOALS + "Enkäten besvarades av alla.\n\n" + table))
