"""The role that the words of a sentence give to its numbers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.advice import advised
from extractor.indicators.words.changes import changes, revised
from extractor.indicators.words.coordination import coordinated
from extractor.indicators.words.known import is_known
from extractor.indicators.words.promised import held_up, is_called_promised, of_promised, wished
from extractor.indicators.words.proportions import fractions, proportions
from extractor.indicators.words.recalled import recalled
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.tagged import Tagged, pairs
from extractor.indicators.words.vocabulary import Cue
from extractor.types import Quantity

_YEARS = regex.compile(r"(?:projekt)?år(?:en)?|månader(?:na)?", regex.IGNORECASE)
_TWO_DIGITS = regex.compile(r"\d\d")
REACH = 100
"""Characters between a phrase and the number that it speaks of."""
LEAST_GOALS = 3
"""Goals that make a passage one that states them one after another."""
MOST_NUMBERS = 60
"""Numbers of a sentence; what holds more is a table without its rulings."""
_ASIDE = regex.compile(r"\s*[,;(–-]\s*")
"""All that stands between an outcome and the goal that is added to it ("22 st, målet var 35 st")."""
_BRACKET = regex.compile(r"\(\s*(?:\p{L}+\s+){0,3}$")
"""What opens a bracket that holds but the goal ("3 120 gillare (vi siktade på 1 000)")."""
_OPENS = regex.compile(r"[^()]*\(\s*")
_GOES_ON = regex.compile(r"[^()]{0,30}")
_BY = regex.compile(r"\s+(?:av|för|med)\s+(?P<whom>\p{L}+)")
"""By or for whom what a bare number counts is."""
_APART = regex.compile(r"[,(]")
"""What stands between a number and a phrase that is none of its own."""
_WAS = regex.compile(r"^[^.,;:]*\bvar\s+(?:vårt\s+|det\s+)?$", regex.IGNORECASE)
_BEGUN = regex.compile(r"(?<=\W)\p{L}{1,2}$")
"""What a word begins with that holds a phrase ("utlovade" beside "lovade")."""
_AND = regex.compile(r"\s*(?:,|och\b|men\b)", regex.IGNORECASE)
"""What a goal is called behind its number: "Tre artiklar var målet och tre är publicerade"."""
_FROM = regex.compile(r"\bfrån\b", regex.IGNORECASE)
_NUMBERED = regex.compile(
    r"(?:\b(?:\p{Lu}\p{Ll}*mål|Mål|MÅL|insatsområde|prioritering)|(?<![(,;/]\s?)\b(?:del|etapp|effekt)?mål)\s+(?:nr\.?\s*)?$"
)
"""What stands before the number of a programme or of a goal in a list ("Mål 2 i Norra Sverige")."""


class _Hit(NamedTuple):
    start: int
    end: int
    cue: Cue


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
    quantities = proportions(scene, counted) if scene.words.sentences.shall.search(scene.text(start, end)) else counted
    if not 0 < len(quantities) <= MOST_NUMBERS:
        return []
    hits = _hits(scene, start, end)
    tagged: list[Tagged] = []
    for place, quantity in enumerate(quantities):
        before = quantities[place - 1].evidence.end if place else start
        after = quantities[place + 1].evidence.start if place + 1 < len(quantities) else end
        if _is_whole(scene, quantities, place):
            tagged.append(Tagged(quantity, None))
            continue
        follows = place > 0 and not _is_whole(scene, quantities, place - 1)
        item = _decide(scene, quantity, hits, (before, after), follows=follows)
        if _is_part(scene, item, (before, after)):
            done = tagged[-1:] and tagged[-1].role == "target" and _was_done(scene, item.quantity, after)
            item = replace(item, role="outcome", compared=True) if done else replace(item, part=True)
        tagged.append(item)
    divided = _divided(
        scene, held_up(scene, of_promised(scene, wished(scene, revised(scene, tagged, start), start), start))
    )
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


def _counts_group(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether a number counts people of a group: by its unit, or by whom something is done ("25 av kvinnor")."""
    if identify(quantity.unit or "", scene.words) is not None:
        return True
    by = _BY.match(scene.document.text, quantity.evidence.end) if quantity.unit is None else None
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


def _hits(scene: Scene, start: int, end: int) -> list[_Hit]:
    """Find all phrases that stand before their number, in order of their ends."""
    found = [
        _Hit(match.start(), match.start() + len(match.group().rstrip()), cue)
        for cue, match in scene.words.leading.finditer(scene.document.text, start, end)
    ]
    return sorted(found, key=lambda hit: (hit.end, -hit.start))


