"""The role that the words of a sentence give to its numbers."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.advice import advised
from extractor.indicators.words.changes import changes, revised
from extractor.indicators.words.coordination import coordinated
from extractor.indicators.words.deciding import REACH, decide, leading_phrases
from extractor.indicators.words.known import is_known
from extractor.indicators.words.promised import held_up, is_called_promised, of_promised, wished
from extractor.indicators.words.proportions import fractions, proportions
from extractor.indicators.words.recalled import recalled
from extractor.indicators.words.segments import is_goal_of_part
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.tagged import Tagged, pairs
from extractor.types import Quantity

_TWO_DIGITS = regex.compile(r"\d\d")
LEAST_GOALS = 3
"""Goals that make a passage one that states them one after another."""
MOST_NUMBERS = 60
"""Numbers of a sentence; what holds more is a table without its rulings."""
_OPENS = regex.compile(r"[^()]*\(\s*")
_GOES_ON = regex.compile(r"[^()]{0,30}")
_NUMBERED = regex.compile(
    r"(?:\b(?:\p{Lu}\p{Ll}*mål|Mål|MÅL|insatsområde|prioritering)|(?<![(,;/]\s?)\b(?:del|etapp|effekt)?mål)\s+(?:nr\.?\s*)?$"
)
"""What stands before the number of a programme or of a goal in a list ("Mål 2 i Norra Sverige")."""


def tag(scene: Scene, start: int, end: int) -> list[Tagged]:
    """Give each number of `text[start:end]` its role: the nearest phrase before it, else the one behind it."""
    told = by_phrases(scene, start, end)
    if not scene.opinions:
        return list(told)
    key = ("advised", start, end)
    if key not in scene.memo:
        scene.memo[key] = [_advised(scene, item, start) for item in told]
    return list(scene.memo[key])


def by_phrases(scene: Scene, start: int, end: int) -> Sequence[Tagged]:
    """Give each number of `text[start:end]` the role that phrases give it, whatever a trained model says."""
    key = ("tag", start, end)
    if key not in scene.memo:
        scene.memo[key] = tuple(_tagged(scene, start, end))
    found: Sequence[Tagged] = scene.memo[key]
    return found


def _tagged(scene: Scene, start: int, end: int) -> list[Tagged]:
    counted = [
        quantity
        for quantity in scene.within(start, end)
        if not (
            _is_ordinal(scene, quantity, start)
            or _is_limit_of_age(scene, quantity, start)
            or is_known(scene, quantity, start)
        )
    ]
    if not counted:
        return []
    shall = len(counted) > 1 and scene.words.sentences.shall.search(scene.text(start, end))
    quantities = proportions(scene, counted) if shall else counted
    if not 0 < len(quantities) <= MOST_NUMBERS:
        return []
    hits = leading_phrases(scene, start, end)
    tagged: list[Tagged] = []
    for place, quantity in enumerate(quantities):
        before = quantities[place - 1].evidence.end if place else start
        after = quantities[place + 1].evidence.start if place + 1 < len(quantities) else end
        if _is_whole(scene, quantities, place):
            tagged.append(Tagged(quantity, None))
            continue
        follows = place > 0 and not _is_whole(scene, quantities, place - 1)
        item = decide(scene, quantity, hits, (before, after), follows=follows)
        if _is_part(scene, item, (before, after)):
            done = tagged[-1:] and tagged[-1].role == "target" and _was_done(scene, item.quantity, after)
            item = replace(item, role="outcome", compared=True) if done else replace(item, part=True)
        tagged.append(item)
    divided = _divided(
        scene, held_up(scene, of_promised(scene, wished(scene, revised(scene, tagged, start), start), start))
    )
    divided = _promised_parts(scene, divided)
    told = changes(scene, fractions(scene, coordinated(scene, divided)), (start, end))
    return recalled(scene, told, start, end)


def _divided(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Take groups in a bracket right behind a number for its parts ("90 personer (50 kvinnor, 40 män) ska")."""
    out = list(tagged)
    inside = False
    for place, between in pairs(scene, tagged):
        item = tagged[place + 1]
        follows = _GOES_ON.fullmatch(between) if inside else _OPENS.fullmatch(between)
        inside = follows is not None and _counts_group(scene, item.quantity)
        if inside:
            out[place + 1] = replace(item, role=None, part=True)
    return out


