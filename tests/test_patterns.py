"""Phrases: what they find and where, whatever the case, and what of the text they leave as it is written."""

from itertools import product

import pytest
import regex

from extractor.patterns import Phrases, PhraseSet, Written, lower


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (r"\bmål(?:et)?\b", "MÅLET var 40", "MÅLET"),
        (r"\bMålet\b", "målet", "målet"),
        (r"\W+EU\b", "till EU.", " EU"),
        (r"(?P<Part>DEL)mål", "Delmål 3", "Delmål"),
        (r"[\p{L}]+mål", "Delmål 3", "Delmål"),
        (r"[\p{Lu}-]+,?\s+mål", "Del-Å, mål 3", "Del-Å, mål"),
        (r"[^\p{L}]+", "Mål 3", " 3"),
        (r"[A-C]\d[^A-C\W]", "Mål b2d", "b2d"),
        (r"(?<no>\d)", "Mål 3", "3"),
        (r"(?<!\bett\s+)mål", "Ett  mål, två Mål", "Mål"),
        (r"år\s+2000", "Öster om ÅR\n2000", "ÅR\n2000"),
        ("i̇stanbul|mål", "I İstanbul: Mål", "Mål"),
        (r"\bmål\b", "Mål² (st)", "Mål"),
    ],
)
def test_a_phrase_is_found_in_any_case_at_its_offsets(source: str, text: str, found: str) -> None:
    match = Phrases(source).search(text)
    assert match is not None
    assert text[match.start() : match.end()] == found


def test_bounds_are_those_of_the_pattern_modules() -> None:
    phrase = Phrases(r"(?<=\bett )mål")
    assert phrase.search("ett MÅL", 4) is not None
    assert phrase.search("ett MÅL", 4, 6) is None
    assert phrase.match("ett mål") is None
    assert phrase.fullmatch("ett mål", 4, 7) is not None
    assert [match.span() for match in phrase.finditer("ett mål, ett Mål")] == [(4, 7), (13, 16)]


def test_what_stands_between_matches_stays_as_it_is_written() -> None:
    assert Phrases("utfall").sub(" ", "UTFALL Norr, Utfall Öst") == "  Norr,   Öst"


def test_a_unit_is_no_word_with_a_note() -> None:
    assert Phrases(r"\bm\b").search("188 m³") is None


@pytest.mark.parametrize(
    "source",
    [
        r"(?<!\b(?:inte|ej)\s(?:\w+\s){0,3})mål|nådde",
        r"(?<=\b(?:inte|ej)\s+)mål",
        r"(?<![(\[)]\s*)\bmål(?<!\(x\)\s*mål)",
    ],
)
def test_a_loose_look_first_hides_nothing(source: str) -> None:
    slow = regex.compile(source)
    for words in product(("mål", "inte", "ej", "(x)", "[", "nådde"), repeat=4):
        for text in (" ".join(words), "".join(words), "  ".join(words)):
            fast = Phrases(source)
            assert [match.span() for match in fast.finditer(text)] == [match.span() for match in slow.finditer(text)]
            found, expected = fast.search(text, 2), slow.search(text, 2)
            assert (found and found.span()) == (expected and expected.span())


_SOURCES = (
    r"\b\w*mål(?:et)?",
    r"^ett|utfall|blev|nådde",
    r"\bmål",
    r".\d",
    r"(?:ett|inte|ej)\s+\w+|blev|blir",
    r"(?<!\bett\s+)(?:mål|utfall|nådde|ett)",
)


@pytest.mark.parametrize(("start", "end"), [(0, 100), (4, 100), (4, 14)])
def test_phrases_are_found_together_as_each_by_itself(start: int, end: int) -> None:
    phrases = [Phrases(source) for source in _SOURCES]
    together = PhraseSet(enumerate(phrases))
    assert list(together) == list(enumerate(phrases))
    for words in product(("ETT", "delmål 2", "målet", "inte", "utfall"), repeat=3):
        text = " ".join(words)
        alone = [(kind, match.span()) for kind, each in enumerate(phrases) for match in each.finditer(text, start, end)]
        assert [(kind, match.span()) for kind, match in together.finditer(text, start, end)] == alone
        assert together.first(text) == next((kind for kind, each in enumerate(phrases) if each.search(text)), None)


@pytest.mark.parametrize(
    "source",
    [r"[Pp]rojekt(?:et)?\b|Den\s\p{L}+", r"(?<!\b(?:Det|Sitt)\s)(?:Mål|Utfall)", r"(?:^|(?<=\.\s))\p{Lu}\w+ mål"],
)
def test_what_is_written_with_a_capital_is_found_so(source: str) -> None:
    for words in product(("Projektet", "projekt", "Den del.", "Mål", "mål", "Det"), repeat=3):
        text = " ".join(words)
        found, expected = Written(source).finditer(text), regex.finditer(source, text)
        assert [match.span() for match in found] == [match.span() for match in expected]


def test_no_phrases_find_nothing() -> None:
    assert PhraseSet[str](()).first("mål") is None


def test_a_broken_pattern_is_told() -> None:
    with pytest.raises(regex.error):
        Phrases("(mål")


@pytest.mark.parametrize(
    ("text", "expected"), [("ÅTTA Mål", "åtta mål"), ("İzmir, ÖREBRO", "İzmir, örebro"), ("Mål¹ 1½", "mål\0 1\0")]
)
def test_lower_case_keeps_all_offsets(text: str, expected: str) -> None:
    assert lower(text) == expected
