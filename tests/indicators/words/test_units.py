"""Which quantities count the same, and units that stand apart from their numbers."""

import pytest

from extractor.indicators.words.units import adapt, bounded, comparable, on_scale_of, pair, with_period
from extractor.types import Quantity
from tests.indicators.builders import WORDS, number, scene


def quantities(text: str) -> list[Quantity]:
    return list(scene(text).quantities)


def one(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


PAIRS = [
    ("4 kurser, 8 elever", "9 elever, 5 kurser", "4=5 8=9"),
    ("4 kurser", "5", "4=5"),
    ("4", "5, 6", "4=5"),
    ("4 kurser, 50 %", "60 %", "4=- 50%=60%"),
    ("50 %", "7 kurser", "50%=-"),
    ("2 mkr, 4 kurser", "5 kurser och 1 mkr", "2000000kr=1000000kr 4=5"),
    ("4 kurser", "", "4=-"),
]


@pytest.mark.parametrize(("targets", "outcomes", "expected"), PAIRS, ids=[f"{t} / {o}" for t, o, _ in PAIRS])
def test_pairs(targets: str, outcomes: str, expected: str) -> None:
    pairs = pair(quantities(targets), quantities(outcomes))
    told = [
        f"{number(each.target) if each.target else '-'}={number(each.outcome) if each.outcome else '-'}"
        for each in pairs
    ]
    assert " ".join(told) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("40 kurser", "38 elever", True),
        ("40 %", "38 procent", True),
        ("40 %", "38 elever", False),
        ("2 mkr", "38 elever", False),
        ("2 mkr", "3", True),
        ("3 månader", "38 elever", False),
    ],
)
def test_what_can_be_compared(first: str, second: str, *, expected: bool) -> None:
    assert comparable(one(first), one(second)) == comparable(one(second), one(first)) == expected


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("2,5", "Mkr", "2500000kr"),
        ("2,5", "Omsättning (tkr)", "2500kr"),
        ("80", "procent", "80%"),
        ("80", "Andel nöjda gäster", "80%"),
        ("80", "Antal gäster", "80"),
        ("15", "årsarbetskrafter", "15fte"),
        ("80 st", "procent", "80"),
    ],
)
def test_units_of_labels(text: str, label: str, expected: str) -> None:
    assert number(adapt(one(text), WORDS, "", label)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Gäster per år", "80/year"),
        ("Gäster/månad", "80/month"),
        ("kWh/m² Atemp och år", "80/year"),
        ("Gäster", "80"),
        ("Årliga gäster", "80"),
    ],
)
def test_periods_of_names(name: str, expected: str) -> None:
    assert number(with_period(one("80"), name, WORDS)) == expected


@pytest.mark.parametrize(
    ("head", "expected"), [("Mål högst", "<=80"), ("Mål (minst)", ">=80"), ("Mål ≤", "<=80"), ("Målvärde", "80")]
)
def test_limits_of_headers(head: str, expected: str) -> None:
    assert number(bounded(one("80"), WORDS, head)) == expected


def test_a_limit_of_its_own_stays() -> None:
    assert number(bounded(one("minst 80"), WORDS, "Mål högst")) == ">=80"


@pytest.mark.parametrize(
    ("bare", "other", "expected"),
    [
        ("350 000", "412 000 kr", "350000kr"),
        ("2", "2,3 mkr", "2000000kr"),
        ("80", "450 tkr", "80000kr"),
        ("12", "412 000 kr", "12"),
        ("3", "4,5 procent", "3%"),
        ("340", "80 procent", "340"),
        ("12 lag", "80 procent", "12"),
        ("12", "14 lag", "12"),
    ],
)
def test_bare_numbers_in_the_measure_of_another(bare: str, other: str, expected: str) -> None:
    assert number(on_scale_of(one(bare), one(other), WORDS)) == expected
