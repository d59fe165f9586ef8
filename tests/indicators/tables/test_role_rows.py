"""Tables with goal and outcome in rows below each other."""

import pytest

from tests.indicators.builders import stated

ROLE_ROWS = [
    (
        "\t\tNorra\tSödra\tSumma\nUtlånat kapital (tkr)\tPlan\t300\t200\t500\n\tVerkligt\t250\t260\t510\n"
        "Låntagare\tPlan\t6\t4\t10\n\tVerkligt\t3\t5\t8",
        [
            "Utlånat kapital (tkr) | T500000kr O510000kr | norra T300000kr O250000kr | södra T200000kr O260000kr",
            "Låntagare | T10 O8 | norra T6 O3 | södra T4 O5",
        ],
    ),
    (
        "Mått\t\tKvinnor\tMän\tTotalt\nKurser\tMål\t4\t6\t10\nKurser\tUtfall\t5\t6\t11\n"
        "Läger\tMål\t2\t1\t3\nLäger\tUtfall\t2\t2\t4",
        ["Kurser | T10 O11 | women T4 O5 | men T6 O6", "Läger | T3 O4 | women T2 O2 | men T1 O2"],
    ),
    (
        "\tKvinnor\tMän\tTotalt\nInskrivna\t\t\t\nMål\t50\t50\t100\nUtfall\t61\t34\t95\n"
        "I arbete\t\t\t\nMål\t20\t20\t40\nUtfall\t25\t11\t36",
        ["Inskrivna | T100 O95 | women T50 O61 | men T50 O34", "I arbete | T40 O36 | women T20 O25 | men T20 O11"],
    ),
    (
        "\tKvinnor\tMän\tTotalt\nInskrivna, mål\t50\t50\t100\nInskrivna, utfall\t61\t34\t95\n"
        "I arbete (mål)\t20\t20\t40\nI arbete (utfall)\t25\t11\t36",
        ["Inskrivna | T100 O95 | women T50 O61 | men T50 O34", "I arbete | T40 O36 | women T20 O25 | men T20 O11"],
    ),
    (
        "\t\t2015\t2016\tTotalt\tKommentar\nKurser\tPlan\t2\t4\t6\t\n\tUtfall\t2\t5\t7\tEn extra i maj\n"
        "Besök\tPlan\t20\t40\t60\t\n\tUtfall\t18\t50\t68\t",
        ["Kurser | T6 O7", "Besök | T60 O68"],
    ),
    (
        "Mått\t\tAntal\nKurser\tBeslutat\t10\n\tUppnått\t11\nBesök\tBeslutat\t100\n\tUppnått\t–",
        ["Kurser | T10 O11", "Besök | T100"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLE_ROWS)
def test_goals_and_outcomes_in_rows_of_their_own(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kostnad\t2015\t2016\nLöner, budget\t400\t600\nLöner, utfall\t410\t590",
        "Ort\tBesök\nOrsa\t40\nMora\t60",
    ],
)
def test_other_tables_are_none_of_them(text: str) -> None:
    assert stated(text) == []
