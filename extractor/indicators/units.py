"""When two quantities count the same thing, and units that stand apart from their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from extractor.indicators.vocabulary import Vocabulary
from extractor.types import Quantity

GENERIC = frozenset({"st", "st.", "stycken", "styck", "stk", "antal", "ggr"})
"""Units that say only that something is counted."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What belongs together: a target with the outcome that counts the same."""

    target: Quantity | None
    outcome: Quantity | None


def pair(targets: Sequence[Quantity], outcomes: Sequence[Quantity]) -> list[Pair]:
    """Pair targets with outcomes: by the same unit first, then what is left in order; outcomes left over are dropped."""
    left = list(outcomes)
    chosen: list[Quantity | None] = []
    for target in targets:
        match = next((outcome for outcome in left if _same_unit(target, outcome)), None)
        if match is not None:
            left.remove(match)
        chosen.append(match)
    for place, target in enumerate(targets):
        if chosen[place] is None:
            chosen[place] = next((outcome for outcome in left if comparable(target, outcome)), None)
            if chosen[place] is not None:
                left.remove(chosen[place])  # type: ignore[arg-type]  # not None here
    return [Pair(target, outcome) for target, outcome in zip(targets, chosen, strict=True)]


def comparable(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities may measure the same thing: counts with counts, shares with shares, money with money."""
    kinds = {one.unit_kind, other.unit_kind}
    if len(kinds) == 1:
        return True
    if "money" in kinds or "percent" in kinds or "time" in kinds:
        return any(quantity.unit is None for quantity in (one, other)) and "time" not in kinds
    return True


def _same_unit(one: Quantity, other: Quantity) -> bool:
    if one.unit_kind != other.unit_kind:
        return False
    if one.unit_kind in ("percent", "money"):
        return True
    if one.unit is None or other.unit is None:
        return False
    return stem(one.unit) == stem(other.unit)


def stem(unit: str) -> str:
    """Cut a unit to what its singular and plural share ("deltagare", "företagen" -> "företag")."""
    text = unit.casefold().strip(".")
    if text in GENERIC:
        return "st"
    return regex.sub(r"(?<=\w{4})(?:erna|orna|arna|en|et|er|or|ar|na|n|s)$", "", text)


def adapt(quantity: Quantity, words: Vocabulary, *labels: str) -> Quantity:
    """Give a bare number the unit that its unit column, header or name states, money scaled to SEK."""
    if quantity.unit_kind == "money" or (quantity.unit is not None and quantity.unit_kind != "count"):
        return quantity
    if quantity.unit is not None:
        return quantity
    for label in labels:
        for entry in words.column_units:
            if label and entry.pattern.search(label):
                return replace(
                    quantity,
                    low=quantity.low * entry.scale,
                    high=quantity.high * entry.scale,
                    unit=entry.unit or label.strip(),
                    unit_kind=entry.kind,
                )
    return quantity
