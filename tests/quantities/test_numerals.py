"""Number words against num2words, in both directions."""

import pytest
from num2words import num2words

from extractor.quantities import Grammar, find_in
from extractor.quantities.numerals import compile_numerals
from extractor.resources import read

_NUMERALS = compile_numerals(read("lexicon/numbers"))


@pytest.mark.parametrize("start", range(0, 10_001, 500))
def test_every_integer_in_words_has_its_value(start: int) -> None:
    wrong = [n for n in range(start, min(start + 500, 10_001)) if _NUMERALS.value(num2words(n, lang="sv")) != n]
    assert wrong == []


def test_every_integer_in_words_is_one_quantity(grammar: Grammar) -> None:
    numbers = range(2, 10_001)
    found = find_in("\n".join(f"{num2words(n, lang='sv')} företag" for n in numbers), grammar)
    assert [(quantity.low, quantity.unit) for quantity in found] == [(n, "företag") for n in numbers]


def test_words_of_every_value_name_it_back() -> None:
    words = {num2words(n, lang="sv") for n in range(10_001)}
    assert {num2words(int(_NUMERALS.value(word)), lang="sv") for word in words} == words


@pytest.mark.parametrize("entry", read("lexicon/numbers")["examples"], ids=lambda entry: entry["text"])
def test_examples_of_the_lexicon(entry: dict[str, str | float]) -> None:
    assert _NUMERALS.value(str(entry["text"])) == entry["value"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (21_000, "tjugoettusen"),
        (100_000, "etthundratusen"),
        (250_000, "tvåhundrafemtio tusen"),
        (1_000_000, "en miljon"),
        (3_400_000, "tre miljoner fyrahundratusen"),
        (999_999, "niohundranittioniotusen niohundranittionio"),
        (45, "fyrtio fem"),
        (45, "fyrtifem"),
    ],
)
def test_larger_and_colloquial_numbers(number: int, words: str) -> None:
    assert _NUMERALS.value(words) == number
