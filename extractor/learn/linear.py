"""Layers fitted to examples: multinomial logistic regression over the features that several texts share.

The problem is convex and solved to its end (scikit-learn's L-BFGS), so that the penalty alone decides how far a weight
may go. Steps of a stochastic optimiser over as many features as examples end far out: on the passages of hands that it
had not seen, the roles of numbers had a log loss of 0.89 so, and have 0.56.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from extractor.errors import MissingProgramError
from extractor.trained.judging import Layer, Slots, Weights

MOST_STEPS = 500
CLOSE = 1e-3
"""Gradient at which the weights are found."""


@dataclass(frozen=True, slots=True)
class Lot:
    """An example: the hashes of its features, the number of its label, the text it stands in, how much it counts."""

    hashes: Sequence[int]
    label: int
    group: str
    count: float = 1.0


def fitted(lots: Sequence[Lot], labels: int, *, least: int, freedom: float) -> Layer:
    """Fit a layer to examples: a feature is known that `least` texts share; `freedom` is the inverse of the penalty.

    Raises MissingProgramError without scikit-learn.
    """
    layer = Layer(shared(lots, least), np.zeros((0, labels), dtype="float32"))
    several = [layer.slots(lot.hashes) for lot in lots]
    layer.weights = _solved(several, lots, (len(layer.rows), labels), freedom)
    return layer


def shared(lots: Sequence[Lot], least: int) -> list[int]:
    """Give the features that so many texts share, in the order of their hashes; what one has tells of it alone.

    Of fewer texts all must share it.
    """
    found = {(feature, lot.group) for lot in lots for feature in lot.hashes}
    texts = Counter(feature for feature, _ in found)
    enough = min(least, len({lot.group for lot in lots}))
    return sorted(feature for feature, count in texts.items() if count >= enough)


def _solved(several: Sequence[Slots], lots: Sequence[Lot], shape: tuple[int, int], freedom: float) -> Weights:
    """Give the weights of each feature for each label; labels of which there is no example keep weights of 0."""
    weights = np.zeros(shape, dtype="float32")
    told = sorted({lot.label for lot in lots})
    if shape[0] and len(told) > 1:
        model = _regression(freedom)
        model.fit(_matrix(several, shape[0]), [lot.label for lot in lots], [lot.count for lot in lots])
        # Of two labels it tells the odds of the second alone.
        odds = model.coef_ if len(told) > 2 else np.concatenate([-model.coef_, model.coef_]) / 2
        weights[:, told] = odds.T
    return weights


def _matrix(several: Sequence[Slots], columns: int) -> Any:
    from scipy.sparse import csr_array

    ends = np.cumsum([0, *(len(slots) for slots in several)])
    return csr_array((np.ones(ends[-1]), np.concatenate(several), ends), shape=(len(several), columns))


def _regression(freedom: float) -> Any:
    try:
        from sklearn.linear_model import LogisticRegression
    except ModuleNotFoundError:
        raise MissingProgramError("Training needs scikit-learn", hint="`pip install 'extractor[train]'`") from None
    return LogisticRegression(C=freedom, fit_intercept=False, max_iter=MOST_STEPS, tol=CLOSE)
