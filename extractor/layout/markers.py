"""List markers at the beginning of a line."""

from typing import NamedTuple

import regex

from extractor.layout.pieces import TextLine

_BULLETS = "•◦▪●○·‣⁃►▸▶➢➤✓✔■□❖◆◇\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf02d\u25aa*"
_DASHES = "-–—−"
_SIGN = regex.compile(rf"[{regex.escape(_BULLETS)}{regex.escape(_DASHES)}oO§]")
_GLUED = regex.compile(rf"[{regex.escape(_BULLETS.replace('*', ''))}](?=\S)|[-–](?=\p{{Lu}}\p{{Ll}})")
_NUMBER = regex.compile(r"\(?(?:\d{1,2}|[a-zåäö]|[ivx]{1,4})[.)]")
_LABEL = regex.compile(r"[\p{Lu}\d][^.:!?\n]{0,40}:(?=\s|$|\d)")


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
        if _NUMBER.fullmatch(first.text):
            return Marker(first.text, len(first.text) + 1, True)
    return Marker("-", 1, False) if _GLUED.match(first.text) else None


def begins_anew(text: str) -> bool:
    """Whether a line that follows a short one begins something of its own: a marker, a label, a sentence, a number."""
    return bool(text) and not text[0].islower() and text[0] not in ",;)/%&+"


def is_label(text: str) -> bool:
    """Whether the text begins with a label such as "Utfall:"."""
    return _LABEL.match(text) is not None
