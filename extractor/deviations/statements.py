"""Statements of one indicator at several places that disagree."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from extractor.deviations.comparison import below, span
from extractor.deviations.findings import Findings, Flag, Word
from extractor.deviations.passages import sentence_at
from extractor.deviations.restatements import BESIDE, clause_end, restated
from extractor.deviations.words import GENERIC_UNITS, Words
from extractor.types import Indicator, Quantity

ROUGHLY = 0.15
"""Share by which two statements may differ when one is approximate: "ett 50-tal" and 56 agree."""

ROUNDED = 0.03
"""A round number differs from the exact one by no more than this share of it."""

FAR = 3
"""Factor between outcomes of one name of which no author says both of the same thing."""

INDICATOR_SECTION = "indicators"
"""Key that report forms give to their section on indicators."""


def contradiction(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag indicators whose statements in one report disagree; each is hung on the one in the indicator section."""
    by_key: dict[str, list[Indicator]] = defaultdict(list)
    for each in findings.indicators:
        if each.scope != "activity" and each.status == "reported":
            by_key[each.key].append(each)
    first = []
    for statements in by_key.values():
        ordered = sorted(statements, key=lambda each: _rank(each, findings))
        first.append(ordered[0])
        for one, other in combinations(ordered, 2):
            yield from _disagreement(one, other, findings, words)
    for indicator, quantity in restated(findings, words, first):
        if indicator.outcome is not None and not _agree(indicator.outcome, quantity):
            yield _flag(indicator, indicator.outcome, quantity, "outcome")


def _rank(indicator: Indicator, findings: Findings) -> tuple[bool, bool, int]:
    """Order statements: the indicator section first, prose last, then by place."""
    section = findings.section_of(indicator)
    outside = section is None or section.key != INDICATOR_SECTION
    return outside, indicator.scope == "narrative", indicator.evidence.start


def _disagreement(one: Indicator, other: Indicator, findings: Findings, words: Words) -> Iterator[Flag]:
    targets = _targets(one), _targets(other)
    target_differs = bool(targets[0] and targets[1]) and not any(
        _agree(here, there) for here in targets[0] for there in targets[1]
    )
    outcome_differs = one.outcome is not None and other.outcome is not None and not _agree(one.outcome, other.outcome)
    if findings.is_interim(one) != findings.is_interim(other):
        outcome_differs = False
    if outcome_differs and any(_is_partial(each.outcome, findings, words) for each in (one, other)):
        outcome_differs = False
    if target_differs and (outcome_differs or _are_two_goals(one, other) or _stand_together(one, other)):
        return  # two things of one name, as in a list for each municipality
    if _began_apart(one, other) or (outcome_differs and _are_far_apart(one, other)):
        return
    if outcome_differs and one.outcome and other.outcome:
        yield _flag(one, one.outcome, other.outcome, "outcome")
    elif target_differs:
        yield _flag(one, targets[0][0], targets[1][0], "target")


def _are_two_goals(one: Indicator, other: Indicator) -> bool:
    """Tell whether running text states other goals under a name, with no outcome that shows the two to be one."""
    narrative = "narrative" in (one.scope, other.scope)
    return narrative and (one.outcome is None or other.outcome is None)


def _stand_together(one: Indicator, other: Indicator) -> bool:
    """Tell whether running text states both within a few lines: no author contradicts a goal so soon, it is another."""
    narrative = {one.scope, other.scope} == {"narrative"}
    return narrative and abs(one.evidence.start - other.evidence.start) < BESIDE


def _began_apart(one: Indicator, other: Indicator) -> bool:
    """Tell whether two states before the project differ: the same is measured of two things, as of each building."""
    return one.baseline is not None and other.baseline is not None and not _agree(one.baseline, other.baseline)


def _are_far_apart(one: Indicator, other: Indicator) -> bool:
    """Tell whether running text tells an outcome of another size under a name: it counts another thing of the name."""
    if "narrative" not in (one.scope, other.scope) or one.outcome is None or other.outcome is None:
        return False
    least, most = sorted((one.outcome.low, other.outcome.low))
    return most > FAR * least


def _flag(indicator: Indicator, here: Quantity, there: Quantity, role: str) -> Flag:
    return Flag(
        (here.evidence, there.evidence),
        indicator,
        expected=here.low,
        observed=there.low,
        ratio=round(there.low / here.low, 4) if here.low else None,
        facts={"here": here, "there": there, "role": Word(role)},
    )


def _targets(indicator: Indicator) -> Sequence[Quantity]:
    return [quantity for quantity in (indicator.target, indicator.revised_target) if quantity is not None]


def _agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether two values can both be true: other units and rates, overlapping bounds, one rounded to the other."""
    if one.per != other.per or not _same_measure(one, other):
        return True
    if "exact" not in (one.modifier, other.modifier) or one.modifier != other.modifier:
        first, second = span(one, ROUGHLY), span(other, ROUGHLY)
    else:
        first, second = (one.low, one.high), (other.low, other.high)
    if not below(first[1], second[0]) and not below(second[1], first[0]):
        return True
    return _rounds(one, other) or _rounds(other, one)


def _same_measure(one: Quantity, other: Quantity) -> bool:
    """Tell whether two units may mean the same; the key says that the indicator does, so only clear units differ."""
    if one.unit_kind != other.unit_kind:
        kinds = {one.unit_kind, other.unit_kind}
        return kinds <= {"count", "other", "time", "fte"} and None in (one.unit, other.unit)
    if one.unit_kind == "count" or one.unit is None or other.unit is None:
        units = {(each.unit or "st").casefold() for each in (one, other)} - GENERIC_UNITS
        return len({unit[:4] for unit in units}) < 2
    return one.unit_kind == "percent" or one.unit.casefold() == other.unit.casefold()


def _rounds(coarse: Quantity, fine: Quantity) -> bool:
    """Tell whether one value is the other rounded: to whole percent, to millions, a large count to hundreds."""
    if coarse.low != coarse.high or fine.low != fine.high:
        return False
    value, exact = coarse.low, fine.low
    if abs(value - exact) > ROUNDED * abs(exact):
        return False
    if coarse.unit_kind == "count" and abs(value) < 1000:
        return False
    digits = _digits(value)
    return digits < _digits(exact) and float(f"{exact:.{max(digits - 1, 0)}e}") == value


def _digits(value: float) -> int:
    """Count the significant digits of a number."""
    return len(f"{abs(value):.6f}".rstrip("0").rstrip(".").lstrip("0.").replace(".", "").rstrip("0")) or 1


def _is_partial(quantity: Quantity | None, findings: Findings, words: Words) -> bool:
    """Tell whether a value's sentence, up to the end of its clause, speaks of a part of the time or of the project."""
    if quantity is None:
        return False
    block = next(
        (
            each
            for each in findings.document.blocks
            if each.kind != "table" and each.start <= quantity.evidence.start < each.end
        ),
        None,
    )
    if block is None:
        return False
    start, end = sentence_at(findings.document.text, quantity.evidence.start, block.start, block.end)
    return words.partial.search(findings.document.text, start, clause_end(findings, quantity, end)) is not None
