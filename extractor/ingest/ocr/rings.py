"""The ring or the dots of a letter that were read once more, as a figure over the word ("2" over "Mål")."""

from collections.abc import Sequence

import regex

from extractor.ingest.ocr.tesseract import Recognised

LOW = 0.5
"""Share of a word's height that the ring of one of its letters does not reach,"""
TOP = 0.6
"""and of it, from above, within which the ring ends."""
OVER = 0.3
"""Share of a word's height by which a ring may stand out over it."""
BESIDE = 0.75
"""Widths of a letter by which a ring may stand beside the letter's middle: a raised number stands behind the word."""

_RING = regex.compile(r"[\d°\"'*]{1,2}")
_LETTER = regex.compile(r"[åäöÅÄÖ]")


def rings(words: Sequence[Recognised]) -> list[Recognised]:
    """Give the words of a page that are but the ring or the dots of a letter that another word holds."""
    small = [word for word in words if _RING.fullmatch(word.text)]
    lettered = [word for word in words if _LETTER.search(word.text)] if small else []
    return [word for word in small if any(_is_ring(word, whole) for whole in lettered)]


def _is_ring(word: Recognised, whole: Recognised) -> bool:
    if word.height >= LOW * whole.height:
        return False
    if not whole.top - OVER * whole.height <= word.top <= word.top + word.height <= whole.top + TOP * whole.height:
        return False
    letter = whole.width / len(whole.text)
    middle = word.left + word.width / 2
    return any(
        abs(middle - whole.left - (found.start() + 0.5) * letter) <= BESIDE * letter
        for found in _LETTER.finditer(whole.text)
    )
