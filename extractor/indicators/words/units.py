"""When two quantities count the same thing, and units that stand apart from their numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import regex

from extractor.indicators.words.vocabulary import Vocabulary
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

_AT_MOST = regex.compile(r"\b(?:högst|max(?:imalt)?|tak)\b|≤", regex.IGNORECASE)
_AT_LEAST = regex.compile(r"\bminst\b|≥", regex.IGNORECASE)
_NAME_LIMIT = regex.compile(r"[,(]\s*(?:högst|max(?:imalt)?\.?)(?:\s+[\p{L}%]{1,6})?\s*\)?\s*$", regex.IGNORECASE)
"""The limit that a name ends in, beside its unit ("Svinn, högst %", "Djup, cm (max)")."""
_WITH = r"(?<!\bmed\s+(?:\p{L}+\s+){1,2})"
"""No period of the number is one in what things have ("Enheter med handledning varje månad")."""
_PER_MONTH = regex.compile(rf"{_WITH}\b(?:per|varje)\s+månad\b|/\s*mån(?:ad)?\b", regex.IGNORECASE)
_PER_YEAR = regex.compile(
    rf"{_WITH}\b(?:per|varje)\s+år\b|/\s*år\b|/\s*(?:m²|m2|kvm)(?!\w)[\w\s]{{0,12}}\boch\s+år\b|"
    r"\bårlig[at]\s+(?:mål|plan)\p{L}*|\b(?:mål|plan)\p{L}*\s+årligen\b|"
    r"\bårlig\w*\s+(?:\p{L}+\s+)?(?:\p{L}*(?:minskning|besparing|användning|förbrukning|produktion|reduktion)|tillväxt|volym|energi|el)(?:en)?\b",
    regex.IGNORECASE,
)

_SCALES = (
    (1e9, regex.compile(r"\bmiljard|\bmdr\b|\bmdkr\b", regex.IGNORECASE)),
    (1e6, regex.compile(r"\bmiljon|\bm(?:n|il)?j?kr\b|\bmsek\b|\bmeuro?\b", regex.IGNORECASE)),
    (1e3, regex.compile(r"\btusen|\bt(?:kr|sek)\b|\bksek\b", regex.IGNORECASE)),
)
WHOLE = 100
"""The largest share of most things, in percent."""
FARTHEST = 10
"""How many times a number may be another that is told in the same millions."""
LARGEST = 10
"""What is larger than a tenth of its million says all its digits."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What belongs together: a target with the outcome that counts the same."""

    target: Quantity | None
    outcome: Quantity | None


Context = Callable[[Quantity], frozenset[str]]
"""Gives the stems of the words that stand beside a number."""


def pair(targets: Sequence[Quantity], outcomes: Sequence[Quantity], context: Context | None = None) -> list[Pair]:
    """Pair targets with outcomes: by the same unit, by the words beside them, then what is left in order.

    Outcomes left over are dropped.
    """
    chosen: list[Quantity | None] = [None] * len(targets)
    left = list(outcomes)
    for fits in (_same_unit, _same_words(context), comparable):
        for place, target in enumerate(targets):
            if chosen[place] is not None:
                continue
            match = next((outcome for outcome in left if fits(target, outcome)), None)
            if match is not None:
                left.remove(match)
                chosen[place] = match
    return [Pair(target, outcome) for target, outcome in zip(targets, chosen, strict=True)]


def _same_words(context: Context | None) -> Callable[[Quantity, Quantity], bool]:
    if context is None:
        return lambda target, outcome: False
    return lambda target, outcome: comparable(target, outcome) and bool(context(target) & context(outcome))


def comparable(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities may measure the same thing: counts and counts, shares and shares, money and money."""
    kinds = {one.unit_kind, other.unit_kind}
    if len(kinds) == 1:
        return True
    if "money" in kinds or "percent" in kinds or "time" in kinds:
        return any(quantity.unit is None for quantity in (one, other))
    return True


def with_period(quantity: Quantity, name: str) -> Quantity:
    """Give a number the period that its indicator's name states ("Gästnätter per år")."""
    if quantity.per is not None:
        return quantity
    if _PER_YEAR.search(name):
        return replace(quantity, per="year")
    return replace(quantity, per="month") if _PER_MONTH.search(name) else quantity


def bounded(quantity: Quantity, head: str, name: str = "") -> Quantity:
    """Give a plain number the limit that its column's header states, or the row's name at its end ("Mål högst")."""
    if quantity.modifier != "exact":
        return quantity
    if _AT_MOST.search(head) or _NAME_LIMIT.search(name):
        return replace(quantity, modifier="at_most")
    return replace(quantity, modifier="at_least") if _AT_LEAST.search(head) else quantity


def on_scale_of(bare: Quantity, other: Quantity) -> Quantity:
    """Give a bare number the measure of the share or money beside it ("412 000 kr (350 000)", "2,3 Mkr (mål 2)")."""
    if bare.unit is not None or bare.unit_kind != "count":
        return bare
    if other.unit_kind == "percent" and bare.high <= WHOLE:
        return replace(bare, unit=other.unit, unit_kind="percent")
    told = next((value for value, pattern in _SCALES if pattern.search(other.evidence.quote)), 1.0)
    factors = [told] if bare.high * LARGEST <= told else []
    for factor in [*factors, 1.0] if other.unit_kind == "money" else factors:
        if 1 / FARTHEST <= (bare.low * factor + 1) / (other.low + 1) <= FARTHEST:
            low, high = bare.low * factor, bare.high * factor
            return replace(bare, low=low, high=high, unit=other.unit, unit_kind=other.unit_kind, per=other.per)
    return bare


def _same_unit(one: Quantity, other: Quantity) -> bool:
    if one.unit_kind != other.unit_kind:
        return False
    if one.unit_kind in ("percent", "money", "fte"):
        return True
    if one.unit is None or other.unit is None:
        return False
    return stem(one.unit) == stem(other.unit)


def adapt(quantity: Quantity, words: Vocabulary, *labels: str) -> Quantity:
    """Give a bare number the unit that its unit column, header or name states, money scaled to SEK."""
    if quantity.unit is not None:
        return quantity
    for label in labels:
        if label and (entry := words.column_units.first(label)):
            return replace(
                quantity,
                low=quantity.low * entry.scale,
                high=quantity.high * entry.scale,
                unit=entry.unit or label.strip(),
                unit_kind=entry.kind,
            )
    return quantity
