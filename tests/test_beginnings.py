"""Beginnings: where they let a pattern be tried, and that they hide nothing that it finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.beginnings import beginnings


@pytest.mark.parametrize(
    ("source", "text", "places"),
    [
        ("mål", "målet var 4, mälen", ["m"]),
        ("^mål", "mål", []),
        ("mål|utfall|blev|nådde", "målet var 4, utfallet blev 5", ["m", "u", "b"]),
        (r"\b(?:mål|utfall|blev|nådde)\b", "målet var 4, utfallet blev 5", ["m", "u", "b"]),
        (r"(?:del)?mål|i\s+år|fjol|förra", "delmål i  år", ["d", "m", "i"]),
        (r"[a-c]\d|d[ef]|g(?:h|i)", "b1 b. de dg gi", ["b", "d", "g"]),
        (r"(?<!x)mål|(?=ut)utfall|ny|gammal", "xmål utfall", ["m", "u"]),
        (r"mål+|må{2}|[^\W\d]x|9", "mål målmå yx 9", ["m", "m", "y", "9"]),
        (r"\s+mål|utfall|blev|nådde", "vårt  mål, målet, ett utfall", [" ", " ", " ", "u"]),
        (r"\b\w*mål", "delmålet, mål, må", ["d", "m"]),
        (r"\b(?:[^\W\d_]+\s+lovat|\w*mål|var)", "har  lovat var sitt mål", ["h", " ", " ", "v", "m"]),
        (r"^mål|utfall|blev|nådde|fick", "målet blev", ["b"]),
        (r"\bmål|utfall", "delmål, mål, slututfall", ["m", "u"]),
        (r"\bmål|måltid", "delmål, mål", ["m", "m"]),
        (r"\bper\s[^\W\d_]{3}", "per vägg, per år, per m", ["p", "p"]),
        ("förväntat", "förväg, förväntan, förväntat", ["f", "f"]),
    ],
)
def test_a_pattern_is_tried_where_it_may_begin(source: str, text: str, places: list[str]) -> None:
    known = beginnings(source)
    assert known is not None
    assert [text[place] for place in known.places(text, 0, len(text))] == places
    assert known.top == source.startswith("^")


@pytest.mark.parametrize(
    "source",
    [
        r"\w*mål|utfall|blev|nådde|fick",
        r"\b(?:\w+\s+){1,3}mål",
        "(?:mål|utfall|blev|nådde)?",
        "(?i:mål|utfall|blev|nådde)",
        "(?i)mål|utfall|blev|nådde",
        "(?m)^mål|utfall|blev|nådde|fick",
        r".\d|utfall|blev|nådde",
        "(mål",
    ],
)
def test_a_pattern_that_may_begin_anywhere_has_none(source: str) -> None:
    assert beginnings(source) is None


def test_where_words_have_other_borders_a_pattern_is_tried_inside_them_too() -> None:
    known = beginnings(r"\bmål")
    assert known is not None
    assert list(known.places("delmål", 0, 6)) == []
    assert list(known.anywhere().places("delmål", 0, 6)) == [3]


_PARTS = st.sampled_from(
    [
        "a",
        "b",
        "[ab]",
        "[^a]",
        r"\w",
        r"\s?",
        "(?:a|bc|c)",
        "c{2}",
        "[ab]{3}",
        "d*",
        r"\b",
        "(?=a)",
        "^",
        "(?:ab)+?",
        r"\b\w*",
        r"\b\w+?d",
        r"\s+",
    ]
)
_BRANCHES = st.lists(st.lists(_PARTS, min_size=1, max_size=5).map("".join), min_size=4, max_size=8)


@given(_BRANCHES.map("|".join), st.text("abcd ", max_size=12))
def test_no_match_is_hidden(source: str, text: str) -> None:
    known = beginnings(source)
    if known is not None:
        places = {*known.places(text, 0, len(text)), *([0] if known.top else [])}
        assert {at for at in range(len(text) + 1) if re.compile(source).match(text, at)} <= places
