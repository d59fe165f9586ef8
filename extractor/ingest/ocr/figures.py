"""Figures read by the page's own: numbers that were surely read show how the page prints each figure.

Tesseract doubles figures ("217" for 27), takes one for another, loses commas ("35" for 3,5) and makes letters of lone
figures in cells. What a page prints as one figure looks alike wherever it stands, so each is held to the others.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np
import regex
from numpy.typing import NDArray
from PIL import Image

from extractor.ingest.ocr.raster import Dark
from extractor.ingest.ocr.tesseract import Recognised

SURE = 85.0
"""Confidence from which a number shows how its figures are printed."""
DOUBTFUL = 70.0
"""Confidence below which a short word may be a number."""
PROVED = 85.0
"""Confidence of a number that was read by the page's own figures."""
LIKE, UNLIKE = 0.8, 0.6
"""Likeness from which two prints are of one figure, and below which they are not."""
FOREIGN = 0.3
"""Likeness to an 8 of a paragraph sign at most."""
CLEAR = 0.15
"""By how much a print is liker to its figure than to any other."""
WIDE = 0.75
"""Width by height from which a print is broader than a figure."""
FEWEST = 6
"""Figures among those that a page must print for its numbers to be read by them."""
STRETCHED = 0.5
"""What a print that is broader or narrower than another by a factor of e loses in likeness."""
DARK = 90
"""Levels darker than the paper from which a pixel belongs to a figure: pale rims bridge the gaps between them."""
LOW = 0.45
"""Share of a number's height that its commas and points keep below."""

_SIZE = (12, 18)
_NUMBER = regex.compile(r"[(]?[\d.,–-]*\d[\d.,–-]*[).,:;%]*")
_MADE = regex.compile(r"[(]?\d+(?:[.,–-]\d+)*[).,:;%]*")
_FOUND = regex.compile(r"\d{1,4}(?:,\d{1,2})?\.?")
_RAISED = regex.compile(r"(?P<metres>(?:\S*/)?[kcd]?m)\?(?P<rest>[.,;:)]*)")
_EIGHT = regex.compile(r"8(?P<rest>[.,;:)]*)")
_SIGNS = frozenset("().,:;%–-")

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Print:
    """A figure or sign as it stands on the page: its pixels as a unit vector, width by height, and rows in its word."""

    vector: Vector
    aspect: float
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What the page's own figures prove of its words, by index: which are numbers, and which begin with a number.

    What ends these is one print broader than a figure, as percent signs are.
    """

    numbers: Mapping[int, Recognised]
    beginnings: Mapping[int, str]


def proof_of(words: Sequence[Recognised], dark: Dark) -> Proof:
    """Read the words that may be numbers by the page's own figures; many numbers are as they were read."""
    split = {index: prints_of(word, dark) for index, word in enumerate(words) if _may_be_number(word)}
    known = _learned(words, split)
    if len(known) < FEWEST:
        return Proof({}, {})
    signs = {index: _signs(words[index], prints, known) for index, prints in split.items() if prints}
    numbers = {index: made for index, found in signs.items() if (made := _number(words[index], found))}
    numbers |= {
        index: made
        for index, prints in split.items()
        if (made := _power(words[index], prints, known) or _paragraph_sign(words[index], prints, known))
    }
    beginnings = {
        index: "".join(found[:-1])
        for index, found in signs.items()
        if all(found[:-1]) and not found[-1] and split[index][-1].aspect > WIDE
    }
    return Proof(numbers, beginnings)


def _may_be_number(word: Recognised) -> bool:
    doubtful = word.confidence < DOUBTFUL and len(word.text) <= 4
    return (
        doubtful
        or _RAISED.fullmatch(word.text) is not None
        or len(word.text) == 1
        or _NUMBER.fullmatch(word.text) is not None
    )


