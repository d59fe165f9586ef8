"""The role that the words of a sentence give to its numbers."""

from dataclasses import dataclass

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.vocabulary import Cue, Role
from extractor.types import Quantity

_OF = regex.compile(r"^\W*av\W*(?:de\W+|totalt\W+|våra\W+)?$", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A number of a sentence with its role, None where no phrase decides."""

    quantity: Quantity
    role: Role | None
    compared: bool = False
    """Whether a phrase of the same sentence holds it up against another number."""


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    cue: Cue


def tag(scene: Scene, start: int, end: int) -> list[Tagged]:
    """Give each number of `text[start:end]` its role: the nearest phrase before it, else the one behind it."""
    quantities = scene.within(start, end)
    if not quantities:
        return []
    hits = _hits(scene, start, end)
    tagged: list[Tagged] = []
    for place, quantity in enumerate(quantities):
        before = quantities[place - 1].evidence.end if place else start
        after = quantities[place + 1].evidence.start if place + 1 < len(quantities) else end
        tagged.append(_decide(scene, quantity, hits, (before, after)))
    return _fractions(scene, tagged)


def _hits(scene: Scene, start: int, end: int) -> list[_Hit]:
    """Find all phrases that stand before their number, in order of their ends."""
    found = [
        _Hit(match.start(), match.end(), cue)
        for cue in scene.words.cues
        if cue.before
        for match in cue.pattern.finditer(scene.document.text, start, end)
    ]
    return sorted(found, key=lambda hit: (hit.end, -hit.start))


def _decide(scene: Scene, quantity: Quantity, hits: list[_Hit], bounds: tuple[int, int]) -> Tagged:
    start, end = quantity.evidence.start, quantity.evidence.end
    nearest = [hit for hit in hits if bounds[0] <= hit.start and hit.end <= start + 1]
    if nearest:
        widest = min((hit for hit in nearest if hit.end == nearest[-1].end), key=lambda hit: hit.start)
        return Tagged(quantity, widest.cue.role, widest.cue.comparator)
    behind = scene.text(end, bounds[1])
    for cue in scene.words.cues:
        if not cue.before and cue.pattern.search(behind):
            return Tagged(quantity, cue.role)
    if any(hit.cue.comparator and end <= hit.start and hit.end <= bounds[1] + 1 for hit in hits):
        return Tagged(quantity, "outcome", True)
    return Tagged(quantity, None)


def _fractions(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Read "31 av 40" as outcome and target where the sentence speaks of goals."""
    if not any(item.role == "target" for item in tagged):
        return tagged
    out = list(tagged)
    for place in range(len(out) - 1):
        one, other = out[place], out[place + 1]
        between = scene.text(one.quantity.evidence.end, other.quantity.evidence.start)
        if one.role in (None, "target") and _OF.match(between):
            out[place] = Tagged(one.quantity, "outcome", True)
            out[place + 1] = Tagged(other.quantity, "target", True)
    return out
