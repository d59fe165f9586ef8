"""From a match of the grammar's core to numbers: ranges, signs, halves, shares, dozens and "-tal"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import regex

from extractor.quantities.numerals import Numerals
from extractor.types import UnitKind

_SPACED_OR = (" eller ", " och ")


@dataclass(frozen=True, slots=True)
class Value:
    """What a number says, and where it ends; `unit` and `kind` are set for a share of a whole, which needs no unit."""

    low: float
    high: float
    start: int
    end: int
    tens: bool = False
    unit: str | None = None
    kind: UnitKind | None = None

    def times(self, factor: float) -> "Value":
        """Give the value multiplied, as by "miljoner"."""
        return replace(self, low=self.low * factor, high=self.high * factor)


def value_of(
    match: regex.Match[str], numerals: Numerals, tables: Mapping[str, Mapping[str, float]], joint: str
) -> Value:
    """Give the value of a core match; `joint` is "mellan" or "från" where that stands before it, else empty."""
    start, end = match.span()
    if match["half"]:
        number = 1.5 if match["half"].startswith("halva") else 0.5
        return Value(number, number, start, end)
    if match["part"]:
        times = numerals.value(match["times"]) if match["times"] else 1.0
        percent = round(100 * times / tables["shares"][match["part"]], 4)
        return Value(percent, percent, start, end, unit=match["part"], kind="percent")
    if match["dozen"]:
        number = numerals.value(match["dozens"]) * tables["collections"][match["dozen"]]
        return Value(number, number, start, end)
    if match["tens"]:
        number = numerals.value(match["tens"])
        return Value(number, number, start, end, tens=True)
    return _plain(match, numerals, joint)


def _plain(match: regex.Match[str], numerals: Numerals, joint: str) -> Value:
    start = match.start()
    low = high = numerals.value(match["low"])
    end = match.end("low")
    if match["high"] and _is_range(low, other := numerals.value(match["high"]), match["join"], joint):
        high, end = other, match.end("high")
    if match["plus"] and end == match.start("plus"):
        low, high, end = low + 0.5, high + 0.5, match.end("plus")
    return Value(low, high, start, end)


def _is_range(low: float, high: float, join: str, joint: str) -> bool:
    """Whether two numbers are the ends of one range: "från 22 till 7" is a change, "två och tre" are two numbers."""
    word = join.strip(" \xa0\u202f")
    if low >= high:
        return False
    if word == "och":
        return joint == "mellan"
    if word == "till":
        return joint != "från"
    if word == "eller":
        return high - low <= max(1, low / 4)
    return True
