"""Signs that Tesseract's Swedish model does not know, the percent sign above all, and figures missed or in doubt.

`%` is not among the characters of the model `swe` and comes out as 2, 96, 26, N or Yo. Numbers that may end in one are
looked at again with `eng`, all of a page in one small picture; only what that model reads as the same number with `%`
counts, or as the number that the page's own figures prove.
Short words of low confidence are looked at again too: where the second model is sure of a number, it is one (a lone 7
comes out as "zÅ"). So is ink that no word covers: single figures in cells, numbers of lists.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import regex

from extractor.ingest.ocr import figures, letters, series, tesseract, twins
from extractor.ingest.ocr.raster import Grey, Raster
from extractor.ingest.ocr.rings import rings
from extractor.ingest.ocr.tesseract import Recognised
from extractor.ingest.ocr.unread import unread

SECOND = "eng"
DOUBTFUL, SURE = 70.0, 80.0
"""Confidence below which a short word is looked at again, and above which the second model is believed."""
FIRM = 90.0
"""Confidence from which letters are none that figures and signs are taken for."""
LIKELY = 45.0
"""Confidence above which the second model is believed when it reads a percent sign: it takes nothing else for one."""
MARKS = frozenset("-–—•")
"""Signs that need no second look: no number is taken for one."""
NOTHING = 25.0
"""Confidence below which a dash may be anything, and is nothing where it is as high as a letter."""
MOST_DIGITS = 6
"""Figures of a number that `%` may have been read into; those of identities have more."""
OVERLAP = -2.0
"""Heights by which the box of a number may reach over the sign behind it."""
BLOCK = 6
"""Tesseract's mode for one block of lines."""

_NUMBER = regex.compile(r"[(]?[\d.,–—-]*\d")
_ALONE = regex.compile(r"[\d&£€$§Zoö/°\"'”»«*?!]{1,3}[.,;:)]*")
_BRACKETED = regex.compile(r"[(](?:\d{1,3}|[&£€$§Z])[)][.,;:]*")
_GLUED = regex.compile(r"[(]?\d[\d.,–—-]*(?:[2-9]\d|[&£€$§])[.,;:)]*")
_PERCENT = regex.compile(r"(?P<number>[(]?-?\d[\d.,–—\s-]*?)\s?[%](?P<rest>[.,;:)]*)")
_FIGURES = regex.compile(r"-?\d{1,4}(?:[.,]\d+)?%?\.?|%")
_SIGN_IN_BRACKETS = regex.compile(r"[(]\d{3}[)][.,;:]*")
"""What the figures of a page may prove, and is `(%)` yet: few numbers of three figures stand so."""
_ODD = regex.compile(r"[HNVWXY][oOaWY]?[.,;:)]*")
"""What few Swedish words are: `%` as letters."""
_FIGURES_AS_LETTERS = regex.compile(r"(?=.*[SBZtTg])[SBZtTgOoIl|]{2,3}")
_CUT_OFF = regex.compile(r"[2-9]\d{1,2}[.,;:)]*")
_SIGN = regex.compile(r"%[.,:;)]*")
_DIGITS = regex.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word that may be or end in a percent sign: its index, and that of the number before it if it stands alone."""

    index: int
    first: int


def mended(words: list[Recognised], raster: Raster) -> tuple[list[Recognised], list[tuple[str, str]]]:
    """Give the words with percent signs and doubtful figures set right; also what was changed, as read and as made."""
    over = rings(words)
    words = [word for word in words if not (_high_dash(word) or word in over)]
    words = [*words, *unread(words, raster)]
    proof = figures.proof_of(words, raster.dark)
    proved = {**proof.numbers, **dict(letters.lone(words, raster.dark, proof.numbers))}
    settled = [proved.get(index, word) for index, word in enumerate(words)]
    whole = {**dict(letters.begun(settled, raster.dark)), **dict(twins.alike(settled, raster.dark))}
    changed = {**proved, **whole, **dict(_looked_at_again(settled, raster, proof))}
    made = [changed.get(index, word) for index, word in enumerate(words)]
    repairs = [(old.text, new.text) for old, new in zip(words, made, strict=True) if old.text != new.text]
    repairs += [(ring.text, "") for ring in over]
    return [word for left, word in pairwise([*made[:1], *made]) if word.text and not _twice(left, word)], repairs


def _twice(left: Recognised, word: Recognised) -> bool:
    """Whether a percent sign is one that the number before it holds, too."""
    return _SIGN.fullmatch(word.text) is not None and left is not word and "%" in left.text and _covers(left, word)


def _covers(left: Recognised, word: Recognised) -> bool:
    across = left.left <= word.left + word.width / 2 < left.left + left.width
    return across and left.top < word.top + word.height / 2 < left.top + left.height


def suspects(words: Sequence[Recognised]) -> list[Suspect]:
    """Give words that may hold a percent sign: odd ones after a number, and numbers that end as `%` is read."""
    alone = Counter(word.line for word in words)
    found = [
        Suspect(index, index)
        for index, word in enumerate(words)
        if _may_be_glued(word.text) or _doubtful(word) or _letters_for_figures(word, alone[word.line])
    ]
    for index, (left, right) in enumerate(pairwise(words)):
        gap = (right.left - left.left - left.width) / max(left.height, 1)
        if left.line != right.line or not OVERLAP <= gap < 0.6 or not _ALONE.fullmatch(right.text):
            continue
        if _NUMBER.fullmatch(left.text):
            found.append(Suspect(index + 1, index))
        elif left.text.endswith(",") and not _doubtful(right):
            found.append(Suspect(index + 1, index + 1))
    return found


def _letters_for_figures(word: Recognised, words_of_line: int) -> bool:
    """Whether letters that figures and `%` are taken for stand where figures may: `%` anywhere, figures in cells."""
    if word.confidence >= FIRM:
        return False
    cell = words_of_line == 1 and _FIGURES_AS_LETTERS.fullmatch(word.text) is not None
    return cell or _ODD.fullmatch(word.text) is not None


def disproved(words: Sequence[Recognised], proof: figures.Proof) -> Iterator[Suspect]:
    """Give what was read as a number, but shows none of the page's figures, or one broader than a figure at its end."""
    for index, word in enumerate(words if proof.numbers else ()):
        broad = proof.beginnings.get(index, "").isdecimal() and word.text.isdecimal()
        if index not in proof.numbers and (broad or _CUT_OFF.fullmatch(word.text)):
            yield Suspect(index, index)


