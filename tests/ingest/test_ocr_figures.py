"""Figures, letters and points as a page prints them, against what Tesseract made of them."""

from dataclasses import replace

import numpy as np
import pytest

from extractor.ingest.ocr import tesseract
from extractor.ingest.ocr.figures import proof_of
from extractor.ingest.ocr.letters import begun, lone
from extractor.ingest.ocr.points import with_points
from extractor.ingest.ocr.raster import Raster
from extractor.ingest.ocr.repairs import per_unit
from extractor.ingest.ocr.signs import disproved, mended, suspects
from extractor.ingest.ocr.tesseract import Recognised
from tests.ingest.printing import Typed, page

USUAL: list[Typed] = [(text, text, 95.0) for text in ("1203", "456", "7890", "2016-11-30", "3174", "56,8", "2900") * 3]


@pytest.mark.parametrize(
    ("printed", "read", "confidence", "made"),
    [
        ("27", "217", 77.0, "27"),
        ("12", "22", 91.0, "12"),
        ("3,5", "35", 96.0, "3,5"),
        ("117", "JA", 36.0, "117"),
        ("7", "", 0.0, "7"),
        ("1", "i", 90.0, "1"),
        ("48", "48", 40.0, "48"),
        ("2023-01-31", "2023-01-31", 90.0, "2023-01-31"),
        ("på", "på", 30.0, None),
        ("å", "å", 90.0, None),
        ("m2", "m?", 90.0, "m²"),
        ("km3.", "km?.", 90.0, "km³."),
        ("§", "8", 95.0, "§"),
        ("§,", "8,", 95.0, "§,"),
        ("8", "8", 95.0, "8"),
        ("(§", "(8", 95.0, "(§"),
        ("99,1", "991", 73.0, "99,1"),
        ("-4,5", "4,5", 33.0, "-4,5"),
        ("75", "7S", 81.0, "75"),
        ("-", "5", 3.0, "–"),
        ("-", "1", 96.0, None),
        ("i", "i", 60.0, None),
    ],
)
def test_numbers_are_read_by_the_pages_own_figures(
    printed: str, read: str, confidence: float, made: str | None
) -> None:
    words, raster = page(*USUAL, (printed, read, confidence))
    found = proof_of(words, raster.dark).numbers.get(len(USUAL))
    assert (found.text if found else None) == made


@pytest.mark.parametrize(("behind", "made"), [("94,", "§"), ("Övrigt", "8")])
def test_a_paragraph_sign_stands_beside_a_number(behind: str, made: str) -> None:
    words, raster = page(*USUAL, ("§", "8", 95.0), (behind, behind, 95.0))
    words[-1] = replace(words[-1], line=words[-2].line)
    found = proof_of(words, raster.dark).numbers.get(len(USUAL))
    assert (found.text if found else "8") == made


def test_a_figure_that_no_sure_number_shows_is_what_it_was_read_as() -> None:
    words, raster = page(*((text, text, 95.0) for text in ("1203", "4569", "3150") * 4), ("75", "7S", 81.0))
    assert proof_of(words, raster.dark).numbers[len(words) - 1].text == "75"


@pytest.mark.parametrize(("printed", "made"), [("m", "m"), ("k", "k"), ("kv", "kv"), ("Ω", None)])
def test_lone_letters_are_read_by_the_pages_own(printed: str, made: str | None) -> None:
    told = [(text, text, 95.0) for text in ("kommun", "vakna", "kvarn", "moln") * 3]
    words, raster = page(*told, (printed, "", 0.0))
    beside = replace(words[-1], text="summa", left=600, confidence=95.0)
    found = dict(lone([*words, beside], raster.dark, ()))
    assert {index: word.text for index, word in found.items()} == ({len(told): made} if made else {})
    assert not dict(lone(words, raster.dark, ())), "nothing was read in the same rows"


@pytest.mark.parametrize(
    ("printed", "read", "made"),
    [
        ("Vid", "vid", "Vid"),
        ("vid", "vid", "vid"),
        ("Vad", "vad", "Vad"),
        ("vad", "vad", "vad"),
        ("Varor", "Vvaror", "Varor"),
        ("Ser", "ser", "Ser"),
        ("oss", "oss", "oss"),
    ],
)
def test_words_begin_with_the_letter_that_is_printed(printed: str, read: str, made: str) -> None:
    words, raster = page((printed, read, 95.0))
    assert [word.text for _, word in begun(words, raster.dark)] == ([made] if made != read else [])


def test_a_page_of_few_figures_proves_nothing() -> None:
    words, raster = page(("12", "12", 95.0), ("27", "217", 77.0))
    assert proof_of(words, raster.dark).numbers == {}


