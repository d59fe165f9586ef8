"""Figures read by the page's own: numbers that were surely read show how the page prints each figure.

Tesseract doubles figures ("217" for 27), takes one for another, loses commas ("35" for 3,5) and makes letters of lone
figures in cells. What a page prints as one figure looks alike wherever it stands, so each is held to the others.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np
import regex
from numpy.typing import NDArray
from PIL import Image

from extractor.ingest.ocr.raster import Dark, columns_of
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
LONG = 1.4
"""Width by height from which a low print is a dash."""
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
_MIXED = regex.compile(r"[(]?\d+[SBZOol|I][).,:;%]*")
_MADE = regex.compile(r"-?[(]?\d+(?:[.,–-]\d+)*[).,:;%]*|–")
_FOUND = regex.compile(r"\d{1,4}(?:,\d{1,2})?\.?")
_RAISED = regex.compile(r"(?P<metres>(?:\S*/)?[kcd]?m)\?(?P<rest>[.,;:)]*)")
_EIGHT = regex.compile(r"(?P<before>[(]?)8(?P<rest>[,;:)]*)")
_SIGNS = frozenset("().,:;%–-")

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Print:
    """A figure or sign as it stands on the page: its pixels as a unit vector, width by height, and rows in its word.

    `cut` tells whether it is in two parts one above the other: no figure is, the letter i is.
    """

    vector: Vector
    aspect: float
    top: int
    bottom: int
    cut: bool = False


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
        if (made := _power(words[index], prints, known) or _paragraph_sign(words, index, prints, known))
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
        or _MIXED.fullmatch(word.text) is not None
    )


def prints_of(word: Recognised, dark: Dark) -> list[Print]:
    """Cut a word at its blank columns; a row or two below it, where commas hang, belong to it."""
    below = word.height // 4
    part = dark[word.top : word.top + word.height + below, word.left : word.left + word.width]
    ink = part > DARK
    ink[word.height :] &= ~ink[: word.height].any(axis=0) | ink[word.height - 1]
    return [_print(part, ink, start, end) for start, end in columns_of(ink)]


def _print(part: Dark, ink: NDArray[np.bool_], start: int, end: int) -> Print:
    rows = np.flatnonzero(ink[:, start:end].any(axis=1))
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    small = Image.fromarray(part[top:bottom, start:end]).resize(_SIZE, Image.Resampling.BILINEAR)
    vector = np.asarray(small, dtype=np.float32).ravel()
    vector = vector - vector.mean()
    cut = int(np.diff(rows).max(initial=1)) > 2
    return Print(vector / (float(np.linalg.norm(vector)) or 1.0), (end - start) / (bottom - top), top, bottom, cut)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one figure or letter: its prints, one to a row, how broad each is, and their usual height."""

    vectors: NDArray[np.float32]
    aspects: NDArray[np.float32]
    height: float

    def likeness(self, print_: Print) -> float:
        """Give how like a print is to this sign's: to the third likest, so that one misread word proves nothing."""
        stretched = np.abs(np.log(self.aspects / print_.aspect))
        likes = np.sort(self.vectors @ print_.vector - STRETCHED * stretched)
        return float(likes[-min(3, len(likes))])


def _learned(words: Sequence[Recognised], split: Mapping[int, Sequence[Print]]) -> dict[str, Known]:
    """Give what sure numbers say of each figure."""
    sure = {index for index in split if words[index].confidence >= SURE and _NUMBER.fullmatch(words[index].text)}
    known = learned((words[index].text, split[index]) for index in sure)
    return {sign: each for sign, each in known.items() if sign.isdigit()}


def learned(words: Iterable[tuple[str, Sequence[Print]]]) -> dict[str, Known]:
    """Give what words say of each sign; those that do not fall into as many prints as signs say nothing."""
    seen: dict[str, list[Print]] = defaultdict(list)
    for text, prints in words:
        if len(prints) == len(text):
            for sign, print_ in zip(text, prints, strict=True):
                seen[sign].append(print_)
    return {
        sign: Known(
            np.array([each.vector for each in prints]),
            np.array([each.aspect for each in prints]),
            median(each.bottom - each.top for each in prints),
        )
        for sign, prints in seen.items()
    }


