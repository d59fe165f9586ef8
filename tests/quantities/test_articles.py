"""Articles told at once: "en" before a word that makes no number of it, not behind one that does."""

import pytest

from extractor.pipeline import quantities_in
from extractor.quantities import Grammar


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("det blev en kurs", True),
        ("det blev ett möte och tre kurser", True),
        ("det blev en kraftkurs", True),
        ("det blev ett år senare", True),
        ("en kurs", False),
        ("det blev minst en kurs", False),
        ("det blev c:a en kurs", False),
        ("det blev bara en kurs", False),
        ("antal kurser: en kurs", False),
        ("antal kurser\n en kurs", False),
        ("det blev en miljon", False),
        ("det blev en tredjedel", False),
        ("det blev ett dussin", False),
        ("det blev en halv tjänst", False),
        ("det blev en heltidstjänst", False),
        ("det blev en till två kurser", False),
        ("det blev en (1) kurs", False),
        ("det blev en", False),
        ("det blev en kurs per år", False),
        ("det blev en kurs i  månaden", False),
        ("två kvinnor och en man", False),
    ],
)
def test_an_article_is_told_by_the_words_around_it(text: str, sure: bool, grammar: Grammar) -> None:
    at = next(match.start() for match in grammar.start.finditer(text) if match[0] in ("en", "ett"))
    assert grammar.articles.surely_at(text, at) is sure


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("två kvinnor och en man", [2, 1]),
        ("en kvinna och tjugosju män", [1, 27]),
        ("8 män, en kvinna", [8, 1]),
        ("12 flickor samt en pojke", [12, 1]),
        ("12 kvinnor och en man från Ås", [12, 1]),
        ("kurser för kvinnor och en man som pratar", []),
        ("en man och hans hund", []),
        ("Resultat: En kommun, Viken, har beslutat", [1]),
        ("Resultat: En bra grund, tycker vi", []),
        ("En kommun, Viken, har beslutat", []),
    ],
)
def test_articles_that_count(text: str, numbers: list[float]) -> None:
    assert [each.low for each in quantities_in(text)] == numbers
