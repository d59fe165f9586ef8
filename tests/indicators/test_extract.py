"""The whole stage: reading order, documents without indicators, and what holds for any input."""

import sys
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.indicators import extract
from tests.indicators.builders import indicators, scene, stated

REPORT = """# 1. Resultat
Antal körer
Mål: 4
Utfall: 5
Indikator\tMål\tUtfall
Antal sångare\t40\t38
varav kvinnor\t20\t19
# 2. Slutord
Enligt ansökan var målet att 60 gårdar skulle bli kunder hos oss. Utfallet blev till slut 31 gårdar.
"""

NOTHING = """# 1. Bakgrund
I länet bor 280 000 invånare, varav 51 procent är kvinnor och 24 procent är över 65 år.
Projektet pågick 2016-01-01 till 2018-12-31 och ingår i Mål 2.
# 2. Genomförande
Styrgruppen har haft sju ledamöter. Vi åkte 14 mil till Bro och åt lunch klockan 11.30.
Av eleverna svarade 82 procent på enkäten, och av dem var 40 procent mycket nöjda.
- Kontakt: 08-681 91 00
- Diarienummer: 2016/0018
Post\tBudget\tUtfall
Löner\t400 000\t390 000
Resor\t50 000\t48 000
Fråga\tJa\tNej
Kom du i tid?\t80 %\t20 %
Var det gott?\t90 %\t10 %
"""


def test_a_report_in_reading_order() -> None:
    assert stated(REPORT) == [
        "Antal körer | T4 O5",
        "Antal sångare | T40 O38 | women T20 O19",
        "gårdar skulle bli kunder hos oss | T60 O31",
    ]
    assert [each.section for each in indicators(REPORT)] == ["s1", "s1", "s2"]


@pytest.mark.parametrize("text", [NOTHING, "", "\n\n", "# Tom rubrik", "\t\t\n\t\t"])
def test_documents_without_indicators(text: str) -> None:
    assert stated(text) == []


def test_a_heading_names_the_values_right_below_it() -> None:
    assert stated("# Antal körer\nMål: 4\nUtfall: 5") == ["Antal körer | T4 O5"]


def test_rows_of_a_name_and_its_labelled_values_are_lines() -> None:
    rows = ("Svetsning\tplan 60, genomfört 66 (18 kv, 48 män)", "Ritning\tplan 45, genomfört 41", "Truck\tplan 15")
    assert stated("\n".join(rows))[:2] == ["Svetsning | T60 O66 | women O18 | men O48", "Ritning | T45 O41"]
    rows = ("Lån\tmål 8 st\tutfall 11 st", "Nätverk\tmål 25 st\tutfall 20 st", "Omsättning\tmål 10 %\tutfall ej mätt")
    assert stated("\n".join(rows)) == ["Lån | T8 O11", "Nätverk | T25 O20", "Omsättning | T10% | NOT_MEASURED"]


def test_a_heading_ends_what_stands_above_it() -> None:
    assert stated("Antal körer\nMål: 4\n# Antal resor\nMål: 6\nUtfall: 5")[-1] == "Antal resor | T6 O5"


def test_the_same_indicator_stated_twice_is_two_records_with_one_key() -> None:
    found = indicators("Antal körer\nMål: 4\nUtfall: 5\n# Bilaga\nIndikator\tMål\tUtfall\nAntal körer\t4\t6")
    assert len(found) == 2
    assert len({each.key for each in found}) == 1


def test_the_same_answer_every_time() -> None:
    assert indicators(REPORT) == indicators(REPORT)


VOCABULARY = """
mål målet målvärde utfall resultat blev var antal andel varav kvinnor män unga 18-30 år från till sänktes körer elever
40 38 8-11 75 % 2 mkr tkr minst högst ca : , . ( ) - / 1 000 per skulle inte mäta utgår ställdes in totalt av planerade
Mål: Utfall: Indikator Antal
"""
WORDS = st.sampled_from(VOCABULARY.split())
PHRASES = st.lists(WORDS, max_size=14).map(" ".join)
CELLS = st.one_of(
    st.sampled_from(
        ["Indikator", "Mål", "Utfall", "Totalt", "-", "", "12", "varav kvinnor", "Kommun", "Basvärde", "Reviderat mål"]
    ),
    PHRASES,
)
LINES = st.one_of(
    PHRASES,
    PHRASES.map("- {}".format),
    PHRASES.map(" - {}".format),
    PHRASES.map("# {}".format),
    st.text(max_size=60).map(lambda text: " ".join(text.split())),
    st.lists(CELLS, min_size=2, max_size=5).map("\t".join),
)
TABLES = st.lists(st.lists(CELLS, min_size=3, max_size=4).map("\t".join), min_size=1, max_size=7).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=14).map("\n".join))
def test_any_text_gives_grounded_records(text: str) -> None:
    indicators(text)


@settings(max_examples=150, deadline=None)
@given(TABLES)
def test_any_table_gives_grounded_records(text: str) -> None:
    indicators(text)


HOSTILE = {
    "goals": "mål " * 20_000,
    "changes": "från " * 20_000,
    "digits": "1" * 100_000,
    "spaced digits": "1 " * 20_000,
    "labels": "mål: 4 " * 5_000,
    "goals and outcomes": "mål 40 utfall 38 " * 3_000,
    "shall": "skulle 4 " * 10_000,
    "from and to": "från 4 till " * 5_000,
    "parts": "varav 4 kvinnor " * 3_000,
    "counted": "antal " * 20_000,
    "brackets": "(" * 50_000,
    "blanks": " " * 50_000 + "x",
    "one word": "a" * 100_000,
    "not": "har inte kunnat " * 5_000,
    "revised": "målet reviderades från " * 5_000,
    "sentences": "Målet var 40 kurser. " * 1_000,
    "lines of goals": "\n".join(["Mål: 40"] * 1_500),
    "lines of names": "\n".join(["Antal kurser"] * 1_500),
    "rows": "\n".join(["Indikator\tMål\tUtfall", *["Antal kurser\t12\t10"] * 800]),
    "columns": "\n".join("\t".join(row) for row in (["Mål", "Utfall"] * 100, ["1", "2"] * 100)),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_takes_no_time(text: str) -> None:
    start = time.process_time()
    indicators(text)
    assert time.process_time() - start < 5


def calls_for(paragraphs: int) -> int:
    """Count the calls, those of built-in functions too, by which a report of so many paragraphs is read."""
    report = scene("\n".join(f"{REPORT}\nI bygd {n} hölls {n + 3} kurser." for n in range(paragraphs)))
    events = Counter[str]()
    before = sys.getprofile()
    sys.setprofile(lambda _frame, event, _argument: events.update((event,)))
    try:
        extract(report.document, report.sections, report.quantities, report.words)
    finally:
        sys.setprofile(before)
    return events["call"] + events["c_call"]


def test_twice_the_text_takes_little_more_than_twice_the_calls() -> None:
    assert calls_for(80) < 2.5 * calls_for(40)
