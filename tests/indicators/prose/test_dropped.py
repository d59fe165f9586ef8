"""Goals without a number that a sentence names and drops."""

import pytest

from tests.indicators.builders import stated

TOLD = "# Så gick det\nAntal byar: mål 20, utfall 14.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Målet att ta fram en gemensam flagga ströks i mars.", "gemensam flagga | CANCELLED"),
        ("Även delmålet om musik på kajen har utgått efter ett nytt beslut.", "musik på kajen | CANCELLED"),
        ("Indikatorn för grannarnas trivsel har inte kunnat mätas.", "grannarnas trivsel | NOT_MEASURED"),
        ("Aktiviteten med lånebåtar fick vi lägga ner.", "lånebåtar | CANCELLED"),
    ],
)
def test_a_goal_that_is_named_and_dropped(text: str, expected: str) -> None:
    assert stated(TOLD + text)[1:] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Målet om fler byar ströks inte.",
        "Målet med resan var att se hamnar, men den ställdes in.",
        "Aktiviteten för barn som inte kan simma ställdes in en gång.",
        "Resan till Åbo ställdes in.",
        "Den planerade lunchen ställdes in.",
        "Målet att nå byar utgick.",
    ],
)
def test_sentences_that_drop_no_goal_of_their_own(text: str) -> None:
    assert len(stated(TOLD + text)) == 1


def test_a_goal_in_a_chapter_without_indicators() -> None:
    assert len(stated(f"{TOLD}# Bakgrund\nMålet att ta fram en gemensam flagga ströks i mars.")) == 1
