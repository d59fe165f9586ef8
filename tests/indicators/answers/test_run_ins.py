"""Goals of a list that paragraphs with run-in names answer in an order of their own."""

from tests.indicators.builders import stated

GOALS = (
    "# Mål\n- Minst 14 bagare ska delta.\n- Vattenåtgången ska minska med 20 procent.\n"
    "- 30 ugnar ska ha fått ny styrning.\n- 25 lärlingar ska ha gått kursen.\n- 3 recept ska ha prövats.\n"
)
ROW = (
    "# Uppföljning\nUgnar. 34 ugnar har fått ny styrning. Tre till väntar på delar.\n"
    "Vatten. Åtgången har minskat med 17 procent.\nDet beror mest på den gamla spolningen.\n"
    "Bagare. Tolv har deltagit hela tiden.\nLärlingar. 25 har gått kursen, av dem 9 kvinnor.\n"
)


def test_a_row_of_run_ins_answers_the_goals_that_it_names() -> None:
    found = [line.partition(" | ")[2] for line in stated(GOALS + ROW)]
    assert sorted(found) == sorted(["T>=14 O12", "T20% O17%", "T30 O34", "T25 O25 | women O9", "T3"])


def test_names_that_most_goals_do_not_say_answer_nothing() -> None:
    row = "# Verksamhet\nUgnar. 4 leverantörer bjöd.\nLokaler. Vi hyrde 2 rum.\nResor. 12 resor gjordes.\n"
    assert not [line for line in stated(GOALS + row) if " O4" in line or " O2" in line or "O12" in line]
