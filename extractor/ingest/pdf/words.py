"""The words of a PDF page, with box, baseline, size and weight: a few calls a word instead of many a character."""

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import repeat
from operator import attrgetter
from typing import Any

import numpy as np
import regex
from numpy.typing import NDArray

from extractor.document import Word
from extractor.ingest.pdf import calls
from extractor.ingest.pdf.calls import Floats, Handle
from extractor.ingest.pdf.codes import NO_CHARACTER, NOTE_SIGN, UNPRINTED, Indices, bounds, codes_of
from extractor.ingest.pdf.glyphs import Span, off_line, origins, parts, right_sides, slanted_box
from extractor.ingest.pdf.sheet import Box, Sheet
from extractor.ingest.pdf.typefaces import BELOW, Typefaces

UNMAPPED = "\ufffd"
"""Stands for a glyph whose font does not say which character it is."""

WIDEST = 0.95
"""Font sizes that a letter of a word takes at most, on the average."""

NO_BLANK = 0.12
"""Font sizes that may lie between a word and a hyphen that belongs to it."""

_text_of = attrgetter("text")
_INVISIBLE = regex.compile("[\u200b-\u200f\u2060\ufeff\x00\x01\x03-\x08\x0e-\x1f\x7f]|\u00ad(?!$)")
_HYPHENS = str.maketrans({"\u00ad": "-", "\u2010": "-", "\u2011": "-", "\x02": "-", "\ufffe": "-"})


@contextmanager
def text_of(page: Handle) -> Iterator[Handle]:
    """Open the text of a page."""
    text = calls.load_text(page)
    try:
        yield text
    finally:
        calls.close_text(text)


class PageText:
    """The text of a page: its characters in the order of the file, and columns of what is known of each word in them.

    `spans` say where a word's characters start and end, `lefts`, `rights` and `lines` (arrays) where its sides and
    its baseline are in PDFium's points, `faces` the number of the typeface of its first character, `sizes` and
    `turns` its size and direction.
    """

    def __init__(self, text: Handle) -> None:
        self.text = text
        self.typefaces = Typefaces(text)
        self.characters = _characters(text, max(calls.count_chars(text), 0))
        self.codes = codes_of(self.characters)
        self._measure(*bounds(self.codes))

    def _measure(self, starts: Indices, ends: Indices) -> None:
        self.starts, self.ends = starts, ends
        firsts = starts.tolist()
        self.spans: list[Span] = list(zip(firsts, ends.tolist(), strict=True))
        self.lefts, self.lines = origins(self.text, firsts)
        self.rights = right_sides(self.text, (ends - 1).tolist())
        self.faces = np.array(self.typefaces.each(firsts), np.intp)
        self.sizes, self.turns = self.looks("size"), self.looks("turns")

    def looks(self, name: str) -> NDArray[Any]:
        """Give for each word what its typeface says under a name ("bold")."""
        return np.array([getattr(face, name) for face in self.typefaces.known] or [0])[self.faces]

    def turned(self) -> int:
        """Give the quarters by which most of the text is turned clockwise, 0 when it stands upright."""
        if not self.typefaces.any_turned():
            return 0
        turned = Counter[int]()
        for (start, end), turns in zip(self.spans, self.turns.tolist(), strict=True):
            turned[turns] += end - start
        most = max(turned, key=lambda turns: turned[turns])
        return most if turned[most] * 2 > turned.total() else 0

    def words(self, sheet: Sheet) -> list[Word]:
        """Give the words that are shown, in points from the top left of the sheet, in the order of the file."""
        doubtful = {self.spans[index] for index in self._doubtful()}
        if doubtful:
            cut = (parts(self.text, span, self.typefaces) if span in doubtful else (span,) for span in self.spans)
            self._measure(*np.array([part for span in cut for part in span], dtype=np.intp).T)
        self.characters = _with_unmapped(self)
        words, apart = _words(self, sheet)
        shown = with_hyphens(_shown(words, sheet))
        return shown if apart else _once(shown)

    def _doubtful(self) -> Iterator[int]:
        """Find the words that may be several: too wide for their letters, or ending to the left or off the line."""
        lengths, widths = self.ends - self.starts, self.rights - self.lefts
        long_and_upright = (lengths > 1) & (self.turns == 0)
        fitting = (widths > 0) & (widths < WIDEST * self.sizes * lengths)
        yield from np.flatnonzero(long_and_upright & ~fitting).tolist()
        yield from self._raised_ends(np.flatnonzero(long_and_upright & NOTE_SIGN[self.codes[self.ends - 1]]).tolist())

    def _raised_ends(self, indices: Sequence[int]) -> Iterator[int]:
        """Find the words that end in the number or sign of a note, off their line."""
        ends = [self.spans[index][1] - 1 for index in indices]
        for index, end, last_face in zip(indices, ends, self.typefaces.each(ends), strict=True):
            if last_face == self.faces[index]:
                continue
            last_line, last_size = float(origins(self.text, [end])[1, 0]), self.typefaces.known[last_face].size
            if off_line(last_line - float(self.lines[index]), float(self.sizes[index]), last_size):
                yield index


def _characters(text: Handle, count: int) -> str:
    buffer = (ctypes.c_uint16 * (count + 1))()
    calls.get_text(text, 0, count, ctypes.addressof(buffer))
    characters = bytes(buffer).decode("utf-16-le", "replace")[:-1]
    if len(characters) == count and "\x00" not in characters:
        return characters
    # Characters without a text, and those beyond U+FFFF, put the text's offsets out of step with the characters'.
    codes = calls.each(calls.char_code, text, range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else UNMAPPED for code in codes)


