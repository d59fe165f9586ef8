"""Lines that say in a sentence what shall be, and behind a label what came of it."""

import pytest

from tests.indicators.builders import stated


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("350 användare ska vara upplagda. Utfall: 308.", ["användare ska vara upplagda | T350 O308"]),
        ("P2. 350 användare ska vara upplagda. Utfall: 308.", ["användare ska vara upplagda | T350 O308"]),
        ("Tillgängligheten ska vara 99,5 %. Utfall: 99,7 %.", ["Tillgängligheten | T99.5% O99.7%"]),
        ("4) Minst 12 kurser per år. Resultat: 9 kurser.", ["kurser | T>=12/year O9"]),
        ("Minst 80 procent ska vara nöjda. Utfall: ej mätt.", ["vara nöjda | T>=80% | NOT_MEASURED"]),
        ("Alla möten hölls i juni. Utfall: 9.", []),
    ],
)
def test_sentence_of_a_goal_and_its_labelled_outcome(line: str, expected: list[str]) -> None:
    assert stated(f"# Mål\n{line}") == expected
