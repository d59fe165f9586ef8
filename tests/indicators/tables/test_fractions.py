"""Tables that say of each thing how much of its goal was reached."""

import pytest

from tests.indicators.builders import stated


@pytest.mark.parametrize("head", ["Mål\tLäge vid periodens slut", "Indikator\tUtfall", "Vad\tHittills"])
def test_what_was_reached_of_a_goal(head: str) -> None:
    rows = "Båtar\t2 av 6 båtar\nAndel roddare\t21 % av målets 30 %\nTräffar\t17 av 20"
    assert stated(f"{head}\n{rows}") == ["Båtar | T6 O2", "Andel roddare | T30% O21%", "Träffar | T20 O17"]


def test_a_single_such_row_makes_no_table_of_them() -> None:
    assert stated("Vad\tHittills\nBåtar\t2 av 6 båtar\nRoddare\tmånga\nTräffar\tpå torsdagar\nRegn\tofta") == []
