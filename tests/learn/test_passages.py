"""Passages whose numbers are marked: parsed, and read as examples."""

from pathlib import Path

import pytest

from extractor.errors import InputError
from extractor.learn.passages import Mark, gather, gathered, lesson_of_passage, parse, read_passages

SOURCE = """\
## 3. Resultat
Vi lovade {T1|tolv} besök men kom upp i {O1|9}, varav {S1|4} hos kvinnor. Lokalen kostade 45 000 kr.
- alla {TO2|6} kurser hölls
- nu är de {O3|två tredjedelar} av eleverna"""
CORPUS = Path(__file__).parents[2] / "corpus"


def test_marks_are_taken_out_of_the_text() -> None:
    passage = parse(SOURCE)
    assert "Vi lovade tolv besök men kom upp i 9, varav 4 hos kvinnor." in passage.text
    assert "#" not in passage.text
    assert [(passage.text[mark.start : mark.end], mark.roles, mark.item) for mark in passage.marks] == [
        ("tolv", "T", 1),
        ("9", "O", 1),
        ("4", "S", 1),
        ("6", "TO", 2),
        ("två tredjedelar", "O", 3),
    ]


def test_numbers_are_examples_of_their_roles_and_those_without_a_mark_of_none() -> None:
    found = lesson_of_passage(parse(SOURCE)).examples
    assert [(example.candidate.quantity.low, example.role, example.name) for example in found[:4]] == [
        (12, "target", "1"),
        (9, "outcome", "1"),
        (4, "subgroup", None),
        (45000, "none", None),
    ]


@pytest.mark.parametrize("sign", ["-", "–", "•", "*"])
def test_lists_under_any_sign_are_marked(sign: str) -> None:
    source = (
        f"## Mål\nVi lovade:\n{sign} {{T1|12}} kurser\n{sign} {{T2|*sex*}} resor\n{sign} 45 000 kr att göra det för"
    )
    assert [each.role for each in lesson_of_passage(parse(source)).examples] == ["target", "target", "none"]


def test_a_text_that_is_read_otherwise_than_it_is_written_is_an_error() -> None:
    with pytest.raises(InputError, match="read otherwise"):
        lesson_of_passage(parse("Målet var {T1|40} kurser.\x0c\ufb01nt"))


def test_a_number_with_two_roles_is_no_example() -> None:
    assert 6 not in [example.candidate.quantity.low for example in lesson_of_passage(parse(SOURCE)).examples]


def test_passages_that_are_put_together_keep_their_marks_and_number_their_indicators_anew() -> None:
    both = gather([parse(SOURCE), parse("## Mål\nMålet var {T1|40} kurser. Det blev {O1|38}.")])
    marked = [(both.text[mark.start : mark.end], mark.roles, mark.item) for mark in both.marks]
    assert marked[-3:] == [("två tredjedelar", "O", 3), ("40", "T", 5), ("38", "O", 5)]
    numbers = [(each.role, each.name) for each in lesson_of_passage(both).examples]
    assert numbers[-2:] == [("target", "5"), ("outcome", "5")]


def test_only_passages_of_one_file_are_put_together() -> None:
    passages = [parse("Målet var {T1|4}.", f"{name}.txt, passage {number}") for name in "ab" for number in range(1, 8)]
    found = gathered(passages)
    assert [text.place for text in found] == [f"{name}.txt, passage {number}" for name in "ab" for number in (1, 6)]
    assert [len(text.marks) for text in found] == [5, 2, 5, 2]


@pytest.mark.parametrize("source", ["Målet var {T|40} kurser", "Målet var {T1|40 kurser", "Målet var {X1|40}", "a } b"])
def test_a_broken_mark_is_an_error_that_says_where(source: str) -> None:
    with pytest.raises(InputError, match=r"a\.txt, passage 7: .* is no mark"):
        parse(source, "a.txt, passage 7")


def test_passages_of_a_folder_are_divided_by_lines(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Två {T1|2}\n---\n\n---\nTre {O1|3}\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Ett", encoding="utf-8")
    passages = read_passages(tmp_path)
    assert [passage.place for passage in passages] == ["a.txt, passage 1", "b.txt, passage 1", "b.txt, passage 3"]
    assert [passage.marks for passage in passages[:2]] == [(), (Mark(4, 5, "T", 1),)]


def test_every_passage_of_the_corpus_parses() -> None:
    passages = read_passages(CORPUS / "passages")
    assert sum(len(passage.marks) for passage in passages) > 2000
