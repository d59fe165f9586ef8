"""Numbers of lists and letters of columns that were passed over: those above or beside each other prove each other.

So do the letters that stand for women and men: where one column is headed K, the M beside it is a letter, too.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

import regex

from extractor.ingest.ocr.tesseract import Recognised

IN_SERIES = 60.0
"""Confidence of a number or letter that its neighbours prove."""
FEWEST = 3
"""Letters that follow each other in the alphabet and are a series."""
PARTNERS = {"K": {"M"}, "M": {"K", "Kv"}, "F": {"P"}, "P": {"F"}}
"""Letters that head columns of women and men, girls and boys, with what heads the other column."""
SURE = 80.0
"""Confidence from which the second model is believed on a letter whose partner or like stands in its row."""

_Side = Callable[[Recognised], int]
_left, _top = attrgetter("left"), attrgetter("top")

_LISTED = regex.compile(r"(\d{1,2})[.,;]?")
_NUMBERED = regex.compile(r"\d{1,2}\.")
_LETTER = regex.compile(r"[A-Za-z]")


def numbers(
    words: Sequence[Recognised], readings: Iterable[tuple[int, list[Recognised]]]
) -> Iterator[tuple[int, Recognised]]:
    """Give the numbers of lists ("1.", "2.") that were missed: those one above the other prove each other."""
    numbers = {index: _listed(word.text) for index, word in enumerate(words) if _NUMBERED.fullmatch(word.text)}
    numbers |= {
        index: _listed(line[0].text) if len(line) == 1 else None for index, line in readings if not words[index].text
    }
    figures = {index: line[0].text for index, line in readings if len(line) == 1 and line[0].text.isdecimal()}
    for column in _columns(words, list(numbers)):
        votes = Counter(number - place for place, index in enumerate(column) if (number := numbers[index]) is not None)
        first, agreeing = votes.most_common(1)[0] if votes else (0, 0)
        if agreeing < 2 or 2 * agreeing < len(column):
            continue
        for number, index in enumerate(column, start=first):
            if number > 0 and not words[index].text and figures.get(index, str(number)) == str(number):
                yield index, replace(words[index], text=f"{number}.", confidence=IN_SERIES)


def _listed(text: str) -> int | None:
    found = _LISTED.fullmatch(text)
    return int(found[1]) if found else None


def _columns(words: Sequence[Recognised], indices: Sequence[int]) -> Iterator[list[int]]:
    """Give words that begin one below the other, from top to bottom."""
    return _aligned(words, indices, _left, order=_top)


def _rows(words: Sequence[Recognised], indices: Sequence[int]) -> Iterator[list[int]]:
    """Give words that stand beside each other, from left to right."""
    return _aligned(words, indices, _bottom, order=_left)


def _aligned(words: Sequence[Recognised], indices: Sequence[int], edge: _Side, *, order: _Side) -> Iterator[list[int]]:
    """Give words that share an edge to within half a height, each group in its order."""
    across = sorted(indices, key=lambda index: edge(words[index]))
    starts = [
        place
        for place, index in enumerate(across)
        if not place or edge(words[index]) - edge(words[across[place - 1]]) > 0.5 * words[index].height
    ]
    for start, end in pairwise([*starts, len(across)]):
        yield sorted(across[start:end], key=lambda index: order(words[index]))


def _bottom(word: Recognised) -> int:
    return word.top + word.height


def letters(
    words: Sequence[Recognised], readings: Iterable[tuple[int, list[Recognised]]]
) -> Iterator[tuple[int, Recognised]]:
    """Give the letters that head columns or begin rows ("A", "B") and were missed, by what a second look read."""
    found = {index: word.text for index, word in enumerate(words) if _LETTER.fullmatch(word.text)}
    second = {
        index: line[0].text
        for index, line in readings
        if not words[index].text and len(line) == 1 and _LETTER.fullmatch(line[0].text)
    }
    found |= second
    for line in (*_rows(words, list(found)), *_columns(words, list(found))):
        starts = [
            place
            for place in range(len(line))
            if not place or ord(found[line[place]]) - ord(found[line[place - 1]]) != 1
        ]
        for start, end in pairwise([*starts, len(line)]):
            if end - start >= FEWEST:
                for index in second.keys() & set(line[start:end]):
                    yield index, replace(words[index], text=second[index], confidence=IN_SERIES)


def partners(
    words: Sequence[Recognised], readings: Iterable[tuple[int, list[Recognised]]]
) -> Iterator[tuple[int, Recognised]]:
    """Give the letters that head columns and were missed, where the same letter or its partner heads another column."""
    second = {
        index: line[0].text
        for index, line in readings
        if not words[index].text and len(line) == 1 and _LETTER.fullmatch(line[0].text) and line[0].confidence >= SURE
    }
    for index, letter in second.items():
        row = [other for other in range(len(words)) if other != index and _beside(words[index], words[other])]
        wanted = PARTNERS.get(letter, set())
        if any(words[other].text in {letter, *wanted} or second.get(other) in wanted for other in row):
            yield index, replace(words[index], text=letter, confidence=IN_SERIES)


def _beside(word: Recognised, other: Recognised) -> bool:
    return other.top < word.top + word.height / 2 < _bottom(other)
