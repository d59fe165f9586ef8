"""Goals stated in one place and answered in another: by what speaks for each number behind them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from extractor.document import Block
from extractor.indicators.answers.restated import restated
from extractor.indicators.answers.statuses import came_to_nothing, give_statuses, is_open
from extractor.indicators.answers.steps import Item, list_items
from extractor.indicators.answers.weights import Weigher, nearness
from extractor.indicators.drafts import Draft, Scene, numbers_of
from extractor.indicators.prose.mentions import Mention, is_of_measure, mentions
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.prose.shares import add_shares, later_shares, shares_of
from extractor.indicators.words.sentences import sentence_at
from extractor.indicators.words.units import comparable
from extractor.indicators.words.wording import stems
from extractor.types import Quantity

MOST_RESULTS = 600
"""Numbers behind a goal among which its outcome is looked for: some thirty pages of them."""
LEAST_NEAR = 0.4
"""How near to a goal in size a number must be to answer it by weaker signs, where nothing else says what came of it."""
LEAST_NAME = 3
"""Characters; a shorter phrase names nothing."""
LEAST_LIKENESS = 0.6
"""Share of the words of a table's outcome that a goal of running text must have to be its goal."""


@dataclass(frozen=True, slots=True)
class _Link:
    weight: float
    promise: Draft
    result: Mention


def link(scene: Scene, drafts: list[Draft], passages: Iterable[Block]) -> list[Draft]:
    """Answer goals that stand alone with outcomes that stand alone later in the report.

    A linked goal becomes one indicator; the weighed signs of `Weigher` decide, and places by number or in
    step with a list. `passages` are the blocks of running text.
    """
    drafts = _answered_by_totals(scene, drafts)
    blocks = list(passages)
    drafts = _told(scene, drafts, blocks) if scene.links else drafts
    promises = [draft for draft in drafts if _may_be_answered(draft)]
    again = restated(scene, promises, drafts)
    promises = [draft for draft in promises if id(draft) not in again]
    if not promises and not any(is_open(draft) or came_to_nothing(draft) for draft in drafts):
        return drafts
    used = {q.evidence.start for draft in drafts for q in draft.values.values()}
    results = [m for block in blocks for m in mentions(scene, block.start, block.end) if _is_free(scene, m, used)]
    weigher = Weigher(scene)
    links = list(_links(scene, weigher, promises, results))
    least = scene.words.link_weights["least"]
    drafts = _linked(scene, drafts, [each for each in links if each.weight >= least])
    drafts = give_statuses(scene, drafts, blocks)
    used = {q.evidence.start for draft in drafts for q in numbers_of(draft)}
    left = [each for each in links if _is_left(each, drafts, used) and not weigher.is_settled(each.result.start)]
    return _linked(scene, drafts, left)


def _links(scene: Scene, weigher: Weigher, promises: Sequence[Draft], results: Sequence[Mention]) -> Iterator[_Link]:
    """Give what may answer each goal, of the outcomes behind it, with what speaks for it."""
    answers = _answers_by_number(scene)
    items = _items_at(scene, [*(promise.start for promise in promises), *(result.start for result in results)])
    starts = [result.start for result in results]
    for promise in promises:
        words = weigher.words_of(promise)
        first = bisect_right(starts, promise.evidence.end)
        for result in results[first : first + MOST_RESULTS]:
            if not _may_answer(scene, promise, result) or _is_beside_share(scene, promise, result):
                continue
            if result.role is None and weigher.is_settled(result.start):
                continue
            weight = weigher.weigh(promise, words, result) + _numbered(scene, promise, result, answers)
            weight += _in_step(scene, promise, result, items)
            if weight >= scene.words.link_weights["least_open"]:
                yield _Link(weight, promise, result)


def _told(scene: Scene, drafts: list[Draft], blocks: Iterable[Block]) -> list[Draft]:
    """Answer goals with the outcomes that a trained model links them with, wherever these stand."""
    open_ones = [draft for draft in drafts if _lacks_outcome(draft)]
    again = restated(scene, open_ones, drafts)
    promises = {draft.values["target"].evidence.start: draft for draft in open_ones if id(draft) not in again}
    links = {place: promise for goal, promise in promises.items() if (place := scene.links.get(goal)) is not None}
    if not links:
        return drafts
    owners = {number.evidence.start: draft for draft in drafts for number in draft.values.values()}
    free = (m for block in blocks for m in mentions(scene, block.start, block.end))
    results = {m.offset: m for m in free if m.offset not in owners}
    for place, promise in links.items():
        owner = owners.get(place)
        if place in results and (
            is_of_measure(promise.values["target"], results[place].quantity)
            or _is_no_time(scene, promise, results[place])
        ):
            continue
        if place in results and promise.origin != "prose":
            promise.values["outcome"] = results[place].quantity
        elif place in results:
            drafts = [draft for draft in drafts if draft is not promise]
            drafts.append(_answered(scene, promise, results[place]))
        elif owner is not None and "target" not in owner.values:
            owner.values["target"] = promise.values["target"]
            drafts = [draft for draft in drafts if draft is not promise]
    return drafts