def test_what_ends_in_a_broad_sign_begins_with_a_number() -> None:
    words, raster = page(*USUAL, ("71%", "7140", 65.0))
    proof = proof_of(words, raster.dark)
    assert len(USUAL) not in proof.numbers
    assert proof.beginnings == {len(USUAL): "71"}
    assert [each.index for each in suspects(words[-1:])] == [0]


def test_what_was_read_as_a_number_and_is_none_is_looked_at_again() -> None:
    words, raster = page(*USUAL, ("%)", "90)", 89.0), ("90)", "90)", 89.0), ("%", "20", 96.0))
    words[-1] = replace(words[-1], line=words[-2].line)
    assert [each.index for each in disproved(words, proof_of(words, raster.dark))] == [len(USUAL), len(USUAL) + 2]


def test_a_number_that_ends_in_a_sign_broader_than_figures_is_looked_at_again() -> None:
    words, raster = page(*USUAL, ("71%", "71900", 65.0), ("71900", "71900", 65.0))
    assert [each.index for each in disproved(words, proof_of(words, raster.dark))] == [len(USUAL)]


@pytest.mark.parametrize(
    ("printed", "read", "confidence", "seen", "made"),
    [
        ("75%", "17590", 55.0, "75%", "75%"),
        ("22%", "22900", 49.0, "22%", "22%"),
        ("22%", "22900", 49.0, "27%", "22%"),
        ("(%)", "(260)", 72.0, "(%)", "(%)"),
        ("(260)", "(260)", 72.0, "(260)", "(260)"),
        ("%", "Yo", 72.0, "%", "%"),
        ("%", "N", 76.0, "%", "%"),
        ("N", "N", 76.0, "N", "N"),
        ("51", "St", 76.0, "51", "51"),
        ("St", "St", 76.0, "St", "St"),
    ],
)
def test_a_second_look_tells_signs_and_figures(  # noqa: PLR0913
    monkeypatch: pytest.MonkeyPatch, printed: str, read: str, confidence: float, seen: str, made: str
) -> None:
    """What the second model reads of a word is taken where it fits what the page's figures show of it."""

    def second(picture: Raster, **_: object) -> list[Recognised]:
        rows = np.flatnonzero((picture.pixels < 160).any(axis=1))
        return [Recognised(seen, 20, int(rows[0]), 40, int(rows[-1] - rows[0]), 92.0, (1, 1, 1))]

    monkeypatch.setattr(tesseract, "recognise", second)
    monkeypatch.setattr(tesseract, "program", lambda: ("tesseract", "5"))
    monkeypatch.setattr(tesseract, "languages", lambda _: frozenset({"swe", "eng"}))
    words, raster = page(*USUAL, (printed, read, confidence))
    assert mended(words, raster)[0][-1].text == made


@pytest.mark.parametrize(
    ("printed", "read", "made"),
    [
        ("1.", "1", ["1."]),
        ("till.", "till", ["till."]),
        ("till", "till", ["till"]),
        ("till-", "till", ["till"]),
        ("gu.", "gu", ["gu."]),
        ("gum,", "gum", ["gum,"]),
        ("gum)", "gum", ["gum"]),
        ("100.", "100.", ["100."]),
    ],
)
def test_points_behind_words_are_found_in_their_ink(printed: str, read: str, made: list[str]) -> None:
    words, raster = page((printed, read, 95.0))
    assert [word.text for word in with_points(words, raster)] == made


def test_a_leader_between_two_words_is_one() -> None:
    (whole,), raster = page(("Hyra......12", "", 95.0))
    name = Recognised("Hyra", whole.left, whole.top, 56, whole.height, 95.0, (1, 1, 1))
    cost = Recognised("12", whole.left + whole.width - 28, whole.top, 28, 19, 95.0, (2, 1, 1))
    made = with_points([name, cost], raster)
    assert [word.text.strip(".") for word in made] == ["Hyra", "", "12"]
    assert made[1].line == name.line


@pytest.mark.parametrize(("read", "confidence", "kept"), [("zoecs", 3.0, False), ("zoecs", 90.0, True)])
def test_words_made_of_leaders_are_none(read: str, confidence: float, kept: bool) -> None:  # noqa: FBT001
    words, raster = page(("Bevarade", "Bevarade", 95.0), ("......", read, confidence), ("hopp", "hopp", 10.0))
    assert [word.text for word in with_points(words, raster)] == ["Bevarade", *([read] if kept else []), "hopp"]


@pytest.mark.parametrize(
    ("read", "made"),
    [("CO2e/lår", "CO2e/år"), ("MWh/får", "MWh/år"), ("öre/kwh", "öre/kWh"), ("får", "får"), ("/låret", "/låret")],
)
def test_units_per_year_are_set_right(read: str, made: str) -> None:
    assert per_unit(read) == made
