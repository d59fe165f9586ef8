"""Writes text in the encodings of old systems, with stand-ins for characters that these lack."""

import unicodedata

_STAND_INS = {
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "•": "-", "·": "-",
    "“": '"', "”": '"', "„": '"', "»": '"', "«": '"', "‘": "'", "’": "'", "‚": "'", "′": "'",
    "…": "...", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u00ad": "", "\u200b": "",
    "≥": ">=", "≤": "<=", "≈": "ca", "±": "+/-", "×": "x", "→": "->", "€": "EUR", "§": "par.",
    "½": "1/2", "¼": "1/4", "¾": "3/4", "²": "2", "³": "3", "‰": "promille", "™": "(TM)", "®": "(R)", "©": "(C)",
    "☐": "[ ]", "☑": "[x]", "☒": "[x]", "✓": "x", "✔": "x",
}  # fmt: skip


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a file; UTF-16 little-endian with its mark, whatever machine writes it."""
    if encoding == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    if encoding.startswith("utf-8"):
        return text.encode(encoding)
    composed = unicodedata.normalize("NFC", text)
    return "".join(_writable(char, encoding) for char in composed).encode(encoding)


def _writable(char: str, encoding: str) -> str:
    return next(filter(lambda option: _fits(option, encoding), _options(char)))


def _options(char: str) -> tuple[str, str, str, str]:
    base = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    return char, _STAND_INS.get(char, char), base, "?"


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
