"""Numbers of one segment of text (a cell, a line, a clause): which stand for the whole, which for a group."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.subgroups import Group, identify
from extractor.types import Quantity

REACH = 40
"""Characters between a number and the word that names its group."""

_BREAK = regex.compile(r"[;.\n\t]|,(?!\d)|\boch\b|\bsamt\b|\brespektive\b|\bresp\b")
_TARGET_MARK = regex.compile(r"\(?\s*(?:mål(?:et|värde)?|plan(?:erat)?)\s*[):=]?\s*$", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Share:
    """A group's number inside a segment."""

    group: Group
    label: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Segment:
    """The numbers of a segment, those of the whole apart from those of its groups."""

    mains: tuple[Quantity, ...]
    shares: tuple[Share, ...]


def read_segment(scene: Scene, start: int, end: int, *, has_total: bool = False) -> Segment:
    """Tell the numbers of the whole from those of groups; without a total before them, groups' numbers are the whole's.

    `has_total` says that the total stands before the segment.
    """
    mains: list[Quantity] = []
    shares: list[Share] = []
    quantities = scene.within(start, end)
    for place, quantity in enumerate(quantities):
        share = _share(scene, quantities, place, (start, end)) if mains or has_total else None
        if share is None:
            mains.append(quantity)
        else:
            shares.append(share)
    return Segment(tuple(mains), tuple(shares))


def _share(scene: Scene, quantities: Sequence[Quantity], place: int, bounds: tuple[int, int]) -> Share | None:
    """Find the group of a number: in its own unit, in the words after it, or in the words before it."""
    quantity = quantities[place]
    own = quantity.unit or ""
    if group := identify(own, scene.words):
        return Share(group, own, quantity)
    after_end = quantities[place + 1].evidence.start if place + 1 < len(quantities) else bounds[1]
    after = _until_break(scene.text(quantity.evidence.end, min(after_end, quantity.evidence.end + REACH)))
    if group := identify(after, scene.words):
        return Share(group, _tidy(after), quantity)
    before_start = quantities[place - 1].evidence.end if place else bounds[0]
    before = _since_break(scene.text(max(before_start, quantity.evidence.start - 2 * REACH), quantity.evidence.start))
    if group := identify(before, scene.words):
        return Share(group, _tidy(before), quantity)
    return None


def _until_break(text: str) -> str:
    match = _BREAK.search(text)
    return text[: match.start()] if match else text


def _since_break(text: str) -> str:
    text = _TARGET_MARK.sub("", text)
    last = 0
    for match in _BREAK.finditer(text):
        last = match.end()
    return text[last:]


def _tidy(label: str) -> str:
    text = regex.sub(r"^\W*(?:varav|därav|därutav)\b", "", label, flags=regex.IGNORECASE)
    return regex.sub(r"\s+", " ", text).strip(" ,;:.()–-•")
