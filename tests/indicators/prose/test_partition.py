"""Parts beside an outcome that add up to it."""

import pytest

from tests.indicators.builders import stated

HEAD = "Antal verkstäder\nMål: 60\nUtfall: 71\n"
WHOLE = "Antal verkstäder | T60 O71"


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Av dem har 44 sin verksamhet i Bro och 27 i Ås.", "bro O44 | ås O27"),
        ("Verkstäderna fördelar sig på 40 mikroföretag, 21 små företag och 10 medelstora företag.",
         "mikroföretag O40 | små företag O21 | medelstora företag O10"),
        ("Verkstäderna fördelar sig på Bro (40), Norra Ås (22), kusten (6) och Kvarnen i Lo (3).",
         "bro O40 | norra ås O22 | kusten O6 | kvarnen i lo O3"),
        ("Bro 40 st, Norra Ås 21 st och kusten 10 st.", "bro O40 | norra ås O21 | kusten O10"),
        ("Det rör sig om 40 i fiske, 21 i jordbruk och 10 i beredning och handel.",
         "fiske O40 | jordbruk O21 | beredning och handel O10"),
        ("Bro stod för 40 av dem, Norra Ås för 21 och kusten för 10.", "bro O40 | norra ås O21 | kusten O10"),
        ("I Bro är 40 verkstäder inkopplade, i Norra Ås 21 och i Tuna 10.", "bro O40 | norra ås O21 | tuna O10"),
        ("På svensk sida deltog 54 verkstäder och på norsk sida 17.", "svensk sida O54 | norsk sida O17"),
        ("Bro står för 40, Norra Ås för 21 och kusten för 10.", "bro O40 | norra ås O21 | kusten O10"),
        ("40 av dessa är små, 21 är medelstora och 10 stora.", "små O40 | medelstora O21 | stora O10"),
        ("Heraf 30 i Danmark, 31 i Sverige og 10 i Norge.", "danmark O30 | sverige O31 | norge O10"),
    ],
)  # fmt: skip
def test_parts_take_the_names_beside_them(sentence: str, groups: str) -> None:
    assert stated(f"{HEAD}{sentence}") == [f"{WHOLE} | {groups}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi hade 44 möten. Det blev 27 resor.",
        "Av de 40 sökande kom 31 till start.",
        "Vi fick 40 brev, 21 samtal och 11 besök.",
    ],
)
def test_numbers_that_are_no_parts(sentence: str) -> None:
    assert stated(f"{HEAD}{sentence}") == [WHOLE]


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Av flickorna var 88,9 procent behöriga och av pojkarna 83,7 procent.", " | women O88.9% | men O83.7%"),
        ("För kvinnorna är den 88 procent och för männen 84 procent.", " | women O88% | men O84%"),
        ("Av männen i länet är 40 procent behöriga.", ""),
    ],
)
def test_percentages_of_women_and_men_after_an_outcome_in_percent(sentence: str, groups: str) -> None:
    text = f"Andel behöriga elever\nMål: 90 procent\nUtfall: 86 procent\n{sentence}"
    assert stated(text) == [f"Andel behöriga elever | T90% O86%{groups}"]


def test_ages_before_their_numbers() -> None:
    told = "I åldern 18–29 år var 64, i åldern 30–49 år 81 och 50 år eller äldre 25 personer."
    found = stated(f"Målet var 200 deltagare. Det blev 170 deltagare. {told}")
    assert found == ["deltagare | T200 O170 | young(18-29) O64 | i åldern 30–49 år(30-49) O81 | old(50-) O25"]


def test_numbers_beside_another_indicator_that_add_up_by_chance_are_no_parts() -> None:
    text = f"{HEAD}\n\nMålet var 40 båtar. 44 båtar kom, 40 till salu och 31 till låns."
    assert stated(text)[0] == WHOLE


def test_parts_of_what_is_saved_in_a_year_are_by_the_year_too() -> None:
    text = "Vi sparade 83 MWh per år, målet var 60 MWh per år. Därav svarar ugnen för 41 MWh per år och fläkten för 42."
    assert stated(f"Målet var 5 läger. Det blev 5 läger.\n{text}")[-1].endswith("ugnen O41x/year | fläkten O42/year")
