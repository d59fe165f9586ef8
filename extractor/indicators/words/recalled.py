"""Goals that a sentence about what came of them recalls: "fler än de 40 vi lovat", "över taket på 250 kronor"."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.indicators.drafts import Scene
from extractor.indicators.words.tagged import Tagged

REACH = 60
"""Characters on each side of a number that may say that it recalls a goal."""
LIMITED = frozenset({"percent", "money", "time"})
"""Kinds of unit that have a ceiling which is no part of a building."""


def recalled(scene: Scene, tagged: Sequence[Tagged], start: int, end: int) -> list[Tagged]:
    """Take numbers that a sentence recalls as promised for goals, the number held up against each for its outcome."""
    out = list(tagged)
    for place, item in enumerate(tagged):
        if item.role == "revised" or item.part:
            continue
        before = tagged[place - 1].quantity.evidence.end if place else start
        after = tagged[place + 1].quantity.evidence.start if place + 1 < len(tagged) else end
        around = _around(scene, item, before, after)
        if not _is_recalled(scene, item, out[:place], around):
            if item.role == "outcome" and _is_missed(scene, around):
                out[place] = replace(item, role=None, part=True)
            continue
        some = scene.words.sentences.of_part.match(scene.text(start, item.quantity.evidence.start)) is not None
        out[place] = replace(item, role="target", compared=item.role != "target" or item.compared, part=some)
        if some:
            continue
        last = next((each for each in range(place - 1, -1, -1) if not _is_difference(out[each])), None)
        if last is not None and out[last].role is None and _may_be_held(scene, out[last], item):
            out[last] = replace(out[last], role="outcome", compared=True)
    return out


def _is_difference(item: Tagged) -> bool:
    """Tell whether a number is but a part, or what lies between two others ("sex procentenheter under de 70")."""
    return item.part or (item.quantity.unit or "").casefold().startswith("procentenhet")


def _is_recalled(scene: Scene, item: Tagged, told: Sequence[Tagged], around: tuple[str, str]) -> bool:
    """Tell whether the words between the numbers around it say that a number was promised."""
    says, (lead, behind) = scene.words.sentences, around
    if says.recalled.search(lead) and says.recalled_behind.match(behind):
        return True
    if says.recalled_limit.search(lead):
        return item.quantity.unit is None or item.quantity.unit_kind in LIMITED
    beside = bool(told) and told[-1].role in ("outcome", None) and _may_be_held(scene, told[-1], item)
    if beside and _is_missed(scene, around):
        return True
    bare = item.quantity.unit is None and says.bare_against.fullmatch(lead) is not None
    return bare and bool(told) and told[-1].role == "outcome" and says.ends.match(behind) is not None


def _is_missed(scene: Scene, around: tuple[str, str]) -> bool:
    """Tell whether the words around a number say that it was not reached ("Att det inte blev 4 000 beror på")."""
    says, (lead, behind) = scene.words.sentences, around
    return says.not_reached.search(lead) is not None and says.closes.match(behind) is not None


def _around(scene: Scene, item: Tagged, before: int, after: int) -> tuple[str, str]:
    """Give the words before and behind a number, up to the next ones."""
    at = item.quantity.evidence
    return scene.text(max(before, at.start - REACH), at.start), scene.text(at.end, min(after, at.end + REACH))


def _may_be_held(scene: Scene, one: Tagged, goal: Tagged) -> bool:
    """Tell whether a number without a role is what a sentence holds up against a goal: of its kind, right before it."""
    first, second = one.quantity, goal.quantity
    alike = first.unit_kind == second.unit_kind or second.unit is None or first.unit is None
    between = scene.text(first.evidence.end, second.evidence.start)
    return alike and scene.words.sentences.holds_up.search(between) is not None
