"""Every entry of the lexicon against its own examples, both ways."""

from typing import Any

import pytest

from extractor.quantities import Grammar, find_in
from extractor.resources import read

_UNITS = read("lexicon/units")["unit"]
_MONEY = read("lexicon/money")["money"]
_MODIFIERS = read("lexicon/modifiers")["modifier"]
_PERIODS = read("lexicon/modifiers")["per"]
_OTHERS = read("lexicon/not_quantities")["pattern"]


def _examples(entries: list[dict[str, Any]], key: str) -> list[Any]:
    return [pytest.param(entry[key], example, id=example) for entry in entries for example in entry["examples"]]


@pytest.mark.parametrize(("kind", "example"), _examples(_UNITS, "kind"))
def test_units(kind: str, example: str, grammar: Grammar) -> None:
    (quantity,) = find_in(example, grammar)
    assert (quantity.unit_kind, quantity.evidence.quote) == (kind, example)


@pytest.mark.parametrize("word", [word for entry in _UNITS for word in entry["words"]])
def test_every_unit_is_found_behind_a_number(word: str, grammar: Grammar) -> None:
    kind = next(entry["kind"] for entry in reversed(_UNITS) if word in entry["words"])
    (quantity,) = find_in(f"12 {word}", grammar)
    assert quantity.unit_kind == kind


@pytest.mark.parametrize(("currency", "example"), _examples(_MONEY, "currency"))
def test_money(currency: str, example: str, grammar: Grammar) -> None:
    (quantity,) = find_in(example, grammar)
    assert (quantity.unit_kind, quantity.unit, quantity.evidence.quote) == ("money", currency, example)


@pytest.mark.parametrize("entry", _MONEY, ids=lambda entry: entry["words"][0])
def test_every_word_for_money_has_its_factor(entry: dict[str, Any], grammar: Grammar) -> None:
    for word in entry["words"]:
        (quantity,) = find_in(f"2 {word}", grammar)
        assert (quantity.low, quantity.unit) == (2 * entry["factor"], entry["currency"]), word


@pytest.mark.parametrize(("value", "example"), _examples(_MODIFIERS, "value"))
def test_modifiers(value: str, example: str, grammar: Grammar) -> None:
    (quantity,) = find_in(example, grammar)
    assert (quantity.modifier, quantity.evidence.quote) == (value, example)


@pytest.mark.parametrize("entry", _MODIFIERS, ids=lambda entry: entry["value"])
def test_every_modifier_before_a_share(entry: dict[str, Any], grammar: Grammar) -> None:
    for word in entry["before"]:
        (quantity,) = find_in(f"{word} 40 %", grammar)
        assert quantity.modifier == entry["value"], word


@pytest.mark.parametrize(("value", "example"), _examples(_PERIODS, "value"))
def test_periods(value: str, example: str, grammar: Grammar) -> None:
    (quantity,) = find_in(example, grammar)
    assert (quantity.per, quantity.evidence.quote) == (value, example)


@pytest.mark.parametrize(("_", "example"), _examples(_OTHERS, "id"))
def test_what_is_no_quantity(_: str, example: str, grammar: Grammar) -> None:
    assert find_in(example, grammar) == ()


@pytest.mark.parametrize("keep", [keep for entry in _OTHERS for keep in entry["keeps"]])
def test_what_looks_like_it_but_is_a_quantity(keep: str, grammar: Grammar) -> None:
    assert find_in(keep, grammar)


def test_no_word_bears_two_meanings() -> None:
    before = [word for entry in _MODIFIERS for word in entry["before"]]
    money = [word for entry in _MONEY for word in entry["words"]]
    assert len(before) == len(set(before))
    assert len(money) == len(set(money))
