"""Tables of goals alone, answered further down."""

from tests.indicators.builders import stated

GOALS = "# Mål enligt beslut\nNya arbetstillfällen\t12, varav kvinnor 7\nGästnätter\t11 000\nInvesteringar\t6,4 MSEK\n"
FILLER = "# Verksamhet\nVi har haft roligt hela tiden.\nMånga har hört av sig i efterhand.\nVädret var gott.\n"
RESULTS = (
    "# Resultat\nNya arbetstillfällen uppgår till 14, varav 8 innehas av kvinnor. Gästnätterna uppgick till 9 215.\n"
)


def test_rows_under_a_heading_of_goals_are_answered_in_another_section() -> None:
    assert sorted(stated(GOALS + FILLER + RESULTS)) == [
        "Gästnätter | T11000 O9215",
        "Investeringar | T6400000kr",
        "Nya arbetstillfällen | T12 O14 | women T7 O8",
    ]


def test_such_rows_under_another_heading_are_no_goals() -> None:
    assert stated(GOALS.replace("Mål enligt beslut", "Fakta om bygden")) == []
