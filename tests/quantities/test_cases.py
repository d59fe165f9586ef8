"""The table of marked sentences: what is marked is found as marked, and nothing else is."""

from pathlib import Path
from typing import Any

import pytest
import regex

from extractor.quantities import Grammar, find_in
from extractor.types import Quantity

_MARK = regex.compile(r"<q (?P<attributes>[^>]+)>(?P<quote>.*?)</q>")
_CASES = [
    line.replace(r"\t", "\t").replace(r"\n", "\n")
    for line in Path(__file__).with_name("cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def expected(case: str) -> list[dict[str, Any]]:
    return [_expected(match) for match in _MARK.finditer(case)]


def _expected(match: regex.Match[str]) -> dict[str, Any]:
    given = dict(pair.split("=") for pair in match["attributes"].split(" "))
    return {
        "quote": match["quote"],
        "low": float(given["low"]),
        "high": float(given.get("high", given["low"])),
        "unit": given["unit"].replace("_", " ") if "unit" in given else None,
        "kind": given.get("kind", "count"),
        "modifier": given.get("mod", "exact"),
        "per": given.get("per"),
    }


def as_dict(quantity: Quantity) -> dict[str, Any]:
    return {
        "quote": quantity.evidence.quote,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "kind": quantity.unit_kind,
        "modifier": quantity.modifier,
        "per": quantity.per,
    }


def test_the_table_is_large_enough() -> None:
    assert sum(len(expected(case)) or 1 for case in _CASES) >= 300


@pytest.mark.parametrize("case", _CASES)
def test_marked_quantities_and_no_others_are_found(case: str, grammar: Grammar) -> None:
    text = _MARK.sub(lambda match: match["quote"], case)
    assert [as_dict(quantity) for quantity in find_in(text, grammar)] == expected(case)
