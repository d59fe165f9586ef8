"""Where sentences end; "|" marks the ends."""

import pytest

from extractor.indicators.words.sentences import sentences

CASES = [
    "Vi sjöng.|Sedan åt vi.",
    "Det kom bl.a. Eva och ca. 40 andra.",
    "Det kom 40 st.|Sedan åt vi.",
    "Vi mätte t.o.m. Anders båt.",
    "Det kostade 40 tkr.|Betalt!|Klart?",
    "Målet var 40.|12 byar deltog.",
    "Möte kl. 10.30 den 4 maj.",
    "Nr. 4 var bäst.",
    "Växer 3.5 procent per år.|Ja.",
    "Rubrik utan punkt\n|Ny rad",
    "",
]


@pytest.mark.parametrize("text", CASES)
def test_ends(text: str) -> None:
    plain = text.replace("\n|", "\n").replace("|", " ")
    found = [plain[start:end] for start, end in sentences(plain, 0, len(plain))]
    assert found == [part.strip("\n") for part in text.split("|") if part]


def test_only_the_passage_asked_for() -> None:
    text = "Ett. Två. Tre."
    assert [text[start:end] for start, end in sentences(text, 5, 9)] == ["Två."]
