"""Tables and lines whose goals and results stand side by side, as the report says somewhere."""

import pytest

from tests.indicators.builders import stated

TABLES = [
    (
        "Tabellen visar faktiska tal, med planerade inom parentes.\n"
        "\tTotalt\tKvinnor\tMän\nElever\t31 (40)\t20 (25)\t11 (15)\nLäger\t4 (4)\t\t",
        ["Elever | T40 O31 | women T25 O20 | men T15 O11", "Läger | T4 O4"],
    ),
    (
        "Aktivitet\tAntal (mål)\tKommentar\nKurser\t12 (10)\tEn extra i maj\nResor\t3 (6)\tRegn",
        ["Kurser | T10 O12", "Resor | T6 O3"],
    ),
    ("Aktivitet\tMål/utfall\nKurser\t10/12\nResor\t6/-", ["Kurser | T10 O12", "Resor | T6"]),
    (
        "Vad\tUtfall (plan)\nKurser\t12 (10)\nMässa\tutgår (1)\nRådgivning, tkr\t1 250 (1 000)",
        ["Kurser | T10 O12", "Mässa | T1 | CANCELLED", "Rådgivning, tkr | T1000000kr O1250000kr"],
    ),
    (
        "Värdena skrivs i ordningen mål, resultat och procent.\nKurser därav för kvinnor 4, för män 6\t12; 10; 83 %\n"
        "Medlemmar\t50; 61; 122 %",
        ["Kurser | T12 O10 | women O4 | men O6", "Medlemmar | T50 O61"],
    ),
    (
        "Mål inom parentes.\nVad\tMål\tUtfall (varav i år)\nKurser\t12\t10 (3)\nElever\t31\t40 (9)",
        ["Kurser | T12 O10", "Elever | T31 O40"],
    ),
    (
        "Kurser\t12 (10)\nElever\t31 (40)\nInom parentes anges vad vi lovade.",
        ["Kurser | T10 O12", "Elever | T40 O31"],
    ),
    (
        "Antal (utfallet inom parentes):\nKurser\t12 (10)\nElever\t31 (40)",
        ["Kurser | T12 O10", "Elever | T31 O40"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_tables_with_two_values_in_a_cell(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


LINES = [
    (
        "Siffrorna anges som planerat / uppnått.\nNya stugor: 5 / 7\nUthyrda veckor ..... 120 / 96",
        ["Nya stugor | T5 O7", "Uthyrda veckor | T120 O96"],
    ),
    (
        "Nedan anges uppnått - planerat - procent.\nNya jobb ........ 11 - 14 - 79 % därav kvinnor 8, män 3\n"
        "Gästnätter ...... ej mätt - 800 - -\nFika ........ utgår - 1 - -",
        ["Nya jobb | T14 O11 | women O8 | men O3", "Gästnätter | T800 | NOT_MEASURED", "Fika | T1 | CANCELLED"],
    ),
    (
        "Budgeterat antal står inom parentes.\n- Elever: 31 (40), varav 20 kvinnor och 11 män\n- Läger 4 st (5 st).",
        ["Elever | T40 O31 | women O20 | men O11", "Läger | T5 O4"],
    ),
    (
        "(Utfall/mål)\nSålda resor 214/300, därav utländska gäster 137",
        ["Sålda resor | T300 O214 | utländska gäster O137"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lines_with_values_side_by_side(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kurser\t12 (10)\nElever\t31 (40)",
        "Antalet kvinnor står inom parentes.\nKurser\t12 (10)\nElever\t31 (40)",
        "Föregående års utfall inom parentes.\nKurser\t12 (10)\nElever\t31 (40)",
        "Ackumulerat utfall, inom parentes denna period.\nKurser\t12 (10)\nElever\t31 (40)",
        "Mål och utfall redovisas nedan.\nMatchen slutade 3 - 2 - 1 och 10/12 kom.",
        "Uppgifter om resultatet i parentes kommer från Bo (1950) och Ek (1962).\nSvar kom från 12 (byar).",
    ],
)
def test_nothing_is_read_where_the_report_does_not_say_what_stands_beside(text: str) -> None:
    assert stated(text) == []


ARROWS = [
    (
        "# Så slutade det (mål → utfall)\n- kurser 40 → 44\n- nya medlemmar 120 → 97 (tjejer 81, killar 16)\n"
        "- ledare med steg 1-utbildning 25 → 25",
        [
            "kurser | T40 O44",
            "nya medlemmar | T120 O97 | women O81 | men O16",
            "ledare med steg 1-utbildning | T25 O25",
        ],
    ),
    (
        "# Mål och resultat\n- Kurser i byarna: 10 -> 12\n- Andel nöjda: 80 % → 77 %",
        ["Kurser i byarna | T10 O12", "Andel nöjda | T80% O77%"],
    ),
    ("# Läget före → efter\n- kurser 40 → 44\n- svinn 12 → 8 procent", []),
]


@pytest.mark.parametrize(("text", "expected"), ARROWS)
def test_arrows_from_goals_to_results(text: str, expected: list[str]) -> None:
    assert stated(text) == expected
