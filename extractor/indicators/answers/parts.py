"""Statements that promise two things in so many words: "35 procent ska gå till arbete och 15 procent till studier"."""

import regex

from extractor.indicators.drafts import Scene, Span
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

LEAD = 25
"""Characters between the joint and the number of the second goal."""
_JOINT = regex.compile(r",\s+(?:och\s+|samt\s+)?(?!varav|därav)|\s+(?:och|samt)\s+", regex.IGNORECASE)
_SHALL = regex.compile(r"\b(?:ska|skall|skulle)\b", regex.IGNORECASE)
_PROMISES = regex.compile(
    r"[^.;:]*?\b(?:(?:ska|skall|skulle)\s|ha\s+(?:\p{L}+\s+)?\p{L}+(?:[aiu]t|tt|ts)\b)", regex.IGNORECASE
)
"""How the words behind a number promise something of it."""
_TO = regex.compile(r"\s+till\s+\p{L}", regex.IGNORECASE)
"""Where those of a share go: "15 procent till studier"."""


def promised_apart(scene: Scene, start: int, end: int) -> list[Span]:
    """Part a statement where "och" or a comma goes on to what is promised besides; one stretch where nothing is."""
    first = scene.first(start, end)
    for joint in _JOINT.finditer(scene.document.text, first.evidence.end, end) if first is not None else ():
        other = scene.first(joint.end(), end)
        if first is not None and other is not None and _is_own(scene, first, other, joint.end(), end):
            return [(start, joint.start()), *promised_apart(scene, joint.end(), end)]
    return [(start, end)]


def _is_own(scene: Scene, first: Quantity, other: Quantity, joint: int, end: int) -> bool:
    """Tell whether a number behind a joint has a promise of its own, as the one before has ("tolv av dem ska ha")."""
    if other.evidence.start - joint > LEAD or first.unit_kind != other.unit_kind:
        return False
    behind = scene.text(other.evidence.end, end)
    if _SHALL.search(behind) and not _SHALL.search(scene.text(first.evidence.start, joint)):
        return False  # one verb speaks of both
    if first.unit_kind == "percent":
        return _TO.match(behind) is not None or _PROMISES.match(behind) is not None
    apart = other.unit is None or stem(other.unit) != stem(first.unit or "")
    return first.unit_kind == "count" and apart and _PROMISES.match(behind) is not None
