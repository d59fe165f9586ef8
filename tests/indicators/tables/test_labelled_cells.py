"""Roles that stand in the cells of a table, or goals in the names of its rows."""

import pytest

from tests.indicators.builders import stated

CASES = [
    ("Läger\tMål: 10\tUtfall: 12\nElever\tMål: 100\tUtfall: 110", ["Läger | T10 O12", "Elever | T100 O110"]),
    ("Läger\tMål 10\tUtfall 12\nElever\tMål 100\tUtfall 110", ["Läger | T10 O12", "Elever | T100 O110"]),
    ("Läger\t10 planerade\t12 hållna\nTält\t9 planerade\t8 hållna", ["Läger | T10 O12", "Tält | T9 O8"]),
    ("Bete\tMål: 40 ha\tResultat: 34 ha\nÖar\tMål: 8–10\tResultat: 7", ["Bete | T40x O34x", "Öar | T8-10 O7"]),
    ("Indikator\tResultat\nLäger (mål 10)\t12\nElever (mål: 100)\t110", ["Läger | T10 O12", "Elever | T100 O110"]),
    ("Indikator\tResultat\nLäger, mål 10 st\t12\nTält, mål 9 st\t8", ["Läger | T10 O12", "Tält | T9 O8"]),
    ("\tUtfall\nLäger (planerat 10)\t12\nTält (planerat 9)\t8", ["Läger | T10 O12", "Tält | T9 O8"]),
    ("Elever (varav 10 flickor)\t12\nLärare (varav 5 män)\t12", []),
    ("Lokaler\tBudget 10 000 kr\tUtfall 12 000 kr\nResor\tBudget 9 000 kr\tUtfall 8 000 kr", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_roles_in_cells(text: str, expected: list[str]) -> None:
    assert stated(text) == expected
