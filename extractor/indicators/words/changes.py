"""Numbers of a sentence that says what changed: to what a goal, or from where to where what it is about."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.indicators.drafts import Scene
from extractor.indicators.words.revisions import is_change
from extractor.indicators.words.tagged import Tagged, pairs
from extractor.indicators.words.wording import TO
from extractor.types import Quantity

REACH = 100
"""Characters before a number in which words say that a goal was changed to it."""
LEAST_NAMED = 4
"""Words of a clause that names what was changed ("Antalet roddare sänktes från"); fewer are a note ("Höjt från")."""


def revised(scene: Scene, tagged: Sequence[Tagged], start: int) -> list[Tagged]:
    """Take a number to which a goal was changed for the changed goal ("sänktes målet till 130")."""
    out = list(tagged)
    for place, item in enumerate(tagged):
        at = item.quantity.evidence.start
        changed = (
            scene.words.revisions.mark.search(scene.text(max(start, at - REACH), at)) if item.role == "target" else None
        )
        if changed and scene.words.sentences.goal.search(changed.group()):
            out[place] = replace(item, role="revised")
    return out


def starts(scene: Scene, numbers: Sequence[Quantity], start: int) -> tuple[list[Quantity], list[Quantity]]:
    """Part a label's numbers into those from which a change starts ("öka från 17 till 25 procent") and the others.

    A start is of the kind of what it leads to, and nothing of that kind stands before it. Where a goal itself was
    changed both numbers are goals.
    """
    says, found = scene.words.sentences, []
    for place, (one, other) in enumerate(pairwise(numbers)):
        if any(number.unit_kind == other.unit_kind for number in numbers[:place]):
            continue
        before = scene.text(start, one.evidence.start)
        leads = TO.match(scene.text(one.evidence.end, other.evidence.start)) and says.started_from.search(before)
        changed = is_change(before, scene.words) and (says.goal.search(before) or len(before.split()) < LEAST_NAMED)
        if leads and not changed:
            found.append(replace(one, unit=one.unit or other.unit, unit_kind=other.unit_kind))
    places = {number.evidence.start for number in found}
    return found, [number for number in numbers if number.evidence.start not in places]


def changes(scene: Scene, tagged: list[Tagged], sentence: tuple[int, int]) -> list[Tagged]:
    """Read "från 9,4 till 8,0 procent": the first is where it started, the second what the sentence is about."""
    says, start = scene.words.sentences, sentence[0]
    whole = scene.text(*sentence)
    out = list(tagged)
    for place, between in pairs(scene, tagged):
        one = tagged[place]
        if says.measured_again.match(between) and says.measured.search(scene.text(start, one.quantity.evidence.start)):
            out[place] = replace(one, role="baseline")
            out[place + 1] = replace(out[place + 1], role="outcome", part=False)
            continue
        before = scene.text(max(start, one.quantity.evidence.start - 30), one.quantity.evidence.start)
        if not (TO.match(between) and says.started_from.search(before)):
            continue
        clause = scene.text(start, one.quantity.evidence.start)
        called = says.goal.search(clause) or (len(clause.split()) >= LEAST_NAMED and says.changed_by.search(whole))
        # A sentence changes one goal; what else went from one number to another is why.
        first = all(each.role != "revised" for each in out[:place])
        if first and called and is_change(clause, scene.words):
            out[place] = replace(one, role="target")
            out[place + 1] = replace(out[place + 1], role="revised")
        else:
            second = out[place + 1].role or ("target" if says.shall.search(clause) else None)
            out[place] = replace(one, role="baseline")
            out[place + 1] = replace(out[place + 1], role=one.role if one.role not in (None, "baseline") else second)
    return out
