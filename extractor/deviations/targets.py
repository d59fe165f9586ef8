"""Outcomes against their targets: too little, more than promised, above a limit, one side missing."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from extractor.deviations.comparison import Pair, below, obstacle, pairs, stated
from extractor.deviations.findings import Fact, Findings, Flag, Share, Word
from extractor.deviations.words import Words
from extractor.types import Evidence, Indicator, Quantity, Severity

MINOR, MODERATE = 0.9, 0.75
"""A shortfall is minor from 90 % of the target, moderate from 75 %, below that major."""

BEYOND = 1.05
"""An outcome is above its target when it is more than 5 % above it."""

FAR_BEYOND = 1.5
"""From here on an overshoot is more than information: the target was set wrong or something else was counted."""


def shortfall(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag outcomes below the target's low end, except where less is better."""
    for pair in pairs(findings, words):
        if not pair.ceiling and below(pair.most, pair.low):
            observed = pair.outcome.high * _rate(pair)
            ratio = _ratio(observed, pair.low)
            yield _flag(pair, pair.low, observed, ratio, _shortfall_severity(ratio))


def overshoot(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag outcomes more than 5 % above the target's high end, except where less is better."""
    for pair in pairs(findings, words):
        if not pair.ceiling and below(pair.high * BEYOND, pair.stated):
            ratio = _ratio(pair.stated, pair.high)
            far = ratio is not None and ratio >= FAR_BEYOND
            yield _flag(pair, pair.high, pair.stated, ratio, "minor" if far else "info")


def exceeded_limit(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag outcomes above a target that is a ceiling, or of a measure that is better when lower."""
    for pair in pairs(findings, words):
        if pair.ceiling and below(pair.high, pair.least):
            ratio = _ratio(pair.stated, pair.high)
            limit = replace(pair, target=replace(pair.target, modifier="exact"))
            yield _flag(limit, pair.high, pair.stated, ratio, _excess_severity(ratio))


def missing_outcome(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag targets whose outcome is stated nowhere in the report."""
    known = {each.key for each in findings.indicators if each.outcome is not None}
    for each in findings.indicators:
        target = each.revised_target or each.target
        if target is not None and each.outcome is None and each.status == "reported" and each.key not in known:
            yield Flag((target.evidence,), each, expected=target.low, facts={"target": target})


def missing_target(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag outcomes whose target is stated nowhere in the report; counts in prose promise nothing."""
    known = {each.key for each in findings.indicators if each.target or each.revised_target}
    for each in findings.indicators:
        if each.outcome is None or each.scope == "narrative" or each.status != "reported" or each.key in known:
            continue
        yield Flag((each.outcome.evidence,), each, observed=each.outcome.low, facts={"outcome": each.outcome})


def not_comparable(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag targets per year without a known project period, and units that cannot be converted."""
    for each in stated(findings):
        reason = obstacle(each, findings, words)
        if reason is not None:
            facts: Mapping[str, Fact] = {"target": each.target, "outcome": each.outcome, "reason": Word(reason)}
            yield Flag((each.target.evidence, each.outcome.evidence), each.indicator, each.subgroup, facts=facts)


def _flag(pair: Pair, expected: float, observed: float, ratio: float | None, severity: Severity) -> Flag:
    facts: dict[str, Fact] = {"target": pair.target, "outcome": pair.outcome, "ratio": Share(ratio or 0.0)}
    if pair.basis == "per_year_times_duration":
        facts["scaled"] = expected
    return Flag(
        _evidence(pair.indicator, pair.target, pair.outcome),
        pair.indicator,
        pair.subgroup,
        round(expected, 4),
        round(observed, 4),
        None if ratio is None else round(ratio, 4),
        pair.basis,
        severity,
        facts=facts,
    )


def _evidence(indicator: Indicator, *quantities: Quantity) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(quantity.evidence for quantity in quantities)) or (indicator.evidence,)


def _rate(pair: Pair) -> float:
    """Give what made the outcome comparable."""
    return pair.stated / pair.outcome.low if pair.outcome.low else 1.0


def _ratio(observed: float, expected: float) -> float | None:
    return observed / expected if expected and observed / expected >= 0 else None


def _shortfall_severity(ratio: float | None) -> Severity:
    if ratio is None:
        return "moderate"
    if ratio >= MINOR:
        return "minor"
    return "moderate" if ratio >= MODERATE else "major"


def _excess_severity(ratio: float | None) -> Severity:
    if ratio is None:
        return "moderate"
    if ratio <= 1 / MINOR:
        return "minor"
    return "moderate" if ratio <= 1 / MODERATE else "major"
