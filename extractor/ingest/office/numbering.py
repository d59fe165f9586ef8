"""How the items of a list are counted, and how their numbers are printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import regex

Kind = Literal["bullet", "none", "decimal", "letter", "LETTER", "roman", "ROMAN"]
"""How a level counts; in capitals, so do its figures."""

_PLACE = regex.compile(r"%([1-9])")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: in its pattern "%1" stands for the figure of the first level."""

    kind: Kind = "bullet"
    pattern: str = "%1."
    start: int = 1


def marker(levels: Mapping[int, Level], counts: dict[int, int], level: int) -> str:
    """Count one item and give its number as printed, "-" for every kind of bullet, "" where it has neither.

    `counts` says how far each level has counted, and is moved on.
    """
    form = levels.get(level, Level())
    if form.kind in ("bullet", "none"):
        return "-" if form.kind == "bullet" else ""
    counts[level] = counts.get(level, form.start - 1) + 1
    for deeper in [place for place in counts if place > level]:
        del counts[deeper]

    def shown(match: regex.Match[str]) -> str:
        place = int(match[1]) - 1
        other = levels.get(place, Level())
        return _figure(counts.get(place, other.start), other.kind)

    return str(_PLACE.sub(shown, form.pattern))


def _figure(count: int, kind: Kind) -> str:
    made = str(count)
    if kind.lower() == "letter" and count > 0:
        made = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    elif kind.lower() == "roman" and 0 < count < 400:
        made = _roman(count)
    return made.upper() if kind.isupper() else made


def _roman(count: int) -> str:
    made = ""
    for worth, sign in _ROMAN:
        made += sign * (count // worth)
        count %= worth
    return made
