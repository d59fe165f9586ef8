"""Numbers of list items as letters and Roman figures."""

from typing import Literal

Kind = Literal["decimal", "letter", "LETTER", "roman", "ROMAN"]
"""How a list counts; in capitals, so do its figures."""

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def figure(count: int, kind: Kind) -> str:
    """Give a count as a list prints it, in digits where letters or Roman figures have no way to say it."""
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
