"""Noughts told in words."""

import pytest

from extractor.indicators.words.noughts import none_of_it, opening_none
from tests.indicators.builders import scene


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("inget ännu", "inget"),
        ("Det blev inga.", "inga"),
        ("Inga kurser hölls, tyvärr", "Inga"),
        ("ingen alls, på grund av regnet", "ingen"),
        ("Inga hinder för arbetet.", None),
        ("Ingen har mätt det.", None),
        ("Det finns inga uppgifter om kurserna.", None),
        ("Inga av de 12 kurserna har mätts.", None),
    ],
)
def test_nothing_of_what_was_promised(answer: str, quote: str | None) -> None:
    made = scene(f"12 kurser: {answer}")
    nought = none_of_it(made, len("12 kurser: "), len(made.document.text), made.quantities[0])
    assert (nought.evidence.quote if nought else None) == quote


@pytest.mark.parametrize(
    ("clause", "quote"),
    [("inga hölls", "inga"), ("men det blev inget", "inget"), ("ingenjörer", None), ("blev 3", None)],
)
def test_a_clause_that_opens_with_none(clause: str, quote: str | None) -> None:
    nought = opening_none(scene(clause), 0, len(clause))
    assert (nought.evidence.quote if nought else None) == quote
