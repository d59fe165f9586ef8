"""The roles of columns, from header rows and the body below them."""

import pytest

from extractor.indicators.tables.headers import read_header
from extractor.indicators.tables.measures import split_measures
from tests.indicators.builders import WORDS


def columns(table: str) -> list[str]:
    """Give the role of each column of a table ("women outcome", "-" where it has none)."""
    header = read_header([row.split("|") for row in table.split("\n")], WORDS)
    if header is None:
        return []
    return [f"{c.group.group} {c.role}" if c.group else c.role or "-" for c in header.columns]


ROLES = [
    ("Indikator|Mål|Utfall\nKurser|4|5", "name target outcome"),
    ("Utfall|Nyckeltal|Plan\n5|Kurser|4", "outcome name target"),
    ("Nr|Indikator|Enhet|Målvärde|Resultat|Kommentar\n1|Kurser|st|4|5|Bra", "code name unit target outcome comment"),
    ("Indikator|Nuläge|Mål|Utfall|Avvikelse\nKurser|2|4|5|1", "name baseline target outcome difference"),
    ("Indikator|Mål|Utfall|Uppfyllelsegrad (%)\nKurser|4|5|125", "name target outcome ratio"),
    ("Indikator|Förväntat resultat|Faktiskt resultat\nKurser|4|5", "name target outcome"),
    ("Aktivitet|Planerat|Genomfört|Orsak till avvikelse\nKurser|4|5|Pest", "name target outcome comment"),
    ("Mål|Uppställt|Förverkligat\nKurser|4|5", "name target outcome"),
    ("Insats|Fastställt|Uppnått\nKurser|4|5", "name target outcome"),
    ("Tält|Uppställda|Uppnått\nLäger|4|5", "- target outcome"),
    ("Indikator|Mål|Reviderat mål|Utfall\nKurser|4|3|3", "name target revised outcome"),
    ("Indikator|Mål, beslut 2016|Mål, ändringsbeslut 2018|Slutligt\nKurser|4|3|3", "name target revised outcome"),
    ("Mått|Beslut|Ändrat beslut|Resultat\nKurser|4||3", "name target revised outcome"),
    ("Mått|Mål i ansökan|Mål efter omdisponering|Utfall\nKurser|4|3|3", "name target revised outcome"),
    ("Mål|Nått|Delvis|Ej nått|Antal\n12 kurser hålls|X|||9", "target judgement - judgement outcome"),
    ("Mål|Nåddes målet?|Resultat\n12 kurser hålls|Nej|9 kurser", "target judgement outcome"),
    ("Akt.|Pl.|Utf.|Uppf. %\nKurser|4|3|75", "name target outcome ratio"),
    ("Indik.|Ber.|Gen.|Avv.\nKurser|4|3|-1", "name target outcome difference"),
    ("Mått|Målv.|Uppn. värde|Grad\nKurser|4|3|75 %", "name target outcome ratio"),
    ("Indikator|Mål 2020|Utfall 2019|Utfall 2020\nKurser|4|3|5", "name target baseline outcome"),
    ("Mått|Mål|Utfall|Kvinnor|16–29|50-64\nA|9|8|3|2|4", "name target outcome women outcome young outcome old outcome"),
    ("Mått|Mål|10-49\nTräd|9|8", ""),
    ("Mål|Resultat\nFler ska lära sig simma, minst 40 barn|Det blev 45 barn", "target outcome"),
    ("Mål|Målvärde|Resultat\nFler kan simma|40|45", "name target outcome"),
    ("Indikator|Mål|NO|SE|Utfall totalt\nKurser|9|2|3|5", "name target no outcome se outcome outcome"),
    ("Indikator|No|Mål|Utfall\nKurser|2|3|5", "name code target outcome"),
    ("Resultatmål|Målvärde|Utfall\nRM 1. Badare|40|45\nRM 2. Kurser|4|5", "name target outcome"),
    ("Delmål|Planerat|Resultat\n1. Badare|40|45\n2. Kurser|4|5", "name target outcome"),
    ("Delmål|Planerat|Resultat\n40 badare|mars|45\n4 kurser|juni|5", "target - outcome"),
    ("Indikator|Mål|2018|2019\nKurser|4|3|5", "name target baseline outcome"),
    ("Indikator|Mål|Läge 2018|Läge 2021-08\nKurser|4|3|5", "name target baseline outcome"),
    ("Indikator|Mål|Läge\nKurser|4|3", "name target outcome"),
    ("Indikator|Mål|Läge|Utfall\nKurser|4|3|5", "name target - outcome"),
    ("Indikator|Mål|Läge\nKurser|4|Torget", "name target -"),
    ("Indicator|Baseline|Target|Actual|Comment\nTrained midwives|2|12|14|Fine", "name baseline target outcome comment"),
    ("Activity|Unit|Planned|Achieved|% of target\nWells|pcs|4|5|125", "name unit target outcome ratio"),
    ("Result|Indicator|Target|Actual\nOutcome 1|Open wells|4|5\nOutput 1.2|Pumps|3|2", "code name target outcome"),
    ("Outcome|Indicator|Target|Actual\nSafer water|Wells|4|5\nSafer roads|Signs|3|2", "code name target outcome"),
    ("Action|Vad|Achieved|Expected\nC1|Lagda stigar|4|5\nE2|Skyltar|3|2", "code name outcome target"),
    ("Aktivitet|Indikator|Mål|Utfall\n1.1|Kurser|4|5\n1.2|Läger|3|2", "code name target outcome"),
    ("Åtgärd|Titel|Mål|Utfall\nC1|Stigar|4|5\nC2|Broar|3|2", "code - target outcome"),
    ("Mål|Nyckeltal|Utfall\nFler kan simma, minst 40|Elever som kan simma|45", "target name outcome"),
    ("Nr|Åtgärd|Enhet|Avtal|Byggt|Avvikelse\n1|Stigar|km|4|5|+25 %", "code name unit target outcome difference"),
    ("Sträcka|Projekterat km|Byggt km\nNorr|4|5", "- target outcome"),
    ("Mål||Planerat|Utfall\na|Lagda stigar|4|5\nb)|Broar|3|2", "code name target outcome"),
    ("Mål||Avtalat|Blev\n1.|Lagda stigar|4|5\n2.|Broar|3|2", "code name target outcome"),
    ("Syssla|Vid start|Vid avslut|varav kv|Mål vid avslut\nFiske|2|5|3|4", "- baseline outcome women outcome target"),
    ("Syssla|Vid inskrivning|Vid utskrivning|Mål\nFiske|2|5|4", "- baseline outcome target"),
    ("Damm|Djup planerat (cm)|Djup anlagt (cm)\nNorr|4|5", "- target outcome"),
    ("Damm|Kväve enligt plan (kg)|Kväve uppskattat (kg)\nNorr|4|5", "- target outcome"),
    ("Damm|Yta planerad|Yta byggd|Kväve planerat|Kväve beräknat\nNorr|4|5|6|7", "- target outcome target outcome"),
    ("Mått|Utfall|varav Bro|varav Ås|Mål\nKurser|9|5|3|8", "name outcome bro outcome ås outcome target"),
    ("Mått|Mål|Utfall|varav denna period\nKurser|8|9|5", "name target outcome -"),
    ("Damm|Kväve beräknat|Kväve uppmätt\nNorr|4|5", "- target outcome"),
    ("Åtgärd|Enhet|Enligt avtal|Kostnad, kr|Utfört\nStigar|km|4|9 000|5", "name unit target cost outcome"),
    ("Läger|Kostnad (tkr)|Mål|Utfall\nBro|90|4|5", "- cost target outcome"),
    ("Insats|Budget|Planerat antal|Utfall antal|Bidrag\nKurser|9 000|4|5|9 000", "name cost target outcome cost"),
    ("Insats|Antal enligt plan|Antal utfört|Kostnad enligt plan|Kostnad utfall\nKurser|4|5|90|80",
     "name target outcome cost cost"),
    ("Mått|Mål|Utfall|Kostnad per besökare\nBad|4|5|6", "name target outcome -"),
    ("Insats|Budget|Utfall|Kostnader kvar\nKurser|4|5|6", "name target outcome -"),
    ("Mått|Q1|Q2|Q3|Ack 2022|Mål helår\nBadare|4|5|6|15|20", "name q1 outcome q2 outcome q3 outcome outcome target"),
    ("Mått|Årsmål|T1|T2|Ack.\nBadare|20|4|5|9", "name target t1 outcome t2 outcome outcome"),
    ("Mått|2020|2021|2022|Mål 2022|Mål 2025\nBadare|4|5|6|7|9", "name baseline baseline outcome target -"),
    ("Mått|Mål 2024|Mål 2023|Utfall 2023\nBadare|9|7|6", "name - target outcome"),
    ("Mått|Utfall 2022|Mål 2023|Utfall 2023|Mål 2024\nBadare|5|7|6|9", "name baseline target outcome -"),
    ("Mått|Mål 2022|Mål totalt 2025|Utfall 2022\nBadare|7|9|6", "name - target outcome"),
    ("Expected result|Result\nAt least 40 children swim|45 children swim", "target outcome"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), ROLES, ids=[table.partition("\n")[0] for table, _ in ROLES])
