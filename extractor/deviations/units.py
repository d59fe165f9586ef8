"""Labels and values that count different things."""

from collections.abc import Iterator

from extractor.deviations.comparison import stated
from extractor.deviations.findings import Findings, Flag
from extractor.deviations.words import Words
from extractor.types import Indicator, Quantity, Subgroup

FULL = 100.0


def unit_mismatch(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag shares given as counts, and targets and outcomes that count different things."""
    seen: set[tuple[str, str | None]] = set()
    for flag in (*_sides(findings, words), *_labels(findings, words)):
        key = flag.indicator.id if flag.indicator else "", flag.subgroup.label if flag.subgroup else None
        if key not in seen:
            seen.add(key)
            yield flag


def _sides(findings: Findings, words: Words) -> Iterator[Flag]:
    for each in stated(findings):
        if not each.kinds_agree(words):
            facts = {"target": each.target, "outcome": each.outcome}
            evidence = (each.target.evidence, each.outcome.evidence)
            yield Flag(evidence, each.indicator, each.subgroup, wording="unit_mismatch_sides", facts=facts)


def _labels(findings: Findings, words: Words) -> Iterator[Flag]:
    for indicator in findings.indicators:
        yield from _label(indicator, None, indicator.name, (indicator.outcome, indicator.target), words)
        for group in indicator.breakdown:
            yield from _label(indicator, group, group.label, (group.outcome, group.target), words)


def _label(
    indicator: Indicator, group: Subgroup | None, label: str, values: tuple[Quantity | None, ...], words: Words
) -> Iterator[Flag]:
    """Flag the first value that is a number where its label promises a share; a bare number up to 100 may be one."""
    if not words.share.search(label):
        return
    for value in values:
        if value is not None and value.unit_kind in ("count", "fte") and (value.unit or value.high > FULL):
            yield Flag((value.evidence,), indicator, group, observed=value.low, facts={"value": value})
            return
