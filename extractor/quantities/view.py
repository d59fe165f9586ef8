"""The view that quantities are looked for in: the text in lower case, with everything blanked that is no quantity."""

from collections.abc import Iterable, Mapping
from typing import Any

import regex

from extractor.document import Document
from extractor.quantities.words import BLANK

BLANKED = "\x00"
SOFT_BREAK = "\v"

_MONTHS = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)s?(?!\p{L})"
    r"|(?:jan|feb|febr|apr|jun|jul|aug|sept?|okt|nov|dec)(?:\.|(?!\p{L}))"
)


def lowered(document: Document) -> str:
    """Give the text in lower case, character for character, line breaks inside a block or a cell as `SOFT_BREAK`."""
    view = document.text.lower()
    if len(view) != len(document.text):
        view = "".join(_lower(character) for character in document.text)
    return _soften(view.replace(BLANKED, " "), document)


def compile_masks(not_quantities: Mapping[str, Any], unit: str) -> tuple[regex.Pattern[str], ...]:
    """Compile the patterns of what is no quantity; `unit` is a pattern for a known unit."""
    patterns = not_quantities["pattern"]
    anywhere = [_expand(entry["pattern"]) for entry in patterns if entry.get("words")]
    at_number = [_expand(entry["pattern"]) for entry in patterns if not entry.get("words")]
    start = r"(?<![0-9]|[0-9][.,](?=[0-9]))(?=[0-9])"
    names = f"(?(DEFINE)(?P<unit>{unit})(?P<month>{_MONTHS}))"
    return (regex.compile("|".join(anywhere)), regex.compile(f"{names}{start}(?:{'|'.join(at_number)})"))


def mask(view: str, masks: Iterable[regex.Pattern[str]]) -> str:
    """Blank every match of `masks`, one after another, keeping all offsets."""
    for pattern in masks:
        view = pattern.sub(lambda match: BLANKED * len(match[0]), view)
    return view


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
    return pattern.replace("<sp>", BLANK).replace("<month>", "(?&month)").replace("<unit>", "(?&unit)")
