"""Ages that are spelled out ("under trettio år"); those in digits are blanked before numbers are looked for."""

import regex

from extractor.quantities.units import Unit
from extractor.quantities.values import Value

YOUNGEST = 13
"""Years behind "under" or "över" that are an age; fewer may be a time."""
_BEFORE = regex.compile(r"(?r)(?<!\p{L})(?:(?:yngre|äldre) än|under|över) $")


def is_age(view: str, value: Value, unit: Unit) -> bool:
    """Tell whether a number in words tells whose years have been counted."""
    in_words = value.low >= YOUNGEST and view[value.start].isalpha() and view[unit.start : unit.end] == "år"
    return in_words and _BEFORE.match(view, 0, value.start) is not None
