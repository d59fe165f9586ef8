"""How wide a table's columns are, judged by what stands in them."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from math import sqrt

from rendering.blocks import Table, plain

_PADDING = 3.3  # characters' width beside a cell's text
_CAPITAL = 0.6  # that a capital is wider than a small letter
_PROSE_FACTOR = 3.5  # a cell of n characters asks for about this times the root of n
_AMOUNT = re.compile(r"[\d  .,%–-]+")  # its parts stay on one line
_CHARACTER = {"sans": 0.53, "serif": 0.49, "mono": 0.6}  # of the font size, on average


def natural_widths(cells: Sequence[Sequence[str]]) -> list[int]:
    """The longest line of each column, in characters."""
    return [max(_longest(cell.split("\n")) for cell in column) for column in zip_longest(*cells, fillvalue="")]


def column_widths(table: Table, width: float, size: float, font: str) -> list[float]:
    """The widths of a table's columns, together the given width, for text of a size in the same unit."""
    texts = [[plain(cell) for cell in row] for row in table.all_rows]
    return [share * width for share in shares_of(texts, width / (size * _CHARACTER[font]))]


def shares_of(cells: Sequence[Sequence[str]], room: float) -> list[float]:
    """Each column's share of a room of so many characters: its longest word first, then by how much it holds."""
    columns = list(zip_longest(*cells, fillvalue=""))
    natural = [width + _PADDING for width in natural_widths(cells)]
    if sum(natural) <= room:
        return [width / sum(natural) for width in natural]
    needs = [max(map(_need, column)) for column in columns]
    wishes = [max(need, *map(_wish, column)) for need, column in zip(needs, columns, strict=True)]
    spare, missing = room - sum(needs), sum(wishes) - sum(needs)
    if spare > 0 and missing > 0:
        needs = [need + (wish - need) * spare / missing for need, wish in zip(needs, wishes, strict=True)]
    return [need / sum(needs) for need in needs]


def _need(cell: str) -> float:
    words = [cell] if _AMOUNT.fullmatch(cell) else cell.split()
    return max((len(word) + _CAPITAL * sum(map(str.isupper, word)) for word in words), default=1) + _PADDING


def _wish(cell: str) -> float:
    return min(_PROSE_FACTOR * sqrt(len(cell)), _longest(cell.split("\n"))) + _PADDING


def _longest(texts: Sequence[str]) -> int:
    return max(map(len, texts), default=0)