def test_roles_of_columns(table: str, expected: str) -> None:
    assert " ".join(columns(table)) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # groups told once, behind both; twice, each behind its own
        ("Mått|Utfall|Mål|Flickor|Pojkar\nRör sig|38|37|33|43", "name,outcome,target,women outcome,men outcome"),
        ("Mått|Utfall|Kv|Mål|Kv\nRör sig|38|37|33|43", "name,outcome,women outcome,target,women target"),
        # parts that no word tells, by their sum
        ("Mått|Mål|Utfall|SE|FI|AX\nHus|24|26|9|12|5\nVärdar|6|5|2|2|1",
         "name,target,outcome,se outcome,fi outcome,ax outcome"),
        ("Mått|Mål|SE|FI|NO|Utfall\nHus|24|9|12|5|26\nVärdar|6|2|2|0|4",
         "name,target,se outcome,fi outcome,no outcome,outcome"),
        ("Mått|Mål|Mikro|Små|Andra|Utfall\nHus|24|9|12|5|26\nVärdar|6|2|2|0|4",
         "name,target,mikro outcome,små outcome,andra outcome,outcome"),
        ("Mått|Mål|1–9 anställda|Över 9 anställda|Utfall\nHus|24|9|12|21\nVärdar|6|2|2|4",
         "name,target,1–9 anställda outcome,över 9 anställda outcome,outcome"),
        ("Mått|Mål|Kvinnor|Män|Utfall\nHus|24|12|12|21\nVärdar|6|3|3|4", "name,target,women target,men target,outcome"),
        ("Mått|Mål|Kvinnor|Män|Utfall\nHus|24|9|12|21\nVärdar|6|2|2|4",
         "name,target,women outcome,men outcome,outcome"),
        ("Mått|Årligt mål|2018|2019|Totalt 2018–2019\nHus|2|3|1|4", "name,target,2018 outcome,2019 outcome,outcome"),
        ("Mått|Mål|Bilaga|Sida|Utfall\nHus|24|9|12|26\nVärdar|6|2|2|5", "name,target,-,-,outcome"),
        # parts that a dash sets below the whole
        ("Mått|Plan|Utfall|– el|– värme\nByten|24|26|9|12", "name,target,outcome,el outcome,värme outcome"),
        ("Mått|Plan|Utfall|–\nByten|24|26|9", "name,target,outcome,-"),
        ("Mått|Mål/år|2018|2019|Ack. 2018–2019\nHus|2|3|1|4", "name,target,2018 outcome,2019 outcome,outcome"),
        ("Mått|Mål/år|2016|2019|Ack. 2018–2019\nHus|2|3|1|4", "name,target,-,-,outcome"),
        ("|Kusten||Byn||Hela klustret|\nMått|Mål|Läge|Mål|Läge|Mål|Läge\nHus|2|3|4|4|6|7",
         "name,kusten target,kusten outcome,byn target,byn outcome,target,outcome"),
        ("Mått|Mål|Utfall|SE|FI|AX\nHus|24|26|9|12|9\nVärdar|6|5|2|2|3", "name,target,outcome,-,-,-"),
        ("Mått|Mål|Utfall|SE|FI|AX\nHus|24|26|9|12|5\nVärdar|6|5||2|1", "name,target,outcome,-,-,-"),
    ],
)  # fmt: skip
def test_columns_of_groups(table: str, expected: str) -> None:
    assert columns(table) == expected.split(",")


