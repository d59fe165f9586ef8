"""How a text says that all, or nothing, of what was promised came about."""

import pytest

from extractor.indicators.words.completion import none_of_it, says_all_done
from tests.indicators.builders import WORDS, scene


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Båda blev av, i september.", True),
        ("Alla tre är klara.", True),
        ("Samtliga hölls under våren.", True),
        ("Bägge har genomförts.", True),
        ("Alla utom en hölls.", False),
        ("Båda blev inte av.", False),
        ("Alla deltagare genomförde kursen.", False),
        ("Vi tackar alla.", False),
    ],
)
def test_all_of_what_was_promised(sentence: str, expected: bool) -> None:
    assert says_all_done(sentence, WORDS.answers) is expected


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
