"""Layers fitted to examples: what they know, and that it is the same each time."""

import sys

import pytest

from extractor.errors import MissingProgramError
from extractor.learn.linear import Lot, fitted, shared

GOAL, OUTCOME, ONCE, BOTH = 11, 22, 33, 44
LOTS = [
    *(Lot([GOAL, BOTH], 0, text) for text in "abc"),
    *(Lot([OUTCOME, BOTH], 1, text) for text in "abc"),
    Lot([ONCE, GOAL], 1, "a"),
    Lot([ONCE], 1, "a"),
]


def test_what_one_text_has_is_not_known() -> None:
    assert shared(LOTS, 3) == [GOAL, OUTCOME, BOTH]
    assert shared(LOTS, 1) == [GOAL, OUTCOME, ONCE, BOTH]


def test_of_fewer_texts_all_must_share_a_feature() -> None:
    assert shared([Lot([GOAL, ONCE], 0, "a"), Lot([GOAL], 1, "b")], 3) == [GOAL]


def test_features_tell_their_labels() -> None:
    layer = fitted(LOTS, 3, least=2, freedom=10)
    asked = [layer.slots(hashes) for hashes in ([GOAL], [OUTCOME], [ONCE], [])]
    goal, outcome, unknown, nothing = layer.likelihoods(asked)
    assert goal.argmax() == 0
    assert outcome.argmax() == 1
    assert unknown.tolist() == nothing.tolist() == pytest.approx([1 / 3] * 3)


def test_a_stronger_penalty_leaves_more_doubt() -> None:
    sure, unsure = (fitted(LOTS, 2, least=2, freedom=freedom) for freedom in (10, 0.1))
    doubts = [layer.likelihoods([layer.slots([OUTCOME])])[0][0] for layer in (sure, unsure)]
    assert doubts[0] < doubts[1] < 0.5


def test_an_example_that_counts_more_weighs_more() -> None:
    told = [Lot([BOTH], 0, "a"), Lot([BOTH], 1, "a", count=3)]
    layer = fitted(told, 2, least=1, freedom=10)
    assert layer.likelihoods([layer.slots([BOTH])])[0][1] > 0.6


def test_examples_of_one_label_tell_nothing() -> None:
    layer = fitted([Lot([GOAL], 1, "a"), Lot([GOAL], 1, "b")], 2, least=1, freedom=1)
    assert layer.likelihoods([layer.slots([GOAL])]).tolist() == [[0.5, 0.5]]


def test_what_is_missing_for_training_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    with pytest.raises(MissingProgramError, match="scikit-learn") as raised:
        fitted(LOTS, 2, least=2, freedom=1)
    assert "extractor[train]" in str(raised.value.hint)
