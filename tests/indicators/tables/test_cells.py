"""The numbers of single cells."""

import pytest

from tests.indicators.builders import stated

CELLS = [
    ("inga", "T4 O0"),
    ("Ingen alls", "T4 O0"),
    ("noll", "T4 O0"),
    ("inga uppgifter", "T4"),
    ("tre", "T4 O3"),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS)
def test_words_for_none(cell: str, expected: str) -> None:
    assert stated(f"Vad\tMål\tUtfall\nKurser\t9\t8\nLäger\t4\t{cell}")[1].startswith(f"Läger | {expected}")


LISTED = [
    (
        "80 intresserade kartlagda 50 deltagare inskrivna\t94 intresserade kartlagda 47 deltagare inskrivna",
        ["T80 O94", "T50 O47"],
    ),
    ("12 kurser 40 odlare\t9 kurser 44 odlare", ["T12 O9", "T40 O44"]),
    ("12 kurser med 40 odlare\t9 kurser", ["T12 O9", "T40"]),
]


@pytest.mark.parametrize(("cells", "expected"), LISTED)
def test_things_counted_up_in_both_cells(cells: str, expected: list[str]) -> None:
    found = stated(f"Arbetspaket\tMål\tUtfall\nMobilisering\t{cells}")
    assert [line.partition(" | ")[2] for line in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mått\tMål (k/m)\tUtfall (k/m)\nElever\t60/40\t71/28", ["Elever | women T60 O71 | men T40 O28"]),
        ("Mått\tMål\tUtfall (flickor + pojkar)\nElever\t100\t71 + 28", ["Elever | T100 | women O71 | men O28"]),
    ],
)
def test_groups_without_a_whole(text: str, expected: list[str]) -> None:
    assert stated(text) == expected
