"""When two quantities count the same thing, and units that stand apart from their numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from extractor.indicators.words.vocabulary import Vocabulary
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

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


def with_period(quantity: Quantity, name: str, words: Vocabulary) -> Quantity:
    """Give a number the period that its indicator's name states ("Gästnätter per år")."""
    if quantity.per is not None:
        return quantity
    if words.measures.per_year.search(name):
        return replace(quantity, per="year")
    return replace(quantity, per="month") if words.measures.per_month.search(name) else quantity


def bounded(quantity: Quantity, words: Vocabulary, head: str, name: str = "") -> Quantity:
    """Give a plain number the limit that its column's header states, or the row's name at its end ("Mål högst")."""
    if quantity.modifier != "exact":
        return quantity
    says = words.measures
    if says.at_most.search(head) or says.name_limit.search(name):
        return replace(quantity, modifier="at_most")
    return replace(quantity, modifier="at_least") if says.at_least.search(head) else quantity


def on_scale_of(bare: Quantity, other: Quantity, words: Vocabulary) -> Quantity:
    """Give a bare number the measure of the share or money beside it ("412 000 kr (350 000)", "2,3 Mkr (mål 2)")."""
    if bare.unit is not None or bare.unit_kind != "count":
        return bare
    if other.unit_kind == "percent" and bare.high <= WHOLE:
        return replace(bare, unit=other.unit, unit_kind="percent")
    says = words.measures
    scales = ((1e9, says.billions), (1e6, says.millions), (1e3, says.thousands))
    told = next((value for value, pattern in scales if pattern.search(other.evidence.quote)), 1.0)
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