def _high_dash(word: Recognised) -> bool:
    return word.text in "-–—" and word.confidence < NOTHING and word.height > 0.6 * word.width


def _doubtful(word: Recognised) -> bool:
    return word.confidence < DOUBTFUL and len(word.text) <= 4 and word.text not in MARKS


def _may_be_glued(text: str) -> bool:
    if _BRACKETED.fullmatch(text):
        return True
    if not _GLUED.fullmatch(text):
        return False
    digits = len(_DIGITS.sub("", text))
    return digits <= MOST_DIGITS and (digits != 4 or not text.startswith(("19", "20")))  # years


def _looked_at_again(
    words: Sequence[Recognised], raster: Raster, proof: figures.Proof
) -> Iterator[tuple[int, Recognised]]:
    odd = dict.fromkeys((*suspects(words), *disproved(words, proof)))
    found = [
        each for each in odd if each.index not in proof.numbers or _SIGN_IN_BRACKETS.fullmatch(words[each.index].text)
    ]
    if not found or SECOND not in tesseract.languages(tesseract.program()[0]):
        return
    picture, tops = _gathered([_around(words[each.first], words[each.index], raster) for each in found], raster)
    seen = tesseract.recognise(picture, mode=BLOCK, language=SECOND)
    lines = [[word for word in seen if top <= word.top + word.height / 2 < bottom] for top, bottom in tops]
    readings = [(suspect.index, line) for suspect, line in zip(found, lines, strict=True)]
    yield from series.numbers(words, readings)
    yield from series.letters(words, readings)
    yield from series.partners(words, readings)
    for suspect, line in zip(found, lines, strict=True):
        begins = proof.beginnings.get(suspect.index, "")
        made = _as_percent(words[suspect.first], words[suspect.index], line, begins)
        if made:
            yield suspect.index, made


def _as_percent(number: Recognised, word: Recognised, seen: Sequence[Recognised], begins: str) -> Recognised | None:
    """Give the word with `%` where the second model read the sign, and the same number or one that figures prove."""
    text = " ".join(each.text for each in seen)
    if (
        seen
        and number is word
        and text.startswith(begins)
        and _surely(word, text, min(each.confidence for each in seen))
    ):
        return replace(word, text=text, confidence=0.9 * min(each.confidence for each in seen))
    read = _PERCENT.fullmatch(text)
    if read is None:
        return None
    digits, expected = _DIGITS.sub("", read["number"]), _DIGITS.sub("", number.text)
    confidence = 0.9 * min(each.confidence for each in seen)
    if number is not word:
        return replace(word, text="%" + read["rest"], confidence=confidence) if digits == expected else None
    if begins.isdecimal() and (expected.startswith(begins) or digits == begins):
        return replace(word, text=f"{begins}%{read['rest']}", confidence=confidence)
    if not digits or not expected.startswith(digits):
        return None
    return replace(word, text=f"{read['number'].strip()}%{read['rest']}", confidence=confidence)


def _surely(word: Recognised, text: str, confidence: float) -> bool:
    """Whether the second model is sure of a bare percent sign, or of a number where the first was in doubt."""
    if _BRACKETED.fullmatch(word.text):
        return text == "(%)"
    if _ALONE.fullmatch(word.text) and text == "%":
        return True
    if _SIGN.fullmatch(text) and (_doubtful(word) or _ALONE.fullmatch(word.text) or _ODD.fullmatch(word.text)):
        return confidence > LIKELY
    lost = len(text) < len(word.text) and _DIGITS.sub("", text) == _DIGITS.sub("", word.text)
    doubtful = _doubtful(word) or _FIGURES_AS_LETTERS.fullmatch(word.text) is not None
    return doubtful and not lost and confidence > SURE and _FIGURES.fullmatch(text) is not None


def _around(first: Recognised, last: Recognised, raster: Raster) -> Grey:
    rim = max(last.height // 5, 3)
    top = max(min(first.top, last.top) - rim, 0)
    bottom = max(first.top + first.height, last.top + last.height) + rim
    return raster.pixels[top:bottom, max(first.left - rim, 0) : last.left + last.width + rim]


def _gathered(parts: Sequence[Grey], raster: Raster) -> tuple[Raster, list[tuple[int, int]]]:
    """Set pieces of a page under each other; also give the rows that each takes."""
    gap = round(0.1 * raster.dpi)
    height = sum(len(part) for part in parts) + gap * (len(parts) + 1)
    sheet = np.full((height, max(part.shape[1] for part in parts) + 2 * gap), raster.paper, np.uint8)
    rows, top = [], gap
    for part in parts:
        sheet[top : top + len(part), gap : gap + part.shape[1]] = part
        rows.append((top - gap // 2, top + len(part) + gap // 2))
        top += len(part) + gap
    return Raster(sheet, raster.dpi), rows
