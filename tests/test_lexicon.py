"""Patterns of the lexicon that name lists of words and pieces."""

import pytest

from extractor.lexicon import filled

DATA = {"words": {"startade": ["startade", "drog igång"]}, "pieces": {"began": r"vi\s{startade}"}}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("{startade}", r"(?:drog\s+igång|startade)"),
        ("{Startade}", r"(?:Drog\s+igång|Startade)"),
        ("^{began}$", r"^(?:vi\s(?:drog\s+igång|startade))$"),
        (r"\p{Lu}{2,20}\p{L}", r"\p{Lu}{2,20}\p{L}"),
    ],
)
def test_what_stands_in_braces(pattern: str, expected: str) -> None:
    assert filled(pattern, DATA) == expected


def test_what_no_table_has() -> None:
    with pytest.raises(KeyError, match="slutade"):
        filled("{slutade}", {})
