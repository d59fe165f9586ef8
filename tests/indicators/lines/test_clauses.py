"""Items whose clauses are a name, a goal and what came of it, as the text above the list says."""

import pytest

from tests.indicators.builders import stated

ITEMS = (
    "- utbildade tränare, 14 lovade, 17 gick\n- unga ledare 15-20 år, 10, och där fick vi bara ihop 6\n"
    "- prova på-dagar i byn, fyra, fem stycken (Bro ville ha två)\n- läger, tre planerade, ingen genomförd\n"
    "- tjejer som är kvar, 80 % hade vi satt, och 76 % är kvar\n- domare, mål 6, blev 8 varav 5 tjejer och 3 killar\n"
)
READ = [
    "utbildade tränare | T14 O17",
    "unga ledare 15-20 år | T10 O6",
    "prova på-dagar i byn | T4 O5",
    "läger | T3 O0",
    "tjejer som är kvar | T80% O76%",
    "domare | T6 O8 | women O5 | men O3",
]


@pytest.mark.parametrize(
    "above",
    [
        "Jag tar det vi lovade före kommatecknet och det som blev efter.",
        "Målet står först, sedan hur det blev:",
        "Först det vi lovade, sen det som blev.",
    ],
)
def test_clauses_in_the_order_that_is_told(above: str) -> None:
    assert stated(f"# Resultat\n{above}\n\n{ITEMS}") == READ


@pytest.mark.parametrize("above", ["Så här blev det.", "Resultatet står först, målet sedan."])
def test_an_order_that_is_not_told(above: str) -> None:
    assert stated(f"# Resultat\n{above}\n\n{ITEMS}") != READ


def test_items_of_another_form_are_read_as_ever() -> None:
    text = "Målet står först, sedan hur det blev.\n\n- Läger: mål 6, utfall 5\n- Resor: mål 4, utfall 4\n- Kaffe\n"
    assert stated(text) == ["Läger | T6 O5", "Resor | T4 O4"]
