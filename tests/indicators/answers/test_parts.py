"""Statements that promise two things, cut where the second promise begins."""

import pytest

from extractor.indicators.answers.parts import promised_apart
from tests.indicators.builders import scene


@pytest.mark.parametrize(
    "statement",
    [
        "Av hushållen ska 35 procent gå till arbete| och |15 procent till studier.",
        "60 gårdar ska ta emot elever| och |tolv av dem ska ha undertecknat avtal.",
        "120 lärare ska ha gått kursen| och |30 rektorer ha påbörjat en påbyggnad.",
        "40 körer ska sjunga, varav 10 i kyrkan.",
        "12 kurser och 14 lägerdagar ska hållas.",
        "24 körer ska ha sjungit, 9 av dem i kyrkan.",
        "80 procent av flickorna och 60 procent av pojkarna ska simma.",
        "Läckaget vid mindre än 5 mm regn, ska minska med 30 procent.",
        "Alla ska trivas.",
    ],
)
def test_promises(statement: str) -> None:
    pieces = statement.split("|")
    text = "".join(pieces)
    assert [text[start:end] for start, end in promised_apart(scene(text), 0, len(text))] == pieces[::2]