def _promised_parts(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Take a goal in brackets behind a group's number for a part of the goal ("varav 7 kvinnor (mål 6)")."""
    out = list(tagged)
    for place, _ in pairs(scene, tagged):
        part, number = out[place], tagged[place + 1]
        whole = next((item.quantity for item in reversed(out[:place]) if not item.part), None)
        goes_on = part.part or (any(item.part for item in out[:place]) and _counts_group(scene, part.quantity))
        if goes_on and number.role == "target" and is_goal_of_part(scene, part.quantity, whole, number.quantity):
            out[place + 1] = replace(number, role=None, part=True)
    return out


def _counts_group(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether a number counts people of a group: by its unit, or by whom something is done ("25 av kvinnor")."""
    if identify(quantity.unit or "", scene.words) is not None:
        return True
    if quantity.unit is not None:
        return False
    by = scene.words.sentences.by_whom.match(scene.document.text, quantity.evidence.end)
    return by is not None and identify(by["whom"], scene.words) is not None


def _was_done(scene: Scene, quantity: Quantity, end: int) -> bool:
    """Tell whether a number says how much of what was promised came about ("12 resor var tänkta, varav 9 blev av")."""
    said = scene.text(quantity.evidence.start, end).partition(" ")[2]
    return scene.words.answers.carried_out.match(said) is not None


def _is_part(scene: Scene, item: Tagged, bounds: tuple[int, int]) -> bool:
    """Tell whether a number is a part of the one before it; what shall be reached of these is a goal of its own."""
    says = scene.words.sentences
    lead = scene.text(bounds[0], item.quantity.evidence.start)
    tail = scene.text(item.quantity.evidence.end, bounds[1])
    part = says.part.search(lead)
    if item.role == "target" and part is not None and says.more.match(part.group()):
        return False
    some = part is None or says.some.match(part.group()) is not None
    group = identify(tail[:REACH], scene.words) is not None
    own = item.role == "target" and some and not group and says.shall.search(lead + tail) is not None
    each = item.quantity.unit is None and item.role != "target" and says.of_each.match(tail) is not None
    return not own and (part is not None or says.of_these.match(tail) is not None or each)


def _is_whole(scene: Scene, quantities: Sequence[Quantity], place: int) -> bool:
    """Tell whether a number is only that of which a share follows ("av de 34 gårdarna skulle minst 80 procent")."""
    one, other = quantities[place], quantities[place + 1] if place + 1 < len(quantities) else None
    before = scene.text(max(0, one.evidence.start - REACH), one.evidence.start)
    shared = other is not None and other.unit_kind == "percent" and one.unit_kind == "count"
    return shared and scene.words.sentences.of_all.search(before) is not None


def _advised(scene: Scene, item: Tagged, start: int) -> Tagged:
    """Let a trained model have its say on the role of a number, unless its own words call it promised.

    Among goals, one that a phrase calls so stays one.
    """
    opinion = scene.opinions.get(item.quantity.evidence.start)
    said = item if opinion is None or is_called_promised(scene, item) else advised(item, opinion)
    return item if item.role == "target" != said.role and _is_among_goals(scene, start) else said


def _is_among_goals(scene: Scene, offset: int) -> bool:
    """Tell whether the passage around an offset states one goal after another by phrases, and hardly an outcome."""
    block = scene.block_at(offset)
    if block is None:
        return False
    key = ("among goals", block.start, block.end)
    if key not in scene.memo:
        spans = sentences(scene.document.text, block.start, block.end)
        said = [item.role for span in spans for item in by_phrases(scene, *span)]
        goals, outcomes = said.count("target"), said.count("outcome")
        scene.memo[key] = goals >= LEAST_GOALS and outcomes * LEAST_GOALS <= goals
    return bool(scene.memo[key])


def _is_ordinal(scene: Scene, quantity: Quantity, start: int) -> bool:
    """Tell whether a bare digit only numbers a goal or a programme."""
    at = quantity.evidence.start
    bare = quantity.unit is None and len(quantity.evidence.quote) == 1
    return bare and _NUMBERED.search(scene.text(max(start, at - 20), at)) is not None


def _is_limit_of_age(scene: Scene, quantity: Quantity, start: int) -> bool:
    """Tell whether a bare number is how old those just named may be ("ett tjugotal ledare, alla under 25, skulle")."""
    if quantity.unit is not None or _TWO_DIGITS.fullmatch(quantity.evidence.quote) is None:
        return False
    return (
        scene.words.sentences.age_limit.search(
            scene.text(max(start, quantity.evidence.start - REACH), quantity.evidence.start)
        )
        is not None
    )