def _signs(word: Recognised, prints: Sequence[Print], known: Mapping[str, Known]) -> list[str]:
    """Give what each print shows, nothing where it is not sure."""
    usual = median(each.height for each in known.values())
    if _is_dash(prints[0], usual) and (len(prints) > 1 or word.confidence < DOUBTFUL):
        return ["-" if len(prints) > 1 else "–", *(_signs(word, prints[1:], known) if len(prints) > 1 else ())]
    height = max(print_.bottom - print_.top for print_ in prints)
    own = _own_signs(word.text, [print_.bottom - print_.top < LOW * height for print_ in prints])
    return [_sign(print_, sign, height, known) for print_, sign in zip(prints, own, strict=True)]


def _own_signs(text: str, low: Sequence[bool]) -> str:
    """Give what was read of each print, blank where that cannot be told; points and commas may have been missed."""
    if len(low) == len(text):
        return text
    signs = [sign for sign in text if sign not in ".,"]
    if low.count(False) != len(signs):
        return " " * len(low)
    return "".join(" " if each else signs.pop(0) for each in low)


def _is_dash(print_: Print, usual: float) -> bool:
    return print_.aspect >= LONG and print_.bottom - print_.top <= LOW * usual / 2


def _number(word: Recognised, signs: Sequence[str]) -> Recognised | None:
    text = "".join(signs)
    if not all(signs) or not _plausible(word, text):
        return None
    return word if text == word.text else replace(word, text=text, confidence=PROVED)


def _power(word: Recognised, prints: Sequence[Print], known: Mapping[str, Known]) -> Recognised | None:
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


def _paragraph_sign(
    words: Sequence[Recognised], index: int, prints: Sequence[Print], known: Mapping[str, Known]
) -> Recognised | None:
    """Read the paragraph sign, which the Swedish model lacks and takes for an 8: as high, and unlike others."""
    word = words[index]
    found, eight = _EIGHT.fullmatch(word.text), known.get("8")
    if found is None or eight is None or len(prints) != len(word.text) or not _beside_number(words, index):
        return None
    print_ = prints[len(found["before"])]
    if eight.likeness(print_) > FOREIGN or print_.aspect > WIDE or print_.bottom - print_.top < 0.95 * eight.height:
        return None
    return replace(word, text=f"{found['before']}§{found['rest']}", confidence=min(PROVED, word.confidence))


def _beside_number(words: Sequence[Recognised], index: int) -> bool:
    """Whether a number stands before or behind a word in its line, or nothing behind it: headings are numbered, too."""
    line = words[index].line
    before, after = words[max(index - 1, 0)], words[min(index + 1, len(words) - 1)]
    if after.line != line or after is words[index] or after.text[:1].isdigit():
        return True
    return before.line == line and before.text[-1:].isdigit() and before is not words[index]


def _plausible(word: Recognised, text: str) -> bool:
    return text == word.text or (_MADE if _NUMBER.fullmatch(word.text) else _FOUND).fullmatch(text) is not None


def _sign(print_: Print, own: str, height: int, known: Mapping[str, Known]) -> str:
    """Give what a print shows, what was read when that is likely too; nothing when it is not sure."""
    if own in _SIGNS:
        return own
    if print_.bottom - print_.top < LOW * height:
        return _point(print_, height)
    if print_.cut:
        return ""
    likes = {figure: each.likeness(print_) for figure, each in known.items()}
    (best, like), (_, other) = sorted(likes.items(), key=lambda pair: -pair[1])[:2]
    if own in likes and likes[own] > UNLIKE and (best == own or like - likes[own] < CLEAR):
        return own
    if own.isdecimal() and own not in likes and like < UNLIKE and print_.aspect < WIDE:
        return own  # no number shows how this figure is printed, and it is none of the others
    return best if like >= LIKE and like - other >= CLEAR else ""


def _point(print_: Print, height: int) -> str:
    """Give a small print at the foot of a number: a point, or a comma if it hangs below the figures."""
    if print_.top < (1 - LOW) * height:
        return ""
    return "," if print_.bottom - print_.top > 0.22 * height else "."
