"""Whole tables: which rows are indicators, which are groups of one, which tables are neither."""

import pytest

from tests.indicators.builders import stated

CASES = [
    (
        "Åtgärd\tEnhet\tEnligt beslut\tKostnad, kr\tUtfört\nSådd äng\thektar\t12\t240 000\t14\nTorn\tst\t1\t–\tstruket",
        ["Sådd äng | T12 O14", "Torn | T1 | CANCELLED"],
    ),
    ("Aktivitet\tBeslut\tUtfall\tFinansiering\nKurser\t240 000\t200 000\tByn\nMässor\t20 000\t9 000\tByn", []),
    (
        "Mål\tMålvärde\tUtfall\nIntäkter från fikat\t900\t800\nKostnader för bussen\t400\t380",
        ["Intäkter från fikat | T900 O800", "Kostnader för bussen | T400 O380"],
    ),
    ("Post\tPlan\tUtfall\nIntäkter från fikat\t900\t800\nKostnader för bussen\t400\t380", []),
    (
        "Indikator\tMål\tUtfall\nAntal körer\t12\t10\nSångare\t200\t214\nvarav kvinnor\t100\t120\nvarav män\t100\t94",
        ["Antal körer | T12 O10", "Sångare | T200 O214 | women T100 O120 | men T100 O94"],
    ),
    ("Utfall\tIndikator\tMålvärde\n10\tAntal körer\t12", ["Antal körer | T12 O10"]),
    ("Indikator\tUtfall 2018\tMål 2019\tUtfall 2019\nAntal körer\t8\t12\t10", ["Antal körer | B8 T12 O10"]),
    (
        "Indikator\tEnhet\tNuläge\tMål\tUtfall\t% av mål\nElever\tst\t30\t40\t20\t50\nNöjda\tprocent\t60\t80\t84\t105",
        ["Elever | B30 T40 O20", "Nöjda | B60% T80% O84%"],
    ),
    (
        "Indikator\tMål\t\tUtfall\t\n\tKvinnor\tMän\tKvinnor\tMän\nElever\t50\t60\t40\t70",
        ["Elever | women T50 O40 | men T60 O70"],
    ),
    ("Indikator\tMål\tReviderat mål\tUtfall\nAntal elever\t50\t40\t38", ["Antal elever | T50 R40 O38"]),
    ("Indikator\tMål (Mkr)\tUtfall (Mkr)\nOmsättning\t2,5\t1,9", ["Omsättning | T2500000kr O1900000kr"]),
    (
        "Kommun\tMål\tUtfall\nBro\t10\t8\nÅs\t20\t25\nTotalt antal bryggor\t30\t33",
        ["bryggor | T30 O33 | bro T10 O8 | ås T20 O25"],
    ),
    (
        "Fyra byar fick mål. Tabellen visar andel badgäster (%) som kommer åter.\n"
        "By\t2023\tByns mål\t2020\nBro\t91\t90\t79\nÅs\t84\t90\t77\nDe två tillsammans\t88\t90\t78",
        ["andel badgäster (%) som kommer åter | B78% T90% O88% | bro T90% O91% | ås T90% O84%"],
    ),
    (
        "År\tMål\tUtfall\n2019\t10\t8\n2020\t10\t12\nTotalt antal läger\t20\t20",
        ["läger | T20 O20"],
    ),
    (
        "Termin\tPlan\tBlev\nHt 2010\t3\t2\nVt 2011\t4\t4\nTotalt antal spel\t7\t6",
        ["spel | T7 O6"],
    ),
    (
        "Årskurs\tMål\tKlarat\tFlickor\tPojkar\n4\t20\t18\t10\t8\n5\t20\t22\t11\t11\nSamtliga elever\t40\t40\t21\t19",
        ["elever | T40 O40 | 4 T20 O18 | 5 T20 O22 | women O21 | men O19"],
    ),
    (
        "Krets\tMars 2012\tNu\tKvinnoledda\tMål\nÖstra\t4\t9\t3\t10\nVästra\t0\t2\t1\t2\nHela bygden\t4\t11\t4\t12",
        ["Hela bygden | T12 O11 | östra T10 O9 | västra T2 O2 | women O4"],
    ),
    (
        "\tUtfall per år\t\tHela perioden\t\nKPI\t2018\t2019\tMål\tUtfall\nNya bolag\t3\t4\t8\t7",
        ["Nya bolag | T8 O7"],
    ),
    (
        "Nyckeltal\tMål\tUtfall 2018\tUtfall 2019\tUtfall totalt\nNya bolag\t8\t3\t4\t7",
        ["Nya bolag | T8 O7"],
    ),
    (
        "Mått\tStart\t6 mån\t12 mån\tMål\nKan gå i trappor, %\t31\t44\t48\t45",
        ["Kan gå i trappor, % | B31% T45% O48%"],
    ),
    (
        "Nyckeltal\tKvinnor\tMän\tTotalt 2017\t(2016)\tMålvärde\nSjuka, %\t6\t3\t5\t(7)\thögst 5",
        ["Sjuka, % | B7% T<=5% O5% | women O6% | men O3%"],
    ),
    ("Antal nya jobb\nMål\t60\nUtfall\t42", ["Antal nya jobb | T60 O42"]),
    (
        "# Utfall\nTabell 3. Barn som kan simma (andel, %)\n\n\tFöre\tEfter\tMål\nAlla bad\t50\t71\tminst 70\n"
        "Norrbadet\t48\t75\tminst 70\nSjöbadet\t55\t66\tminst 70",
        ["Barn som kan simma (andel, %) | B50% T>=70% O71% | norrbadet T>=70% O75% | sjöbadet T>=70% O66%"],
    ),
    (
        "# Utfall\nNöjda gäster, procent\n\n\tMål\tUtfall\nPensionatet\t80\t84\nVärdshuset\t80\t73\nSamtliga\t80\t79",
        ["Nöjda gäster, procent | T80% O79% | pensionatet T80% O84% | värdshuset T80% O73%"],
    ),
    (
        "# Utfall\nSålda bryggplatser i hamnarna\n\n\tPlan\tUtfall\nTotalt\t30\t41\nSaltvik\t10\t16\nNordnäs\t20\t25",
        ["Sålda bryggplatser i hamnarna | T30 O41 | saltvik T10 O16 | nordnäs T20 O25"],
    ),
    (
        "# Utfall\nÖvriga mål (andel, %)\n\nMål\tUtfall\tKvinnor\tMän\tMålnivå\nSover gott\t61\t66\t55\tminst 60\n"
        "Antal samtal\t41\t20\t21\tminst 40",
        ["Sover gott | T>=60% O61% | women O66% | men O55%", "Antal samtal | T>=40 O41 | women O20 | men O21"],
    ),
    (
        "Indikator\tUtfall\tdärav Norrhus\tdärav Ekgården\tMål\n"
        "Andel nöjda (%)\t61\t66\t55\t60\nBokade rum\t41\t20\t19\t40",
        [
            "Andel nöjda (%) | T60% O61% | norrhus O66% | ekgården O55%",
            "Bokade rum | T40 O41 | norrhus O20 | ekgården O19",
        ],
    ),
    (
        "Mål\tEnhet\tNorr mål\tNorr utfall\tSöder mål\tSöder utfall\n"
        "Stigar\tkm\t4\t5\t6\t3\nGäster\tpersoner\t40\t44\t30\t21",
        ["Stigar | norr T4 O5 | söder T6 O3", "Gäster | norr T40 O44 | söder T30 O21"],
    ),
    (
        "Aktivitet\tTurer mål\tTurer utfall\tGäster mål\tGäster utfall\nVandring\t4\t5\t60\t43\nPaddling\t3\t3\t30\t21",
        [
            "Vandring, Turer | T4 O5",
            "Vandring, Gäster | T60 O43",
            "Paddling, Turer | T3 O3",
            "Paddling, Gäster | T30 O21",
        ],
    ),
    (
        "# Utfall\nVad vi lovade i ansökan\n\n\tPlan\tUtfall\n"
        "Totalt antal gäster\t30\t41\nGuidade turer\t10\t16\nBåtar\t20\t24",
        ["gäster | T30 O41", "Guidade turer | T10 O16", "Båtar | T20 O24"],
    ),
    ("\tMål\tUtfall\nAntal nätverk\t4\t5", ["Antal nätverk | T4 O5"]),
    ("Indikator\tMål\tUtfall\nGästnätter per år\t4000\t4100", ["Gästnätter per år | T4000/year O4100/year"]),
    (
        "Indicator\tBaseline\tTarget\tActual\nMidwives\t0\t10, raised to 16\t15\nof which men\t0\t4\t3",
        ["Midwives | B0 T10 R16 O15 | men T4 O3"],
    ),
    ("Indikator\tMål\tUtfall\nSvinn, högst %\t5\t6", ["Svinn, högst % | T<=5% O6%"]),
    ("Indikator\tMål\tUtfall\nTäckning av sly, % (max)\t5\t6", ["Täckning av sly, % (max) | T<=5% O6%"]),
    (
        "Indikator\tMål\tUtfall\nSparad el per år, kWh\t50\t60\n– varav på torget\t20\t30",
        ["Sparad el per år, kWh | T50/year O60/year | torget T20/year O30/year"],
    ),
    ("Indikator\tMål\tUtfall\nMöten per år\t4\t11 under hela projektet", ["Möten per år | T4/year O11"]),
    ("Indicator\tTarget\tActual\nWells\t4\tnot measured", ["Wells | T4 | NOT_MEASURED"]),
    ("Vad\tTänkt\tBlev\nKonserter\t10\t12\nAffischer\t200\t150", ["Konserter | T10 O12", "Affischer | T200 O150"]),
    ("\tLöfte\tLeverans\nKonserter\t10\t12\nTält\t20\t15", ["Konserter | T10 O12", "Tält | T20 O15"]),
    ("\tEnl. beslut\t31/12 2018\nKonserter\t10\t12", ["Konserter | T10 O12"]),
    ("Indikator\t2019 (mål)\t2019 (utfall)\nKonserter\t10\t12", ["Konserter | T10 O12"]),
    (
        "Indikator\tMål K\tMål M\tUtf K\tUtf M\tUtf tot\nElever\t20\t19\t25\t18\t43",
        ["Elever | O43 | women T20 O25 | men T19 O18"],
    ),
    ("Vi lovade\tVi gjorde\n10 konserter\t12 konserter\n20 tält\t15 tält", ["konserter | T10 O12", "tält | T20 O15"]),
    (
        "Besökare i de två fyrarna:\nFyr\tRäknat med\tKom\nNorr\t100\t120\nSöder\t50\t30\nBåda fyrarna\t150\t150",
        ["Besökare i de två fyrarna | T150 O150 | norr T100 O120 | söder T50 O30"],
    ),
    (
        "# Elever per skola\nSkola\tMål\tUtfall\nBro\t10\t8\nÅs\t20\t25",
        ["Elever per skola | bro T10 O8 | ås T20 O25"],
    ),
    ("Kommun\tMål\tUtfall\nBro\t10\t8\nÅs\t20\t25", ["Bro | T10 O8", "Ås | T20 O25"]),
    ("Grupp\tTänkt antal\tAntal som kom\nTrummor\t6\t5\nSång\t40\t44", ["Trummor | T6 O5", "Sång | T40 O44"]),
    (
        "Företag\tPlan\tVerkligt\nMikro (1-9)\t20\t25\nSmå (10-49)\t20\t18\nSumma\t40\t43",
        ["Företag | T40 O43 | mikro T20 O25 | små T20 O18"],
    ),
    (
        "Konserter per ort\n\tBro\tÅs\tEk\tTotalt\nMål\t5\t5\t5\t15\nUtfall\t6\t4\t6\t16",
        ["Konserter per ort | T15 O16 | bro T5 O6 | ås T5 O4 | ek T5 O6"],
    ),
    ("\tVad lovade vi?\tVad blev det?\nFilmer\t50\t64\nOperor\t4\tinga", ["Filmer | T50 O64", "Operor | T4 O0"]),
    (
        "Mål\tNått\tDelvis\tEj nått\tAntal\n100 flickor tränar\tX\t\t\t127\n8 ledare rekryteras\t\tX\t\t6",
        ["flickor tränar | T100 O127", "ledare rekryteras | T8 O6"],
    ),
    ("Indikator\tMål\tMål, ändringsbeslut 2018\tSlutligt\nTak\t8\t5\t5", ["Tak | T8 R5 O5"]),
    ("Indikator\tEnl. beslut\tTilläggsbeslut\tUtfall\nTak\t8\t5\t5\nTräd\t9\t\t7", ["Tak | T8 R5 O5", "Träd | T9 O7"]),
    (
        "Tabell 2. Sökta patent\nPart\tMål\tResultat\nNorr\t4\t5\nSyd\t2\t0\nTotalt\t6\t5",
        ["Sökta patent | T6 O5 | norr T4 O5 | syd T2 O0"],
    ),
    ("Träffar i nätverket\n\tMål\tUtfall\nTotalt\t16\t15", ["Träffar i nätverket | T16 O15"]),
    ("Strategins mål\tMål 2030\tUtfall 2019\nInvånare i länet\t170000\t159684", []),
    (
        "Delprojekt\tTRL vid start\tMål TRL\tTRL vid slut\nA Mätning\t3\t6\t6\nB Polering\t2\t6\t5",
        ["A Mätning | B3 T6 O6", "B Polering | B2 T6 O5"],
    ),
    ("Part\tMognadsgrad mål\tMognadsgrad utfall\nBro AB\t4\t3\nÅs AB\t3\t3", ["Bro AB | T4 O3", "Ås AB | T3 O3"]),
    ("Part\tElever mål\tElever utfall\nBro AB\t4\t3\nÅs AB\t3\t3", ["Elever | bro ab T4 O3 | ås ab T3 O3"]),
    ("Indikator\tMål högst\tUtfall\nSjukfrånvaro, dagar\t12\t9", ["Sjukfrånvaro, dagar | T<=12 O9"]),
    # a group that women and men divide is counted for itself
    (
        "\tMål kvinnor\tMål män\tMål totalt\tUtfall kvinnor\tUtfall män\tUtfall totalt\n"
        "Inskrivna deltagare\t110\t130\t240\t89\t129\t218\nUtrikes födda deltagare\t30\t40\t70\t21\t50\t71",
        [
            "Inskrivna deltagare | T240 O218 | women T110 O89 | men T130 O129",
            "Utrikes födda deltagare | T70 O71 | women T30 O21 | men T40 O50",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tables_of_indicators(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("12\t-", "T12"),
        ("-\t40", "O40"),
        ("12\t0", "T12 O0"),
        ("5\tEj mätt", "T5 | NOT_MEASURED"),
        ("3\tUtgår", "T3 | CANCELLED"),
        ("3\tInställt", "T3 | CANCELLED"),
    ],
)
def test_cells_without_a_number(cells: str, expected: str) -> None:
    assert stated(f"Indikator\tMål\tUtfall\nAntal läger\t8\t9\nAntal spel\t{cells}") == [
        "Antal läger | T8 O9",
        f"Antal spel | {expected}",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kostnadsslag\tBudget\tUtfall\nPersonal\t400 000\t390 000\nLokaler\t50 000\t48 000",
        "Post\tBudget\tUtfall\nLöner\t400 000\t390 000\nResor\t50 000\t48 000\nMaterial\t5 000\t4 000",
        "Item\tPlanned\tActual\nStaff\t400 000\t390 000\nTravel\t50 000\t48 000\nAudit\t5 000\t4 000",
        "Finansiär\tPlan\tUtfall\nRegionen\t500 000\t500 000\nKommunen\t200 000\t180 000",
        "Fråga\tInstämmer\tInstämmer inte\nKursen var bra\t82 %\t18 %\nMaten var god\t40 %\t60 %",
        "Namn\tOrganisation\tTelefon\nEva Ek\tBygdegården\t070-123 45 67",
        "Datum\tAktivitet\tPlats\n2019-03-04\tStudieresa\tÅbo\n2019-05-06\tMässa\tBergen",
        "Åldersgrupp\tAntal\tAndel\n15-24 år\t14\t40 %\n25-54 år\t16\t46 %",
    ],
    ids=["costs", "posts", "posts in English", "funders", "survey", "contacts", "calendar", "statistics"],
)
def test_tables_that_state_no_indicator(text: str) -> None:
    assert stated(text) == []


def test_indicators_without_goals_are_read_from_a_table_of_indicators() -> None:
    text = (
        "Kod\tIndikator\tKvinnor\tMän\tTotalt\n"
        "EECO01\tTotalt antal deltagare\t4\t6\t10\nEECO07\tUnder 30 år\t1\t3\t4\n"
        "Mål och utfall:\nIndikator\tMål\tUtfall\nLäger\t8\t7"
    )
    assert stated(text) == [
        "Totalt antal deltagare | O10 | women O4 | men O6",
        "Under 30 år | O4 | women O1 | men O3",
        "Läger | T8 O7",
    ]


@pytest.mark.parametrize(
    "text",
    ["Namn\tKvinnor\tMän\tTotalt\nStyrelse\t4\t6\t10", "Projektnamn\tDalen\nBudget\t40 000 kr\nUpparbetat\t32 000 kr"],
)
def test_other_tables_of_labels_and_numbers_are_none(text: str) -> None:
    assert stated(text) == []


def test_amounts_whose_money_a_sentence_beside_the_table_tells() -> None:
    text = "Beloppen är i kronor.\nIndikator\tMål\tUtfall\nPrivat medfinansiering\t20 000\t18 500\nKurser\t4\t5"
    assert stated(text) == ["Privat medfinansiering | T20000kr O18500kr", "Kurser | T4 O5"]
