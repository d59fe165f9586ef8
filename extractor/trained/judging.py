"""A trained pipeline at work: candidates in, opinions out.

spaCy trains the pipeline and writes it. Reading reports takes only the weights of its one layer: spaCy would be a
second at every start, and half of the memory.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import accumulate
from pathlib import Path
from zlib import crc32

import numpy as np
import srsly
from numpy.typing import NDArray

from extractor.candidates import PROSE_ROLES, Advisor, Candidate, Opinion, Pair
from extractor.errors import ModelError
from extractor.trained.features import Word, role_features, words_of
from extractor.trained.rivals import among_rivals

ROLES = "roles"
"""The component that tells roles,"""
LINKS = "links"
"""and the one that tells which outcome is a goal's,"""
RIVALS = "rivals"
"""and the one that tells so once more, with the first look at the pairs beside it before its eyes."""
LINKED = ("linked", "apart")
"""The labels of the latter two."""
WEIGHTS = "E"
"""What thinc calls the weights of an embedding: a row a slot, a column a role."""

Slots = NDArray[np.int32]
Weights = NDArray[np.float32]


class Pipeline:
    """The weights of a trained pipeline, asked about numbers of running text and about the pairs of one report."""

    def __init__(self, weights: Weights, links: Weights | None = None, rivals: Weights | None = None) -> None:
        self.weights, self.links, self.rivals = weights, links, rivals

    def __call__(self, candidates: Sequence[Candidate]) -> list[Opinion]:
        """Give an opinion on each candidate, in their order."""
        told = _likelihoods(self.weights, list(slots_of(candidates, len(self.weights))))
        return [Opinion(dict(zip(PROSE_ROLES, shares, strict=True))) for shares in told.tolist()]

    def advisor(self, *, alone: bool = False) -> Advisor:
        """Give it as what has a say in extraction."""
        return Advisor(self, None if self.links is None else self._weigh, alone=alone)

    def _weigh(self, pairs: Sequence[Pair]) -> list[float]:
        assert self.links is not None
        likely = likely_pairs(self.links, pairs)
        return likely if self.rivals is None else likely_pairs(self.rivals, among_rivals(pairs, likely))


def likely_pairs(weights: Weights, pairs: Sequence[Pair]) -> list[float]:
    """Give how likely each pair is a goal and its outcome by its signs alone, in their order."""
    shares: list[float] = _likelihoods(weights, list(slots_of_pairs(pairs, len(weights))))[:, 0].tolist()
    return shares


def _likelihoods(weights: Weights, several: Sequence[Slots]) -> NDArray[np.float64]:
    """Give how likely each label is by the weights of some slots: a row for each lot of slots, a column a label."""
    odds = np.zeros((len(several), weights.shape[1]))
    told = [number for number, slots in enumerate(several) if len(slots)]
    if told:
        starts = [0, *accumulate(len(several[number]) for number in told)][:-1]
        # All lots at once: one by one, they take nine times as long.
        odds[told] = np.add.reduceat(weights.take(np.concatenate(several), axis=0), starts, axis=0, dtype=np.float64)
    shares = np.exp(odds - odds.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))


def slots_of(candidates: Iterable[Candidate], length: int) -> Iterator[Slots]:
    """Give the rows of a table of weights that speak of each candidate; features whose hashes meet share one.

    Candidates of one sentence should come one after the other: its words are found once.
    """
    sentence, words = "", list[Word]()
    for candidate in candidates:
        if candidate.text != sentence:
            sentence = candidate.text
            words = words_of(sentence)
        yield _slots({crc32(feature.encode()) % length for feature in role_features(words, candidate)})


def slots_of_pairs(pairs: Iterable[Pair], length: int) -> Iterator[Slots]:
    """Give the rows of a table of weights that speak of each pair."""
    table = _Table(length)
    return (_slots(set(map(table.__getitem__, pair.signs))) for pair in pairs)


class _Table(dict[str, int]):
    """Feature -> its slot of so many; kept, since the pairs of a report share most of their signs."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self.length = length

    def __missing__(self, feature: str) -> int:
        slot = self[feature] = crc32(feature.encode()) % self.length
        return slot


def _slots(slots: Set[int]) -> Slots:
    return np.fromiter(sorted(slots), dtype="int32", count=len(slots))


def load(path: Path) -> Pipeline:
    """Load the weights of a trained pipeline, which may know no pairs; raises ModelError where there are none."""
    links, rivals = (_weights(path, name, len(LINKED)) if (path / name).exists() else None for name in (LINKS, RIVALS))
    return Pipeline(_weights(path, ROLES, len(PROSE_ROLES)), links, rivals)


def _weights(path: Path, component: str, labels: int) -> Weights:
    try:
        stored = srsly.msgpack_loads((path / component / "model").read_bytes())
        (weights,) = (params[WEIGHTS] for params in stored["params"] if WEIGHTS in params)
        if weights.shape[1:] != (labels,):
            raise ValueError(f"weights of another form, {weights.shape}")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "`extractor train` makes it anew from corpus/"
        raise ModelError(f"The trained pipeline in {path} cannot be loaded: {error}", hint=hint) from None
    return np.asarray(weights)
