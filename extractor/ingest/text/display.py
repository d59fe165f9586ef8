"""Headings of texts without fonts: set apart by signs on both sides, or by blanks between their letters."""

import regex

_DRESSED = regex.compile(
    r"\s*+(?P<sign>[-=*~#–—─═])(?P=sign)+(?:\s++|(?<=[=*#]))"
    r"(?P<title>\p{L}[^\t|]{1,100}?|\d[^\t|]{0,8}\p{L}[^\t|]{1,90}?)"
    r"(?:\s++|(?=[=*#]))(?P<close>(?P=sign){2,}+)\s*+"
)
_LETTERSPACED = regex.compile(
    r"(?P<number>\s*+(?:(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s++)?+)"
    r"(?P<letters>[\p{Lu}\d](?:[ \xa0]{1,4}[\p{Lu}\d,&/:?-]){3,60})[ \xa0]*+"
)
_WORD_GAP = regex.compile(r"[ \xa0]{2,}")
_LEAST = 3
"""Letters of the longest word: lines of shorter ones are heads of columns ("A B C D", "K  M  S")."""
_BOLD = 2
"""Asterisks on each side that are Markdown's bold type, which may head a paragraph, not only a section."""


def undressed(line: str) -> str | None:
    """Give the title that signs set apart ("=== Bakgrund ===", "*** MÅL ***"), None for any other line."""
    match = _DRESSED.fullmatch(line)
    if match is None or (match["sign"] == "*" and len(match["close"]) <= _BOLD):
        return None
    return match["title"]


def closed_up(line: str) -> str:
    """Give a letterspaced line ("M Å L  O C H  S Y F T E") with its letters together; any other line as it is."""
    match = _LETTERSPACED.fullmatch(line)
    if match is None:
        return line
    words = ["".join(word.split()) for word in _WORD_GAP.split(match["letters"])]
    letters = "".join(words)
    if max(map(len, words)) < _LEAST or sorted(letters) == [*letters]:
        return line
    return match["number"] + " ".join(words)
