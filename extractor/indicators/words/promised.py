"""Numbers that their own words, or those beside them, call promised: "40 utlovade företag", "mot avsedda 50"."""

from dataclasses import replace

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.tagged import Tagged, pairs

REACH = 100
"""Characters around a number in which words may call it promised."""
LEAST_TOLD = 2
"""Numbers of a sentence that tells how many of those promised came about."""
LIMITS = ("at_least", "at_most")
"""Modifiers of a number that bounds what it counts."""
_CLOSES = regex.compile(r"[^()\d]{0,20}\)")


def is_called_promised(scene: Scene, item: Tagged) -> bool:
    """Tell whether a number's own words, or those beside it, call it promised ("40 utlovade företag")."""
    says, at = scene.words.sentences, item.quantity.evidence
    if item.role != "target":
        return False
    lead, behind = scene.text(max(0, at.start - REACH), at.start), scene.text(at.end, at.end + REACH)
    if says.called_goal.search(lead):
        return True
    bare = item.quantity.unit is None and (says.promised_lead.search(lead) or says.promised_next.match(behind))
    return bool(bare or says.promised.search(at.quote) or says.as_promised.match(behind))


def of_promised(scene: Scene, tagged: list[Tagged], start: int) -> list[Tagged]:
    """Take the number behind those promised for how many of them came about ("Av 50 tilltänkta par bildades 20")."""
    says = scene.words.sentences
    if len(tagged) < LEAST_TOLD or not is_called_promised(scene, tagged[0]):
        return tagged
    one, two = tagged[:LEAST_TOLD]
    of_them = says.of_promised.match(scene.text(start, one.quantity.evidence.start)) is not None
    if not of_them or two.role not in ("outcome", None) or two.quantity.unit_kind != "count":
        return tagged
    return [replace(one, role="target", compared=True), replace(two, role="outcome", compared=True), *tagged[2:]]


def held_up(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Part what came of a goal from the goal in a bracket that holds no more ("(46 jämfört med 40)")."""
    out = list(tagged)
    for place, between in pairs(scene, tagged):
        one, other = tagged[place].quantity.evidence, tagged[place + 1].quantity.evidence
        inside = scene.text(one.start - 1, one.start) == "(" and _CLOSES.match(scene.document.text, other.end)
        if inside and scene.words.sentences.compared_with.match(between):
            out[place] = replace(tagged[place], role="outcome", compared=True)
            out[place + 1] = replace(tagged[place + 1], role="target", compared=True)
    return out


def wished(scene: Scene, tagged: list[Tagged], start: int) -> list[Tagged]:
    """Take limits that a sentence wishes for, one after the other, for goals ("ville att kön blev högst 14 dagar")."""
    says, out = scene.words.sentences, list(tagged)
    for place, item in enumerate(tagged):
        at = item.quantity.evidence.start
        if item.part or item.quantity.modifier not in LIMITS:
            continue
        before = out[place - 1].quantity.evidence.end if place else start
        follows = place > 0 and out[place - 1].role == "target" and says.wished_too.search(scene.text(before, at))
        if follows or (not place and says.wished.search(scene.text(max(start, at - 2 * REACH), at))):
            out[place] = replace(item, role="target")
    return out
