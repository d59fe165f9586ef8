"""The characters of a page by their codes: what kind each is of is looked up for all of them at once."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]

_MOST = 0x10000


def codes_of(characters: str) -> Codes:
    """Give the code of each character; those beyond U+FFFF, of which no table tells, have that of none."""
    return np.minimum(np.frombuffer(characters.encode("utf-32-le", "surrogatepass"), np.uint32), _MOST - 1)


def _table(characters: str, *ranges: Iterable[int]) -> Flags:
    """Make a table that tells of each code whether it is one of these characters, or in one of these ranges."""
    table = np.zeros(_MOST, np.bool_)
    table[[ord(character) for character in characters]] = True
    for codes in ranges:
        table[list(codes)] = True
    return table


BLANK = _table("\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", range(0x2000, 0x200B))
CUT = _table("\x02\ufffe")
"""What stands in PDFium at the end of a word that a line's end cuts, with the next line glued to it."""
NOTE_SIGN = _table("0123456789*)†‡")
NO_CHARACTER = _table("\x01", range(0x03, 0x09), range(0x0E, 0x20), range(0x7F, 0xA0))
"""What stands where a font does not say which character it prints: codes that are no characters."""
UNPRINTED = _table("\x7f\xad\u2060\ufeff\ufffe", range(0x09), range(0x0E, 0x20), range(0x200B, 0x2012))
"""What is taken out of words, or stands for a hyphen in them."""


def bounds(codes: Codes) -> tuple[Indices, Indices]:
    """Give where words start and where they end: at blanks, and behind what cuts a word at a line's end."""
    blank, cut = BLANK[codes], CUT[codes]
    starts, ends = ~blank, ~blank
    starts[1:] &= (blank | cut)[:-1]
    ends[:-1] &= blank[1:] | cut[:-1]
    return np.flatnonzero(starts), np.flatnonzero(ends) + 1
