"""Goals and outcomes in two tables, and what a sentence beside a table says of its numbers."""

import pytest

from tests.indicators.builders import stated

GOALS = "\tkv\tm\tsumma\nNya jobb\t18\t22\t40\nUtbildade\t120\t120\t240\nFöretag\t.\t.\t12"
OUTCOMES = "\tm\tkv\tsumma\nNya jobb\t21\t11\t33\nUtbildade\t97\t154\t251\nFöretag\t.\t.\t14"
JOINED = [
    "Nya jobb | T40 O33 | men T22 O21 | women T18 O11",
    "Utbildade | T240 O251 | men T120 O97 | women T120 O154",
    "Företag | T12 O14",
]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I beslutet angavs följande mål för projekttiden.", "Enligt stiftelsens rapport har uppnåtts:"),
        ("Så planerades verksamheten i ansökan:", "Så blev det:"),
        ("Målsiffror", "Verkliga siffror"),
    ],
)
def test_two_tables_of_the_same_rows(first: str, second: str) -> None:
    text = f"# Mål och utfall\n{first}\n{GOALS}\n{second}\n{OUTCOMES}"
    assert stated(text) == JOINED


def test_two_tables_that_nothing_tells_apart_state_no_goal() -> None:
    text = f"# Verksamheten\nVåren 2019\n{GOALS}\nHösten 2019\n{OUTCOMES}"
    assert not [line for line in stated(text) if " T" in line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Siffrorna är procent av dem som svarat ja.",
        "Alla siffror utom antal svar är procent av dem som svarat.",
        "Värdena anges i procent.",
        "Procent av eleverna.",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_sentence_says_that_the_numbers_are_percent(sentence: str, *, above: bool) -> None:
    table = "Fråga\tMål\t2017\t2019\nJag läser varje dag\t75\t15\t71\nAntal svar\t60\t40\t50"
    text = f"{sentence}\n\n{table}" if above else f"{table}\n\n{sentence}"
    assert stated(text) == ["Jag läser varje dag | B15% T75% O71%", "Antal svar | B40 T60 O50"]


def test_what_else_is_said_of_numbers_is_no_unit() -> None:
    text = "Siffrorna är preliminära och 40 procent saknas.\n\nNyckeltal\tMål\tUtfall\nLäsare\t75\t71"
    assert stated(text) == ["Läsare | T75 O71"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stadsdel\tCykelandel 2016\tCykelandel 2020\tMål 2020\nNorr\t24 %\t31 %\t28 %\nÖver ån\t15 %\t21 %\t22 %",
         ["Cykelandel | norr T28% O31% | över ån T22% O21%"]),
        ("Skola\tNöjda elever, mål\tNöjda elever, utfall\nBro\t80 %\t78 %\nÅs\t70 %\t75 %",
         ["Nöjda elever | bro T80% O78% | ås T70% O75%"]),
    ],
)  # fmt: skip
def test_groups_without_a_total_are_those_of_what_the_columns_name(text: str, expected: list[str]) -> None:
    assert stated(text) == expected