def _decide(scene: Scene, quantity: Quantity, hits: list[_Hit], bounds: tuple[int, int], *, follows: bool) -> Tagged:
    """Decide by the phrases between the numbers around it; `follows` says that one stands before it."""
    says = scene.words.sentences
    start, end = quantity.evidence.start, quantity.evidence.end
    if says.bound.search(quantity.evidence.quote):
        return Tagged(quantity, "target")
    lead, behind = scene.text(bounds[0], start), scene.text(end, bounds[1])
    if says.promised_unit.match(quantity.unit or "") or says.promised.search(quantity.evidence.quote):
        return Tagged(quantity, "target", True)
    if quantity.unit is None and says.promised_next.match(behind):
        return Tagged(quantity, "target", True)
    if quantity.unit_kind == "percent" and says.fulfilled.search(lead):
        return Tagged(quantity, None, part=True)
    if says.as_promised.match(behind):
        return Tagged(quantity, "target")
    if _YEARS.fullmatch(quantity.unit or "") and says.lasting.search(lead):
        return Tagged(quantity, None)
    if says.difference.match(behind) or says.undone.match(behind):
        return Tagged(quantity, None, part=True)
    promised = follows and says.promised_behind.match(behind) is not None
    if promised and (says.held_against.search(lead) or says.than.search(lead)):
        return Tagged(quantity, "target", True)
    nearest = [
        hit
        for hit in hits
        if start - REACH <= hit.end <= start + 1
        and (bounds[0] <= hit.start or _says_changed_to(scene, hit, bounds[0]))
        and not (follows and _speaks_of_last(scene, hit, bounds[0]))
        and not (follows and says.modal.match(_said(scene, hit)) and ":" in scene.text(hit.end, start))
        and not says.new_clause.search(scene.text(hit.end, start))
    ]
    strong = [hit for hit in nearest if not says.weak.match(_said(scene, hit))]
    if len(nearest) > len(strong) and strong and strong[-1].cue.role in ("target", "baseline"):
        nearest = strong
    if nearest:
        widest = min((hit for hit in nearest if hit.end == nearest[-1].end), key=lambda hit: hit.start)
        between = scene.text(bounds[0], widest.start)
        called = scene.text(widest.start, widest.end)
        named = (says.goal.match(called) or says.promise.match(called)) and says.against.search(between)
        aside = _ASIDE.fullmatch(between) or _BRACKET.search(between)
        beside = follows and widest.cue.role == "target" and (named or aside or says.held_against.search(lead))
        if widest.cue.role == "outcome" and says.should_have.search(scene.text(bounds[0], widest.start)):
            return Tagged(quantity, "target")
        return Tagged(quantity, widest.cue.role, bool(beside) or _compares(scene, widest))
    after = [(match.end(), cue) for cue in scene.words.cues if not cue.before and (match := cue.pattern.search(behind))]
    if after:
        than = says.than.search(lead) is not None
        return Tagged(quantity, min(after, key=lambda hit: hit[0])[1].role, than)
    if any(end <= hit.start and hit.end <= bounds[1] + 1 and _compares(scene, hit) for hit in hits):
        return Tagged(quantity, "outcome", True)
    return Tagged(quantity, None)


def _says_changed_to(scene: Scene, hit: _Hit, last: int) -> bool:
    """Tell whether a phrase around the last number says to what that goal was changed ("målet 60 sänktes till")."""
    return hit.cue.role == "revised" and last < hit.end and _FROM.search(scene.text(hit.start, last)) is None


def _said(scene: Scene, hit: _Hit) -> str:
    return scene.text(hit.start, hit.end)


def _compares(scene: Scene, hit: _Hit) -> bool:
    """Tell whether a phrase holds two numbers up against each other: by its words, or by a goal in brackets."""
    bracketed = hit.cue.role == "target" and scene.text(hit.start - 1, hit.start) == "("
    return hit.cue.comparator or bracketed


def _speaks_of_last(scene: Scene, hit: _Hit, last: int) -> bool:
    """Tell whether a phrase that stands right behind the last number speaks of that one ("40 planerade kurser")."""
    between = _BEGUN.sub("", scene.text(last, hit.start))
    if _WAS.search(between) and _AND.match(scene.document.text, hit.end):
        return True
    if len(between) > 2 or hit.cue.comparator or _APART.search(between):
        return False
    return hit.cue.role == "baseline" or scene.words.sentences.promise.match(scene.text(hit.start, hit.end)) is not None