def _words(page: PageText, sheet: Sheet) -> tuple[list[Word], bool]:
    """Give all words, and whether it is sure at a glance that none is drawn again over itself."""
    if not page.spans:
        return [], True
    levels = _levels(sheet.above - page.lines, page.sizes)
    # PDFium counts in single precision, so that numpy rounds as Python does.
    lefts, rights = (np.round(sides - sheet.left, 2) for sides in (page.lefts, page.rights))
    arrays = (lefts, levels[0], rights, *levels[1:], page.sizes, page.looks("bold"), page.looks("italic"))
    columns = (_texts(page), *(array.tolist() for array in arrays), repeat(1.0))
    # As `Word._make` does it, without a call in Python for each word.
    words: list[Word] = list(map(tuple.__new__, repeat(Word), zip(*columns, strict=False)))
    slanted = np.flatnonzero(page.turns).tolist()
    for index in slanted:
        face = page.typefaces.known[page.faces[index]]
        words[index] = _slanted(words[index], sheet.box(slanted_box(page.text, page.spans[index], face)))
    return words, not slanted and len(set(_places(lefts, levels[2]).tolist())) == len(words)


def _places(lefts: Floats, baselines: Floats) -> NDArray[np.complex128]:
    """Give the squares of four points in which words begin; words drawn twice nearly always share one."""
    return np.trunc(0.25 * lefts) + 1j * np.trunc(0.25 * baselines)


def _texts(page: PageText) -> list[str]:
    odd = np.flatnonzero(UNPRINTED[page.codes])
    texts = [] if len(odd) else page.characters.split()
    if len(texts) != len(page.spans):
        texts = [page.characters[start:end] for start, end in page.spans]
    for place in set((np.searchsorted(page.starts, odd, side="right") - 1).tolist()):
        texts[place] = _INVISIBLE.sub("", texts[place]).translate(_HYPHENS)
    return texts


def _levels(baselines: Floats, sizes: Floats) -> Floats:
    """Give rows of tops, bottoms and baselines of words, reckoned once for those of a line that follow each other."""
    begins = np.ones(len(sizes), np.bool_)
    begins[1:] = (baselines[1:] != baselines[:-1]) | (sizes[1:] != sizes[:-1])
    levels = map(_level, baselines[begins].tolist(), sizes[begins].tolist())
    return np.array(list(levels)).T[:, np.cumsum(begins) - 1]


def _level(baseline: float, size: float) -> tuple[float, float, float]:
    bottom = baseline + BELOW * size
    return round(bottom - size, 2), round(bottom, 2), round(baseline, 2)


def _slanted(word: Word, box: Box) -> Word:
    x0, top, x1, bottom = box
    return word._replace(x0=x0, top=top, x1=x1, bottom=bottom, baseline=bottom)


def _with_unmapped(page: PageText) -> str:
    """Mark the characters that the font does not name; PDFium gives their codes as if these were characters."""
    if not page.looks("unmapped").any() and not NO_CHARACTER[page.codes].any():
        return page.characters
    unmapped = calls.each(calls.char_unmapped, page.text, range(len(page.characters)))
    return "".join(UNMAPPED if wrong > 0 else char for char, wrong in zip(page.characters, unmapped, strict=True))


def _shown(words: list[Word], sheet: Sheet) -> list[Word]:
    """Leave out words outside the sheet, and those without a character that can be seen."""
    right, low = sheet.width, sheet.height
    return [
        word for word in words if word.text and word.x1 > 0 and word.bottom > 0 and word.x0 < right and word.top < low
    ]


def with_hyphens(words: list[Word]) -> list[Word]:
    """Give words at line ends the hyphen that cuts them, where the file draws it apart from them as soft ones are."""
    hyphens = [index for index, text in enumerate(map(_text_of, words)) if text == "-" and index]
    for index in reversed(hyphens):
        before, hyphen, after = words[index - 1], words[index], words[index + 1 : index + 2]
        level = before.baseline == hyphen.baseline and before.text[-1].isalpha()
        ends = not after or after[0].baseline != hyphen.baseline
        if level and ends and abs(hyphen.x0 - before.x1) < NO_BLANK * hyphen.size:
            words[index - 1 : index + 1] = [before._replace(text=f"{before.text}-", x1=hyphen.x1)]
    return words


def _once(words: list[Word]) -> list[Word]:
    """Leave out words that are drawn again over themselves, the old way to print bold."""
    places = _places(*np.array([(word.x0, word.baseline) for word in words]).reshape(-1, 2).T)
    if len(set(places.tolist())) == len(words):
        return words
    kept: list[Word] = []
    seen: dict[str, list[Word]] = {}
    for word in words:
        others = seen.setdefault(word.text, [])
        if not any(abs(word.x0 - other.x0) <= 1 and abs(word.baseline - other.baseline) <= 1 for other in others):
            others.append(word)
            kept.append(word)
    return kept


def garbled(words: Sequence[Word]) -> bool:
    """Whether so many glyphs have no known character that the page's text cannot be trusted."""
    characters = "".join(map(_text_of, words))
    return characters.count(UNMAPPED) * 5 > len(characters)
