"""Indicators in running prose: a goal and what came of it, in one sentence or in sentences close by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from extractor.indicators.cues import Tagged, tag
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.segments import read_segment
from extractor.indicators.sentences import sentences
from extractor.indicators.units import GENERIC, comparable, stem
from extractor.types import Quantity

SPAN = 3
"""Sentences between a goal and its outcome."""

_COUNTED = regex.compile(
    r"(?P<name>\b(?:antalet?|andelen?)\s+(?:[\p{L}-]+\s?){1,7}?)(?=\s*(?:[,;.:(]|\b(?:var|är|blev|skulle|ska|uppgick|till|har|på|om|från)\b|$))",
    regex.IGNORECASE,
)
_CLAUSE = regex.compile(r"[,;:.()–]|\s-\s|\b(?:men|medan|vilket|varav|dock|utfallet|resultatet)\b")
_LEAD = regex.compile(r"^(?:\W|\b(?:st|stycken|av|nya|de|den|det|som|att|skulle|ska)\b)+", regex.IGNORECASE)
_MOST_NAME_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Mention:
    """A number with a role, and the sentence that it stands in."""

    tagged: Tagged
    sentence: int
    start: int
    end: int

    @property
    def quantity(self) -> Quantity:
        return self.tagged.quantity


def read_prose(scene: Scene, start: int, end: int) -> list[Draft]:
    """Read the indicators of a passage of whole sentences: each goal with the first outcome of the same unit near it."""
    mentions = list(_mentions(scene, start, end))
    targets = [mention for mention in mentions if mention.tagged.role == "target"]
    outcomes = [mention for mention in mentions if mention.tagged.role == "outcome"]
    drafts = []
    for target in targets:
        outcome = _outcome_of(target, targets, outcomes)
        if outcome is not None:
            outcomes.remove(outcome)
        drafts.append(_draft(scene, target, outcome, mentions))
    return drafts


def _mentions(scene: Scene, start: int, end: int) -> Iterator[_Mention]:
    for number, (begin, stop) in enumerate(sentences(scene.document.text, start, end)):
        for tagged in tag(scene, begin, stop):
            if tagged.role is not None and tagged.quantity.unit_kind != "time":
                yield _Mention(tagged, number, begin, stop)


def _outcome_of(target: _Mention, targets: Sequence[_Mention], outcomes: Sequence[_Mention]) -> _Mention | None:
    """Find a goal's outcome: of the same unit in the same sentence, then after it and before the next such goal."""
    same = [outcome for outcome in outcomes if _counts_same(target, outcome)]
    here = [outcome for outcome in same if outcome.sentence == target.sentence]
    if here:
        return here[0]
    following = [t for t in targets if t.sentence > target.sentence and comparable(t.quantity, target.quantity)]
    limit = min([target.sentence + SPAN, *(t.sentence for t in following)])
    after = [outcome for outcome in same if target.sentence < outcome.sentence <= limit]
    return after[0] if after else None


def _counts_same(target: _Mention, outcome: _Mention) -> bool:
    one, other = target.quantity, outcome.quantity
    if not comparable(one, other):
        return False
    if one.unit_kind in ("percent", "money"):
        return one.unit_kind == other.unit_kind or other.unit is None
    units = {stem(unit) for unit in (one.unit, other.unit) if unit and unit.casefold() not in GENERIC}
    return len(units) < 2 or (target.sentence == outcome.sentence and outcome.tagged.compared)


def _draft(scene: Scene, target: _Mention, outcome: _Mention | None, mentions: Sequence[_Mention]) -> Draft:
    last = outcome or target
    start, end = min(target.start, last.start), max(target.end, last.end)
    draft = Draft(name_of(scene, target.quantity, target.start, target.end), scene.document.evidence(start, end), "prose")
    draft.add("target", target.quantity)
    if outcome is not None:
        draft.add("outcome", outcome.quantity)
        for share in read_segment(scene, outcome.quantity.evidence.end, outcome.end, has_total=True).shares:
            draft.breakdown.append(share.group.of(share.label, outcome=share.quantity))
    for mention in mentions:
        if mention.tagged.role in ("revised", "baseline") and target.sentence <= mention.sentence <= target.sentence + 2:
            draft.add(mention.tagged.role, mention.quantity)
    return draft


def name_of(scene: Scene, quantity: Quantity, start: int, end: int) -> str:
    """Give the phrase that names what a number of a sentence counts: "antal ..." before it, else the words behind it."""
    before = scene.text(start, quantity.evidence.start)
    counted = list(_COUNTED.finditer(before))
    if counted:
        return _tidy(counted[-1]["name"])
    unit = quantity.unit if quantity.unit and quantity.unit_kind in ("count", "fte", "other") else ""
    rest = scene.text(quantity.evidence.end, end)
    cut = _CLAUSE.search(rest)
    words = f"{'' if unit.casefold() in GENERIC else unit} {rest[: cut.start()] if cut else rest}".split()
    return _tidy(" ".join(words[:_MOST_NAME_WORDS])) or _tidy(before[-80:]) or (quantity.unit or "")


def _tidy(text: str) -> str:
    text = regex.sub(r"\s+", " ", text)
    return _LEAD.sub("", text).strip(" ,;:.–-")
