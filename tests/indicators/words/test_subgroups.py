"""Which group a label names."""

import pytest

from extractor.indicators.words.subgroups import identify, is_group_label, normalise
from tests.indicators.builders import WORDS, group

LABELS = [
    ("kvinnor", "women"),
    ("varav antal män", "men"),
    ("Pojkar", "men"),
    ("Flickor åk 7", "women"),
    ("icke-binära", "other"),
    ("unga 18-30 år", "young(18-30)"),
    ("unga(18-30år)", "young(18-30)"),
    ("15–24 år", "young(15-24)"),
    ("under 25 år", "young(-25)"),
    ("över 54 år", "old(54-)"),
    ("under trettio år", "young(-30)"),
    ("äldre än sextio år", "old(60-)"),
    ("65+", "old(65-)"),
    ("seniorer", "old"),
    ("25-54 år", "25-54 år(25-54)"),
    ("utrikes födda", "foreign_born"),
    ("inrikes födda", "native_born"),
    ("med funktionsnedsättning", "with"),
    ("utan funktionsnedsättning", "without"),
    ("utan organisationsnummer", "without"),
    ("mikroföretag", "mikroföretag"),
    ("små företag", "små företag"),
    ("10–49 anställda", "10–49 anställda"),
    ("med färre än 10 anställda", "med färre än 10 anställda"),
]


@pytest.mark.parametrize(("label", "expected"), LABELS)
def test_groups_of_labels(label: str, expected: str) -> None:
    found = identify(label, WORDS)
    assert found is not None
    assert group(found.of(label)) == expected


@pytest.mark.parametrize(
    "label", ["", "Antal kurser", "har fått barn", "4-8 elever", "Manual", "18-30 möten", "mars 2019", "x" * 200]
)
def test_labels_that_name_no_group(label: str) -> None:
    assert identify(label, WORDS) is None


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("varav kvinnor", True),
        ("Kvinnor", True),
        ("Andel av dem som är kvinnor", True),
        ("unga 18-30 år", True),
        ("Kvinnor som startat bageri", False),
        ("Antal körer", False),
    ],
)
def test_labels_of_nothing_but_a_group(label: str, *, expected: bool) -> None:
    assert is_group_label(label, WORDS) == expected


@pytest.mark.parametrize("label", ["varav Norra  Bro:", " – norra bro", "Antal norra bro (", "Norra\nBro"])
def test_one_name_for_all_ways_to_write_a_group(label: str) -> None:
    assert normalise(label) == "norra bro"
