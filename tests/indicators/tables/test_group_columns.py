"""Tables without goals whose columns divide what each row counts."""

import pytest

from tests.indicators.builders import stated

GOAL = "Antal stigar\nMål: 30\nUtfall: 34\n\n"
KNOWN = "Antal stigar | T30 O34"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("\tTotalt\tKvinnor\tMän\tUnder 30 år\nAnmälda sångare\t20\t12\t8\t5\nSångare vid avslut\t14\t9\t5\t4",
         ["Anmälda sångare | O20 | women O12 | men O8 | young(-30) O5",
          "Sångare vid avslut | O14 | women O9 | men O5 | young(-30) O4"]),
        ("Steg\tKv\tM\tAlla\nPåbörjade kursen\t12\t8\t20\nFick intyg\t9\t5\t14",
         ["Påbörjade kursen | O20 | women O12 | men O8", "Fick intyg | O14 | women O9 | men O5"]),
        ("\tFlickor\tPojkar\tAntal\nBarn som lärt sig simma\t12\t8\t20\nBarn som dykt\t9\t0\t9",
         ["Barn som lärt sig simma | O20 | women O12 | men O8", "Barn som dykt | O9 | women O9 | men O0"]),
        # what is known already is divided
        ("\tSamtliga\tKvinnor\tMän\nStigar i skog\t34\t20\t14\nLedda vandringar\t9\t4\t5",
         ["Antal stigar | T30 O34 | women O20 | men O14", "Ledda vandringar | O9 | women O4 | men O5"]),
    ],
    ids=["total first", "total last", "children", "known"],
)  # fmt: skip
def test_rows_divided_by_columns(table: str, expected: list[str]) -> None:
    assert [line for line in stated(f"{GOAL}{table}") if line != KNOWN] == expected


@pytest.mark.parametrize(
    "table",
    [
        "\tTotalt\tKvinnor\tMän\nAnmälda\t20\t12\t8\nKvar\t14\t9\t6",
        "\tTotalt\tKvinnor\tMän\n2016\t20\t12\t8\n2017\t14\t9\t5",
        "Kommun\tTotalt\tKvinnor\tMän\nBro\t20\t12\t8\nÅs\t14\t9\t5",
        "\tTotalt\tKvinnor\tMän\nAnmälda\t20\t12\t8",
        "Kostnad\tTotalt\tKvinnor\tMän\nSång\t20\t12\t8\nDans\t14\t9\t5",
        "\tTotalt\tNorr\tSöder\nSång\t20\t12\t8\nDans\t14\t9\t5",
    ],
    ids=["no sum", "years", "places", "one row", "costs", "no groups"],
)
def test_other_tables_state_nothing(table: str) -> None:
    assert stated(f"{GOAL}{table}") == [KNOWN]


def test_needs_and_reports_without_goals_state_nothing() -> None:
    table = "\tTotalt\tKvinnor\tMän\nArbetslösa\t20\t12\t8\nSjuka\t14\t9\t5"
    assert stated(f"# Bakgrund\n\n{table}\n\n# Resultat\n\n{GOAL}") == ["Antal stigar | T30 O34"]
    assert stated(table) == []
