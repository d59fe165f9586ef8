from pathlib import Path

import pytest

from extractor import pipeline
from extractor.candidates import PROSE_ROLES
from extractor.errors import ModelError
from extractor.resources import models_root
from extractor.trained import load
from tests.trained.builders import candidate

JUDGE = pipeline.advisor().judge

SAID = (
    "Målet var att nå [40 deltagare].",
    "Totalt har [38 deltagare] gått kursen, mot målet 40.",
    "Av dessa var [21 kvinnor] och 17 män.",
    "Bron är [14 meter] lång.",
)


@pytest.mark.parametrize(
    ("sentence", "role"), [(SAID[0], "target"), (SAID[1], "outcome"), (SAID[2], "subgroup"), (SAID[3], "none")]
)
def test_plain_cases_are_told(sentence: str, role: str) -> None:
    (opinion,) = JUDGE([candidate(sentence)])
    assert opinion.role == role


def test_likelihoods_are_shares_of_one() -> None:
    for opinion in JUDGE([candidate(sentence) for sentence in SAID]):
        assert set(opinion.likelihoods) == set(PROSE_ROLES)
        assert sum(opinion.likelihoods.values()) == pytest.approx(1)


def test_company_changes_no_opinion() -> None:
    candidates = [candidate(sentence) for sentence in SAID]
    assert list(JUDGE(candidates)) == [JUDGE([each])[0] for each in candidates] == list(JUDGE(candidates[::-1]))[::-1]


def test_nothing_asked_is_nothing_answered() -> None:
    assert list(JUDGE([])) == []


def test_words_of_a_report_do_not_stay_in_memory() -> None:
    judge = load(models_root() / "pipeline")
    before = len(judge.nlp.vocab.strings)
    judge([candidate("Vi höll [12 kurser] i Kvarnsvedjebackaby.")])
    assert len(judge.nlp.vocab.strings) == before


def test_what_is_no_pipeline_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="extractor train"):
        load(tmp_path)
