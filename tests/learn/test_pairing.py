"""Pairs of numbers as examples: which are a goal and its outcome, and who may know of which text."""

import pytest

from extractor.candidates import Judge, Opinion
from extractor.learn.examples import Lesson
from extractor.learn.pairing import folds, pair_lesson
from extractor.learn.passages import lesson_of_passage, parse


def lesson(text: str, place: str = "a.txt, passage 1") -> Lesson:
    return lesson_of_passage(parse(text, place))


EVEN: Judge = lambda asked: [  # noqa: E731
    Opinion({"target": 0.3, "outcome": 0.3, "none": 0.4, "baseline": 0, "revised": 0, "subgroup": 0}) for _ in asked
]


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Målet var {T1|40} kurser. Det blev {O1|38}.", {(40, 38)}),
        ("Målet var {T1|40} kurser och {T2|9} resor. Det blev {O1|38} och {O2|7}.", {(40, 38), (9, 7)}),
        ("Målet var {T1|40} kurser. Utfallet blev 38 bilar.", set()),
        ("Målet var {T1|40} kurser, sedan {T1|50}. Det blev {O1|38}.", set()),
    ],
    ids=["one", "two", "no outcome of it", "two goals of one name"],
)
def test_numbers_of_one_indicator_are_linked(text: str, linked: set[tuple[float, float]]) -> None:
    found = lesson(text)
    numbers = {each.candidate.quantity.evidence.start: each.candidate.quantity.low for each in found.examples}
    pairs = pair_lesson(found, EVEN).known()
    assert {(numbers[pair.target], numbers[pair.outcome]) for pair, is_linked in pairs if is_linked} == linked


def test_numbers_of_which_nothing_is_known_are_left_out() -> None:
    found = lesson("Målet var {T1|40} kurser. Alla {TO2|6} hölls. Det blev {O1|38}.")
    unknown = found.document, [each for each in found.examples if each.role != "outcome"]
    asked = pair_lesson(Lesson("a", *unknown), EVEN)
    assert asked.pairs
    assert list(asked.known()) == []


def test_no_group_is_read_by_what_has_learned_from_it() -> None:
    lessons = [lesson("Målet var {T1|4} kurser.", f"{name}.txt, passage {n}") for name in "abcde" for n in (1, 2)]
    parted = folds(lessons)
    assert len(parted) == 3
    assert sorted(each.group for _, read in parted for each in read) == sorted(each.group for each in lessons)
    for others, read in parted:
        assert not {each.group for each in others} & {each.group for each in read}
