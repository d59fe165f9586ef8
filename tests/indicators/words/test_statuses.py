"""What was not measured and what was dropped."""

import pytest

from extractor.indicators.words.statuses import cell_status, is_empty, text_status
from tests.indicators.builders import WORDS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ej mätt", "not_measured"),
        ("inte uppmätt.", "not_measured"),
        ("Uppgift saknas", "not_measured"),
        ("går inte att mäta", "not_measured"),
        ("Utgår", "cancelled"),
        ("Ströks", "cancelled"),
        ("INSTÄLLD", "cancelled"),
        ("38", None),
        ("-", None),
        ("", None),
        ("Bra", None),
    ],
)
def test_cells(text: str, expected: str | None) -> None:
    assert cell_status(text, WORDS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi har valt att inte mäta detta.", "not_measured"),
        ("Det har tyvärr inte kunnat mätas.", "not_measured"),
        ("Enkäten blev inte av.", "not_measured"),
        ("Aktiviteten valdes bort i samband med ändringen.", "cancelled"),
        ("Resan ställdes in.", "cancelled"),
        ("Målet ströks ur planen.", "cancelled"),
        ("Vi har mätt nöjdheten två gånger.", None),
        ("Det blev fler körer än väntat.", None),
    ],
)
def test_passages(text: str, expected: str | None) -> None:
    assert text_status(text, WORDS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("-", True), (" – ", True), ("n/a", True), ("Ej aktuellt", True), ("0", False), ("12", False)],
)
def test_empty_cells(text: str, *, expected: bool) -> None:
    assert is_empty(text, WORDS) == expected
