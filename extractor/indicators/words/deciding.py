"""The role of a number by the words between the numbers around it: its own, the phrase before it, the one behind it."""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.tagged import Tagged
from extractor.indicators.words.vocabulary import Cue
from extractor.types import Quantity

REACH = 100
"""Characters between a phrase and the number that it speaks of."""
_ASIDE = regex.compile(r"\s*[,;(–-]\s*")
"""All that stands between an outcome and the goal that is added to it ("22 st, målet var 35 st")."""
_BRACKET = regex.compile(r"\(\s*(?:\p{L}+\s+){0,3}$")
"""What opens a bracket that holds but the goal ("3 120 gillare (vi siktade på 1 000)")."""
_APART = regex.compile(r"[,(]")
"""What stands between a number and a phrase that is none of its own."""
_BEGUN = regex.compile(r"(?<=\W)\p{L}{1,2}$")
"""What a word begins with that holds a phrase ("utlovade" beside "lovade")."""


class Hit(NamedTuple):
    """A phrase that gives the number behind it a role, by its offsets."""

    start: int
    end: int
    cue: Cue


def leading_phrases(scene: Scene, start: int, end: int) -> list[Hit]:
    """Find all phrases that stand before their number, in order of their ends."""
    found = [
        Hit(match.start(), match.start() + len(match.group().rstrip()), cue)
        for cue, match in scene.words.leading.finditer(scene.document.text, start, end)
    ]
    return sorted(found, key=lambda hit: (hit.end, -hit.start))


def decide(scene: Scene, quantity: Quantity, hits: Sequence[Hit], bounds: tuple[int, int], *, follows: bool) -> Tagged:
    """Give a number its role; `bounds` are the ends of the words around it, `follows` tells whether a number does so.

    What holds two numbers up against each other counts last: the number before it is then the outcome.
    """
    lead, behind = scene.text(bounds[0], quantity.evidence.start), scene.text(quantity.evidence.end, bounds[1])
    own = _by_own_words(scene, quantity, lead, behind, follows=follows)
    if own is not None:
        return own
    hit = _nearest(scene, quantity, hits, bounds[0], follows=follows)
    if hit is not None:
        return _by_phrase(scene, quantity, hit, bounds[0], follows=follows)
    after = [(match.end(), cue) for cue in scene.words.cues if not cue.before and (match := cue.pattern.search(behind))]
    if after:
        than = scene.words.sentences.than.search(lead) is not None
        return Tagged(quantity, min(after, key=lambda hit: hit[0])[1].role, than)
    if any(quantity.evidence.end <= hit.start and hit.end <= bounds[1] + 1 and _compares(scene, hit) for hit in hits):
        return Tagged(quantity, "outcome", True)
    return Tagged(quantity, None)


def _by_own_words(scene: Scene, quantity: Quantity, lead: str, behind: str, *, follows: bool) -> Tagged | None:
    """Decide by a number's own words and those right behind it, which leave no doubt; None where they do not say."""
    says, unit = scene.words.sentences, quantity.unit or ""
    if says.bound.search(quantity.evidence.quote):
        return Tagged(quantity, "target")
    if says.promised_unit.match(unit) or says.promised.search(quantity.evidence.quote):
        return Tagged(quantity, "target", True)
    if quantity.unit is None and says.promised_next.match(behind):
        return Tagged(quantity, "target", True)
    if quantity.unit_kind == "percent" and says.fulfilled.search(lead):
        return Tagged(quantity, None, part=True)
    if says.as_promised.match(behind):
        return Tagged(quantity, "target")
    if scene.words.sentences.span.fullmatch(unit) and says.lasting.search(lead):
        return Tagged(quantity, None)
    if says.difference.match(behind) or says.undone.match(behind):
        return Tagged(quantity, None, part=True)
    promised = follows and says.promised_behind.match(behind) is not None
    if promised and (says.held_against.search(lead) or says.than.search(lead)):
        return Tagged(quantity, "target", True)
    return None


def _nearest(scene: Scene, quantity: Quantity, hits: Sequence[Hit], last: int, *, follows: bool) -> Hit | None:
    """Give the phrase before a number, from the last one on, that ends nearest to it; of several the widest."""
    says, start = scene.words.sentences, quantity.evidence.start
    near = [
        hit
        for hit in hits
        if start - REACH <= hit.end <= start + 1
        and (last <= hit.start or _says_changed_to(scene, hit, last))
        and not (follows and _speaks_of_last(scene, hit, last))
        and not (follows and says.modal.match(_said(scene, hit)) and ":" in scene.text(hit.end, start))
        and not says.new_clause.search(scene.text(hit.end, start))
    ]
    strong = [hit for hit in near if not says.weak.match(_said(scene, hit))]
    if len(near) > len(strong) and strong and strong[-1].cue.role in ("target", "baseline"):
        near = strong
    return min((hit for hit in near if hit.end == near[-1].end), key=lambda hit: hit.start, default=None)


def _by_phrase(scene: Scene, quantity: Quantity, hit: Hit, last: int, *, follows: bool) -> Tagged:
    """Give a number the role of the phrase before it; a goal named beside an outcome is held up against that."""
    says = scene.words.sentences
    between, called = scene.text(last, hit.start), _said(scene, hit)
    if hit.cue.role == "outcome" and says.should_have.search(between):
        return Tagged(quantity, "target")
    if not follows or hit.cue.role != "target":
        return Tagged(quantity, hit.cue.role, _compares(scene, hit))
    named = (says.goal.match(called) or says.promise.match(called)) and says.against.search(between)
    aside = _ASIDE.fullmatch(between) or _BRACKET.search(between)
    beside = named or aside or says.held_against.search(scene.text(last, quantity.evidence.start))
    return Tagged(quantity, hit.cue.role, bool(beside) or _compares(scene, hit))


def _says_changed_to(scene: Scene, hit: Hit, last: int) -> bool:
    """Tell whether a phrase around the last number says to what that goal was changed ("målet 60 sänktes till")."""
    if hit.cue.role != "revised" or hit.end <= last:
        return False
    return scene.words.sentences.from_word.search(scene.text(hit.start, last)) is None


def _said(scene: Scene, hit: Hit) -> str:
    return scene.text(hit.start, hit.end)


def _compares(scene: Scene, hit: Hit) -> bool:
    """Tell whether a phrase holds two numbers up against each other: by its words, or by a goal in brackets."""
    bracketed = hit.cue.role == "target" and scene.text(hit.start - 1, hit.start) == "("
    return hit.cue.comparator or bracketed


def _speaks_of_last(scene: Scene, hit: Hit, last: int) -> bool:
    """Tell whether a phrase that stands right behind the last number speaks of that one ("40 planerade kurser")."""
    says, between = scene.words.sentences, _BEGUN.sub("", scene.text(last, hit.start))
    if says.was_so.search(between) and says.and_then.match(scene.document.text, hit.end):
        return True
    if len(between) > 2 or hit.cue.comparator or _APART.search(between):
        return False
    return hit.cue.role == "baseline" or says.promise.match(_said(scene, hit)) is not None
