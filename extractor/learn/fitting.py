"""What the signs of right and wrong indicators weigh: a logistic model, fitted on the corpus."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extractor import pipeline
from extractor.errors import TargetError
from extractor.learn.calibration import Statement
from extractor.learn.corpus import Trial
from extractor.learn.evaluation import judged
from extractor.record import to_plain

Vector = NDArray[np.float64]

FOLDS = 10
"""Parts of the kinds, each of which is told by weights fitted on the others."""
RIDGE = 3.0
"""How strongly weights are held near 0: as by this many observations that nothing follows from a sign."""
NOW = 0.2
"""How much an indicator of a report as it is read now counts beside one that was read before anything was learned from
its report: rules were made with today's reports in sight, and are wrong more often on others."""
DENIED = 5.0
"""How much an indicator counts that was found in a text which states none: such texts are few, and whether a report is
taken to state any indicators hangs on the surest of them."""
MOST_STEPS = 50
LONGEST_STEP = 2.0
CLOSE = 1e-8

HEAD = """\
# What each sign of right or wrong weighs in the confidence of an indicator, in log odds of all its values being right.
# Made by `extractor calibrate` from {count} indicators of the corpus' train and dev reports, as they are read now and
# as they were read for the first time; not to be edited by hand.
# The signs are told in extractor/indicators/confidence.

"""


@dataclass(frozen=True, slots=True)
class Example:
    """An indicator with its signs, in a report of a kind; `first`: as the report was read for the first time.

    `denied`: the text states no indicators, and for want of a sure one the record has none.
    """

    report: str
    kind: str
    signs: Mapping[str, float]
    statement: Statement
    first: bool = False
    denied: bool = False

    @property
    def count(self) -> float:
        """How much it counts beside others."""
        return (1.0 if self.first else NOW) * (DENIED if self.denied else 1.0)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights of signs in log odds; a sign without a weight says nothing."""

    intercept: float
    weights: Mapping[str, float]


def examples_of(trial: Trial, *, model: bool = False) -> list[Example]:
    """Give the indicators of a report on which gold has a say; raises the errors of reading it.

    With `model` the trained pipeline has its say, as users have it: only on reports that it has not learned from.
    """
    source = pipeline.source_of(trial.path)
    advisor = pipeline.advisor() if model else None
    report = pipeline.understand(source, advisor=advisor)
    stated = judged(trial, to_plain(report)).stated
    signs = pipeline.signs(pipeline.composed(source), advisor)
    name, kind = trial.case.folder.name, trial.case.kind
    if not report.indicators and not any(not each.get("optional") for each in trial.gold().get("indicators", ())):
        wrong = (Statement(0.0, values=0, errors=0, right=False, item=item) for item in range(len(signs)))
        return [Example(name, kind, signs[each.item], each, denied=True) for each in wrong]
    return [Example(name, kind, signs[each.item], each) for each in stated]


def fit(examples: Sequence[Example]) -> Fitted:
    """Fit the weights of all signs that occur, the same for the same examples."""
    names = sorted({name for example in examples for name in example.signs})
    right = np.array([example.statement.right for example in examples], dtype=float)
    counts = np.array([example.count for example in examples])
    found = _solve(_matrix(examples, names), right, counts)
    rounded = [round(float(weight), 2) for weight in found]
    return Fitted(rounded[0], dict(zip(names, rounded[1:], strict=True)))


def told(fitted: Fitted, examples: Sequence[Example]) -> list[Statement]:
    """Give the statements of examples, one at least, with the confidence that the weights give."""
    odds = _matrix(examples, list(fitted.weights)) @ np.array([fitted.intercept, *fitted.weights.values()])
    chances = np.round(1 / (1 + np.exp(-odds)), 2)
    return [replace(each.statement, confidence=float(p)) for each, p in zip(examples, chances, strict=True)]


def told_apart(examples: Sequence[Example]) -> list[Statement]:
    """Give the statements of examples, in their order, with confidence by weights fitted on other kinds of report."""
    kinds = sorted({example.kind for example in examples})
    found: dict[int, Statement] = {}
    for number in range(min(FOLDS, len(kinds))):
        apart = [place for place, example in enumerate(examples) if example.kind in kinds[number::FOLDS]]
        fitted = fit([example for place, example in enumerate(examples) if place not in set(apart)])
        found |= zip(apart, told(fitted, [examples[place] for place in apart]), strict=True)
    return [found[place] for place in range(len(examples))]


def save(fitted: Fitted, count: int, path: Path) -> None:
    """Write weights fitted on `count` indicators as TOML; raises TargetError."""
    try:
        path.write_text(HEAD.format(count=count) + "\n".join(_lines(fitted)), encoding="utf-8")
    except OSError as error:
        raise TargetError(f"{path} cannot be written: {error.strerror}") from None


def _lines(fitted: Fitted) -> Iterable[str]:
    yield f"intercept = {fitted.intercept}"
    yield "\n[weights]"
    yield from (f"{name} = {weight}" for name, weight in sorted(fitted.weights.items()))
    yield ""


def _matrix(examples: Sequence[Example], names: Sequence[str]) -> Vector:
    """Give a row for each example: 1, then its signs."""
    return np.array([[1.0, *(example.signs.get(name, 0.0) for name in names)] for example in examples])


def _solve(signs: Vector, right: Vector, counts: Vector) -> Vector:
    """Fit by Newton's method with bounded steps; the intercept is free."""
    ridge = np.full(signs.shape[1], RIDGE)
    ridge[0] = 1e-3
    weights = np.zeros(signs.shape[1])
    for _ in range(MOST_STEPS):
        chances = 1 / (1 + np.exp(-(signs @ weights)))
        slope = signs.T @ (counts * (right - chances)) - ridge * weights
        curve = (signs * (counts * chances * (1 - chances))[:, None]).T @ signs + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step * min(1.0, LONGEST_STEP / max(float(np.abs(step).max()), CLOSE))
        if np.abs(step).max() < CLOSE:
            break
    return weights
