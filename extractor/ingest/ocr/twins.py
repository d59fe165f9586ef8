"""Words read once that are, but for one letter, a word which the page prints again and again: "Tinden" for Linden.

The picture decides: the letter is set right where it looks as it does in the other places.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
import regex
from PIL import Image

from extractor.ingest.ocr.figures import DARK, Vector
from extractor.ingest.ocr.raster import Dark, columns_of
from extractor.ingest.ocr.tesseract import Recognised

SHORTEST = 5
"""Letters of a word that its twin proves: many short words differ in one letter."""
OFTEN = 2
"""Times that a page must hold the twin."""
SAME = 0.8
"""Likeness from which two pictures show one letter: an a is like an e by 0.78 at most, an n like an r by 0.69."""
LESS_SURE = 2.5
"""Confidence that a misread word has less than its twins."""

SIGNS = ".,:;)"

_WORD = regex.compile(rf"(\p{{L}}+)[{SIGNS}]*")
_WIDE, _HIGH = 12, 18


def alike(words: Sequence[Recognised], dark: Dark) -> Iterator[tuple[int, Recognised]]:
    """Give the words that are a twin with one letter misread, set right, by index."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        if (found := _WORD.fullmatch(word.text)) and len(found[1]) >= SHORTEST:
            places[found[1]].append(index)
    for text, twin, at in _pairs({text: len(found) for text, found in places.items()}):
        word, others = words[places[text][0]], [words[index] for index in places[twin]]
        if word.confidence < min(other.confidence for other in others) - LESS_SURE and _same_letter(
            word, others, dark, at
        ):
            yield places[text][0], replace(word, text=twin + word.text[len(text) :])


def _pairs(counts: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    """Give each word that stands once with the one frequent word that differs from it in one letter, and in which."""
    frequent = {
        (twin[:at], twin[at + 1 :]): twin for twin, count in counts.items() if count >= OFTEN for at in range(len(twin))
    }
    for text in (text for text, count in counts.items() if count == 1):
        found = [(twin, at) for at in range(len(text)) if (twin := frequent.get((text[:at], text[at + 1 :])))]
        if len(found) == 1 and found[0][0].casefold() != text.casefold():
            yield text, *found[0]


def _same_letter(word: Recognised, others: Sequence[Recognised], dark: Dark, at: int) -> bool:
    own = _picture(word, dark, at)
    return max(float(own @ _picture(other, dark, at)) for other in others) >= SAME


def _picture(word: Recognised, dark: Dark, at: int) -> Vector:
    """Give the part of a word in which a letter stands, as a unit vector; all words of it are cut alike."""
    length = len(word.text.rstrip(SIGNS))
    part = word.cut_from(dark)
    prints = columns_of(part > DARK)
    if len(prints) <= len(word.text) - length:
        return np.zeros(_WIDE * _HIGH, np.float32)
    part = part[:, : prints[length - len(word.text) - 1][1]]
    rows = np.flatnonzero((part > DARK).any(axis=1))
    part = part[rows[0] : rows[-1] + 1]
    even = np.asarray(Image.fromarray(part).resize((_WIDE * length, _HIGH), Image.Resampling.BILINEAR))
    vector = even[:, _WIDE * at : _WIDE * (at + 1)].astype(np.float32).ravel()
    vector = vector - vector.mean()
    made: Vector = vector / (float(np.linalg.norm(vector)) or 1.0)
    return made
