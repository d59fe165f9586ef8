from collections.abc import Mapping, Sequence

import pytest

from extractor import quantities
from extractor.candidates import PROSE_ROLES, Advisor, Candidate, Opinion, ProseRole
from extractor.indicators import extract
from extractor.indicators.words.advice import is_part, role_of
from extractor.pipeline import knowledge
from tests.builders import document
from tests.indicators.builders import WORDS, check, sections, told

UNDECIDED = "Kommunen och vi kom överens om 40 ledare. 38 ledare är klara."
"""No phrase says that the first number is a goal."""


def opinion(role: ProseRole, likelihood: float) -> Opinion:
    rest = (1 - likelihood) / (len(PROSE_ROLES) - 1)
    return Opinion({each: likelihood if each == role else rest for each in PROSE_ROLES})


def advised(text: str, said: Mapping[int, Opinion], *, alone: bool = False) -> list[str]:
    """Give the indicators of a text when a model takes numbers for something; what it is not asked of is `none`."""

    def judge(candidates: Sequence[Candidate]) -> list[Opinion]:
        return [said.get(int(each.quantity.low), opinion("none", 0.85)) for each in candidates]

    made = document(text)
    numbers = quantities.find(made, knowledge().grammar)
    found = extract(made, sections(made), numbers, WORDS, Advisor(judge, alone=alone))
    check(made, found)
    return [told(each).partition(" | ")[2] for each in found]


GOALS = "Målet var 12 kurser och det blev 12 kurser.\n\n"
"""Makes the text one that states goals."""


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ({}, ["T12 O12"]),
        ({40: opinion("target", 0.7), 38: opinion("outcome", 0.7)}, ["T12 O12", "T40 O38"]),
        ({40: opinion("target", 0.7)}, ["T12 O12", "T40 O38"]),
        ({40: opinion("target", 0.4)}, ["T12 O12"]),
    ],
)
def test_a_model_decides_where_no_phrase_does(said: Mapping[int, Opinion], stated: list[str]) -> None:
    assert advised(GOALS + UNDECIDED, said) == stated


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        (opinion("none", 0.85), ["T12 O12", "T40 O38"]),
        (opinion("none", 0.99), ["T12 O12"]),
        (opinion("subgroup", 0.99), ["T12 O12"]),
    ],
)
def test_a_phrase_has_the_last_word_unless_the_model_rules_it_out(said: Opinion, stated: list[str]) -> None:
    text = GOALS + "Enligt planen skulle 40 resor göras. 38 resor blev av."
    assert advised(text, {12: opinion("target", 0.5), 40: said}) == stated


@pytest.mark.parametrize(
    ("goals", "stated"),
    [
        ("Enligt planen skulle 40 resor göras, 20 kurser skulle hållas och 9 båtar skulle lagas.", ["T40 O38"]),
        ("Enligt planen skulle 40 resor göras.", []),
        ("Enligt planen skulle 40 resor göras. Det blev 21 kurser, det deltog 9 båtar.", []),
    ],
)
def test_among_goals_a_model_rules_out_no_goal(goals: str, stated: list[str]) -> None:
    said = {12: opinion("target", 0.5), 40: opinion("none", 0.99), 38: opinion("outcome", 0.7)}
    assert [each for each in advised(f"{GOALS}{goals}\n\n38 resor blev av.", said) if "40" in each] == stated


def test_what_a_model_alone_takes_for_a_goal_may_answer_the_goal_that_its_passage_speaks_of() -> None:
    listed = "# Mål\n1. 35 procent ska vara nöjda.\n2. 40 kurser ska hållas.\n"
    text = f"{listed}# Utfall\nDelmål 1. Nöjda är 29 procent.\nDelmål 2. Det blev 38 kurser."
    assert advised(text, {29: opinion("target", 0.9)}) == ["T35% O29%", "T40 O38"]


def test_a_model_alone_goes_without_phrases() -> None:
    text = GOALS + "Enligt planen skulle 40 resor göras. 38 resor blev av."
    assert advised(text, {}) == ["T12 O12", "T40 O38"]
    assert advised(text, {}, alone=True) == ["T12 O12"]


@pytest.mark.parametrize(
    ("said", "role", "part"),
    [
        (opinion("target", 0.6), "target", False),
        (opinion("target", 0.59), None, False),
        (opinion("outcome", 0.7), "outcome", False),
        (opinion("outcome", 0.69), None, False),
        (opinion("revised", 0.7), "revised", False),
        (opinion("baseline", 0.7), "baseline", False),
        (opinion("subgroup", 0.5), None, True),
        (opinion("none", 0.99), None, False),
    ],
)
def test_an_opinion_counts_when_it_is_sure(said: Opinion, role: str | None, part: bool) -> None:
    assert (role_of(said), is_part(said)) == (role, part)
