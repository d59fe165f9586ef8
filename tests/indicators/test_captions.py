"""What the passage above a table says that it shows."""

import pytest

from extractor.indicators.captions import caption_of, counts, is_title
from tests.indicators.builders import WORDS, scene


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Tabellen visar andel badgäster (%) som kommer åter.", "andel badgäster (%) som kommer åter"),
        ("Av tabellen framgår inskrivna elever per kommun.", "inskrivna elever"),
        ("Tabell 3 redovisar sålda kort jämfört med planen.", "sålda kort"),
        ("I tabellen anges besökta gårdar, fördelade på län.", "besökta gårdar"),
        ("Tabellen visar hur det gick.", "Tabellen visar hur det gick."),
        ("Nya företag. De flesta kom till sist.", "Nya företag"),
        ("Besök i hamnen:", "Besök i hamnen"),
        ("Ord " * 60, ""),
    ],
)
def test_captions(text: str, caption: str) -> None:
    made = scene(text)
    assert caption_of(made, made.document.blocks[0]) == caption


@pytest.mark.parametrize("caption", ["Antal elever", "Besökare per gruva", "Kort fördelade på butiker"])
def test_captions_that_count(caption: str) -> None:
    assert counts(caption, WORDS)
    assert not counts(caption.split()[-1], WORDS)


def test_titles_are_neither_sentences_nor_headings() -> None:
    made = scene("# Besök i hamnen\nText")
    assert is_title(made, "Besök på kajen", len(made.document.text) - 1)
    assert not is_title(made, "Besök i hamnen", len(made.document.text) - 1)
    assert not is_title(made, "Så här blev det.", len(made.document.text) - 1)
    assert not is_title(made, "Resultat", len(made.document.text) - 1)
