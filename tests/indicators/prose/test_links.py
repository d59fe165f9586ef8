"""Goals linked with outcomes by a model: which pairs it is asked about, and what it decides."""

from collections.abc import Sequence

import pytest

from extractor import quantities
from extractor.candidates import PROSE_ROLES, Advisor, Candidate, Opinion, Pair
from extractor.indicators import extract
from extractor.pipeline import knowledge, pairs
from tests.builders import document
from tests.indicators.builders import WORDS, check, sections, told

NOTHING = Opinion({role: 0.85 if role == "none" else 0.03 for role in PROSE_ROLES})
UNSURE = Opinion({"target": 0.3, "outcome": 0.3, "none": 0.4, "baseline": 0.0, "revised": 0.0, "subgroup": 0.0})


def none(asked: Sequence[Candidate]) -> list[Opinion]:
    return [NOTHING for _ in asked]


def unsure(asked: Sequence[Candidate]) -> list[Opinion]:
    return [UNSURE for _ in asked]


def linked(text: str, wanted: dict[tuple[int, int], float], *, judge: object = none) -> list[str]:
    """Give the indicators of a text when a model links some of its numbers, told by their sizes, and no others."""
    made = document(text)
    numbers = quantities.find(made, knowledge().grammar)
    sizes = {number.evidence.start: int(number.low) for number in numbers}

    def weigh(asked: Sequence[Pair]) -> list[float]:
        return [wanted.get((sizes[pair.target], sizes[pair.outcome]), 0.0) for pair in asked]

    found = extract(made, sections(made), numbers, WORDS, Advisor(judge, weigh))  # type: ignore[arg-type]
    check(made, found)
    return [told(each).partition(" | ")[2] for each in found]


GOALS = "Målet var 12 kurser och det blev 11 kurser.\n\n"
"""Makes the text one that states goals."""
BEFORE = GOALS + "31 föreningar har haft öppet hus. Tanken var 25."
PASSED = GOALS + "Målet var 40 ledare. Totalt har 38 ledare utbildats. Totalt har 36 ledare klarat provet."
FAR = GOALS + "Målet var 40 ledare.\n\nVi hade roligt.\n\nTill slut hade 7 ledare sökt."


@pytest.mark.parametrize(
    ("text", "wanted", "stated"),
    [
        (BEFORE, {(25, 31): 0.6}, ["T12 O11", "T25 O31"]),
        (BEFORE, {(25, 31): 0.3}, ["T12 O11", "T25"]),
        (PASSED, {(40, 36): 0.4}, ["T12 O11", "T40 O36"]),
        (PASSED, {(40, 38): 0.5, (40, 36): 0.4}, ["T12 O11", "T40 O38"]),
        (PASSED, {(40, 36): 0.2}, ["T12 O11", "T40 O38"]),
        (PASSED, {(40, 38): 0.5, (40, 36): 0.9}, ["T12 O11", "T40 O36"]),
        (FAR, {(40, 7): 0.6}, ["T12 O11", "T40 O7"]),
    ],
    ids=["before", "unsure", "the other", "the surest", "too unsure", "the surer one", "far"],
)
def test_a_model_links(text: str, wanted: dict[tuple[int, int], float], stated: list[str]) -> None:
    assert linked(text, wanted, judge=unsure) == stated


def test_it_is_asked_about_what_may_be_a_goal_and_what_may_measure_it() -> None:
    text = "Målet var 40 ledare. Det blev 38. Andelen kvinnor blev 52 procent."
    assert [(pair.target, pair.outcome, pair.told) for pair in pairs(document(text), none)] == [
        (text.index("40"), text.index("38"), True)
    ]


def test_signs_tell_place_size_unit_and_words() -> None:
    text = "Målet var 40 ledare. Det blev 38 ledare."
    (pair,) = (pair for pair in pairs(document(text), none) if pair.told)
    assert {
        "far:behind:1",
        "unit:same",
        "size:close",
        "nouns:led:led",
        "goal before:var:behind:1",
        "outcome before:blev:behind:1",
        "section:True:behind",
    } <= set(pair.signs)


@pytest.mark.parametrize(
    ("outcome", "shared"),
    [("Det blev 38 energirådgivningar.", 5), ("Vi gav 38 råd.", 0), ("Det blev 38 rådgivningsbesök.", 5)],
)
def test_compounds_share_runs_of_letters_with_what_they_are_made_of(outcome: str, shared: int) -> None:
    (pair,) = (pair for pair in pairs(document(f"Målet var 40 rådgivningar. {outcome}"), none) if pair.told)
    assert f"compounds:{shared}:False" in pair.signs
