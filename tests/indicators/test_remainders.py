"""People who are neither women nor men, by arithmetic."""

import pytest

from tests.indicators.builders import stated


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("33 är tjejer, 36 är killar och 2 vill inte kalla sig något av det.", "other O2"),
        ("Av de 71 är 33 tjejer, 36 killar och två som vi fört som annat.", "other O2"),
        ("Av dem är 33 tjejer, 36 killar och 2 utan uppgift.", "other O2"),
    ],
)
def test_who_adds_up_with_women_and_men(sentence: str, rest: str) -> None:
    text = f"Antal unga\nMål: 60\nUtfall: 71\nHur det gick: 71 unga kom. {sentence}"
    assert stated(text) == [f"Antal unga | T60 O71 | women O33 | men O36 | {rest}"]


def test_others_who_do_not_add_up_are_a_group_of_their_own() -> None:
    text = "Antal unga\nMål: 60\nUtfall: 71 (kvinnor 33, män 38, Bro 12)"
    assert "other" not in stated(text)[0]
