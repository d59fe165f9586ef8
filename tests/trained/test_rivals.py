"""What a pair looks like among the others of its report."""

import pytest

from extractor.candidates import Pair
from extractor.trained.rivals import among_rivals

GOALS, OUTCOMES = (10, 20), (50, 60)
PAIRS = [Pair(goal, outcome, ("unit:same",)) for goal in GOALS for outcome in OUTCOMES]


def signs(likely: list[float], place: int) -> set[str]:
    return set(among_rivals(PAIRS, likely)[place].signs)


def test_what_was_known_of_a_pair_stays_and_nothing_else_of_it_changes() -> None:
    told = among_rivals(PAIRS, [0.9, 0.1, 0.2, 0.8])
    assert [(pair.target, pair.outcome, pair.told, pair.signs[0]) for pair in told] == [
        (pair.target, pair.outcome, pair.told, "unit:same") for pair in PAIRS
    ]


@pytest.mark.parametrize(
    ("likely", "place", "sign"),
    [
        ([0.9, 0.1, 0.2, 0.8], 0, "likely so:9"),
        ([0.9, 0.1, 0.2, 0.8], 0, "rival outcome:9:1"),
        ([0.9, 0.1, 0.2, 0.8], 0, "rival goal:9:2"),
        ([0.9, 0.1, 0.2, 0.8], 0, "best:True:True:2"),
        ([0.9, 0.1, 0.2, 0.8], 1, "best:False:False:9"),
        ([0.9, 0.1, 0.2, 0.8], 0, "neighbour behind:behind:8"),
        ([0.9, 0.1, 0.8, 0.2], 0, "neighbour behind:same:8"),
        ([0.9, 0.1, 0.2, 0.8], 3, "neighbour before:before:9"),
        ([0.9, 0.1, 0.2, 0.8], 3, "neighbour before alike:True:True"),
        ([0.1, 0.1, 0.2, 0.8], 3, "neighbour before alike:True:False"),
        ([1.0, 0.0, 0.0, 0.0], 0, "likely so:9"),
    ],
)
def test_rivals_and_neighbours_are_told(likely: list[float], place: int, sign: str) -> None:
    assert sign in signs(likely, place)


def test_a_number_that_is_rather_the_other_of_a_pair_is_told() -> None:
    pairs = [Pair(10, 50, ()), Pair(50, 70, ())]
    assert "turned:0:9" in among_rivals(pairs, [0.5, 0.9])[0].signs
    assert "turned:5:0" in among_rivals(pairs, [0.5, 0.9])[1].signs


def test_without_neighbours_nothing_is_said_of_them() -> None:
    (told,) = among_rivals([Pair(10, 50, ())], [0.5])
    assert not [sign for sign in told.signs if sign.startswith("neighbour")]


def test_no_pairs_have_no_rivals() -> None:
    assert among_rivals([], []) == []
