"""Column headers that give planned and achieved as single letters ("SE P | SE G"), spelled out."""

from collections.abc import Sequence

import regex

PLANNED = {"M": "mål", "P": "planerat", "B": "budget"}
ACHIEVED = {"U": "utfall", "G": "genomfört", "R": "resultat"}
LEAST_COLUMNS = 2
"""Columns of each letter before letters that no legend explains are read."""
_LETTER = regex.compile(r"^(?P<group>.*?)[\s,(]*\b(?P<letter>[A-ZÅÄÖ])\)?$")
_LEGEND = regex.compile(
    r"(?P<word>\p{L}{4,})\s*\((?P<short>[A-ZÅÄÖ])\)|\b(?P<short>[A-ZÅÄÖ])\s*=\s*(?P<word>\p{L}{3,})"
)


def spelled_out(texts: Sequence[Sequence[str]], caption: str) -> list[list[str]]:
    """Replace the letter that ends a header cell by its word.

    The letters are those that the caption explains ("planerat (P) och genomfört (G)"); without a legend the
    usual pairs of a letter for planned and one for achieved, where each ends two columns at least.
    """
    rows = [list(row) for row in texts]
    if not rows:
        return rows
    legend = {match["short"]: match["word"] for match in _LEGEND.finditer(caption)}
    words = legend if len(legend) > 1 else _usual(rows[0])
    rows[0] = [_spell(cell, words) for cell in rows[0]]
    return rows


def _usual(header: Sequence[str]) -> dict[str, str]:
    ends = [match["letter"] for cell in header if (match := _LETTER.match(cell)) and match["group"]]
    planned = [letter for letter in PLANNED if ends.count(letter) >= LEAST_COLUMNS]
    achieved = [letter for letter in ACHIEVED if ends.count(letter) >= LEAST_COLUMNS]
    if len(planned) != 1 or len(achieved) != 1 or ends.count(planned[0]) != ends.count(achieved[0]):
        return {}
    return {planned[0]: PLANNED[planned[0]], achieved[0]: ACHIEVED[achieved[0]]}


def _spell(cell: str, words: dict[str, str]) -> str:
    match = _LETTER.match(cell)
    if match is None or match["letter"] not in words:
        return cell
    return f"{match['group']} {words[match['letter']]}".strip()
