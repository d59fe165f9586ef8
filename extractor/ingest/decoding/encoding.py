"""Bytes to text, for every encoding that archives hold; which one it is, is decided by evidence."""

import codecs
from collections import Counter
from dataclasses import dataclass

import regex

from extractor.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SINGLE_BYTE = ("cp1252", "latin-1", "mac-roman", "cp850", "cp437")
"""In the order of preference when the evidence does not tell them apart."""

_CONTROLS = bytes([*range(1, 9), *range(14, 27), *range(28, 32)])
_SWEDISH = frozenset("åäöÅÄÖ")
_FAMILIAR = frozenset("éÉüÜèàáóøæØÆ–—’‘”“»«•…·§½¼°²³´±×µ%€£®©\xa0\xad")
_FRAMES = frozenset(map(chr, range(0x2500, 0x25A0)))
_IN_WORD = regex.compile(rb"(?<=[A-Za-z])[\x80-\xff](?=[a-z])|(?<=[a-z])[\x80-\xff]")
_HIGH = regex.compile(rb"[\x80-\xff]")
_NATIONAL = regex.compile(rb"(?<=[A-Za-z])[{}|](?=[a-z])|(?<=[a-z])[{}|](?=[a-z])")
_NATIONAL_LETTERS = str.maketrans("{}|[]\\", "äåöÄÅÖ")
"""SIS 63 61 27, the Swedish seven-bit code of the 1980s, had its letters where ASCII has brackets."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and the encoding it was read by."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Give the text of a file; raises InputError for bytes that are no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, errors="replace"), encoding)
    if wide := _utf16(data):
        return Decoded(data.decode(wide, errors="replace"), wide)
    if b"\x00" in data or _has_controls(data):
        raise InputError("The file is not text", hint="Give a PDF or a text file")
    try:
        return _seven_bit(data.decode("utf-8"), data)
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _single_byte(data)


def _utf16(data: bytes) -> str | None:
    """Know UTF-16 without a mark by its zero bytes, nearly all in every other place."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 5 < len(sample) or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _has_controls(data: bytes) -> bool:
    """Whether a file holds more control characters than a damaged text does."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > max(3, len(data) // 50)


def _seven_bit(text: str, data: bytes) -> Decoded:
    """Read a file of pure ASCII as the Swedish seven-bit code where brackets stand inside its words."""
    if not text.isascii() or len(_NATIONAL.findall(data)) * 200 < len(data):
        return Decoded(text, "utf-8")
    return Decoded(text.translate(_NATIONAL_LETTERS), "iso646-se")


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Read as UTF-8 when all but a few sequences are, taking each stray byte as a cp1252 character."""
    text = data.decode("utf-8", errors="surrogateescape")
    stray = regex.findall(r"[\udc80-\udcff]", text)
    sound = sum(not character.isascii() for character in text) - len(stray)
    if sound < 3 * len(stray):
        return None
    mended = {point: bytes([point - 0xDC00]).decode("cp1252", errors="replace") for point in map(ord, set(stray))}
    return Decoded(text.translate(mended), "utf-8 with stray cp1252")


def _single_byte(data: bytes) -> Decoded:
    everywhere = Counter(_HIGH.findall(data))
    in_words = Counter(_IN_WORD.findall(data))
    best = max(SINGLE_BYTE, key=lambda encoding: _evidence(encoding, everywhere, in_words))
    return Decoded(data.decode(best, errors="replace"), best)


def _evidence(encoding: str, everywhere: Counter[bytes], in_words: Counter[bytes]) -> int:
    """Weigh an encoding: Swedish letters speak for it, small ones inside words most; odd signs and capitals against."""
    score = 0
    for byte, count in everywhere.items():
        score += count * _weight(byte.decode(encoding, errors="replace"))
    for byte, count in in_words.items():
        character = byte.decode(encoding, errors="replace")
        score += count * (3 if character in "åäöéü" else -3 if not character.islower() else 0)
    return score


def _weight(character: str) -> int:
    if character in _SWEDISH:
        return 4
    if character in _FAMILIAR:
        return 1
    if character in _FRAMES:
        return 0
    return -4 if character == "\ufffd" or character < "\xa0" else -2
