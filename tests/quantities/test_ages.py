"""Ages in words are no quantities; times in words are."""

import pytest

from extractor.pipeline import quantities_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("tolv är under trettio år", [12]),
        ("tre av dem är äldre än sextio år", [3]),
        ("under tio år hölls tolv kurser", [10, 12]),
        ("trettio år och tolv dagar", [30, 12]),
    ],
)
def test_ages_that_are_spelled_out(text: str, numbers: list[float]) -> None:
    assert [each.low for each in quantities_in(text)] == numbers
