"""How alike two names are: by the pieces of three letters that they share."""

from collections import Counter
from functools import cache

from extractor.matching import normalise

FILLERS = frozenset(
    "antal antalet andel av i som och de dem den det är med på för en ett a till st varav".split()  # noqa: SIM905
)
"""Words that say nothing about what is counted."""


def likeness(one: str, other: str) -> float:
    """Give the share of the shorter name's pieces that the longer has too, 0..1; a short form is like the full name."""
    pieces, others = _pieces(one), _pieces(other)
    shorter = min(pieces.total(), others.total())
    return (pieces & others).total() / shorter if shorter else 0.0


@cache
def _pieces(name: str) -> Counter[str]:
    """Cut the words that tell into overlapping pieces, ends marked; all words where none tells."""
    words = normalise(name).split()
    telling = [word for word in words if word not in FILLERS] or words
    return Counter(piece for word in telling for piece in _cut(f"^{word}$"))


def _cut(word: str) -> list[str]:
    return [word[start : start + 3] for start in range(len(word) - 2)]
