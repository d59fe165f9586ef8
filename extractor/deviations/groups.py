"""Groups against their total: women and men that do not add up, a group larger than the whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.deviations.comparison import below, span
from extractor.deviations.findings import Fact, Findings, Flag
from extractor.deviations.words import Words
from extractor.types import Indicator, Quantity, Subgroup

Role = Literal["target", "outcome"]

HALVES = {
    "gender": frozenset({"women", "men"}),
    "origin": frozenset({"foreign_born", "native_born"}),
    "organisation_number": frozenset({"with", "without"}),
    "disability": frozenset({"with", "without"}),
}
"""Groups that make up the whole; `other` may come with them. Women, the young and the foreign-born overlap."""

NAMED = frozenset({"geography", "size", "sector", "other"})
"""Dimensions whose groups bear names: whether all are listed is not known."""

NEARLY_WHOLE = 0.15
"""Named groups whose sum lies this near to the total are all of them; else they are examples, or overlap."""

NOTE = 800
"""Characters before an indicator, and half of those behind it, within which a note belongs to it."""

WHOLE_PERCENT = 100.0
PERCENT_ROUNDING = 0.5
"""Points by which each rounded percentage may be off."""


@dataclass(frozen=True, slots=True)
class _Part:
    group: Subgroup
    quantity: Quantity


def breakdown_mismatch(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag groups that make up the whole and do not add up to it, and single groups larger than the whole."""
    for indicator in findings.indicators:
        for role, total in _totals(indicator):
            if _is_mean(indicator, role, total, words):
                continue
            for flag in _check(indicator, role, total, words):
                if not _may_overlap(flag, indicator, findings, words):
                    yield flag


def _may_overlap(flag: Flag, indicator: Indicator, findings: Findings, words: Words) -> bool:
    """Tell whether a note near an indicator says that its groups overlap, where their sum is above the total."""
    if flag.expected is None or flag.observed is None or flag.observed <= flag.expected:
        return False
    start = indicator.evidence.start
    return words.overlap.search(findings.document.text, max(start - NOTE, 0), start + 2 * NOTE) is not None


def _totals(indicator: Indicator) -> Iterator[tuple[Role, Quantity | None]]:
    yield "outcome", indicator.outcome
    if any(group.target for group in indicator.breakdown):
        yield "target", indicator.target
    # A changed target is not what the groups' first targets add up to, so it has no check of its own.


def _check(indicator: Indicator, role: Role, total: Quantity | None, words: Words) -> Iterator[Flag]:
    parts = [_Part(group, quantity) for group in indicator.breakdown if (quantity := getattr(group, role))]
    summed: set[str] = set()
    for dimension in dict.fromkeys(part.group.dimension for part in parts):
        members = [part for part in parts if part.group.dimension == dimension]
        if not _is_whole(dimension, members) or any(words.unsummed_group.match(part.group.label) for part in members):
            continue
        summed.update(part.group.label for part in members)
        flag = _sum(indicator, dimension, members, total)
        if flag is not None:
            yield flag
    for part in parts:
        if part.group.label not in summed and total is not None and _exceeds(part.quantity, total):
            yield _exceeding(indicator, part, total)


def _is_mean(indicator: Indicator, role: Role, total: Quantity | None, words: Words) -> bool:
    """Tell whether the total is a mean of its groups: its name says so, or it lies among groups as large as itself."""
    if total is None or total.unit_kind == "percent":
        return False
    values = [quantity.low for group in indicator.breakdown if (quantity := getattr(group, role))]
    among = len(values) > 1 and min(values) <= total.low <= max(values) and min(values) > total.low / 2
    return among or words.unsummed.search(indicator.name) is not None


def _is_whole(dimension: str, parts: Sequence[_Part]) -> bool:
    """Tell whether groups may make up a whole: both halves, bands that follow one another, two names or more."""
    slugs = [part.group.group for part in parts]
    if len(set(slugs)) < len(slugs):
        return False
    if dimension in HALVES:
        return HALVES[dimension] <= set(slugs)
    if dimension == "age":
        return _bands_follow([part.group for part in parts])
    return dimension in NAMED and len(parts) > 1


