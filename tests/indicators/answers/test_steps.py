"""Lists of goals that another list answers."""

import pytest

from tests.indicators.builders import values

GOALS = "- Minst 20 bagerier ska delta.\n- 8 resor ska göras.\n- Fem nya bröd"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Våra mål var:\n{GOALS}\nDet blev:\n- 17 bagerier deltog.\n- 10 resor gjordes.\n- Fyra bröd finns.",
            ["T>=20 O17", "T8 O10", "T5 O4"],
        ),
        (
            "Våra mål var:\n1. 20 bagerier i år\n2. 8 resor\nResultat:\n2. 10 resor gjordes.\n1. 17 bagerier deltog.",
            ["T20 O17", "T8 O10"],
        ),
    ],
)
def test_items_answer_the_items_of_the_same_place_or_number(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_lists_of_another_length_answer_nothing_by_place() -> None:
    text = f"Målet var 5 läger. Det blev 6.\nVåra mål var:\n{GOALS}\nI styrelsen:\n- 3 lärare\n- 4 forskare"
    assert values(text) == ["T5 O6", "T>=20", "T8", "T5"]
