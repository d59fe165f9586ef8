import pytest

from extractor.indicators.prose.surroundings import Surroundings
from extractor.indicators.words.sentences import sentences
from tests.indicators.builders import scene

GOAL = "Målet var 24 länkpersoner. "
"""A goal before the number asked about, in the same passage."""


def signs(text: str, number: int) -> set[str]:
    """Give the signs of the last number of this size in a text."""
    made = scene(text)
    blocks = made.document.blocks
    spans = [span for block in blocks for span in sentences(made.document.text, block.start, block.end)]
    asked = next(quantity for quantity in reversed(made.quantities) if quantity.low == number)
    start, end = next(span for span in spans if span[0] <= asked.evidence.start < span[1])
    return set(Surroundings(made, spans).signs(asked, start, end))


@pytest.mark.parametrize(
    ("text", "number", "seen"),
    [
        ("# Mål\nSju hamnar och 19 bryggor.", 19, {"section:goals", "section:of goals", "chapter:goals"}),
        ("# Resultat\n19 bryggor.", 19, {"section:results"}),
        ("# Ekonomi\n19 bryggor.", 19, {"section:aside"}),
        ("# Om oss\n19 bryggor.", 19, {"section:plain"}),
        ("19 bryggor.", 19, {"section:none", "chapter:none", "block:paragraph:first", "alone", "part:0"}),
        ("- 19 bryggor", 19, {"block:item:first", "leads item"}),
        ("- Gröna: 19 bryggor", 19, {"block:item:first"}),
        (GOAL + "19 länkpersoner är klara.", 19, {"goal of its unit before", "before:target:same:near", "after:none"}),
        (GOAL + "Kursen är slut. 3 länkpersoner.", 3, {"second before:target:same:far", "before:no number"}),
        (GOAL + "24 båtar.", 24, {"goal of its value before", "before:target:other:near"}),
        ("19 bryggor. Vi nådde 17 bryggor.", 19, {"outcome of its unit behind", "after:outcome:same:near"}),
        ("Målet var 24 båtar men 19 båtar och 3 kajer syns.", 19, {"left:target:same:near"}),
        ("Vi ser 19 båtar, målet var 24 båtar.", 19, {"right:target:same:near"}),
        ("Vi ser 19 båtar och 3 kajer.", 19, {"undecided"}),
        ("Vi ser 19 båtar. Resten har inte mätts.", 19, {"after:status"}),
        ("Hamnen rymmer båtar, varav 19 skutor.", 19, {"part"}),
        ("Vi skulle måla, 19 bryggor målades.", 19, {"sentence:shall", "clause:past", "sentence:past"}),
        ("De har hunnit måla 19 bryggor.", 19, {"clause:perfect", "sentence:perfect"}),
    ],
)
def test_what_stands_around_a_number_is_seen(text: str, number: int, seen: set[str]) -> None:
    assert seen <= signs(text, number)


@pytest.mark.parametrize(
    ("text", "number", "unseen"),
    [
        ("19 länkpersoner är klara.", 19, "goal of its unit before"),
        ("Målet var 24 båtar.", 24, "goal of its value before"),
        ("Vi skulle måla, 19 bryggor målades.", 19, "clause:shall"),
        (GOAL + "\n19 länkpersoner.", 19, "before:target:same"),
        ("- Gröna: 19 bryggor", 19, "leads item"),
        ("Vi har 19 skutor.", 19, "part"),
    ],
)
def test_what_stands_elsewhere_is_not(text: str, number: int, unseen: str) -> None:
    assert unseen not in signs(text, number)
