"""List markers at the beginning of a line."""

from typing import NamedTuple

import regex

from extractor.layout.characters import BULLETS, DASHES
from extractor.layout.pieces import TextLine

_SIGN = regex.compile(rf"[{regex.escape(BULLETS)}{regex.escape(DASHES)}oO§]")
_GLUED = regex.compile(rf"[{regex.escape(BULLETS.replace('*', ''))}](?=\S)|[-–](?=\p{{Lu}}\p{{Ll}})")
_NUMBER = regex.compile(r"\(?(?:\d{1,2}|[a-zåäö]|[ivx]{1,4})[.)]")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_INNER_LABEL = regex.compile(r":.*?\s\p{Lu}[\p{L} ]{0,30}:\s")
_LABEL = regex.compile(r"[\p{Lu}\d][^.:!?\n]{0,40}:(?=\s|$|\d)")
LONGEST_LABEL = 42
"""Characters of a label with its colon."""


class Marker(NamedTuple):
    """A list marker as it will be printed, and how many characters of the line it takes with the blank after it."""

    text: str
    length: int
    numbered: bool


def marker_of(line: TextLine) -> Marker | None:
    """Give the marker at the beginning of a line of a page, if it has one."""
    first = line.words[0]
    if len(line.words) > 1:
        gap = line.words[1].x0 - first.x1
        if len(first.text) == 1 and _SIGN.fullmatch(first.text):
            return Marker("-", 2, False) if first.text not in "oO§" or gap > 0.6 * first.size else None
        if first.text.endswith((".", ")")) and _NUMBER.fullmatch(first.text):
            return Marker(first.text, len(first.text) + 1, True)
    return Marker("-", 1, False) if not first.text[0].isalnum() and _GLUED.match(first.text) else None


def begins_anew(text: str) -> bool:
    """Whether a line that follows a short one begins something of its own: a marker, a label, a sentence, a number."""
    return bool(text) and not text[0].islower() and text[0] not in ",;)/%&+("


def is_label(text: str) -> bool:
    """Whether the text begins with a label such as "Utfall:"."""
    return ":" in text[:LONGEST_LABEL] and _LABEL.match(text) is not None


def holds_labels(text: str) -> bool:
    """Whether labels run on within a line: "Indikator: Nya jobb  Mål: 8"."""
    return _INNER_LABEL.search(text) is not None


def follows(first: Marker | None, second: Marker | None) -> bool:
    """Whether two number markers are neighbours of one list: 1. 2., a) b), in one style."""
    if first is None or second is None or not (first.numbered and second.numbered):
        return False
    one, two = first.text.strip("(.)"), second.text.strip("(.)")
    if first.text.replace(one, "") != second.text.replace(two, ""):
        return False
    if one.isdigit() and two.isdigit():
        return int(two) == int(one) + 1
    if one in _ROMAN and two in _ROMAN and _ROMAN.index(two) == _ROMAN.index(one) + 1:
        return True
    return len(one) == len(two) == 1 and ord(two) == ord(one) + 1
