"""The signs by which goals and rows are told apart."""

import pytest
import regex

from extractor.indicators.words.signs import CODE, GOAL, SIGN, is_sign, without_sign


@pytest.mark.parametrize("text", ["4) ", "(4) ", "2. ", "2.1. ", "a) ", "(b) ", "C. ", "3: "])
def test_signs_before_words(text: str) -> None:
    assert regex.fullmatch(SIGN, text)


@pytest.mark.parametrize("text", ["4 ", "2.1 ", "40 000. ", "ab) ", "4)"])
def test_what_is_no_sign_before_words(text: str) -> None:
    assert not regex.fullmatch(SIGN, text)


@pytest.mark.parametrize("text", ["P2", "AP 3", "WP1.1", "M-1", "RCO 02", "CO101"])
def test_codes(text: str) -> None:
    assert regex.fullmatch(CODE, text)
    assert is_sign(text)


@pytest.mark.parametrize("text", ["mål", "delmål", "effektmål"])
def test_words_before_the_number_of_a_goal(text: str) -> None:
    assert regex.fullmatch(GOAL, text)
    assert is_sign(f"{text.capitalize()} 3")


@pytest.mark.parametrize("cell", ["7", "3.", "a)", "2.1", "Output 3.1", "SE", "112", " M1: "])
def test_cells_that_hold_nothing_but_a_sign(cell: str) -> None:
    assert is_sign(cell)


@pytest.mark.parametrize("cell", ["Kurser", "M1 Kurser", "4 kurser", "1 200", ""])
def test_cells_that_hold_more(cell: str) -> None:
    assert not is_sign(cell)


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("2.1. Antal kurser", "Antal kurser"),
        ("3) Kurser", "Kurser"),
        ("(b) Kurser", "Kurser"),
        ("– Kurser", "Kurser"),
        ("E. coli i badvatten", "E. coli i badvatten"),
        ("CO01 Antal företag", "CO01 Antal företag"),
        ("2.5 km led", "2.5 km led"),
    ],
)
def test_a_name_keeps_its_code_and_loses_its_sign(name: str, rest: str) -> None:
    assert without_sign(name) == rest
