"""What the model sees of a number: features by name, which the layer that weighs them knows by their hashes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from math import log10
from operator import attrgetter
from typing import NamedTuple

import regex

from extractor.candidates import Candidate
from extractor.types import Quantity

BEFORE, AFTER = 10, 8
"""Words before and behind a number that are looked at."""
NEAR = 4
"""Words of these that count as near."""
STEM = 6
"""Letters of a word that its inflected forms share."""
LEAST = 3
"""Letters of a word that tells anything without its place."""
STEPS_OF_TEN = 2
"""Steps in which a number grows to its tenfold."""
TOLD_EXACTLY = 20
"""The largest number that is a feature itself."""
BESIDE = 2
"""Words on each side that are seen together with the size of the number."""
LARGEST = 1e15
"""Numbers above this one, which a damaged text may hold, are as large as it is."""
FORM = 10
"""Characters of a number that tell how it is written."""

_TOKEN = regex.compile(r"\w+(?:-\w+)*|[^\w\s]")
_WORD = regex.compile(r"\p{L}{3,}")
_start, _end = attrgetter("start"), attrgetter("end")
_DIGIT = regex.compile(r"\d")


class Word(NamedTuple):
    """A word in lower case with its offsets into the sentence."""

    text: str
    start: int
    end: int


def words_of(sentence: str) -> list[Word]:
    """Give the words of a sentence and its signs, which are words of their own."""
    return [Word(match[0].lower(), *match.span()) for match in _TOKEN.finditer(sentence)]


def role_features(words: Sequence[Word], candidate: Candidate) -> Iterator[str]:
    """Give the features of a number by which its role is told."""
    start, end = candidate.span(candidate.quantity)
    others = [(*candidate.span(other), f"#{other.unit_kind}") for other in candidate.others]
    before = _nearest(reversed(words[: bisect_right(words, start, key=_end)]), others, BEFORE)
    after = _nearest(islice(words, bisect_left(words, end, key=_start), None), others, AFTER)
    yield from _own(candidate)
    yield from _of_size(candidate, before[:BESIDE], after[:BESIDE])
    yield from _side("b", before)
    yield from _side("a", after)
    yield f"between:{''.join(before[:1])}|{''.join(after[:1])}"
    yield from {f"s:{word.text[:STEM]}" for word in words if len(word.text) >= LEAST and word.text.isalpha()}
    yield from _of_heading(candidate.heading)
    yield from candidate.signs


@lru_cache(maxsize=500)
def _of_heading(heading: str) -> frozenset[str]:
    return frozenset(f"h:{word[:STEM]}" for word in _WORD.findall(heading.lower()))


def _own(candidate: Candidate) -> Iterator[str]:
    """Give the features of the number itself and of its place among the numbers of its sentence."""
    quantity = candidate.quantity
    place = sum(other.evidence.start < quantity.evidence.start for other in candidate.others)
    yield f"kind:{quantity.unit_kind}"
    yield f"modifier:{quantity.modifier}"
    yield f"per:{quantity.per}"
    yield f"unit:{(quantity.unit or '').lower()[:STEM]}"
    yield f"place:{min(place, 2)}|{min(len(candidate.others) - place, 2)}"
    yield f"digits:{any(map(str.isdigit, quantity.evidence.quote))}"
    yield f"length:{min(len(candidate.text) // 40, 5)}"
    yield from {f"other:{_compared(quantity, other)}" for other in candidate.others}


def _of_size(candidate: Candidate, before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Give the features of how large a number is and how it is written: goals are round, years have four figures."""
    quantity = candidate.quantity
    kind, value = quantity.unit_kind, min(abs(quantity.low), LARGEST)
    magnitude = int(STEPS_OF_TEN * log10(value + 1))
    yield f"magnitude:{kind}:{magnitude}"
    yield f"round:{value % 10 == 0}:{value % 5 == 0}:{kind}"
    yield f"written:{_DIGIT.sub('9', quantity.evidence.quote.lower())[:FORM]}|{kind}"
    figures = str(int(value))
    yield f"figures:{len(figures.rstrip('0'))}:{len(figures)}"
    yield f"range:{quantity.low != quantity.high}"
    if value <= TOLD_EXACTLY:
        yield f"value:{value:g}"
    alike = [other.low for other in candidate.others if other.unit_kind == kind]
    yield f"largest:{all(other <= quantity.low for other in alike)}:{min(len(alike), 3)}"
    yield from (f"magnitude:{magnitude}|{sign}" for sign in candidate.signs if sign.startswith("clause:"))
    yield from (f"magnitude-b:{magnitude}:{word[:STEM]}" for word in before)
    yield from (f"magnitude-a:{magnitude}:{word[:STEM]}" for word in after)


def _compared(quantity: Quantity, other: Quantity) -> str:
    side = "<" if other.evidence.start < quantity.evidence.start else ">"
    if quantity.unit_kind != other.unit_kind:
        return side + other.unit_kind
    return side + ("=" if quantity.low == other.low else "+" if quantity.low > other.low else "-")


def _side(side: str, words: Sequence[str]) -> Iterator[str]:
    """Give the features of the words on one side, the nearest first: where they stand, pairs, stems, endings."""
    yield f"{side}0:{''.join(words[:1])}"
    yield f"{side}01:{' '.join(words[:2])}"
    for place, word in enumerate(words):
        near = "near" if place < NEAR else "far"
        yield f"{side}-{near}:{word}"
        yield f"{side}:{word[:STEM]}"
        if place + 1 < len(words):
            yield f"{side}:{word} {words[place + 1]}"
        if len(word) > STEM:
            yield f"{side}-{near}-end:{word[-3:]}"


def _nearest(words: Iterable[Word], others: Sequence[tuple[int, int, str]], most: int) -> list[str]:
    """Give so many words, a mark in the place of every other number: how much it is tells nothing of this one."""
    out: list[str] = []
    for word in words:
        if len(out) == most:
            break
        marks = [mark for first, last, mark in others if first < word.end and word.start < last] if others else ()
        if not marks:
            out.append(word.text)
        elif out[-1:] != marks[:1]:
            out.append(marks[0])
    return out
