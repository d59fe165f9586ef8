"""Lines of values side by side with the groups below them, and numbers that open their lines."""

import pytest

from tests.indicators.builders import stated

FIRST = "Utfallet står först, målet inom parentes.\n\n"
LAST = "Dessa mål sattes upp (resultatet inom parentes):\n\n"

CASES = [
    (
        FIRST + "- Antal gårdar 143st (150)\n - varav drivs av kvinnor 61st (60)\n - varav drivs av män 74 st\n"
        " - varav drivs gemensamt av kvinna och man 8",
        ["Antal gårdar | T150 O143 | women T60 O61 | men O74 | other O8"],
    ),
    (
        FIRST + "- Sysselsättning på gårdar 21,5 heltidstjänster(18), fördelat på 9 kvinnor och 12,5 män",
        ["Sysselsättning på gårdar | T18 O21.5fte | women O9 | men O12.5"],
    ),
    (
        FIRST + "- Gårdar som säljer själva: mål 25 (27 st)\n- Gårdar med bod: 3 (4)",
        ["Gårdar som säljer själva | T25 O27", "Gårdar med bod | T4 O3"],
    ),
    (
        LAST + "- 12 studiecirklar (14)\n- 150 deltagare (131, varav 80 kvinnor)\n- 3 utställningar (3)",
        ["studiecirklar | T12 O14", "deltagare | T150 O131 | women O80", "utställningar | T3 O3"],
    ),
    (
        "Ange planerat enligt beslut / verkligt resultat.\n\n"
        "Antal nya båtar: 2 / 4\nAntal gäster: 30 / 44, varav kvinnor 29",
        ["Antal nya båtar | T2 O4", "Antal gäster | T30 O44 | women O29"],
    ),
    (
        FIRST + "- El till torken, 6,1 kWh per kilo humle (högst 5)\n- Butikens försäljning 412 000 kr (350 000)\n"
        "- Gårdar i ringen – (12), den bildades aldrig",
        [
            "El till torken | T<=5 O6.1x",
            "Butikens försäljning | T350000kr O412000kr",
            "Gårdar i ringen | T12 | CANCELLED",
        ],
    ),
    (FIRST + "- 12 cirklar i två byar (14)", ["cirklar i två byar | T14 O12"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text.partition("\n\n")[2] for text, _ in CASES])
def test_values_side_by_side(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


def test_a_number_in_brackets_is_none_where_no_sentence_says_what_it_is() -> None:
    assert stated("Dessa mål sattes upp:\n\n- 12 cirklar (14)\n- 3 resor (3)") == []
