"""Goals and outcomes apart, known by their codes or names."""

import pytest

from tests.indicators.builders import stated

KEYED = [
    (
        "# 1. Mål\nNr\tMål\tAntal\nM1\tKurser i full skala\t8\nM2\tGårdar som inventerats\t30\nM3\tArtiklar\t3\n"
        "# 2. Måluppfyllelse\nMål\tUppnått\tKommentar\nM1\t9\ten extra i Orsa\nM2\t26\t4 stängde\nM3\t3\t",
        ["Kurser i full skala | T8 O9", "Gårdar som inventerats | T30 O26", "Artiklar | T3 O3"],
    ),
    (
        "# 1. Mål\n• D1: 12 föreläsningar\n• D2: 40 nya medlemmar\n# 2. Resultat\nMål\tUtfall\nD1\t14\nD2\t33",
        ["föreläsningar | T12 O14", "medlemmar | T40 O33"],
    ),
    (
        "# 1. Mål\nNr\tResultatmål\tMålvärde\nR1\tUtbildade guider\t20\nR2\tNya leder\t4\n"
        "# 2. Så gick det\n• R1: 23, varav 14 kvinnor\n• R2: har inte kunnat mätas",
        ["Utbildade guider | T20 O23 | women O14", "Nya leder | T4 | NOT_MEASURED"],
    ),
    (
        "# 1. Målen\nResultatmål\tAntal\nAntagna\t80\nAnställda inom 3 mån\t50\n# 2. Utfallet\n"
        "\tKvinnor\tMän\tSamtliga\nAntagna\t47 (55 %)\t39 (45 %)\t86\nAnställda inom 3 mån\t36 (67 %)\t18 (33 %)\t54",
        ["Antagna | T80 O86 | women O47 | men O39", "Anställda inom 3 mån | T50 O54 | women O36 | men O18"],
    ),
    (
        "# 1. Mål\nIndikator\tMålvärde\nKurser\t4\nLäger\t2\nFester\t1\n"
        "# 2. Resultat\nIndikator\tUtfall\nKurser\t5\nLäger\t2",
        ["Fester | T1", "Kurser | T4 O5", "Läger | T2 O2"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), KEYED)
def test_goals_answered_elsewhere(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Statistics of the same places, costs of the same posts.
        "Kommun\tInflyttade\nOrsa\t40\nMora\t60\n\nKommun\tUtflyttade\nOrsa\t50\nMora\t55",
        "# 1. Mål\nPost\tBudget\nLöner\t400\nResor\t60\n# 2. Utfall\nPost\tUtfall\nLöner\t500\nResor\t55",
    ],
)
def test_same_rows_alone_are_no_answer(text: str) -> None:
    assert stated(text) == []


def test_a_table_that_answers_its_own_goals_leaves_the_comments_below_alone() -> None:
    table = "Kod\tIndikator\tMålvärde\tNuvärde\nR1\tStödda företag\t150\t163\nR2\tNya jobb\t60\t31,5\n"
    below = "R1. Vi hade drygt 160 företag med oss.\n\nR2. Omkring 31 jobb är hälften. Fram till hösten hade vi 54.\n"
    assert stated(f"# 2. Indikatorer\n{table}\n{below}") == ["Stödda företag | T150 O163", "Nya jobb | T60 O31.5"]


def test_goals_of_a_table_that_running_text_answers() -> None:
    goals = "# 1. Mål\nIndikator\tMålvärde\nOdlarträffar\t12\nNya odlare\t25\n"
    told = "# 2. Resultat\nAntalet odlarträffar blev 15 stycken. Antalet nya odlare stannade vid 19."
    assert stated(goals + told) == ["Odlarträffar | T12 O15", "Nya odlare | T25 O19"]