def prints_of(word: Recognised, dark: Dark) -> list[Print]:
    """Cut a word at its blank columns; a row or two below it, where commas hang, belong to it."""
    below = word.height // 4
    part = dark[word.top : word.top + word.height + below, word.left : word.left + word.width]
    ink = part > DARK
    ink[word.height :] &= ~ink[: word.height].any(axis=0) | ink[word.height - 1]
    filled = ink.any(axis=0)
    edges = np.flatnonzero(np.diff(filled.astype(np.int8), prepend=0, append=0)).tolist()
    return [_print(part, ink, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _print(part: Dark, ink: NDArray[np.bool_], start: int, end: int) -> Print:
    rows = np.flatnonzero(ink[:, start:end].any(axis=1))
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    small = Image.fromarray(part[top:bottom, start:end]).resize(_SIZE, Image.Resampling.BILINEAR)
    vector = np.asarray(small, dtype=np.float32).ravel()
    vector = vector - vector.mean()
    return Print(vector / (float(np.linalg.norm(vector)) or 1.0), (end - start) / (bottom - top), top, bottom)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of one figure: its prints, one to a row, how broad each is, and their usual height in pixels."""

    vectors: NDArray[np.float32]
    aspects: NDArray[np.float32]
    height: float

    def likeness(self, print_: Print) -> float:
        """Give how like a print is to this figure's: to the third likest, so that one misread number proves nothing."""
        stretched = np.abs(np.log(self.aspects / print_.aspect))
        likes = np.sort(self.vectors @ print_.vector - STRETCHED * stretched)
        return float(likes[-min(3, len(likes))])


def _learned(words: Sequence[Recognised], split: Mapping[int, Sequence[Print]]) -> dict[str, _Known]:
    """Give what sure numbers say of each figure; those that do not fall into as many prints as signs say nothing."""
    seen: dict[str, list[Print]] = defaultdict(list)
    for index, prints in split.items():
        text = words[index].text
        if words[index].confidence >= SURE and len(prints) == len(text) and _NUMBER.fullmatch(text):
            for sign, print_ in zip(text, prints, strict=True):
                if sign.isdigit():
                    seen[sign].append(print_)
    return {
        figure: _Known(
            np.array([each.vector for each in prints]),
            np.array([each.aspect for each in prints]),
            median(each.bottom - each.top for each in prints),
        )
        for figure, prints in seen.items()
    }


def _signs(word: Recognised, prints: Sequence[Print], known: Mapping[str, _Known]) -> list[str]:
    """Give what each print shows, nothing where it is not sure."""
    height = max(print_.bottom - print_.top for print_ in prints)
    own = word.text if len(prints) == len(word.text) else " " * len(prints)
    return [_sign(print_, sign, height, known) for print_, sign in zip(prints, own, strict=True)]


def _number(word: Recognised, signs: Sequence[str]) -> Recognised | None:
    text = "".join(signs)
    if not all(signs) or not _plausible(word, text):
        return None
    return word if text == word.text else replace(word, text=text, confidence=PROVED)


def _power(word: Recognised, prints: Sequence[Print], known: Mapping[str, _Known]) -> Recognised | None:
    """Read the raised figure of square and cubic metres, which Tesseract takes for a question mark."""
    found = _RAISED.fullmatch(word.text)
    if found is None or len(prints) <= len(found["rest"]) + 1:
        return None
    print_ = prints[-1 - len(found["rest"])]
    two, three = (known[figure].likeness(print_) if figure in known else 0.0 for figure in "23")
    if max(two, three) < UNLIKE or abs(two - three) < CLEAR:
        return None
    text = f"{found['metres']}{'²' if two > three else '³'}{found['rest']}"
    return replace(word, text=text, confidence=min(PROVED, word.confidence))


def _paragraph_sign(word: Recognised, prints: Sequence[Print], known: Mapping[str, _Known]) -> Recognised | None:
    """Read the paragraph sign, which the Swedish model lacks and takes for an 8: as high, and unlike others."""
    found, eight = _EIGHT.fullmatch(word.text), known.get("8")
    if found is None or eight is None or len(prints) != len(word.text):
        return None
    print_ = prints[0]
    if eight.likeness(print_) > FOREIGN or print_.aspect > WIDE or print_.bottom - print_.top < 0.95 * eight.height:
        return None
    return replace(word, text=f"§{found['rest']}", confidence=min(PROVED, word.confidence))


def _plausible(word: Recognised, text: str) -> bool:
    return text == word.text or (_MADE if _NUMBER.fullmatch(word.text) else _FOUND).fullmatch(text) is not None


def _sign(print_: Print, own: str, height: int, known: Mapping[str, _Known]) -> str:
    """Give what a print shows, what was read when that is likely too; nothing when it is not sure."""
    if own in _SIGNS:
        return own
    if print_.bottom - print_.top < LOW * height:
        return _point(print_, height)
    likes = {figure: each.likeness(print_) for figure, each in known.items()}
    (best, like), (_, other) = sorted(likes.items(), key=lambda pair: -pair[1])[:2]
    if own in likes and likes[own] > UNLIKE and (best == own or like - likes[own] < CLEAR):
        return own
    return best if like >= LIKE and like - other >= CLEAR else ""


def _point(print_: Print, height: int) -> str:
    """Give a small print at the foot of a number: a point, or a comma if it hangs below the figures."""
    if print_.top < (1 - LOW) * height:
        return ""
    return "," if print_.bottom - print_.top > 0.22 * height else "."
