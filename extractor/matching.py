"""Names that mean the same: the exact normalised one, else the nearest above a threshold and clear of the next."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

import regex
from rapidfuzz import fuzz, process

T = TypeVar("T")

_WORD = regex.compile(r"[^\W_]+")
_SHORTLIST_SLACK = 25.0
"""The shortlist compares letter by letter; words in another order cost it points that the slow scorer gives back."""
_ROUNDING = 1e-6


@lru_cache(maxsize=20_000)
def normalise(name: str) -> str:
    """Give the words of a name in lower case, one blank between them: what two spellings of one name have in common."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", name).casefold()))


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A known name that a text comes near: its value, the name as known, and how near (0..100, 100 is the same)."""

    value: T
    name: str
    score: float


class Names(Generic[T]):
    """Known names and what each stands for; one name may stand for several values, one value bear several names."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._values: dict[str, list[T]] = {}
        for name, value in entries:
            values = self._values.setdefault(normalise(name), [])
            if value not in values:
                values.append(value)
        self._values.pop("", None)
        self._names = sorted(self._values, key=len)
        self._lengths = [len(name) for name in self._names]

    def __len__(self) -> int:
        return len(self._names)

    def exact(self, name: str) -> tuple[T, ...]:
        """Give all values whose name is the same but for case, blanks and punctuation."""
        return tuple(self._values.get(normalise(name), ()))

    def near(self, name: str, *, threshold: float = 90.0, limit: int = 8) -> list[Match[T]]:
        """Give the values whose names come nearest, best first; an exact name leaves no room for others."""
        query = normalise(name)
        if query in self._values:
            return [Match(value, query, 100.0) for value in self._values[query]]
        if len(query) < 3:
            return []
        found: list[Match[T]] = []
        for known, score in self._nearest(query, threshold, limit):
            found.extend(Match(value, known, score) for value in self._values[known])
        return found

    def nearest(self, name: str, *, threshold: float = 90.0, margin: float = 3.0) -> Match[T] | None:
        """Give the nearest value, or None when it is below the threshold or another value is within the margin."""
        found = self.near(name, threshold=threshold - margin)
        if not found or found[0].score < threshold:
            return None
        rivals = (match for match in found[1:] if match.value != found[0].value)
        return found[0] if all(found[0].score - rival.score > margin for rival in rivals) else None

    def _nearest(self, query: str, threshold: float, limit: int) -> list[tuple[str, float]]:
        cutoff = threshold - _SHORTLIST_SLACK
        names = self._as_long_as(query, threshold)
        shortlist = process.extract(query, names, scorer=fuzz.ratio, score_cutoff=cutoff, limit=limit)
        scored = [(known, max(ratio, fuzz.token_sort_ratio(query, known))) for known, ratio, _ in shortlist]
        scored = [(known, score) for known, score in scored if score >= threshold]
        return sorted(scored, key=lambda entry: (-entry[1], entry[0]))

    def _as_long_as(self, query: str, threshold: float) -> Sequence[str]:
        """Give the names that are not too short or too long: all letters of the shorter one in common are too few."""
        share = threshold / (200 - threshold)
        first = bisect_left(self._lengths, len(query) * share - _ROUNDING)
        return self._names[first : bisect_right(self._lengths, len(query) / share + _ROUNDING)]