def _lacks_outcome(draft: Draft) -> bool:
    return "target" in draft.values and "outcome" not in draft.values and draft.status == "reported"


def _linked(scene: Scene, drafts: list[Draft], links: Sequence[_Link]) -> list[Draft]:
    """Put the indicators of goals and their outcomes in the place of the goals."""
    for (_, answered), result in _best(links).items():
        drafts = [draft for draft in drafts if draft is not answered]
        drafts.append(_answered(scene, answered, result))
    return drafts


def _is_left(link: _Link, drafts: Sequence[Draft], used: set[int]) -> bool:
    """Tell whether a goal still has neither outcome nor status, and the number of a weak link no other owner."""
    goal, number = link.promise.values["target"], link.result.quantity
    near = (
        (max(goal.low, number.low) <= 0 or nearness(goal, number) >= LEAST_NEAR)
        and number.low == number.high
        and number.per in (None, goal.per)
    )
    known = any(draft is link.promise for draft in drafts)
    return known and near and is_open(link.promise) and number.evidence.start not in used


def _answered_by_totals(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Give outcomes of a table or list that have no goal those that running text states in the same words.

    Each goal goes to one outcome, the pair that shares most of the outcome's words first.
    """
    told = [draft for draft in drafts if _may_be_answered(draft)]
    owners = [draft for draft in drafts if _lacks_goal(draft)]
    words = [stems(f"{goal.name} {_around(scene, goal.values['target'])}") for goal in told] if owners else []
    pairs = [(_likeness(owner, told[j], said), i, j) for i, owner in enumerate(owners) for j, said in enumerate(words)]
    answered: set[int] = set()
    for share, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if share >= LEAST_LIKENESS and j not in answered and "target" not in owners[i].values:
            owners[i].take(told[j])
            answered.add(j)
    gone = {id(told[j]) for j in answered}
    return [draft for draft in drafts if id(draft) not in gone]


def _lacks_goal(draft: Draft) -> bool:
    return draft.origin != "prose" and "outcome" in draft.values and "target" not in draft.values


def _likeness(owner: Draft, goal: Draft, said: frozenset[str]) -> float:
    """Give the share of an outcome's words that are said around a goal's number; 0 for numbers of another kind."""
    target, outcome = goal.values["target"], owner.values["outcome"]
    words = stems(owner.name)
    if target.unit_kind != outcome.unit_kind or not words:
        return 0.0
    return len(words & said) / len(words)


def _around(scene: Scene, number: Quantity) -> str:
    """Give the words of a number's sentence up to the numbers before and after it."""
    at = number.evidence
    block = scene.block_at(at.start)
    whole = (block.start, block.end) if block is not None else (at.start, at.end)
    start, end = sentence_at(scene.document.text, at.start, *whole)
    before, after = scene.within(start, at.start), scene.first(at.end, end)
    behind = scene.text(at.end, after.evidence.start if after else end)
    own = scene.words.answers.next_count.split(behind)[0]
    return scene.text(before[-1].evidence.end if before else start, at.end) + own


def _answers_by_number(scene: Scene) -> dict[int, tuple[int, int]]:
    """Give the stretches under headings that answer goals by number ("Resultat av mål 2 och 3")."""
    found: dict[int, tuple[int, int]] = {}
    for section in scene.sections:
        match = scene.words.answers.answers_goals.search(section.title)
        for number in regex.findall(r"\d{1,2}", match["numbers"]) if match else ():
            found.setdefault(int(number), (section.evidence.end, section.end))
    return found


def _numbered(scene: Scene, promise: Draft, result: Mention, answers: Mapping[int, tuple[int, int]]) -> float:
    """Give the weight of standing under the heading that answers a goal by its number."""
    if promise.number is None or promise.number not in answers:
        return 0.0
    start, end = answers[promise.number]
    return scene.words.link_weights["by_number"] if start <= result.start < end else 0.0


def _in_step(scene: Scene, promise: Draft, result: Mention, items: Mapping[int, Item | None]) -> float:
    """Give the weight of standing in a later list where the goal stands in its own."""
    goal, answer = items[promise.start], items[result.start]
    if goal is None or answer is None or not answer.answers(goal):
        return 0.0
    return scene.words.link_weights["in_step"] * (1.5 if answer.told else 1.0)


def _items_at(scene: Scene, offsets: Iterable[int]) -> dict[int, Item | None]:
    """Give the list item that each of these places lies in."""
    items = list_items(scene)
    around = ((offset, scene.block_at(offset)) for offset in offsets)
    return {offset: items.get(block.start) if block is not None else None for offset, block in around}


def _may_be_answered(draft: Draft) -> bool:
    told = "outcome" in draft.values or "revised" in draft.values
    listed = draft.origin == "prose" or (draft.origin in ("table", "activity") and draft.listed)
    return listed and not told and draft.status == "reported" and not draft.tentative


def _is_free(scene: Scene, mention: Mention, used: set[int]) -> bool:
    """Tell whether a number can be an outcome of a goal elsewhere: free, no goal itself, no part of another number.

    The only share of a sentence is what its people did ("80 svarade och 71 procent av dem har gjort det").
    """
    tagged = mention.tagged
    if tagged.role not in ("outcome", None) or mention.offset in used:
        return False
    shares = [number for number in scene.within(mention.start, mention.end) if number.unit_kind == "percent"]
    return not tagged.part or shares == [mention.quantity]


def _may_answer(scene: Scene, promise: Draft, result: Mention) -> bool:
    """Tell whether a number can measure what a goal does: shares are answered by shares, money by money."""
    target, number = promise.values["target"], result.quantity
    measured = bool({target.unit_kind, number.unit_kind} & {"percent", "money"})
    alike = target.unit_kind == number.unit_kind or number.unit is None
    return comparable(target, number) and (alike or not measured) and not _is_no_time(scene, promise, result)


def _is_no_time(scene: Scene, promise: Draft, result: Mention) -> bool:
    """Tell whether a bare number cannot be the time that a goal is about: its sentence has no word of the goal."""
    if promise.values["target"].unit_kind != "time" or result.quantity.unit is not None:
        return False
    own = stems(f"{promise.name} {promise.context}") - scene.words.link_generic
    return not own & stems(scene.text(result.start, result.end))


def _is_beside_share(scene: Scene, promise: Draft, result: Mention) -> bool:
    """Tell whether a sentence tells a share beside a bare number: that one answers a goal in percent."""
    if promise.values["target"].unit_kind != "percent" or result.quantity.unit_kind == "percent":
        return False
    return any(number.unit_kind == "percent" for number in scene.within(result.start, result.end))


def _best(links: Sequence[_Link]) -> dict[tuple[int, Draft], Mention]:
    """Choose links by falling weight, each goal and each outcome once."""
    chosen: dict[int, tuple[Draft, Mention]] = {}
    taken: set[int] = set()
    for each in sorted(links, key=lambda e: (-e.weight, e.promise.start, e.result.offset)):
        place = each.result.offset
        if id(each.promise) in chosen or place in taken:
            continue
        chosen[id(each.promise)] = (each.promise, each.result)
        taken.add(place)
    return {(number, promise): result for number, (promise, result) in enumerate(chosen.values())}


def _answered(scene: Scene, promise: Draft, result: Mention) -> Draft:
    """Make the indicator of a goal and its outcome elsewhere; it stands where a list states the goal, else there."""
    name = promise.name if promise.listed else name_of(scene, result.quantity, result.start, result.end)
    apart = scene.top_section(promise.start) != scene.top_section(result.start)
    place = promise.evidence if promise.listed and not apart else scene.document.evidence(result.start, result.end)
    draft = Draft(name if len(name) > LEAST_NAME else promise.name, place, "prose")
    draft.values = {**promise.values, "outcome": result.quantity}
    draft.breakdown = list(promise.breakdown)
    draft.context, draft.listed, draft.titled = promise.context, promise.listed, promise.titled
    found = mentions(scene, result.start, result.end)
    block = scene.block_at(result.start)
    end = block.end if block is not None else result.end
    add_shares(draft, [*shares_of(scene, result, found), *later_shares(scene, result, end)], target=False)
    return draft
