"""Numbers of the whole apart from numbers of groups."""

import pytest

from extractor.indicators.words.segments import read_segment
from tests.indicators.builders import number, scene


def segment(text: str, *, has_total: bool = False) -> str:
    """Tell a segment: "38 | women 20 | men 18"."""
    found = read_segment(scene(text), 0, len(text), has_total=has_total)
    shares = [f"{share.group.group} {number(share.quantity)}" for share in found.shares]
    return " | ".join([" ".join(number(quantity) for quantity in found.mains), *shares])


CASES = [
    ("38", "38"),
    ("38 (20 kvinnor och 18 män)", "38 | women 20 | men 18"),
    ("38 (kvinnor 20, män 18)", "38 | women 20 | men 18"),
    ("66 % (kvinnor 61 %, män 68 %)", "66% | women 61% | men 68%"),
    ("38 elever: kvinnor 20, män 18", "38 | women 20 | men 18"),
    ("38 (varav 20 kvinnor)", "38 | women 20"),
    ("38, varav kvinnor 20 och män 18", "38 | women 20 | men 18"),
    ("20 kvinnor och 18 män", " | women 20 | men 18"),
    ("20 kvinnor", "20"),
    ("20 kvinnor respektive 18 män, totalt 38 elever", "38 | women 20 | men 18"),
    ("122 bagerier (112 med organisationsnummer och 10 utan organisationsnummer)", "122 | with 112 | without 10"),
    ("38 elever: 14 unga, 6 över 54 år, 9 utrikes födda", "38 | young 14 | old 6 | foreign_born 9"),
    ("38 elever, varav 3 med funktionsnedsättning och 35 utan funktionsnedsättning", "38 | with 3 | without 35"),
    ("60 byar: Bro 10, Ås 20 och Ek 30", "60 | bro 10 | ås 20 | ek 30"),
    ("38 elever: 20 unga kvinnor och 18 unga män", "38 | women 20 | men 18"),
    ("38, därav 14 personer mellan 16 och 25 år", "38 | young 14"),
    ("38 äldre, av dem 20 över 80 år", "38 | old 20"),
    ("7 kurser och 21 elever", "7 21"),
    ("38 (20 women and 18 male)", "38 | women 20 | men 18"),
    ("38 elever, men 40 i maj", "38 40"),
    ("38 modeller, varav två har testats i drift under 200 dygn", "38 2 200t"),
    ("38 artiklar, varav 4 samförfattats med industrin", "38 4"),
    ("38 kaféer, varav 4 året om", "38 | året om 4"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_wholes_and_groups(text: str, expected: str) -> None:
    assert segment(text) == expected


def test_one_group_is_no_whole_when_the_whole_stands_before() -> None:
    assert segment("varav 20 kvinnor", has_total=True) == " | women 20"


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("18 st, varav 8 kvinnor (mål 12) och 10 män (mål: 18)", ["12", "18"]),
        ("13 st, varav 4 med utländsk bakgrund (målet var 3)", ["3"]),
        # nearer to the whole, of another kind, of nothing in brackets
        ("18 st, varav 8 kvinnor (mål 20)", []),
        ("18 st, varav 8 kvinnor (mål 50 %)", []),
        ("18 st (mål 20), varav 8 kvinnor", []),
    ],
)
def test_goals_in_brackets_behind_groups(text: str, goals: list[str]) -> None:
    shares = read_segment(scene(text), 0, len(text)).shares
    assert [number(share.goal) for share in shares if share.goal is not None] == goals
