"""A trained pipeline at work: candidates in, opinions out.

spaCy trains the pipeline and writes it. Reading reports takes only the weights of its one layer: spaCy would be a
second at every start, and half of the memory.
"""

from collections.abc import Iterable, Iterator, Sequence
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
"""What thinc calls the weights of an embedding: a row a feature, a column a label."""

KNOWN = "known"
"""What the hashes of the features of an embedding's rows are called among its attributes, in the order of the rows."""

Slots = NDArray[np.int32]
Weights = NDArray[np.float32]


class Layer:
    """The weights of one component: a row for each feature that it knows, a column a label."""

    def __init__(self, hashes: Sequence[int], weights: Weights) -> None:
        self.rows = {each: row for row, each in enumerate(hashes)}
        self.weights = weights

    def slots(self, hashes: Iterable[int]) -> Slots:
        """Give the rows of the features that are known, each once."""
        rows = self.rows
        known = sorted({rows[each] for each in hashes if each in rows})
        return np.fromiter(known, dtype="int32", count=len(known))

    def likelihoods(self, several: Sequence[Slots]) -> NDArray[np.float64]:
        """Give how likely each label is by the weights of some rows: a row for each lot of rows, a column a label."""
        odds = np.zeros((len(several), self.weights.shape[1]))
        told = [number for number, slots in enumerate(several) if len(slots)]
        if told:
            starts = [0, *accumulate(len(several[number]) for number in told)][:-1]
            # All lots at once: one by one, they take nine times as long.
            rows = self.weights.take(np.concatenate(several), axis=0)
            odds[told] = np.add.reduceat(rows, starts, axis=0, dtype=np.float64)
        shares = np.exp(odds - odds.max(axis=1, keepdims=True))
        return np.asarray(shares / shares.sum(axis=1, keepdims=True))


class Pipeline:
    """The weights of a trained pipeline, asked about numbers of running text and about the pairs of one report."""

    def __init__(self, roles: Layer, links: Layer | None = None, rivals: Layer | None = None) -> None:
        self.roles, self.links, self.rivals = roles, links, rivals

    def __call__(self, candidates: Sequence[Candidate]) -> list[Opinion]:
        """Give an opinion on each candidate, in their order."""
        told = self.roles.likelihoods([self.roles.slots(hashes) for hashes in hashes_of(candidates)])
        return [Opinion(dict(zip(PROSE_ROLES, shares, strict=True))) for shares in told.tolist()]

    def advisor(self, *, alone: bool = False) -> Advisor:
        """Give it as what has a say in extraction."""
        return Advisor(self, None if self.links is None else self._weigh, alone=alone)

    def _weigh(self, pairs: Sequence[Pair]) -> list[float]:
        assert self.links is not None
        likely = likely_pairs(self.links, pairs)
        return likely if self.rivals is None else likely_pairs(self.rivals, among_rivals(pairs, likely))


def likely_pairs(layer: Layer, pairs: Sequence[Pair]) -> list[float]:
    """Give how likely each pair is a goal and its outcome by its signs alone, in their order."""
    shares: list[float] = layer.likelihoods([layer.slots(hashes) for hashes in hashes_of_pairs(pairs)])[:, 0].tolist()
    return shares


def hashes_of(candidates: Iterable[Candidate]) -> Iterator[list[int]]:
    """Give the hashes of the features of each candidate.

    Candidates of one sentence should come one after the other: its words are found once.
    """
    sentence, words = "", list[Word]()
    for candidate in candidates:
        if candidate.text != sentence:
            sentence = candidate.text
            words = words_of(sentence)
        yield [crc32(feature.encode()) for feature in role_features(words, candidate)]


def hashes_of_pairs(pairs: Iterable[Pair]) -> Iterator[list[int]]:
    """Give the hashes of the signs of each pair."""
    table = _Hashes()
    return (list(map(table.__getitem__, pair.signs)) for pair in pairs)


class _Hashes(dict[str, int]):
    """Feature -> its hash; kept, since the pairs of a report share most of their signs."""

    def __missing__(self, feature: str) -> int:
        known = self[feature] = crc32(feature.encode())
        return known


def load(path: Path) -> Pipeline:
    """Load the weights of a trained pipeline, which may know no pairs; raises ModelError where there are none."""
    links, rivals = (_layer(path, name, len(LINKED)) if (path / name).exists() else None for name in (LINKS, RIVALS))
    return Pipeline(_layer(path, ROLES, len(PROSE_ROLES)), links, rivals)


def _layer(path: Path, component: str, labels: int) -> Layer:
    try:
        stored = srsly.msgpack_loads((path / component / "model").read_bytes())
        (weights,) = (params[WEIGHTS] for params in stored["params"] if WEIGHTS in params)
        (known,) = (srsly.msgpack_loads(attrs[KNOWN]) for attrs in stored["attrs"] if KNOWN in attrs)
        if weights.shape != (len(known), labels):
            raise ValueError(f"weights of another form, {weights.shape}")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "`extractor train` makes it anew from corpus/"
        raise ModelError(f"The trained pipeline in {path} cannot be loaded: {error}", hint=hint) from None
    return Layer(known.tolist(), np.asarray(weights))
