"""Rates and averages of groups behind those of all."""

import pytest

from tests.indicators.builders import stated

SHARE = "Andel nöjda\nMål: 80 %\nUtfall: 86 %\n"
MARK = "Medelbetyg\nMål: 4,0\nUtfall: 4,4\n"


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Kvinnorna är något nöjdare, 88 %, än männen, 83 %.", "women O88% | men O83%"),
        ("Männen är mer positiva (91 procent) än kvinnorna (77 procent).", "men O91% | women O77%"),
        ("För kvinnorna är siffran 88 % (57 av 65) och för männen 83 % (50 av 60).", "women O88% | men O83%"),
        ("Bro 79 procent, Ås 86 procent och Ek 93.", "bro O79% | ås O86% | ek O93%"),
        (
            "På Ekskolan är det 94 procent, på Alskolan 91 och på Björkskolan 73.",
            "ekskolan O94% | alskolan O91% | björkskolan O73%",
        ),
        ("Bland unga 18–24 år är andelen 61 procent.", "young(18-24) O61%"),
    ],
)
def test_shares_of_groups(sentence: str, groups: str) -> None:
    assert stated(f"{SHARE}{sentence}") == [f"Andel nöjda | T80% O86% | {groups}"]


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Kvinnor gav 4,5 och män 4,3.", "women O4.5 | men O4.3"),
        ("För utrikes födda var betyget 3,9.", "foreign_born O3.9"),
    ],
)
def test_averages_of_groups(sentence: str, groups: str) -> None:
    assert stated(f"{MARK}{sentence}") == [f"Medelbetyg | T4 O4.4 | {groups}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Av de svarande var 60 procent kvinnor.",
        "I Bro svarade 79 procent och i Ås 86 procent.",
        "Bland flickor i åk 8 är det 29 procent.",
        "Enkäten besvarades av 42 procent.",
    ],
)
def test_shares_of_other_things(sentence: str) -> None:
    assert stated(f"{SHARE}{sentence}") == ["Andel nöjda | T80% O86%"]


def test_groups_where_the_share_is_said_again() -> None:
    again = "Nöjda med allt var 86 %. Kvinnorna är nöjdare, 88 %, än männen, 83 %."
    text = f"{SHARE}Enkäten kom sent.\n\nSvaren lästes.\n\n{again}"
    assert stated(text) == ["Andel nöjda | T80% O86% | women O88% | men O83%"]


def test_percentages_do_not_add_up_to_an_outcome() -> None:
    first = (
        "Andel som sjunger\nMål: 45 %\nUtfall: 40 %\nBland kvinnorna var den 44 procent och bland männen 42 procent.\n"
    )
    assert stated(f"{first}{SHARE}")[1] == "Andel nöjda | T80% O86%"
