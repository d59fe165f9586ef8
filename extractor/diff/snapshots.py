"""A report as far as two runs are compared: its outcome, the values it states, its deviations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

Facts = Mapping[str, Any]
"""What is compared, by name; two that are equal are no change."""

Fields = Mapping[str, Any]
"""A row of one of the database's tables."""


_NONE: Fields = {"key": None, "name": None}
"""Stands for the indicator of what concerns the whole report."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a value or a deviation is about.

    `statement` tells statements of one indicator apart, `nth` deviations of one kind of the same statement. Ids of
    indicators do not serve: they count, and shift with every statement that another version finds more.
    """

    key: str | None
    statement: int
    subgroup: str | None
    kind: str
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """A value or a deviation with the name of its indicator as the report has it."""

    indicator: str | None
    facts: Facts


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One report of a run."""

    sha256: str
    path: str
    project: str | None
    state: Facts
    values: Mapping[Place, Item]
    deviations: Mapping[Place, Item]


def snapshot(report: Fields, rows: Mapping[str, Iterable[Fields]]) -> Snapshot:
    """Make a snapshot from a report's row and its rows in the tables of indicators, quantities and so on."""
    indicators = {row["id"]: row for row in rows["indicators"]}
    counts: defaultdict[Any, int] = defaultdict(int)
    turns = {}
    for each in sorted(indicators.values(), key=lambda row: row["position"]):
        turns[each["id"]] = counts[each["key"]]
        counts[each["key"]] += 1
    labels = {(row["indicator"], row["position"]): row["label"] for row in rows["subgroups"]}
    return Snapshot(
        report["sha256"],
        report["path"],
        report["project_name"],
        {name: report[name] for name in ("sha256", "status", "reason")},
        _values(rows["quantities"], indicators, labels, turns),
        _deviations(rows["deviations"], indicators, turns),
    )


def _values(
    rows: Iterable[Fields],
    indicators: Mapping[str, Fields],
    labels: Mapping[tuple[str, int], str],
    turns: Mapping[str, int],
) -> dict[Place, Item]:
    found = {}
    for row in rows:
        indicator = indicators[row["indicator"]]
        label = labels.get((row["indicator"], row["subgroup"]))
        place = Place(indicator["key"], turns[row["indicator"]], label, row["role"])
        found[place] = Item(indicator["name"], _facts(row, "low", "high", "unit", "unit_kind", "modifier", "per"))
    return found


def _deviations(
    rows: Iterable[Fields], indicators: Mapping[str, Fields], turns: Mapping[str, int]
) -> dict[Place, Item]:
    found: dict[Place, Item] = {}
    counts: defaultdict[Place, int] = defaultdict(int)
    for row in rows:
        indicator = indicators.get(row["indicator"], _NONE)
        first = Place(indicator["key"], turns.get(row["indicator"], 0), row["subgroup"], row["kind"])
        place = replace(first, nth=counts[first])
        counts[first] += 1
        found[place] = Item(indicator["name"], _facts(row, "severity", "expected", "observed", "basis"))
    return found


def _facts(row: Fields, *names: str) -> Facts:
    return {name: _plain(row[name]) for name in names}


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value
