from typing import Any

import pytest

from extractor.resources import read
from tests.deviations.builders import quantity, words

WORDS = words()
CHECKS = read("lexicon/checks")
CAUSES = read("lexicon/causes")


@pytest.mark.parametrize(
    "name",
    [
        "revision",
        "partial",
        "fulfilment",
        "fulfilment_header",
        "unsummed",
        "overlap",
        "whole",
        "each",
        "total",
        "share",
        "ceiling",
        "lowered_to",
        "lowered_by",
        "part_of",
        "that_is",
        "in_brackets",
        "went_from",
        "has_given",
        "instead",
        "goal_said",
        "of_all",
        "beside_whole",
        "plus",
        "year_column",
        "sum_column",
    ],
)
def test_patterns_match_their_examples(name: str) -> None:
    pattern = getattr(WORDS, name)
    for example in CHECKS[name]["examples"]:
        assert pattern.search(example), example
    for example in CHECKS[name].get("counterexamples", ()):
        assert not pattern.search(example), example


@pytest.mark.parametrize("name", ["marker", "signal"])
def test_words_of_cause_match_their_examples(name: str) -> None:
    pattern = getattr(WORDS, name)
    for example in CAUSES[name]["examples"]:
        assert pattern.search(example), example
    for example in CAUSES[name].get("counterexamples", ()):
        assert not pattern.search(example), example


@pytest.mark.parametrize("counted", CHECKS["counted"], ids=lambda counted: str(counted["kind"]))
def test_units_name_what_they_count(counted: dict[str, Any]) -> None:
    for unit in counted["examples"]:
        found = quantity(f"20 {unit}")
        assert found is not None
        assert WORDS.counted_by(found) == counted["kind"]


def test_no_unit_stands_in_two_scales() -> None:
    units = [unit for scale in CHECKS["scale"] for unit in scale["units"]]
    assert len(units) == len(set(units))


@pytest.mark.parametrize("code", [code for code in read("lexicon/messages") if code != "words"])
def test_messages_have_both_languages_and_the_same_places(code: str) -> None:
    entry = read("lexicon/messages")[code]
    places = [sorted(part.split("}")[0] for part in entry[lang].split("{")[1:]) for lang in ("sv", "en")]
    assert places[0] == places[1]


def test_words_have_both_languages() -> None:
    entry = read("lexicon/messages")["words"]
    assert entry["sv"].keys() == entry["en"].keys()
