"""Items set below another whose goals and outcomes add up to its own."""

import pytest

from tests.indicators.builders import stated

ITEMS = [
    (
        "1. Företag: mål 40 / utfall 38\n - ägda av kvinnor: mål 16 / utfall 19\n - ägda av män: mål 16 / utfall 12\n"
        " - samägda: mål 8 / utfall 7\n2. Kurser: mål 10 / utfall 14",
        ["Företag | T40 O38 | women T16 O19 | men T16 O12 | other T8 O7", "Kurser | T10 O14"],
    ),
    (
        "- Företag: mål 40, utfall 38\n - Norr: mål 25, utfall 20\n - Söder: mål 15, utfall 18\n"
        "- Kurser: mål 4, utfall 5",
        ["Företag | T40 O38 | norr T25 O20 | söder T15 O18", "Kurser | T4 O5"],
    ),
    # what does not add up, or stands beside, is counted by itself
    (
        "- Kurser: mål 4, utfall 5\n - Deltagare: mål 80, utfall 91\n - Lärare: mål 2, utfall 2",
        ["Kurser | T4 O5", "Deltagare | T80 O91", "Lärare | T2 O2"],
    ),
    (
        "- Företag: mål 40, utfall 38\n- Norr: mål 25, utfall 20\n- Söder: mål 15, utfall 18",
        ["Företag | T40 O38", "Norr | T25 O20", "Söder | T15 O18"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ITEMS, ids=["mixed", "places", "others", "beside"])
def test_items_that_add_up_are_groups(text: str, expected: list[str]) -> None:
    assert stated(f"# 1. Mål och utfall\n{text}") == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("- Norr 20\n - Söder 18", "norr O20 | söder O18"),
        ("- Norr: mål 25, utfall 20\n - i Söder: mål 15, utfall 18", "norr T25 O20 | söder T15 O18"),
        ("- kvinnor: mål 20, utfall 18\n - män: mål 20, utfall 20", "women T20 O18 | men T20 O20"),
        ("- Norr 20\n - Söder 21", ""),
    ],
)
def test_parts_below_an_item(items: str, expected: str) -> None:
    found = stated(f"# 1. Mål och utfall\n- Företag: mål 40, utfall 38\n {items}\n- Kurser: mål 4, utfall 5")
    assert found == [" | ".join(filter(None, ("Företag | T40 O38", expected))), "Kurser | T4 O5"]


def test_fractions_of_groups_below_a_fraction() -> None:
    text = "# 1. Mål och utfall\n- Rådgivna: 38 av 40\n - kvinnor: 18 av 20\n - män: 20 av 20"
    assert stated(text) == ["Rådgivna | T40 O38 | women T20 O18 | men T20 O20"]


def test_sizes_are_groups_on_lines_of_their_own() -> None:
    text = "# 1. Mål\nFöretag som fått stöd\nMål: 40\nUtfall: 38\nMikro: 20\nSmå: 15\nMedelstora: 3"
    assert stated(text) == ["Företag som fått stöd | T40 O38 | mikro O20 | små O15 | medelstora O3"]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            "- Norrby: mål 60 platser, resultat 66 platser\n- Söderby: mål 40 platser, resultat 23 platser",
            ["T100 O89 | norrby T60 O66 | söderby T40 O23"],
        ),
        # what does not add up is counted by itself
        (
            "- Besök: mål 60 besök, resultat 66 besök\n- Kurser: mål 40 kurser, resultat 22 kurser",
            ["T100 O89", "T60 O66", "T40 O22"],
        ),
    ],
    ids=["parts", "others"],
)
def test_parts_below_a_paragraph(items: str, expected: list[str]) -> None:
    text = f"# 1. Resultat\nHundra platser skulle skaffas hos arbetsgivare. Resultatet blev 89 platser:\n\n{items}"
    assert [line.partition(" | ")[2] for line in stated(text)] == expected


def test_sizes_by_employees_are_groups() -> None:
    text = (
        "# 1. Mål\nFöretag som fått stöd\nMål: 40 företag\nUtfall: 38 företag\n"
        "- 1–9 anställda: 20\n- 10–49 anställda: 15\n- med 50 anställda eller fler: 3"
    )
    assert stated(text) == [
        "Företag som fått stöd | T40 O38 | 1–9 anställda O20 | 10–49 anställda O15 | med 50 anställda eller fler O3"
    ]


def test_a_goal_of_employees_is_no_group() -> None:
    assert stated("# 1. Mål\nAnställda i företagen\nMål: minst 50 anställda\nUtfall: 48 anställda") == [
        "Anställda i företagen | T>=50 O48"
    ]


def test_firms_that_women_and_men_lead_together_are_a_third_group() -> None:
    text = (
        "# 1. Mål\nFöretag som fått stöd\nMålvärde 90, utfall 94 företag.\nVarav med kvinna som företagsledare: 51\n"
        "Varav med man som företagsledare: 37\nVarav med delat ledarskap: 6"
    )
    assert stated(text) == ["Företag som fått stöd | T90 O94 | women O51 | men O37 | other O6"]
