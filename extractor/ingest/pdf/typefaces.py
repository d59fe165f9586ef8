"""How text objects are printed: size, direction, weight and slant, each object asked once a page."""

import ctypes
import math
from collections.abc import Sequence
from typing import NamedTuple

import pypdfium2.raw as pdfium
import regex

from extractor.ingest.pdf import calls
from extractor.ingest.pdf.calls import Handle

BOLD = regex.compile(r"bold|black|heavy|semibold|demi|,b\b", regex.IGNORECASE)
ITALIC = regex.compile(r"italic|oblique|slanted", regex.IGNORECASE)

BELOW = 0.21
"""Share of the font size under the baseline; what fonts say of it is true of the few letters embedded, or nothing."""

_FLAG_ITALIC, _FLAG_FORCE_BOLD = 1 << 6, 1 << 18
"""Bits 7 and 19 of a font descriptor's flags (PDF 32000-1, table 123)."""

_LEANING = 0.26
"""Radians up to which text still stands upright."""


class Typeface(NamedTuple):
    """How a text object is printed.

    `size` is in points on the page, `turns` the quarters by which the text is turned clockwise; `unmapped` says that
    its first character has no known meaning.
    """

    bold: bool
    italic: bool
    size: float
    turns: int
    unmapped: bool


class Typefaces:
    """The typefaces of a page's text objects."""

    def __init__(self, text: Handle) -> None:
        self._text = text
        self._by_object: dict[Handle | None, Typeface] = {}
        self._by_font: dict[Handle | None, tuple[bool, bool]] = {}
        self._matrix = (ctypes.c_float * 6)()
        self._address = ctypes.addressof(self._matrix)

    def each(self, characters: Sequence[int]) -> list[Typeface]:
        """Give the typeface of each of these characters."""
        known = self._by_object
        faces = []
        for drawn, index in zip(calls.each(calls.char_object, self._text, characters), characters, strict=True):
            face = known.get(drawn)
            if face is None:
                face = known[drawn] = self._measured(drawn, index)
            faces.append(face)
        return faces

    def _measured(self, text_object: Handle | None, index: int) -> Typeface:
        font = calls.text_font(text_object) if text_object else None
        if font not in self._by_font:
            self._by_font[font] = _weight_and_slant(font) if font else (False, False)
        bold, italic = self._by_font[font]
        bold = bold or bool(text_object and calls.text_mode(text_object) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE)
        calls.char_matrix(self._text, index, self._address)
        a, b, c, d = self._matrix[:4]
        size = round(calls.char_size(self._text, index) * (math.hypot(c, d) if c else abs(d) or 1.0), 2)
        turns = _turns(a, b) if b else 2 * (a < 0)
        return Typeface(bold, italic, size, turns, calls.char_unmapped(self._text, index) > 0)


def _turns(a: float, b: float) -> int:
    angle = math.atan2(-b, a)
    return 0 if abs(angle) <= _LEANING else round(angle / (math.pi / 2)) % 4


def _weight_and_slant(font: Handle) -> tuple[bool, bool]:
    name, flags = _name(font), calls.font_flags(font)
    bold = BOLD.search(name) is not None or bool(flags & _FLAG_FORCE_BOLD)
    return bold, ITALIC.search(name) is not None or bool(flags & _FLAG_ITALIC)


def _name(font: Handle) -> str:
    buffer = ctypes.create_string_buffer(256)
    calls.font_name(font, ctypes.addressof(buffer), len(buffer))
    return buffer.value.decode("utf-8", "replace")
