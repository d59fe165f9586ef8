"""Which places of a report stand under a heading of goals."""

import pytest

from extractor.indicators.words.titles import is_under_goals
from tests.indicators.builders import scene

PLACES = [
    ("# 1. Projektets mål\n\nMinst 40 kurser", True),
    ("# 1. Projektets mål\n\n## 1.1. Bakgrund\n\nMinst 40 kurser", False),
    ("# 1. Måluppfyllelse\n\nMinst 40 kurser", False),
    ("Minst 40 kurser", False),
]


@pytest.mark.parametrize(("text", "under"), PLACES, ids=[text for text, _ in PLACES])
def test_places_under_a_heading_of_goals(text: str, under: bool) -> None:
    made = scene(text)
    assert is_under_goals(made, made.quantities[-1].evidence.start) is under
