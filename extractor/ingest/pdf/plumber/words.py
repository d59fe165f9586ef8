"""The words of a PDF page, with box, baseline, size and weight."""

from collections.abc import Sequence
from typing import Any

import regex
from pdfplumber.page import Page as PlumberPage

from extractor.document import Word
from extractor.ingest.pdf.plumber.frame import Frame, runs_upwards

Char = dict[str, Any]

GAP = 0.18
"""Share of the font size that is a word space: justified lines shrink it to 0.22 em, kerning stays under 0.1 em."""

_BOLD = regex.compile(r"bold|black|heavy|semibold|demi|,b\b", regex.IGNORECASE)
_ITALIC = regex.compile(r"italic|oblique|slanted", regex.IGNORECASE)
_CID = regex.compile(r"\(cid:\d+\)")
_INVISIBLE = regex.compile("[\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]|\u00ad(?!$)")
_LINE_HYPHEN = str.maketrans({"\u00ad": "-", "\u2010": "-", "\u2011": "-", "\x02": "-", "\ufffe": "-"})

UNMAPPED = "\ufffd"
"""Stands for a glyph whose font does not say which character it is."""


def words_of(page: PlumberPage, frame: Frame) -> tuple[Word, ...]:
    """Give the words that the page shows, in points from the top left of its frame."""
    page = _once(page)
    sideways = [char for char in page.chars if not char["upright"]]
    found = page.extract_words(
        x_tolerance_ratio=GAP,
        use_text_flow=False,
        return_chars=True,
        char_dir_rotated="btt" if runs_upwards(sideways) else "ttb",
        line_dir_rotated="ltr" if runs_upwards(sideways) else "rtl",
    )
    words = (_word(raw, frame) for raw in found)
    return tuple(word for word in words if word.text and frame.shows((word.x0, word.top, word.x1, word.bottom)))


def garbled(words: Sequence[Word]) -> bool:
    """Whether so many glyphs have no known character that the page's text cannot be trusted."""
    characters = sum(len(word.text) for word in words)
    unknown = sum(word.text.count(UNMAPPED) for word in words)
    return unknown * 5 > characters


def _once(page: PlumberPage) -> PlumberPage:
    """Give the page without the characters that are drawn twice, the old way to print bold."""
    places = {(char["text"], round(char["x0"]), round(char["top"])) for char in page.chars}
    return page if len(places) > 0.98 * len(page.chars) else page.dedupe_chars(tolerance=1, extra_attrs=())


def _word(raw: Char, frame: Frame) -> Word:
    first: Char = raw["chars"][0]
    x0, top, x1, bottom = frame.box((raw["x0"], raw["top"], raw["x1"], raw["bottom"]))
    return Word(
        _INVISIBLE.sub("", _CID.sub(UNMAPPED, raw["text"])).translate(_LINE_HYPHEN),
        x0,
        top,
        x1,
        bottom,
        baseline=round(_baseline(first) - frame.above, 2),
        size=round(first["size"], 2),
        bold=_BOLD.search(first["fontname"]) is not None,
        italic=_ITALIC.search(first["fontname"]) is not None,
    )


def _baseline(char: Char) -> float:
    """Give the y of the glyph's origin; text that does not stand upright has none and takes its box's bottom."""
    if not char["upright"]:
        return float(char["bottom"])
    return float(char["bottom"] - (char["matrix"][5] - char["y0"]))
