"""What a word weighs by how few passages of a report have it."""

from math import log

import pytest

from extractor.indicators.words.rarity import Rarity, rarity
from tests.indicators.builders import scene

PASSAGES = [frozenset({"kurs", "elev"}), frozenset({"kurs"}), frozenset({"kurs", "bygd"})]

WEIGHTS = [
    ("kurs", log(2)),
    ("elev", log(4)),
    ("skola", 0.0),
]


@pytest.mark.parametrize(("word", "weight"), WEIGHTS, ids=[word for word, _ in WEIGHTS])
def test_a_word_weighs_more_the_fewer_passages_have_it(word: str, weight: float) -> None:
    assert Rarity(PASSAGES).of(word) == weight


def test_no_word_weighs_more_than_it_may() -> None:
    assert Rarity(PASSAGES).of("elev", 1.0) == 1.0


def test_the_words_of_a_report_are_counted_passage_by_passage_and_once() -> None:
    made = scene("Kursen blev kurser\n\nElever gick kursen")
    assert rarity(made).of("kurs") == log(2)
    assert rarity(made).of("elev") == log(3)
    assert rarity(made) is rarity(made)
