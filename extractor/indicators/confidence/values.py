"""Signs of the values themselves: what is stated, and how goal and outcome go together."""

from math import log

from extractor.indicators.confidence.survey import Found, Survey, in_table
from extractor.indicators.drafts import Draft
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

NEAR, FAR, TENFOLD = 0.35, 0.9, log(10)
"""Natural logarithms of how many times a goal an outcome is: near it, far from it, of another order of magnitude."""
YEARS = log(3)
"""What the outcome of all years may be more of a goal per year."""
LEAST_RATIO = 0.01


def of_values(survey: Survey, draft: Draft) -> Found:
    """Give the signs of goal, outcome and status."""
    target, outcome = draft.values.get("target"), draft.values.get("outcome")
    unanswered, beside = draft.is_unanswered, not in_table(draft)
    yield "settled", draft.status != "reported"
    yield "in_lines", draft.origin == "lines"
    yield "unanswered", unanswered
    yield "baseline", "baseline" in draft.values
    if target is not None:
        yield "goal_without_unit", beside and target.unit is None
    if target is not None and outcome is not None:
        yield from _of_both(target, outcome, beside=beside)
    if target is not None and not beside:
        yield "table_without_unit", (outcome or target).unit is None


def _of_both(target: Quantity, outcome: Quantity, *, beside: bool) -> Found:
    """Give the signs of a goal with its outcome; `beside` says that no table sets the two side by side."""
    same = bool(target.unit and outcome.unit) and stem(target.unit or "") == stem(outcome.unit or "")
    distance = _distance(target, outcome)
    yield "answered", True
    yield "kinds_differ", target.unit_kind != outcome.unit_kind
    yield "same_size", 0 < distance < NEAR
    yield "other_size", distance > FAR
    yield "other_magnitude", distance > TENFOLD
    yield "same_number", target.low == outcome.low
    if beside:
        yield "same_unit", same
        yield "other_unit", bool(target.unit and outcome.unit) and not same


def _distance(target: Quantity, outcome: Quantity) -> float:
    """Give how many times the goal an outcome is, or the goal it, as a natural logarithm."""
    ratio = outcome.low / target.low if target.low > 0 else 1.0
    distance = abs(log(max(ratio, LEAST_RATIO)))
    return max(distance - YEARS, 0.0) if target.per and not outcome.per else distance
