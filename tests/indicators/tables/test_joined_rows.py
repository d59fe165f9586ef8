"""Rows that count several things at once."""

import pytest

from tests.indicators.builders import stated

HEAD = "Aktivitet\tMål\tUtfall\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Kurser / deltagare\t4 / 80\t5 / 91", ["Kurser | T4 O5", "deltagare | T80 O91"]),
        ("Seminarier (åhörare)\t3 (150)\t2 (171)", ["Seminarier | T3 O2", "åhörare | T150 O171"]),
        ("Kurser och deltagare\t12 (240)\t14 (263)", ["Kurser | T12 O14", "deltagare | T240 O263"]),
        ("Avtal + avsiktsförklaringar\t1 + 5\t1 + 0", ["Avtal | T1 O1", "avsiktsförklaringar | T5 O0"]),
        # one thing, or groups of one
        ("Råd och stöd\t40\t38", ["Råd och stöd | T40 O38"]),
        ("Barn och unga\t40\t38 (18)", ["Barn och unga | T40 O38"]),
        ("Kurser (antal)\t4 (3)\t5 (4)", ["Kurser (antal) | T4 O5"]),
    ],
)
def test_rows_of_several_things(row: str, expected: list[str]) -> None:
    assert stated(f"{HEAD}{row}") == expected


@pytest.mark.parametrize("name", ["Kvinnor/män", "Deltagare (kvinnor)"])
def test_groups_are_no_things(name: str) -> None:
    assert len(stated(f"{HEAD}{name}\t40 (20)\t38 (18)")) <= 1
