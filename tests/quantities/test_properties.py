"""What holds for any text at all."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import Block, Cell, Document, Table
from extractor.quantities import Grammar, compile_grammar, find, find_in
from extractor.resources import read

_GRAMMAR = compile_grammar(
    **{name: read(f"lexicon/{name}") for name in ("numbers", "units", "modifiers", "money", "not_quantities")}
)
_PIECES = st.sampled_from(
    ["12", "1 250", "3,5", "tjugo", "ett", "-tal", "%", " st", " företag", " per år", "minst ", "–", "-", ".", ",", "/"]
    + [
        "2016",
        " ",
        "\t",
        "\n",
        "\v",
        "\xa0",
        "İ",
        "kr",
        "½",
        "(",
        "§",
        ":",
        "hundra",
        "halvt",
        "mellan ",
        " och ",
        "\x00",
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=25).map("".join))


@given(_TEXTS)
@settings(max_examples=400, deadline=None)
def test_quotes_stand_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for quantity in find_in(text, _GRAMMAR):
        evidence = quantity.evidence
        assert end <= evidence.start < evidence.end <= len(text)
        assert text[evidence.start : evidence.end] == evidence.quote
        assert quantity.low <= quantity.high
        end = evidence.end


@given(_TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_quantity_crosses_a_border(text: str) -> None:
    assert not [quantity for quantity in find_in(text, _GRAMMAR) if set(quantity.evidence.quote) & set("\t\n")]


@given(st.lists(_PIECES, max_size=12).map("".join))
@settings(max_examples=100, deadline=None)
def test_a_cell_reads_the_same_wherever_it_stands(text: str) -> None:
    cell = text.replace("\t", " ").replace("\n", " ")
    alone = [quantity.evidence.quote for quantity in find_in(f"\t{cell}\t", _GRAMMAR)]
    assert [quantity.evidence.quote for quantity in find_in(f"företag\t{cell}\t12 st", _GRAMMAR)][:-1] == alone


@pytest.mark.parametrize(
    "piece", ["1 ", "1 000 ", "ett ", "1-", "minst ", "hundra", "9", "a@", "tusen ", "(1) ", "§ 1 "]
)
def test_time_is_linear_in_the_length(piece: str, grammar: Grammar) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        find_in(text, grammar)
        return time.process_time() - started

    assert seconds(40_000) < 12 * seconds(10_000) + 0.2


def test_a_break_inside_a_block_does_not_part_number_and_unit(grammar: Grammar) -> None:
    text = "Vi nådde minst 12\nföretag\nMål: 10\nResultat"
    blocks = (Block("paragraph", 0, 25), Block("paragraph", 26, 33), Block("paragraph", 34, 42))
    document = Document(text=text, blocks=blocks, tables=(), lines=(), pages=None)
    assert [quantity.evidence.quote for quantity in find(document, grammar)] == ["minst 12\nföretag", "10"]


def test_a_break_inside_a_cell_does_not_part_number_and_unit(grammar: Grammar) -> None:
    text = "Mål\t8-11\nföretag per år\n12\nföretag"
    rows = ((Cell(0, 3), Cell(4, 23)), (Cell(24, 26), None))
    document = Document(
        text=text, blocks=(Block("table", 0, 26, table=0),), tables=(Table(0, 26, rows),), lines=(), pages=None
    )
    assert [quantity.evidence.quote for quantity in find(document, grammar)] == ["8-11\nföretag per år", "12"]
