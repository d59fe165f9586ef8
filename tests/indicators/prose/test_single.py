"""Single things that were to be."""

import pytest

from tests.indicators.builders import stated

TOLD = "Målet var 20 byar. Det blev 14 byar.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett gemensamt bageri skulle vara i drift. Det ströks i juni.", "gemensamt bageri | T1 | CANCELLED"),
        ("Vi lovade att en kokbok skulle tryckas. Den ställdes in.", "kokbok | T1 | CANCELLED"),
        ("En marknad i byn var planerad. Den avlystes på grund av stormen.", "marknad i byn | T1 | CANCELLED"),
    ],
)
def test_one_thing_that_was_dropped(text: str, expected: str) -> None:
    assert stated(TOLD + text)[1:] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "En kokbok skulle tryckas. Den blev vacker.",
        "En av oss skulle baka. Det ströks i juni.",
        "För att var och en skulle få plats hölls borden små. Festen ställdes in.",
    ],
)
def test_one_thing_that_is_no_goal_of_its_own(text: str) -> None:
    assert len(stated(TOLD + text)) == 1