def test_groups_over_two_header_rows() -> None:
    table = "Indikator|Mål||Utfall|\n|Kvinnor|Män|Kvinnor|Män\nKurser|4|5|6|7"
    assert columns(table) == ["name", "women target", "men target", "women outcome", "men outcome"]


def test_groups_in_english_over_two_header_rows() -> None:
    table = "Activity|Plan||Actual|\n|Women|Men|Women|Men\nCourses|4|5|6|7"
    assert columns(table) == ["name", "women target", "men target", "women outcome", "men outcome"]


def test_a_column_for_the_whole_and_one_for_a_group() -> None:
    table = "Indikator|Mål totalt|varav kvinnor|Utfall totalt|varav kvinnor\nKurser|9|4|13|6"
    assert columns(table) == ["name", "target", "women target", "outcome", "women outcome"]


@pytest.mark.parametrize(
    "table",
    [
        "Fråga|Håller med|Håller inte med\nBra lokal|80 %|20 %",
        "Namn|Ort\nAnna|Bro",
        "Sökande|Bro byalag\nAnsökans nummer|168204",
        "4|5\n6|7",
        "|\n|",
        "",
    ],
)
def test_tables_without_goals_and_results(table: str) -> None:
    assert columns(table) == []


def test_two_measures_side_by_side() -> None:
    rows = [["Ort", "Elever, plan", "Elever, utfall", "Timmar, plan", "Timmar, utfall"], ["Bro", "1", "2", "3", "4"]]
    header = read_header(rows, WORDS)
    assert header is not None
    assert [name for name, _ in split_measures(header, WORDS)] == ["Elever", "Timmar"]


def test_an_accumulated_column_goes_before_one_of_a_part() -> None:
    header = read_header([["Indikator", "Mål", "Utfall", "Ackumulerat utfall"], ["Kurser", "4", "1", "5"]], WORDS)
    assert header is not None
    assert header.having("outcome") == [3]
