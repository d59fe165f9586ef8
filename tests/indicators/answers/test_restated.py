"""Goals that a later passage states once more beside what came of them."""

import pytest

from tests.indicators.builders import values

GOALS = "# Mål\nMinst 60 procent av seglarna ska kunna knopar.\nVi ska bygga 12 bryggor i hamnen.\n"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Knopar kan 52 procent av seglarna. Målet om 60 procent nåddes alltså inte. Bland de yngsta kan 61 procent "
            "knopar.",
            "T60% O52%",
        ),
        ("Av de 12 bryggor i hamnen som vi skulle bygga blev 9 klara. I grannbyn byggdes 11 bryggor.", "T12 O9"),
    ],
)
def test_no_other_number_answers_a_goal_that_is_told_again(told: str, expected: str) -> None:
    found = values(f"{GOALS}# Resultat\n{told}")
    assert expected in found
    assert not [line for line in found if line != expected and line.split()[0] == expected.split()[0] and " O" in line]
