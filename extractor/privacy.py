"""Personal identity numbers in a text, masked so that every offset stays."""

from datetime import date

import regex
from stdnum import luhn

MASK = "****"
"""In the place of the last four digits; the date before them is what reports need it for, if anything."""

_CANDIDATE = regex.compile(
    r"(?<![\d*])(?:(?P<century>1[89]|20)(?P<long>\d\d-?\d\d-?\d\d)|(?P<short>\d{6}))"
    r"(?:\s?[-+_\u2010-\u2015\u2212]\s?|(?<=\d{6})[ \xa0\u202f]?)(?P<last>\d{4})(?!\d|[-\u2010-\u2015]\d\d(?!\d))"
)
"""A number followed by month and day is the second date of a period ("2001-01-01 - 2003-06-30")."""
_COORDINATION = 60
"""Added to the day in a coordination number (samordningsnummer), law (2022:1697) chapter 2."""


def mask(text: str) -> str:
    """Mask the last four digits of each valid personal identity or coordination number; the length stays.

    Organisation numbers of legal persons stay: their third digit is at least 2, which no month begins with.
    """
    return _CANDIDATE.sub(_masked, text)


def _masked(match: regex.Match[str]) -> str:
    birth = (match["long"] or match["short"]).replace("-", "")
    if not luhn.is_valid(birth + match["last"]) or not _is_day(match["century"] or "20", birth):
        return match[0]
    return match[0][: -len(MASK)] + MASK


def _is_day(century: str, birth: str) -> bool:
    """Tell whether six digits are a day; without a century 2000 decides, which has every day that 1900 has."""
    year, month, day = int(century + birth[:2]), int(birth[2:4]), int(birth[4:])
    try:
        date(year, month, day - _COORDINATION if day > _COORDINATION else day)
    except ValueError:
        return False
    return True
