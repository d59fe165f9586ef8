"""The view that quantities are looked for in: the text in lower case, with everything blanked that is no quantity."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from extractor.document import Document
from extractor.quantities.words import SOFT_BREAK

BLANKED = "\x00"
_BLANKS = ("\xa0", "\u202f", "\u2007", "\u2009", BLANKED)
_DIGITS = regex.compile("[0-9]+")

_MONTH_NAMES = "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_MONTHS = (
    rf"{_MONTH_NAMES}s?(?!\p{{L}})"
    r"|(?:jan|feb|febr|apr|jun|jul|aug|sept?|okt|nov|dec)(?:\.|(?!\p{L}))"
)
_UNIT = r"(?(DEFINE)(?P<unit>(?:\L<words>|\p{L}[\p{L}-]*?\L<heads>)(?!\p{L})|[%‰€$]|:-|(?:nya|unika|olika|unga) ))"
"""Called by its name, for its thousand words take `regex` 50 ms to compile wherever they are written out."""


def lowered(document: Document) -> str:
    """Give the text in lower case with " " for every blank and `SOFT_BREAK` for breaks inside a block, offsets kept."""
    view = document.text.lower()
    if len(view) != len(document.text):
        view = "".join(_lower(character) for character in document.text)
    for blank in _BLANKS:
        view = view.replace(blank, " ")
    return _soften(view, document)


@dataclass(frozen=True, slots=True)
class Masks:
    """What is no quantity: `anywhere` is searched for, `at_number` is tried where digits begin."""

    anywhere: regex.Pattern[str]
    at_number: regex.Pattern[str]

    def apply(self, view: str, *, keep: frozenset[int] = frozenset()) -> str:
        """Blank what is no quantity, keeping all offsets, and the numbers that start at an offset in `keep`."""
        if "www." in view or "://" in view:
            view = self.anywhere.sub(lambda match: BLANKED * len(match[0]), view)
        pieces: list[str] = []
        position = 0
        for digits in _DIGITS.finditer(view):
            start = digits.start()
            if start >= position and start not in keep and (match := self.at_number.match(view, start)):
                pieces += (view[position:start], BLANKED * (match.end() - start))
                position = match.end()
        return "".join([*pieces, view[position:]])


def compile_masks(not_quantities: Mapping[str, Any], words: Iterable[str], heads: Iterable[str]) -> Masks:
    """Compile the patterns of what is no quantity; `words` are known units, `heads` what a compound unit ends in."""
    patterns = not_quantities["pattern"]
    anywhere = [_expand(entry["pattern"]) for entry in patterns if entry.get("words")]
    at_number = [_expand(entry["pattern"]) for entry in patterns if not entry.get("words")]
    start = rf"{_UNIT}(?<![0-9][.,])"
    return Masks(
        anywhere=regex.compile("|".join(anywhere)),
        at_number=regex.compile(f"{start}(?:{'|'.join(at_number)})", words=sorted(words), heads=sorted(heads)),
    )


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _soften(view: str, document: Document) -> str:
    breaks = [position for start, end in _passages(document) for position in _breaks(view, start, end)]
    if not breaks:
        return view
    characters = list(view)
    for position in breaks:
        characters[position] = SOFT_BREAK
    return "".join(characters)


def _passages(document: Document) -> Iterable[tuple[int, int]]:
    yield from ((block.start, block.end) for block in document.blocks if block.kind != "table")
    for table in document.tables:
        yield from ((cell.start, cell.end) for row in table.rows for cell in row if cell is not None)


def _breaks(view: str, start: int, end: int) -> Iterable[int]:
    position = view.find("\n", start, end)
    while position >= 0:
        yield position
        position = view.find("\n", position + 1, end)


def _expand(pattern: str) -> str:
    """Put in what a pattern names; written out, for a pattern called by its name costs `regex` twice the time.

    A unit is called, where something stands that one may begin with.
    """
    names = {"sp": " ", "month_name": _MONTH_NAMES, "month": f"(?:{_MONTHS})", "unit": r"(?:(?=\S)(?&unit))"}
    for name, written in names.items():
        pattern = pattern.replace(f"<{name}>", written)
    return pattern
