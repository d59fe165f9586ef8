"""Tables of goals alone, answered further down."""

from tests.indicators.builders import stated

GOALS = "# Mål enligt beslut\nNya jobb\t12, varav kvinnor 7\nGästnätter\t11 000\nInvesteringar\t6,4 MSEK\n"


def test_rows_under_a_heading_of_goals_are_answered_in_another_section() -> None:
    told = stated(
        f"{GOALS}# Resultat\nNya jobb uppgår till 14, varav 8 innehas av kvinnor. Gästnätter blev 9 215.\n"
    )
    assert told[:2] == ["Nya jobb | T12 O14 | women T7 O8", "Gästnätter | T11000 O9215"]


def test_such_rows_under_another_heading_are_no_goals() -> None:
    assert stated(GOALS.replace("Mål enligt beslut", "Fakta om bygden")) == []
