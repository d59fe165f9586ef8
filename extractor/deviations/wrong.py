"""A stated number that does not follow from others: what the rules on percentages and sums share."""

from collections.abc import Iterator

from extractor.deviations.findings import Findings, Flag
from extractor.types import Indicator, Quantity


def wrong(indicator: Indicator | None, stated: Quantity, numbers: tuple[Quantity, ...], computed: float) -> Flag:
    """Flag a stated number, and say what follows from the numbers beside it."""
    percent = stated.unit_kind == "percent"
    return Flag(
        (stated.evidence, *(number.evidence for number in numbers)),
        indicator,
        expected=round(computed, 4),
        observed=stated.low,
        ratio=round(stated.low / computed, 4) if computed else None,
        facts={
            "stated": stated,
            "numbers": tuple(number.evidence.quote for number in numbers),
            "computed": _with_value(stated, round(computed, 1 if percent else 2)),
        },
    )


def _with_value(quantity: Quantity, value: float) -> Quantity:
    return Quantity(value, value, quantity.unit, quantity.unit_kind, "exact", None, quantity.evidence)


def owner(findings: Findings, *quantities: Quantity) -> Indicator | None:
    """Give the indicator that states one of the quantities."""
    starts = {quantity.evidence.start for quantity in quantities}
    for each in findings.indicators:
        if any(value.evidence.start in starts for value in values(each)):
            return each
    return None


def values(indicator: Indicator) -> Iterator[Quantity]:
    """Give all values of an indicator and its groups."""
    groups = (value for group in indicator.breakdown for value in (group.target, group.outcome))
    for value in (indicator.outcome, indicator.target, indicator.revised_target, indicator.baseline, *groups):
        if value is not None:
            yield value


def is_plain(quantity: Quantity) -> bool:
    """Tell whether a quantity is one exact number."""
    return quantity.low == quantity.high and quantity.modifier == "exact"
