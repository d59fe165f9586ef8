"""Numbers of one sentence that share a role: joined by "och" or "med", or counted up."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.tagged import Tagged, pairs
from extractor.indicators.words.wording import stem

LEAST_SUMMED = 2
"""Numbers that a sum has at least."""
REACH = 100
"""Characters behind a number in which it is said what shall have been done."""
BEHIND = 40
"""Characters behind a number in which a verb says what came of it."""


def coordinated(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Let goals joined by "och" share the word that makes the first one a goal ("dragga 400 km och ta upp 25 ton")."""
    out, says = list(tagged), scene.words.sentences
    for place, between in pairs(scene, tagged):
        one, two = out[place], tagged[place + 1]
        named = two.quantity.unit is not None and two.quantity.unit_kind != "time"
        if (
            one.role == "target"
            and two.role is None
            and not (one.compared or two.part)
            and (named and says.joins_task.search(between) or says.joins_antal.fullmatch(between))
        ):
            out[place + 1] = replace(two, role="target")
    return _counted_up(scene, _inherited(scene, _restated(scene, _to_have(scene, out))))


def _to_have(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Take numbers for goals that shall have been reached as the goal before them ("... och intäkterna ha ökat med 9").

    The infinitive stands before the number or behind it, no other number and no end of a sentence between.
    """
    out, to_have = list(tagged), scene.words.sentences.to_have
    for place, between in pairs(scene, tagged):
        one, two = out[place], tagged[place + 1]
        if one.role != "target" or two.role not in (None, "outcome") or two.part or two.quantity.unit is None:
            continue
        end = two.quantity.evidence.end
        last = tagged[place + 2].quantity.evidence.start if place + 2 < len(tagged) else end + REACH
        behind = regex.split(r"[.;:!?]", scene.text(end, min(last, end + REACH)))[0]
        if to_have.search(between) or to_have.search(behind):
            out[place + 1] = replace(two, role="target")
    return out


def _counted_up(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Take what a sentence of goals goes on to count up for goals too ("tre körer, en resa och intäkter på 9 tkr")."""
    if not any(item.role == "target" for item in tagged) or any(item.role == "outcome" for item in tagged):
        return tagged
    out = list(tagged)
    for place, between in pairs(scene, tagged):
        one, two = out[place], out[place + 1]
        named = two.quantity.unit is not None and two.quantity.unit_kind != "time"
        goes_on = one.role == "target" and not one.compared and named and two.role is None and not two.part
        told = scene.words.sentences.came_about.search(between) is not None or _is_told(scene, two)
        group = identify(two.quantity.unit or "", scene.words) is not None
        same = two.quantity.unit_kind == "count" and stem(one.quantity.unit or "") == stem(two.quantity.unit or "")
        if goes_on and scene.words.sentences.counts_on.fullmatch(between) and not (told or group or same):
            out[place + 1] = replace(two, role="target")
    return out


def _restated(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Take the whole for the goal where it is said again after a number per year ("5 per år, alltså 15 på tre år")."""
    out = list(tagged)
    for place, between in pairs(scene, tagged):
        one = tagged[place]
        if one.role == "target" and one.quantity.per is not None and scene.words.sentences.restated.match(between):
            out[place] = replace(one, role=None, part=True)
            out[place + 1] = replace(tagged[place + 1], role="target")
        elif scene.words.sentences.restated.match(between) and _is_share_of_all(scene, out[: place + 2]):
            out[place - 1 : place + 1] = [replace(item, role=None, part=True) for item in out[place - 1 : place + 1]]
            out[place + 1] = replace(out[place + 1], role="target", part=False)
        elif scene.words.sentences.summed.match(between):
            out[: place + 2] = _summed(out[: place + 2])
    return out


def _is_share_of_all(scene: Scene, tagged: Sequence[Tagged]) -> bool:
    """Tell whether the last number of a goal is the share of all before it ("hälften av de 30, alltså 15, skulle ...").

    What came of a goal in percent is better told by the share.
    """
    if len(tagged) < LEAST_SUMMED + 1 or any(item.role not in ("target", None) for item in tagged[-3:]):
        return False
    share, whole, number = (item.quantity for item in tagged[-3:])
    behind = regex.split(r"[.;:!?]", scene.text(number.evidence.end, number.evidence.end + BEHIND))[0]
    if all(item.role is None for item in tagged[-3:]) and not scene.words.sentences.shall.search(behind):
        return False
    counted = share.unit_kind == "percent" != whole.unit_kind and number.unit_kind == whole.unit_kind
    return counted and round(share.low * whole.low / 100 - number.low, 4) == 0


def _summed(tagged: Sequence[Tagged]) -> list[Tagged]:
    """Take numbers for parts of the one behind them to which they add up ("19 i maj, 28 i juni, det vill säga 47")."""
    whole, total = tagged[-1], 0.0
    for place in range(len(tagged) - 2, -1, -1):
        total += tagged[place].quantity.low
        if round(total - whole.quantity.low, 4) == 0 and place < len(tagged) - LEAST_SUMMED:
            told = next((item.role for item in tagged[place:-1] if item.role), whole.role)
            parts = [replace(item, role=None, part=True) for item in tagged[place:-1]]
            return [*tagged[:place], *parts, replace(whole, role=told, part=False)]
    return list(tagged)


def _inherited(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Let a number that goes with another one share its role ("fyra kurser med 60 deltagare")."""
    out = list(tagged)
    gaps = [between for _, between in pairs(scene, tagged)]
    for place, between in enumerate(gaps):
        one, two = out[place], tagged[place + 1]
        if one.role not in ("target", "outcome") or two.quantity.unit is None or one.quantity.unit is None or two.part:
            continue
        same = stem(one.quantity.unit) == stem(two.quantity.unit)
        grouped = identify(two.quantity.unit, scene.words) or identify(one.quantity.unit, scene.words)
        if (
            (scene.words.sentences.joined.match(between) or _is_listed(scene, gaps[place:]))
            and not (same or grouped)
            and not (one.role == "target" and _is_told(scene, two))
            and two.quantity.unit_kind == "count"
        ):
            out[place + 1] = replace(two, role=one.role)
    return out


def _is_told(scene: Scene, item: Tagged) -> bool:
    """Tell whether a verb right behind a number says what came of it."""
    end = item.quantity.evidence.end
    return (
        scene.words.sentences.came_about.search(regex.split(r"[.,;:!?]", scene.text(end, end + BEHIND))[0]) is not None
    )


def _is_listed(scene: Scene, gaps: Sequence[str]) -> bool:
    """Tell whether commas part the numbers from here on up to one that "och" or "samt" joins to them."""
    says = scene.words.sentences
    last = next((place for place, gap in enumerate(gaps) if says.listed.match(gap) is None), len(gaps))
    return 0 < last < len(gaps) and says.joined.match(gaps[last]) is not None
