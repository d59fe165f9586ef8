"""Targets and outcomes made comparable: rates over the project's years, units converted, approximations widened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from extractor.deviations.findings import Findings
from extractor.deviations.words import GENERIC_UNITS, Words
from extractor.types import Indicator, Metadata, Quantity, Subgroup

APPROXIMATE = 0.05
"""Share by which "ca 40" may differ from what it stands for when a target is judged."""

SLIGHTLY = 0.10
"""Share by which "drygt 40" and "minst 40" may lie above what they name, "knappt 40" below it."""

LEAD = 90
"""Characters before a target in which its sentence says that something is to fall to it, or by it."""

MANY = 4
"""Occasions from which what is promised for each and for all of them are too far apart to be taken for each other."""

NEAR = 1.5
"""Times that a total may differ from its target."""

MONTHS = 12
_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Pair:
    """A target and an outcome of the same thing, as stated and as comparable numbers.

    `low`/`high` bound the target, `least`/`most` what the outcome may be; `ceiling` says that less is better.
    """

    indicator: Indicator
    subgroup: Subgroup | None
    target: Quantity
    outcome: Quantity
    low: float
    high: float
    least: float
    most: float
    stated: float
    basis: str
    ceiling: bool


@dataclass(frozen=True, slots=True)
class Stated:
    """A target and an outcome that stand together in the report, not yet made comparable."""

    indicator: Indicator
    subgroup: Subgroup | None
    target: Quantity
    outcome: Quantity
    revised: bool = False

    def kinds_agree(self, words: Words) -> bool:
        """Tell whether both count the same kind of thing, as far as their units tell."""
        kinds = {self.target.unit_kind, self.outcome.unit_kind}
        if len(kinds) > 1 and kinds & {"percent", "money", "time"}:
            return any(_bare(quantity) for quantity in (self.target, self.outcome))
        if words.measure_apart(self.target, self.outcome):
            return False
        counted = words.counted_by(self.target), words.counted_by(self.outcome)
        return None in counted or counted[0] == counted[1]


def stated(findings: Findings) -> Iterator[Stated]:
    """Give every target that stands with an outcome, of indicators and their groups; dropped indicators have none.

    How many of a group there are is no answer to what share of all it was to be ("12 platser, hälften för kvinnor").
    """
    for indicator in findings.indicators:
        if indicator.status == "cancelled":
            continue
        target = indicator.revised_target or indicator.target
        if target is not None and indicator.outcome is not None:
            yield Stated(indicator, None, target, indicator.outcome, indicator.revised_target is not None)
        for group in indicator.breakdown:
            if group.target is None or group.outcome is None:
                continue
            if group.target.unit_kind != "percent" or group.outcome.unit_kind not in ("count", "fte"):
                yield Stated(indicator, group, group.target, group.outcome)


def pairs(findings: Findings, words: Words) -> Sequence[Pair]:
    """Give every target and outcome that can be compared; reckoned once for all rules."""
    if "pairs" not in findings.memo:
        findings.memo["pairs"] = tuple(_pairs(findings, words))
    return cast(Sequence[Pair], findings.memo["pairs"])


def _pairs(findings: Findings, words: Words) -> Iterator[Pair]:
    for each in stated(findings):
        if each.kinds_agree(words) and not is_per_occasion(each, findings, words):
            pair = _pair(each, findings, words)
            if pair is not None:
                yield pair


def obstacle(each: Stated, findings: Findings, words: Words) -> str | None:
    """Say what keeps a target and an outcome from being compared: "no_period", "units", "per_occasion", or None."""
    if not each.kinds_agree(words):
        return None
    if is_per_occasion(each, findings, words):
        return "per_occasion"
    if words.factor(each.outcome, each.target) is None:
        return "units"
    scaled = _months(each.target.per) != _months(each.outcome.per) and _counts_up(each.target)
    if scaled and None in (each.target.per, each.outcome.per) and project_months(findings.metadata) is None:
        return "no_period"
    return None


def is_per_occasion(each: Stated, findings: Findings, words: Words) -> bool:
    """Tell whether a target is for each of the occasions named before it ("2 workshopar per år med 4-8 företag").

    An outcome near the target of many occasions is as much in all as the target is, or as much each time.
    """
    target = each.target
    occasions = findings.before(target)
    if occasions is None or not (occasions.per or words.counted_by(occasions) == "events"):
        return False
    if occasions.low >= MANY and target.low <= each.outcome.low * NEAR and each.outcome.low <= target.low * NEAR:
        return False
    text, gap = findings.document.text, (occasions.evidence.end, target.evidence.start)
    return words.each.fullmatch(text, *gap) is not None


def project_months(metadata: Metadata) -> float | None:
    """Give the length of the project in months, parts of months by their days; None when a date is missing."""
    if metadata.project_start is None or metadata.project_end is None:
        return None
    try:
        start, after = date.fromisoformat(metadata.project_start), date.fromisoformat(metadata.project_end)
        after += timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    months = (after.year - start.year) * MONTHS + after.month - start.month + (after.day - start.day) / 30
    return months if months > 0 else None


def span(quantity: Quantity, tolerance: float = APPROXIMATE) -> tuple[float, float]:
    """Give the bounds of what a stated value may mean."""
    low, high = quantity.low, quantity.high
    if quantity.modifier == "approx":
        return low - abs(low) * tolerance, high + abs(high) * tolerance
    if quantity.modifier in ("more_than", "at_least"):
        return low, high + abs(high) * max(SLIGHTLY, tolerance)
    if quantity.modifier in ("less_than", "at_most"):
        return low - abs(low) * max(SLIGHTLY, tolerance), high
    return low, high


def _promised(target: Quantity) -> tuple[float, float]:
    """Give the bounds of a target: one of "at least" ends where it begins, since more than it is beyond it."""
    if target.modifier in ("more_than", "at_least"):
        return target.low, target.high
    return span(target)


def is_ceiling(each: Stated, findings: Findings, words: Words) -> bool:
    """Tell whether a target is one to stay under: it says so, or the measure is better when lower."""
    if each.target.modifier == "at_most":
        return True
    text, start, end = findings.document.text, each.target.evidence.start, each.target.evidence.end
    before = text[max(start - LEAD, text.rfind("\n", 0, start) + 1) : start]
    if each.target.modifier == "at_least" or words.lowered_by.search(before):
        return False  # the more it falls, the better
    if findings.directions.get(each.indicator.id) == "down" or (not each.revised and words.lowered_to.search(before)):
        return True
    if each.target.modifier != "less_than":
        return False
    return words.ceiling.search(findings.document.text[max(start - 20, 0) : end]) is not None


def _pair(each: Stated, findings: Findings, words: Words) -> Pair | None:
    unit = words.factor(each.outcome, each.target)
    rates = _rates(each, findings.metadata)
    if unit is None or rates is None:
        return None
    low, high = _promised(_scale(each.target, rates[0]))
    outcome = _scale(each.outcome, rates[1] * unit)
    least, most = span(outcome)
    if outcome.modifier == "less_than":
        most -= _EPSILON * max(abs(most), 1.0) * 10
    return Pair(
        each.indicator,
        each.subgroup,
        each.target,
        each.outcome,
        low,
        high,
        least,
        most,
        outcome.low,
        _basis(each, findings, rates),
        is_ceiling(each, findings, words),
    )


def _rates(each: Stated, metadata: Metadata) -> tuple[float, float] | None:
    """Give what target and outcome are multiplied with; None when one is a rate and the project's length is unknown."""
    target, outcome = _months(each.target.per), _months(each.outcome.per)
    if target == outcome or not _counts_up(each.target):
        return 1.0, 1.0
    if target is not None and outcome is not None:
        return 1.0, target / outcome
    months = project_months(metadata)
    if months is None:
        return None
    return (months / target, 1.0) if target is not None else (1.0, months / (outcome or 1.0))


def _months(per: str | None) -> float | None:
    return {"year": float(MONTHS), "month": 1.0}.get(per or "")


def _counts_up(quantity: Quantity) -> bool:
    """Tell whether a rate adds up over the years: counts, money and work do, shares and physical flows do not."""
    return quantity.unit_kind in ("count", "money", "fte", "time")


def _basis(each: Stated, findings: Findings, rates: tuple[float, float]) -> str:
    if rates != (1.0, 1.0):
        return "per_year_times_duration"
    if each.revised:
        return "revised_target"
    return "interim" if findings.is_interim(each.indicator) else "as_stated"


def _scale(quantity: Quantity, factor: float) -> Quantity:
    return quantity if factor == 1.0 else replace(quantity, low=quantity.low * factor, high=quantity.high * factor)


def _bare(quantity: Quantity) -> bool:
    return quantity.unit_kind == "count" and (quantity.unit is None or quantity.unit.casefold() in GENERIC_UNITS)


def below(value: float, bound: float) -> bool:
    """Tell whether a value lies below a bound by more than the rounding of floating point numbers."""
    return value < bound - _EPSILON * max(abs(bound), 1.0)
