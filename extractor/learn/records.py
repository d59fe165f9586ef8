"""Records as they are compared: what a score looks at, read from an extracted record and from gold alike.

The record contract says what the fields mean. Gold names an indicator's section by its number where a record gives the
section's id, and a deviation's indicator by name and section.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from extractor.matching import normalise

NAMED = "named"
"""Stands for every dimension whose groups bear a name: the contract identifies these by the name alone."""

NAMED_DIMENSIONS = frozenset({"geography", "size", "sector", "other"})
COUNTED_KINDS = frozenset({"count", "fte", "other", "time"})
"""Kinds of unit that reports do not keep apart: full-time jobs are counted like jobs."""

ROLES = ("target", "outcome")

UNNUMBERED = "-"
"""The number of a section without one: a place of its own, which no number of gold agrees with."""

DECIMALS = 4
"""To which numbers are compared."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of the top level."""

    form: str | None
    number: str | None
    title: str


@dataclass(frozen=True, slots=True)
class Value:
    """A number as it is compared: units and words like "about" aside, kinds that are counted alike as one."""

    low: float | None
    high: float | None
    kind: str
    per: str | None

    def __str__(self) -> str:
        number = f"{_shown(self.low)}-{_shown(self.high)}" if self.low != self.high else _shown(self.low)
        kind = {"count": "", "percent": " %", "money": " kr"}.get(self.kind, f" {self.kind}")
        return number + kind + (f" per {self.per}" if self.per else "")


class Slot(NamedTuple):
    """A place in a breakdown: whose number, and whether it is the target or the outcome."""

    dimension: str | None
    group: str
    role: str

    def __str__(self) -> str:
        return f"{self.role} of {self.group}"


@dataclass(frozen=True, slots=True)
class Item:
    """An indicator with its values."""

    id: str | None
    name: str
    section: str | None
    status: str
    narrative: bool
    optional: bool
    confidence: float
    target: Value | None
    outcome: Value | None
    slots: tuple[tuple[Slot, Value], ...]
    optional_slots: frozenset[Slot]
    group_names: frozenset[str]

    @property
    def groups(self) -> dict[Slot, Value]:
        """Give the values of the breakdown by their slots; of a slot that is filled twice the last."""
        return dict(self.slots)

    @property
    def totals(self) -> list[Value]:
        """Give target and outcome, those of them that are stated."""
        return [value for value in (self.target, self.outcome) if value]

    @property
    def values(self) -> list[Value]:
        """Give all values, those of groups included."""
        return [*self.totals, *(value for _, value in self.slots)]

    def __str__(self) -> str:
        place = f"[{self.section}] " if self.section else ""
        return place + " ".join(self.name.split())


@dataclass(frozen=True, slots=True)
class Flag:
    """A deviation and what it is about: in a record the indicator's id, in gold its name and section."""

    kind: str
    indicator: str | None
    section: str | None
    subgroup: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A report's record, as far as it is compared."""

    headings: tuple[Heading, ...]
    metadata: Mapping[str, Any]
    items: tuple[Item, ...]
    flags: tuple[Flag, ...]


def read_record(data: Mapping[str, Any]) -> Record:
    """Read an extracted record or gold; what a score does not look at may be left out."""
    sections = data.get("sections", ())
    numbers = {section["id"]: section.get("number") or UNNUMBERED for section in sections if section.get("id")}
    return Record(
        headings=tuple(_heading(section) for section in sections if section.get("level", 1) == 1),
        metadata=data.get("metadata", {}),
        items=tuple(_item(indicator, numbers) for indicator in data.get("indicators", ())),
        flags=tuple(map(_flag, data.get("deviations", ()))),
    )


def _heading(section: Mapping[str, Any]) -> Heading:
    number = section.get("number")
    return Heading(section.get("form"), None if number is None else str(number), section.get("title") or "")


def _item(indicator: Mapping[str, Any], numbers: Mapping[str, str]) -> Item:
    section = indicator.get("section")
    groups = indicator.get("breakdown") or ()
    return Item(
        id=indicator.get("id"),
        name=indicator.get("name") or "",
        section=None if section is None else numbers.get(section, str(section)),
        status=indicator.get("status") or "reported",
        narrative=indicator.get("scope") == "narrative",
        optional=bool(indicator.get("optional")),
        confidence=indicator.get("confidence", 1.0),
        target=_value(indicator.get("target")),
        outcome=_value(indicator.get("outcome")),
        slots=tuple(_slots(group for group in groups if not group.get("optional"))),
        optional_slots=frozenset(
            Slot(*_identity(group), role) for group in groups if group.get("optional") for role in ROLES
        ),
        group_names=frozenset(_identity(group)[1] for group in groups),
    )


def _slots(groups: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Slot, Value]]:
    for group in groups:
        for role in ROLES:
            value = _value(group.get(role))
            if value:
                yield Slot(*_identity(group), role), value


def _identity(group: Mapping[str, Any]) -> tuple[str | None, str]:
    dimension = group.get("dimension")
    return NAMED if dimension in NAMED_DIMENSIONS else dimension, normalise(group.get("group") or "")


def _value(quantity: Mapping[str, Any] | None) -> Value | None:
    if not quantity:
        return None
    kind = quantity.get("unit_kind") or "count"
    low, high = (_rounded(quantity.get(end)) for end in ("low", "high"))
    return Value(low, high, "count" if kind in COUNTED_KINDS else kind, quantity.get("per"))


def _flag(deviation: Mapping[str, Any]) -> Flag:
    section, subgroup = deviation.get("section"), deviation.get("subgroup")
    return Flag(
        deviation["kind"],
        deviation.get("indicator"),
        None if section is None else str(section),
        normalise(subgroup) if subgroup else None,
        bool(deviation.get("optional")),
    )


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(float(number), DECIMALS)


def _shown(number: float | None) -> str:
    return "?" if number is None else f"{number:.{DECIMALS}f}".rstrip("0").rstrip(".")
