"""Letters held to the page's own: lone ones that Tesseract passes over, capitals that it takes for small, doubled ones.

Passed over are "m" and "k" in the heads of tables; "vid" is "Vid" where its first letter is as high as a capital, and
"Vvid" too where it is printed with three letters.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from math import inf
from statistics import median

from extractor.ingest.ocr.figures import CLEAR, LIKE, PROVED, Known, Print, learned, prints_of
from extractor.ingest.ocr.glyphs import shape_of, usual_share
from extractor.ingest.ocr.raster import Dark
from extractor.ingest.ocr.tesseract import Recognised

SURE = 93.0
"""Confidence from which a word shows how its letters are printed."""
ENOUGH = 80
"""Words that tell how a page prints its letters."""
FEWEST = 3
"""Prints of a letter without which it is not known."""
MOST = 2
"""Letters that a word may be passed over with."""
ONE_SHAPE = frozenset("vuoscwxz")
"""Letters whose capitals differ from them in height alone."""
CAPITAL = 0.6
"""Font sizes from which the first letter of a word is a capital: small ones take 0.51, capitals 0.68."""
SAME_HEIGHT = 0.15
"""Share by which the heights of one letter differ on a page."""


def lone(words: Sequence[Recognised], dark: Dark, read: Iterable[int]) -> Iterator[tuple[int, Recognised]]:
    """Give the words without a text that are letters in the rows of others, by index; `read` are read already."""
    unread = [index for index, word in enumerate(words) if not word.text and index not in read and _row(word, words)]
    split = {index: prints for index in unread if 0 < len(prints := prints_of(words[index], dark)) <= MOST}
    known = _known(words, dark) if split else {}
    usual = _size(words) if split else 0.0
    for index, prints in split.items():
        share = _size(_row(words[index], words)) / usual
        text = "".join(_letter(print_, known, share) for print_ in prints)
        if len(text) == len(prints):
            yield index, replace(words[index], text=text, confidence=PROVED)


def begun(words: Sequence[Recognised], dark: Dark) -> Iterator[tuple[int, Recognised]]:
    """Give the words at the beginnings of lines and sentences whose first letter is another than was read, by index."""
    before = ""
    for index, word in enumerate(words):
        begins = not index or words[index - 1].line != word.line or before.endswith((".", "?", "!"))
        before = word.text
        if begins and len(word.text) > 2 and word.text[0].lower() in ONE_SHAPE:
            made = _begun(word.text, prints_of(word, dark))
            if made != word.text:
                yield index, replace(word, text=made)


def _begun(text: str, prints: Sequence[Print]) -> str:
    doubled = text[0].lower() == text[1].lower() and text[0] != text[1]
    if doubled and len(prints) == len(text) - 1:
        text = text[0].upper() + text[2:]
    if len(prints) != len(text) or text[0].isupper():
        return text
    shares = [usual_share(shape) if (shape := shape_of(letter)) else 0.0 for letter in text]
    sizes = [(each.bottom - each.top) / share for each, share in zip(prints[1:], shares[1:], strict=True) if share]
    high = (prints[0].bottom - prints[0].top) / (median(sizes) if sizes else inf)
    return text[0].upper() + text[1:] if high >= CAPITAL else text


def _row(word: Recognised, words: Iterable[Recognised]) -> list[Recognised]:
    """Give what was read in the same rows."""
    middle = word.top + word.height / 2
    return [other for other in words if other.text and other.top < middle < other.top + other.height]


def _size(words: Iterable[Recognised]) -> float:
    """Give the usual font size of words in pixels, 1 where none tells."""
    sizes = [word.height / usual_share(shape) for word in words if (shape := shape_of(word.text))]
    return median(sizes) if sizes else 1.0


def _known(words: Sequence[Recognised], dark: Dark) -> dict[str, Known]:
    sure = (word for word in words if word.confidence >= SURE and word.text.isalpha())
    known = learned((word.text, prints_of(word, dark)) for word in islice(sure, ENOUGH))
    return {letter: each for letter, each in known.items() if len(each.aspects) >= FEWEST}


def _letter(print_: Print, known: Mapping[str, Known], share: float) -> str:
    """Give the letter that a print shows, nothing where it is not sure; `share` is its row's part of the usual size."""
    likes = sorted(((each.likeness(print_), letter) for letter, each in known.items()), reverse=True)
    if len(likes) < 2 or likes[0][0] < LIKE or likes[0][0] - likes[1][0] < CLEAR:
        return ""
    letter = likes[0][1]
    high = (print_.bottom - print_.top) / known[letter].height
    return letter if min(abs(high - 1), abs(high / share - 1)) < SAME_HEIGHT else ""
