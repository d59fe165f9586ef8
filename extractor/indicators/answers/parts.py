"""Statements that promise two things in so many words: "35 procent ska gå till arbete och 15 procent till studier"."""

from collections.abc import Callable

from extractor.indicators.drafts import Scene, Span
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

LEAD = 25
"""Characters between the joint and the number of the second goal."""


def promised_apart(scene: Scene, start: int, end: int) -> list[Span]:
    """Part a statement where "och" or a comma goes on to what is promised besides; one stretch where nothing is."""
    return apart(scene, start, end, lambda first, other, joint: _is_own(scene, first, other, joint, end))


def apart(scene: Scene, start: int, end: int, is_own: Callable[[Quantity, Quantity, int], bool]) -> list[Span]:
    """Part a statement at what joins its first number to one that `is_own` takes for another goal, and so on.

    It is given both numbers, and where the words of the second one begin.
    """
    first = scene.first(start, end)
    if first is None:
        return [(start, end)]
    for joint in scene.words.answers.joint.finditer(scene.document.text, first.evidence.end, end):
        other = scene.first(joint.end(), end)
        if other is not None and is_own(first, other, joint.end()):
            return [(start, joint.start()), *apart(scene, joint.end(), end, is_own)]
    return [(start, end)]


def _is_own(scene: Scene, first: Quantity, other: Quantity, joint: int, end: int) -> bool:
    """Tell whether a number behind a joint has a promise of its own, as the one before has ("tolv av dem ska ha")."""
    if other.evidence.start - joint > LEAD or first.unit_kind != other.unit_kind:
        return False
    behind, says = scene.text(other.evidence.end, end), scene.words.answers
    shall = scene.words.sentences.shall
    if shall.search(behind) and not shall.search(scene.text(first.evidence.start, joint)):
        return False  # one verb speaks of both
    if first.unit_kind == "percent":
        return says.goes_to.match(behind) is not None or says.promises.match(behind) is not None
    apart = other.unit is None or stem(other.unit) != stem(first.unit or "")
    return first.unit_kind == "count" and apart and says.promises.match(behind) is not None
