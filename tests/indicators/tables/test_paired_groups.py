"""Columns with the numbers of two groups in a cell."""

import pytest

from tests.indicators.builders import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mål\tSlutmål\tUtfall\tK/M\nIdéer\t40\t47\t21/26\nLäger\t4\t5\t", ["Idéer | T40 O47 | women O21 | men O26",
                                                                          "Läger | T4 O5"]),
        ("Indikator\tMål (k/m)\tUtfall (k/m)\nDeltagare\t40 (20/20)\t38 (20/18)\nNya jobb\t12 (6/6)\t9,5 (4,5/5)",
         ["Deltagare | T40 O38 | women T20 O20 | men T20 O18", "Nya jobb | T12 O9.5 | women T6 O4.5 | men T6 O5"]),
        ("Nyckeltal\tMål\tResultat\tvarav kvinnor/män\nElever\t40\t38\t20 och 18\nNöjda\t80 %\t85 %\t90 % / 80 %",
         ["Elever | T40 O38 | women O20 | men O18", "Nöjda | T80% O85% | women O90% | men O80%"]),
        ("Indikator\tMål\tUtfall\tKvinnor/män, mål\tKvinnor/män, utfall\nDeltagare\t40\t38\t20/20\t20/18",
         ["Deltagare | T40 O38 | women T20 O20 | men T20 O18"]),
        # another number of numbers, or a date, is nothing
        ("Mål\tSlutmål\tUtfall\tK/M\nIdéer\t40\t47\t21\nLäger\t4\t5\t1/2/3", ["Idéer | T40 O47", "Läger | T4 O5"]),
    ],
    ids=["letters", "in brackets", "words", "goals and outcomes", "other numbers"],
)  # fmt: skip
def test_groups_side_by_side(text: str, expected: list[str]) -> None:
    assert stated(text) == expected