def _bands_follow(groups: Sequence[Subgroup]) -> bool:
    """Tell whether age bands stand edge to edge with both ends open or at least three of them."""
    ordered = sorted(groups, key=lambda group: (group.age_low or 0, group.age_high or 200))
    edges = zip(ordered, ordered[1:], strict=False)
    if len(ordered) < 2 or any(one.age_high is None or two.age_low != one.age_high + 1 for one, two in edges):
        return False
    open_ends = ordered[0].age_low is None and ordered[-1].age_high is None
    return open_ends or len(ordered) > 2


def _sum(indicator: Indicator, dimension: str, parts: Sequence[_Part], total: Quantity | None) -> Flag | None:
    if all(part.quantity.unit_kind == "percent" for part in parts):
        return None if total is not None and total.unit_kind == "percent" else _percent_sum(indicator, dimension, parts)
    if total is None or not all(_same_measure(part.quantity, total) for part in parts):
        return None
    bounds = [span(part.quantity) for part in parts]
    low, high = sum(bound[0] for bound in bounds), sum(bound[1] for bound in bounds)
    least, most = span(total)
    if not below(most, low) and not below(high, least):
        return None
    stated = sum(part.quantity.low for part in parts)
    if dimension not in HALVES and abs(stated - total.low) > abs(total.low) * NEARLY_WHOLE:
        return None
    return _flag(indicator, parts, total, stated, total.low)


def _percent_sum(indicator: Indicator, dimension: str, parts: Sequence[_Part]) -> Flag | None:
    stated = sum(part.quantity.low for part in parts)
    slack = PERCENT_ROUNDING * len(parts) + sum(part.quantity.modifier != "exact" for part in parts) * 2
    if dimension not in HALVES or abs(stated - WHOLE_PERCENT) <= slack or not _are_shares(parts):
        return None
    return _flag(indicator, parts, WHOLE_PERCENT, stated, WHOLE_PERCENT)


def _are_shares(parts: Sequence[_Part]) -> bool:
    """Tell percentages that share out a whole from rates of each group (80 % of the women, 70 % of the men)."""
    stated = sum(part.quantity.low for part in parts)
    return abs(stated - WHOLE_PERCENT) <= WHOLE_PERCENT * NEARLY_WHOLE


def _flag(indicator: Indicator, parts: Sequence[_Part], total: Fact, stated: float, expected: float) -> Flag:
    whole = (total.evidence,) if isinstance(total, Quantity) else ()
    return Flag(
        (*whole, *(part.quantity.evidence for part in parts)),
        indicator,
        expected=expected,
        observed=round(stated, 4),
        ratio=round(stated / expected, 4) if expected else None,
        facts={"labels": tuple(part.group.label for part in parts), "sum": stated, "total": total},
    )


def _exceeding(indicator: Indicator, part: _Part, total: Quantity) -> Flag:
    return Flag(
        (total.evidence, part.quantity.evidence),
        indicator,
        part.group,
        total.high,
        part.quantity.low,
        round(part.quantity.low / total.high, 4) if total.high else None,
        wording="breakdown_exceeds",
        facts={"label": part.group.label, "part": part.quantity, "total": total},
    )


def _exceeds(part: Quantity, total: Quantity) -> bool:
    if part.unit_kind == "percent" or not _same_measure(part, total):
        return False
    return below(span(total)[1], span(part)[0])


def _same_measure(part: Quantity, total: Quantity) -> bool:
    """Tell whether a part can be held up against its total: the same rate, both counted or both of one measure."""
    if part.per != total.per:
        return False
    kinds = {part.unit_kind, total.unit_kind}
    return len(kinds) == 1 or kinds <= {"count", "fte"}
