"""From a match of the grammar's core to numbers: ranges, signs, halves, shares, dozens and "-tal"."""

from collections.abc import Mapping
from typing import NamedTuple

import regex

from extractor.quantities.numerals import Numerals
from extractor.types import UnitKind


class Value(NamedTuple):
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
        return self._replace(low=self.low * factor, high=self.high * factor)


def value_of(
    match: regex.Match[str], numerals: Numerals, tables: Mapping[str, Mapping[str, float]], joint: str
) -> Value:
    """Give the value of a core match; `joint` is "mellan" or "från" where that stands before it, else empty."""
    start, end = match.span()
    if match["half"]:
        number = 1.5 if match["half"].startswith("halva") else 0.5
        return Value(number, number, start, end)
    number = numerals.value(match["low"]) if match["low"] else 1.0
    if match["part"]:
        percent = round(100 * number / tables["shares"][match["part"]], 4)
        return Value(percent, percent, start, end, unit=match["part"], kind="percent")
    if match["dozen"]:
        number *= tables["collections"][match["dozen"]]
        return Value(number, number, start, end)
    if match["high"]:
        high = numerals.value(match["high"])
        if not _is_range(number, high, match["join"].strip(), joint):
            return Value(number, number, start, match.end("again" if match["again"] else "low"))
        return Value(number, high, start, end)
    half = 0.5 if match["plus"] else 0.0
    return Value(number + half, number + half, start, end, tens=bool(match["tens"]))


def _is_range(low: float, high: float, join: str, joint: str) -> bool:
    """Whether two numbers are the ends of one range: "från 22 till 7" is a change, "två och tre" are two numbers."""
    if low >= high:
        return False
    if join == "och":
        return joint == "mellan"
    if join == "till":
        return joint != "från"
    if join == "eller":
        return high - low <= max(1, low / 4)
    return True
