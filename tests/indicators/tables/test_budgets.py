"""Tables that account for money, told from those of indicators in money."""

import pytest

from extractor.indicators.tables.budgets import is_budget
from tests.indicators.builders import WORDS


@pytest.mark.parametrize(
    ("head", "names", "caption", "expected"),
    [
        ("Kostnadsslag | Mål | Utfall", "Färg | Penslar", "", True),
        ("| Plan | Utfall", "Personal | Resor | Material | Väggar | Tak", "", True),
        ("| Plan | Utfall", "Personal | Resor | Golv | Väggar | Tak", "", False),
        ("| Plan | Utfall", "Kostnader för färg | Väggar | Tak", "", True),
        ("| Plan | Utfall", "Kostnader för färg | Väggar | Tak | Golv", "", False),
        ("| Plan | Utfall", "Kostnader för färg | Väggar | Tak | Golv", "Projektets budget", True),
        ("| Plan | Utfall", "Väggar | Tak", "Projektets budget", False),
        ("| Mål | Utfall", "Andel kostnader | Kostnader per vägg", "", False),
        ("| Mål | Utfall", "", "", False),
    ],
)
def test_what_accounts_for_money(head: str, names: str, caption: str, expected: bool) -> None:
    assert is_budget(head.split(" | "), names.split(" | "), WORDS, caption=caption) is expected
