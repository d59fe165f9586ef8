"""How sure an indicator is: what share of those found in the same way, with the same signs of doubt, is right.

The shares are near those of 1 600 indicators that the program found in the corpus' train and dev reports, as text.
"""

from extractor.indicators.drafts import Draft, Origin

ANSWERED: dict[Origin, float] = {"table": 0.96, "activity": 0.98, "lines": 0.93, "prose": 0.86}
"""By reader: indicators with an outcome."""
SETTLED: dict[Origin, float] = {"table": 0.98, "activity": 0.97, "lines": 0.97, "prose": 0.8}
"""Goals of which the report says that they were dropped or not measured."""
UNANSWERED = 0.14
"""Goals of which the report seems to say nothing more: most often their outcome was not found."""
GOALLESS = 0.75
"""Outcomes of a table without a goal."""

FAR = 400
"""Characters between a goal and an outcome that are said apart."""
APART = 0.9
DIVIDED: dict[Origin, float] = {"table": 0.96, "activity": 1.0, "lines": 0.88, "prose": 0.93}
"""What groups of people leave of the confidence: one more number that may be wrong."""
UNLIKE = 0.7
"""What is left when goal and outcome are of different kinds."""
LEAST_RATIO, MOST_RATIO = 0.3, 3.0
OUT_OF_SIZE = 0.75
"""What is left when the outcome of running text is another order of size than its goal."""


def confidence_of(draft: Draft) -> float:
    """Give the share of indicators with the same signs that is right, 0..1."""
    target, outcome = draft.values.get("target"), draft.values.get("outcome")
    if draft.status != "reported":
        return SETTLED[draft.origin]
    if outcome is None and not draft.breakdown:
        return UNANSWERED
    if target is None and "revised" not in draft.values:
        return GOALLESS
    share = ANSWERED[draft.origin] * (DIVIDED[draft.origin] if draft.breakdown else 1.0)
    if target is None or outcome is None:
        return round(share, 2)
    if target.unit_kind != outcome.unit_kind and draft.origin == "prose":
        share *= UNLIKE
    if abs(target.evidence.start - outcome.evidence.start) > FAR:
        share *= APART
    ratio = outcome.low / target.low if target.low > 0 else 1.0
    if draft.origin == "prose" and not LEAST_RATIO <= ratio <= MOST_RATIO:
        share *= OUT_OF_SIZE
    return round(share, 2)
