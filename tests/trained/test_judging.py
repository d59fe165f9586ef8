import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import numpy as np
import pytest
import spacy
import srsly

from extractor import pipeline
from extractor.candidates import PROSE_ROLES, Pair
from extractor.errors import ModelError
from extractor.resources import models_root
from extractor.trained import load
from extractor.trained.judging import LINKS, RIVALS, ROLES, Layer, Pipeline, hashes_of, hashes_of_pairs, likely_pairs
from extractor.trained.layers import SLOTS
from extractor.trained.rivals import among_rivals
from tests.trained.builders import candidate

ADVISOR = pipeline.advisor()
JUDGE = ADVISOR.judge

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


def test_a_pair_of_which_nothing_is_known_is_as_likely_as_not() -> None:
    assert isinstance(JUDGE, Pipeline)
    assert JUDGE.links is not None
    told = likely_pairs(JUDGE.links, [Pair(1, 2, ()), Pair(1, 3, ("unit:same",)), Pair(1, 4, ())])
    assert told[::2] == [0.5, 0.5] != told[1:2] * 2


def test_it_says_what_spacy_says() -> None:
    asked = [candidate(sentence) for sentence in SAID]
    pairs = [Pair(1, 2, ("far:behind:0", "unit:same")), Pair(1, 3, ("far:before:4", "unit:other", "size:far"))]
    assert ADVISOR.weigh is not None
    assert isinstance(JUDGE, Pipeline)
    told = [list(opinion.likelihoods.values()) for opinion in JUDGE(asked)]
    assert told == pytest.approx(predicted(ROLES, JUDGE.roles, hashes_of(asked)), abs=1e-5)
    first = predicted(LINKS, JUDGE.links, hashes_of_pairs(pairs))[:, 0]
    second = predicted(RIVALS, JUDGE.rivals, hashes_of_pairs(among_rivals(pairs, first)))[:, 0]
    assert ADVISOR.weigh(pairs) == pytest.approx(second, abs=1e-5)


def predicted(name: str, layer: Layer | None, asked: Iterable[Sequence[int]]) -> Any:
    """Give what the component of spaCy's pipeline says of features by their hashes."""
    assert layer is not None
    nlp = spacy.load(models_root() / "pipeline")
    component: Any = nlp.get_pipe(name)
    docs = []
    for hashes in asked:
        docs.append(nlp.make_doc("#"))
        docs[-1].user_data[SLOTS] = layer.slots(hashes)
    return component.predict(docs)


def test_it_is_loaded_without_spacy() -> None:
    code = "import sys; from extractor import pipeline; pipeline.advisor(); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_what_is_no_pipeline_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="extractor train"):
        load(tmp_path)


def test_a_pipeline_may_know_no_pairs_but_none_that_are_broken(tmp_path: Path) -> None:
    folder = tmp_path / "pipeline"
    copytree(models_root() / "pipeline", folder, ignore=ignore_patterns(LINKS, RIVALS))
    assert load(folder).advisor().weigh is None
    (folder / LINKS).mkdir()
    with pytest.raises(ModelError, match="extractor train"):
        load(folder)


def test_weights_of_other_roles_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / ROLES
    folder.mkdir()
    weights, known = np.zeros((4, 2), dtype="float32"), srsly.msgpack_dumps(np.arange(4))
    broken: tuple[object, ...] = (
        {"params": []},
        {"params": [{"E": weights}], "attrs": []},
        {"params": [{"E": weights}], "attrs": [{"known": known}]},
        [],
    )
    for stored in broken:
        (folder / "model").write_bytes(srsly.msgpack_dumps(stored))
        with pytest.raises(ModelError, match="extractor train"):
            load(tmp_path)
