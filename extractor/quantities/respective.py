"""Units that a number shares with the next one: "29 respektive 18 procent" are two shares."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from extractor.types import Quantity

RESPECTIVELY = "respektive"
_OWN = frozenset({"money", "time"})
"""Kinds of unit that are not shared: of "2 respektive 3 Mkr" nothing says that the first is not in kronor."""


def in_shared_units(found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """Give a bare number the unit of the one that "respektive" joins to it."""
    for number, following in zip_longest(found, found[1:]):
        yield _shared(number, following) if _is_joined(number, following, text) else number


def _is_joined(number: Quantity, following: Quantity | None, text: str) -> bool:
    if following is None or number.unit is not None or following.unit is None or following.unit_kind in _OWN:
        return False
    return text[number.evidence.end : following.evidence.start].strip().lower() == RESPECTIVELY


def _shared(number: Quantity, following: Quantity) -> Quantity:
    return replace(number, unit=following.unit, unit_kind=following.unit_kind)
