"""Deviations of a record and of gold as keys that can be compared."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from extractor.learn.agreement import Agreement, renamed
from extractor.learn.records import Flag, Item, Record

GRADED = frozenset(
    {
        "shortfall",
        "overshoot",
        "exceeded_limit",
        "not_measured",
        "cancelled",
        "revised_target",
        "breakdown_mismatch",
        "unit_mismatch",
        "contradiction",
        "arithmetic",
        "invalid_metadata",
    }
)
"""Kinds of which gold lists all; of the others a reader notes what seems worth it."""


class FlagKey(NamedTuple):
    """A deviation's identity: its kind, the indicator of gold (index) and the subgroup that it is about."""

    kind: str
    item: int | None
    subgroup: str | None


def flag_keys(
    record: Record, gold: Record, pairs: Mapping[int, int], agreement: Agreement
) -> tuple[set[FlagKey], set[FlagKey]]:
    """Give the deviations found and those wanted, without what gold leaves to the reader."""
    wanted, optional = _wanted(gold)
    found = _found(record, gold, pairs)
    if agreement.likeness:
        names = renamed(sorted(found, key=str), wanted, lambda one, other: _same(one, other, agreement))
        found = set(names.values())
    found = _rehung(found, wanted, optional)
    return found - optional, set(wanted) - optional


def _same(found: FlagKey, wanted: FlagKey, agreement: Agreement) -> bool:
    return found[:2] == wanted[:2] and agreement.same_name(found.subgroup or "", wanted.subgroup or "")


def _wanted(gold: Record) -> tuple[list[FlagKey], set[FlagKey]]:
    wanted: list[FlagKey] = []
    optional: set[FlagKey] = set()
    for flag in gold.flags:
        key = FlagKey(flag.kind, _indicator(flag, gold.items, wanted), flag.subgroup)
        if flag.optional:
            optional.add(key)
        elif key not in wanted:
            wanted.append(key)
    return wanted, optional | set(_twins(wanted, gold.items))


def _indicator(flag: Flag, items: tuple[Item, ...], taken: list[FlagKey]) -> int | None:
    """Find what a deviation of gold is about; of a name said twice in a section, the statement that it suits."""
    named = [j for j, item in enumerate(items) if (item.name, item.section) == (flag.indicator, flag.section)]
    if flag.subgroup:
        suited = [j for j in named if flag.subgroup in items[j].group_names]
    else:
        suited = [j for j in named if FlagKey(flag.kind, j, None) not in taken]
    return next(iter(suited or named), None)


def _twins(wanted: list[FlagKey], items: tuple[Item, ...]) -> Iterable[FlagKey]:
    """Give what may be flagged too: gold lists a deviation once when the section says its indicator twice."""
    for key in wanted:
        for j, item in enumerate(items):
            twin = key._replace(item=j)
            if key.item is not None and twin not in wanted and _same_statement(item, items[key.item]):
                yield twin


def _same_statement(item: Item, other: Item) -> bool:
    return (item.name, item.section) == (other.name, other.section)


def _found(record: Record, gold: Record, pairs: Mapping[int, int]) -> set[FlagKey]:
    places = {item.id: i for i, item in enumerate(record.items)}
    found = set()
    for flag in record.flags:
        i = places.get(flag.indicator) if flag.indicator else None
        j = pairs.get(i) if i is not None else None
        if flag.kind in GRADED and not _unjudged(record, gold, i, j):
            found.add(FlagKey(flag.kind, j, flag.subgroup))
    return found


def _unjudged(record: Record, gold: Record, i: int | None, j: int | None) -> bool:
    """Tell deviations of indicators on which gold has no say: those it calls optional, counts in running prose."""
    if j is not None:
        return gold.items[j].optional
    return i is not None and record.items[i].narrative


def _rehung(found: set[FlagKey], wanted: Iterable[FlagKey], optional: set[FlagKey]) -> set[FlagKey]:
    """Let a contradiction count that hangs on its other statement: the contract hangs it on one of the two."""
    hung = set(found)
    spare = sorted((key for key in found & optional - set(wanted) if key.kind == "contradiction"), key=str)
    for key in wanted:
        if key.kind == "contradiction" and key not in hung and spare:
            hung.remove(spare.pop(0))
            hung.add(key)
    return hung
