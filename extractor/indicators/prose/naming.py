"""The name of an indicator of running text: of all phrases near its numbers the one that names something best."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.words.names import NameWords
from extractor.indicators.words.sentences import sentence_at
from extractor.indicators.words.vocabulary import Role
from extractor.indicators.words.wording import GENERIC, stems, tidy
from extractor.types import Quantity

MOST_WORDS = 14
LONG = 9
"""Words from which a name is too long to be one."""
SHORTEST = 3
"""Characters; a shorter phrase names nothing."""
SHORT = 5
"""Characters below which a phrase seldom names anything."""
ELSEWHERE = 1.6
"""Weight that a phrase loses by standing apart from where the indicator does."""
PLACES: tuple[tuple[Role, float], ...] = (("target", 0.3), ("revised", 0.0), ("outcome", 0.0))
"""Numbers around which names are looked for, the goal's first where all else is equal."""

_LABEL = regex.compile(
    r"^\W*(?:(?:\d{1,2}|\p{L})[.)]\s+)?(?P<name>\p{L}[^.!?:;\n]{2,90}?)\s*(?:\([^()\n]{1,60}\))?\s*:\s",
)
"""A name before a colon: "Hyrcyklar: tanken var 25 stycken"."""
_RUN_IN = regex.compile(
    r"^\W*(?P<number>(?:\p{L}*[Mm]ål\s+)?\d{1,2}[.):]\s+)?(?P<name>\p{Lu}[^.!?:;\n]{2,70})[.:?]\s+(?=\p{Lu})"
)
STATED = 1.0
"""Weight that a phrase loses by standing in the sentence before the goal, which told the state before."""
STATE_REACH = 160
"""Characters before a goal's sentence in which that number stands."""
TITLED = 1.5
"""What a run-in name gains as that of an item or of a numbered passage."""
_Goal = tuple[float, float, str | None] | None
"""Both ends of a goal, and per what it is."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase that may be the name, with what speaks for the place it comes from."""

    text: str
    weight: float


