"""Numbered headings told apart from numbered lists: the run of numbers that goes through the whole report."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.segment.numbering import NumberKind

MIN_LINKS = 3
MIN_MEAN = 1.35
_GAP = 0.7
_RESTART = 2.5
_LATE_START = 0.5
_LONGEST_GAP = 3
_REACH = 300
"""Numbered lines between two links of a chain at most: keeps a file of nothing but lists from costing its square."""


@dataclass(frozen=True, slots=True)
class Link:
    """A numbered line: which candidate it is, its number at the first level, and how much speaks for a heading."""

    index: int
    kind: NumberKind
    value: int
    weight: float


def best_chain(links: Sequence[Link]) -> list[Link]:
    """Choose the run of numbers that weighs most; empty when none is long and heavy enough to be an outline.

    Numbers rise by one, a gap costs, a new start at 1 costs more: a list inside a section is cheaper to leave out.
    """
    best: list[float] = []
    previous: list[int] = []
    for i, link in enumerate(links):
        score, before = -_LATE_START * min(link.value - 1, 4), -1
        for j in range(max(i - _REACH, 0), i):
            price = _price(links[j], link)
            if price is not None and best[j] - price > score:
                score, before = best[j] - price, j
        best.append(score + link.weight)
        previous.append(before)
    chain = _trace(links, previous, max(range(len(links)), key=lambda i: best[i])) if links else []
    return chain if _is_outline(chain) else []


def _trace(links: Sequence[Link], previous: Sequence[int], at: int) -> list[Link]:
    chain: list[Link] = []
    while at >= 0:
        chain.append(links[at])
        at = previous[at]
    return chain[::-1]


def _price(before: Link, after: Link) -> float | None:
    if before.kind != after.kind or before.index == after.index:
        return None
    step = after.value - before.value
    if 1 <= step <= _LONGEST_GAP:
        return _GAP * (step - 1)
    return _RESTART if after.value == 1 else None


def _is_outline(chain: Sequence[Link]) -> bool:
    if len(chain) < 2:
        return False
    mean = sum(link.weight for link in chain) / len(chain)
    return mean >= (MIN_MEAN if len(chain) >= MIN_LINKS else 2.5)
