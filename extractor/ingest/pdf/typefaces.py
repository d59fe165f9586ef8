"""How text objects are printed: size, direction, weight and slant, each object asked once a page."""

import ctypes
import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import repeat
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


Looks = tuple[Handle | None, int, float, float, float, float, float, int]
"""Font, mode, first four numbers of the matrix, size, whether the character has no known meaning."""


class Typefaces:
    """The typefaces of a page's text objects: `known` holds all that were met, in the order of their numbers."""

    def __init__(self, text: Handle) -> None:
        self.known: list[Typeface] = []
        self._text = text
        self._by_object: dict[Handle | None, int] = {}
        self._by_font: dict[Handle | None, tuple[bool, bool]] = {}
        self._by_looks: dict[Looks, int] = {}

    def each(self, characters: Sequence[int]) -> list[int]:
        """Give the number of each of these characters' typeface."""
        numbers = self._by_object
        drawn = calls.each(calls.char_object, self._text, characters)
        new = {handle: index for handle, index in zip(drawn, characters, strict=True) if handle not in numbers}
        if new:
            numbers.update(zip(new, self._measured(list(new), list(new.values())), strict=True))
        return [numbers[handle] for handle in drawn]

    def any_turned(self) -> bool:
        """Whether any text object asked for so far does not stand upright."""
        return any(face.turns for face in self.known)

    def _measured(self, text_objects: Sequence[Handle | None], characters: Sequence[int]) -> Iterator[int]:
        """Give the number of each text object's typeface, told by one of its characters; most look like others."""
        matrices = calls.floats(calls.char_matrix, repeat(self._text), characters, rows=len(characters), width=6)
        columns = (
            map(calls.text_font, text_objects),
            map(calls.text_mode, text_objects),
            *matrices.T[:4].tolist(),
            calls.each(calls.char_size, self._text, characters),
            calls.each(calls.char_unmapped, self._text, characters),
        )
        for looks in zip(*columns, strict=True):
            if looks not in self._by_looks:
                self._by_looks[looks] = len(self.known)
                self.known.append(self._face(*looks))
            yield self._by_looks[looks]

    def _face(self, font: Handle | None, mode: int, *measures: float) -> Typeface:
        a, b, c, d, size, unmapped = measures
        if size < 0:  # letters that are drawn backwards and downwards stand as those of a matrix that does so
            a, b, c, d, size = -a, -b, -c, -d, -size
        if font not in self._by_font:
            self._by_font[font] = _weight_and_slant(font) if font else (False, False)
        bold, italic = self._by_font[font]
        bold = bold or mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
        size = round(size * (math.hypot(c, d) if c else abs(d) or 1.0), 2)
        return Typeface(bold, italic, size, _turns(a, b) if b else 2 * (a < 0), unmapped > 0)


def _turns(a: float, b: float) -> int:
    angle = math.atan2(-b, a)
    return 0 if abs(angle) <= _LEANING else round(angle / (math.pi / 2)) % 4


def _weight_and_slant(font: Handle) -> tuple[bool, bool]:
    (bold, italic), flags = _by_name(_name(font)), calls.font_flags(font)
    return bold or bool(flags & _FLAG_FORCE_BOLD), italic or bool(flags & _FLAG_ITALIC)


@lru_cache(maxsize=256)
def _by_name(name: str) -> tuple[bool, bool]:
    return BOLD.search(name) is not None, ITALIC.search(name) is not None


def _name(font: Handle) -> str:
    buffer = ctypes.create_string_buffer(256)
    calls.font_name(font, ctypes.addressof(buffer), len(buffer))
    return buffer.value.decode("utf-8", "replace")
