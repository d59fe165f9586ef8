"""Characters as the canonical text holds them: NFC, no control characters, ligatures taken apart, NBSP kept."""

import re
import unicodedata

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
ENGINE_HYPHENS = "\x02\ufffe"
"""What PDFium writes for a hyphen at the end of a line."""
HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}" + ENGINE_HYPHENS

BULLETS = "•◦▪●○·‣⁃►▸▶➢➤✓✔■□❖◆◇*\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf02d"
"""Signs that begin list items; the last seven are Word's and LibreOffice's symbol fonts."""
DASHES = "-–—−"

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_ZERO_WIDTH = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF))
_SPACES = dict.fromkeys((0x09, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), " ")
_CONTROL = dict.fromkeys((*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0)))
_TABLE = {**_CONTROL, **_ZERO_WIDTH, **_LIGATURES, **_SPACES}
_ODD = re.compile(  # of each line of a report: `re` passes over a class of characters five times as fast as `regex`
    r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200d\u2028\u2029\u2060\ufb00-\ufb06\ufeff\ufffe\uffff]"
)


def clean(text: str) -> str:
    """Give the text in NFC without characters that no reader sees; line breaks and kinds of blanks stay."""
    if text.isascii() and text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _ODD.search(text):
        text = text.translate(_TABLE)
    return unicodedata.normalize("NFC", text)


def clean_line_end(text: str) -> str:
    """Clean a line's text but keep a hyphen at its end, an engine's marks for it told as such: "-" or a soft hyphen."""
    last = text[-1:]
    if last == SOFT_HYPHEN:
        return clean(text) + SOFT_HYPHEN
    return clean(text[:-1]) + "-" if last and last in HYPHENS else clean(text)
