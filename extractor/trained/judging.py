"""A trained pipeline at work: candidates in, opinions out.

spaCy trains the pipeline and writes it. Reading reports takes only the weights of its one layer: spaCy would be a
second at every start, and half of the memory.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
import regex
import srsly
from numpy.typing import NDArray

from extractor.candidates import PROSE_ROLES, Candidate, Opinion
from extractor.errors import ModelError
from extractor.trained.features import Word, role_features

ROLES = "roles"
"""The component that tells roles."""
WEIGHTS = "E"
"""What thinc calls the weights of an embedding: a row a slot, a column a role."""

Slots = NDArray[np.int32]
Weights = NDArray[np.float32]

_TOKEN = regex.compile(r"\w+(?:-\w+)*|[^\w\s]")


class Pipeline:
    """The weights of a trained pipeline, asked about numbers of running text."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights

    def __call__(self, candidates: Sequence[Candidate]) -> list[Opinion]:
        """Give an opinion on each candidate, in their order."""
        return [self._opinion(slots) for slots in slots_of(candidates, len(self.weights))]

    def _opinion(self, slots: Slots) -> Opinion:
        odds = self.weights[slots].sum(axis=0, dtype=np.float64)
        shares = np.exp(odds - odds.max())
        return Opinion(dict(zip(PROSE_ROLES, (shares / shares.sum()).tolist(), strict=True)))


def slots_of(candidates: Iterable[Candidate], length: int) -> Iterator[Slots]:
    """Give the rows of a table of weights that speak of each candidate; features whose hashes meet share one.

    Candidates of one sentence should come one after the other: its words are found once.
    """
    sentence, words = "", list[Word]()
    for candidate in candidates:
        if candidate.text != sentence:
            sentence = candidate.text
            words = [Word(match[0].lower(), *match.span()) for match in _TOKEN.finditer(sentence)]
        slots = {crc32(feature.encode()) % length for feature in role_features(words, candidate)}
        yield np.fromiter(sorted(slots), dtype="int32", count=len(slots))


def load(path: Path) -> Pipeline:
    """Load the weights of a trained pipeline; raises ModelError where there are none."""
    try:
        stored = srsly.msgpack_loads((path / ROLES / "model").read_bytes())
        (weights,) = (params[WEIGHTS] for params in stored["params"] if WEIGHTS in params)
        if weights.shape[1:] != (len(PROSE_ROLES),):
            raise ValueError(f"weights of another form, {weights.shape}")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "`extractor train` makes it anew from corpus/"
        raise ModelError(f"The trained pipeline in {path} cannot be loaded: {error}", hint=hint) from None
    return Pipeline(weights)
