"""Tables with the groups of each indicator in a column of their own."""

import pytest

from tests.indicators.builders import stated

NESTED = [
    (
        "Indikator\tKön\tMål\tUtfall\nDeltagare\tKvinnor\t60\t71\n\tMän\t40\t28\n\tTotalt\t100\t99\n"
        "Praktik\tKvinnor\t12\t10\n\tMän\t8\t9\n\tTotalt\t20\t19",
        ["Deltagare | T100 O99 | women T60 O71 | men T40 O28", "Praktik | T20 O19 | women T12 O10 | men T8 O9"],
    ),
    (
        "Indikator\t\tMål\tUtfall\nDeltagare\tTotalt\t100\t99\n\tUnga 18–24 år\t60\t71\n\tUtrikes födda\t40\t28",
        ["Deltagare | T100 O99 | young(18-24) T60 O71 | foreign_born T40 O28"],
    ),
    (
        "Mått\tKommun\tPlan\tResultat\nSkyltar\tOrsa\t5\t6\nSkyltar\tMora\t8\t8\nBänkar\tOrsa\t1\t1\nBänkar\tMora\t2\t1",
        ["Skyltar | orsa T5 O6 | mora T8 O8", "Bänkar | orsa T1 O1 | mora T2 O1"],
    ),
    (
        "Ort\tIndikator\tMål\tUtfall\nOrsa\tKurser\t3\t4\n\tLäger\t1\t1\nMora\tKurser\t5\t5\n\tLäger\t2\t0",
        ["Kurser | orsa T3 O4 | mora T5 O5", "Läger | orsa T1 O1 | mora T2 O0"],
    ),
    (
        "Delmål\tIndikator\tMål\tUtfall\nLära\tKurser\t3\t4\n\tLäger\t1\t1\nMötas\tKaféer\t5\t5\n\tFester\t2\t0",
        ["Kurser | T3 O4", "Läger | T1 O1", "Kaféer | T5 O5", "Fester | T2 O0"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_groups_in_a_column_of_their_own(text: str, expected: list[str]) -> None:
    assert stated(text) == expected
