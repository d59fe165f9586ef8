"""Questions that a report puts and answers on one line."""

import pytest

from tests.indicators.builders import stated

ASKED = [
    ("Hur många kurser blev det? 14. Vi hade lovat 12.", "kurser | T12 O14"),
    ("Hur många deltagare kom? Målet var 200. Det blev 187.", "deltagare | T200 O187"),
    ("Andel kvinnor bland ledarna? 50 % var målet, 61 % är resultatet.", "Andel kvinnor bland ledarna | T50% O61%"),
    ("Är gästerna nöjda? Ja. 4,4 på en skala till 5. Målet: minst 4,0.", "gästerna nöjda | T>=4 O4.4"),
    (
        "Vad kostade en plats? 6 200 kr. I ansökan räknade vi med högst 5 500 kr.",
        "Vad kostade en plats | T<=5500kr O6200kr",
    ),
    ("Hur många fick praktik? Det målet tog vi bort i samråd med kommunen.", "fick praktik | CANCELLED"),
]


def test_answers_that_recall_their_goals() -> None:
    assert stated("\n".join(line for line, _ in ASKED)) == [expected for _, expected in ASKED]


@pytest.mark.parametrize(
    "text",
    [
        "Vad hände sedan? 14 kom tillbaka.\nVem betalade? Kommunen, 40 000 kr.\nHur gick det? Bra, sade 12 av dem.",
        "Varför just här? Byn har 300 invånare.\nVad sade de? Att 5 bussar om dagen är för få.\nVad sedan? 2 kom.",
    ],
)
def test_questions_without_goals(text: str) -> None:
    assert not any("T" in line.partition("|")[2] for line in stated(text))