def name_drafts(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give indicators of running text the phrase near their numbers that names them best.

    What a table or list states under a name bears it in running text too.
    """
    listed: dict[_Goal, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.origin != "prose" and "target" in draft.values:
            listed[_goal(draft)].add(draft.name)
    for draft in drafts:
        if draft.origin == "prose" and not draft.titled:
            draft.name = _stated_name(scene, draft, listed.get(_goal(draft), set())) or _best_name(scene, draft)


def _goal(draft: Draft) -> _Goal:
    target = draft.values.get("target")
    return None if target is None else (target.low, target.high, target.per)


def _stated_name(scene: Scene, draft: Draft, names: Iterable[str]) -> str:
    """Give the name of a table or list, of those with the same goal, whose words all stand in a passage."""
    said = stems(scene.text(draft.evidence.start, draft.evidence.end))
    return min((name for name in names if stems(name) and stems(name) <= said), default="")


def _best_name(scene: Scene, draft: Draft) -> str:
    words, target = scene.words.naming, draft.values.get("target")
    unit = (target.unit or "").casefold() if target else ""
    best, most = draft.name, _quality(draft.name, words) + 0.5
    for phrase in _phrases(scene, draft):
        text = tidy(words.opening.sub("", " ".join(tidy(phrase.text).split()[:MOST_WORDS])))
        weight = phrase.weight + _quality(text, words) - 0.8 * (text.casefold() == unit)
        if len(text) > SHORTEST and weight > most:
            best, most = text, weight
    return best


def _phrases(scene: Scene, draft: Draft) -> Iterator[_Phrase]:
    """Give the phrases around an indicator's numbers; those of the place where it stands weigh more."""
    for role, weight in PLACES:
        quantity = draft.values.get(role)
        block = scene.block_at(quantity.evidence.start) if quantity is not None else None
        if quantity is None or block is None:
            continue
        at = quantity.evidence.start
        away = 0.0 if draft.evidence.start <= at < draft.evidence.end else ELSEWHERE
        run_in = _RUN_IN.match(scene.text(block.start, at))
        if run_in and not scene.within(block.start, block.start + run_in.end("name")):
            titled = TITLED * (block.kind == "item" or run_in["number"] is not None)
            yield _Phrase(run_in["name"], 2.2 + titled - 3.0 * _states(run_in["name"], scene.words.naming))
        for phrase in _of_sentence(scene, quantity, *sentence_at(scene.document.text, at, block.start, block.end)):
            yield _Phrase(phrase.text, phrase.weight + weight - away)
        if role == "target":
            for phrase in _of_state(scene, quantity, block.start):
                yield _Phrase(phrase.text, phrase.weight - away - STATED)


def _of_state(scene: Scene, goal: Quantity, start: int) -> Iterator[_Phrase]:
    """Give the phrases of the sentence before a goal that told its state ("Svinnet var 9 %. Målet var att nå 6 %").

    A goal whose sentence goes on says itself of what it is.
    """
    block = scene.block_at(goal.evidence.start)
    if goal.unit_kind != "percent" or block is None:
        return
    here, stop = sentence_at(scene.document.text, goal.evidence.start, start, block.end)
    stated = [number for number in scene.within(max(start, here - STATE_REACH), here) if number.unit_kind == "percent"]
    if len(stated) == 1 and not scene.text(goal.evidence.end, stop).strip(" .\n"):
        begin, end = sentence_at(scene.document.text, stated[0].evidence.start, start, here)
        if not scene.text(end, here).strip(" .\n"):
            yield from _of_sentence(scene, stated[0], begin, end)


def _of_sentence(scene: Scene, quantity: Quantity, start: int, end: int) -> Iterator[_Phrase]:
    """Give the phrases of a number's sentence: what it counts, where it says so, else what it is a measure of."""
    words = scene.words.naming
    before = scene.text(start, quantity.evidence.start)
    counts = _counts(quantity, words)
    if label := _LABEL.match(before):
        yield _Phrase(label["name"], 4.0 - 4.0 * _states(label["name"], words))
    behind = words.planned.sub("", name_of(scene, quantity, start, end))
    if not scene.words.sentences.verdict.match(scene.text(quantity.evidence.end, end)):
        yield _Phrase(behind, 3.5 if words.counting.match(behind) else 2.6 if counts else 1.4)
    clause = regex.split(r"[;(]", before)[-1]
    if change := words.change.search(clause):
        yield _Phrase(change["name"], 2.1)
    for pattern, weight in ((words.about, 2.2), (words.clause, 2.0), (words.subject, 2.0)):
        for match in reversed(list(pattern.finditer(clause))[-2:]):
            yield _Phrase(match["name"], weight - 1.5 * counts)
    if owner := words.owner.search(before):
        yield _Phrase(owner["name"] or owner["noun"], 2.1 * (not counts))


def _counts(quantity: Quantity, words: NameWords) -> bool:
    """Tell whether a number's unit says what is counted ("12 kurser", not "12 procent", "12 kg" or "12 st")."""
    unit = (quantity.unit or "").casefold().strip(".")
    return quantity.unit_kind == "count" and bool(unit) and unit not in GENERIC and not words.measure.fullmatch(unit)


def _states(text: str, words: NameWords) -> bool:
    """Tell whether a phrase is a sentence of its own: it has a verb outside its relative clause."""
    return words.verb.search(words.relative.sub("", text)) is not None


def _quality(text: str, words: NameWords) -> float:
    """Weigh what a phrase looks like: 0 for a plain noun phrase, less for what is none."""
    count = text.count(" ") + 1
    if not text or words.generic.fullmatch(text):
        return -9.0
    digit = regex.search(r"\d", text)
    verbs = len(words.verb.findall(words.promise.sub("", words.relative.sub("", text))))
    return -(
        3.0 * (words.begins.match(text) is not None)
        + 1.5 * (words.ends.search(text) is not None)
        + 1.2 * min(verbs, 2)
        + (0.0 if digit is None else 0.7 if digit.start() else 2.0)
        + 0.15 * max(count - LONG, 0)
        + 1.0 * (len(text) < SHORT)
    )
