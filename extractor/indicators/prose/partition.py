"""Parts that stand beside an outcome and add up to it: "71 företag, av vilka 44 har sitt säte i Bro och 27 i Ås"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extractor.indicators.drafts import Draft, Scene, numbers_of
from extractor.indicators.words.segments import Share, named_parts
from extractor.indicators.words.sentences import sentence_at
from extractor.indicators.words.wording import SENTENCE_BREAK
from extractor.types import Quantity

BEFORE, AFTER = 160, 500
"""Characters before and after an outcome in which its parts may stand."""
MOST_PARTS = 12
LEAST_PARTS = 2
UNPROVEN = 5
"""An outcome below this, and one of two parts only, is the sum of its neighbours by chance: words must say so."""
APART = 90
"""Characters between one part and the next."""

_OF = regex.compile(r"\b(?:av|utav|bland)\s+(?:(?:de|dessa|våra|alla)\s+)*$", regex.IGNORECASE)
"""What stands before a number that is a whole itself: "Av de sex målen nåddes två"."""
_STOP = regex.compile(r"\n|[.!?](?:\s|$)")
_SHARES = ("percent", "time")
"""Kinds of numbers whose parts do not add up."""


def attach_parts(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give each indicator the parts that stand beside its outcome and add up to it; they take the place of its groups.

    Groups that were read from the same numbers one by one go; groups of other numbers stay.
    """
    owners = {q.evidence.start: draft for draft in drafts for q in numbers_of(draft)}
    for draft in drafts:
        outcome = draft.values.get("outcome")
        if outcome is None or outcome.unit_kind in _SHARES or outcome.low != outcome.high:
            continue
        for shares in _partitions(scene, draft, outcome, owners):
            _replace(draft, [_per_period(share, outcome) for share in shares])


def _partitions(scene: Scene, draft: Draft, outcome: Quantity, owners: dict[int, Draft]) -> Iterator[list[Share]]:
    """Give the runs of numbers before and after an outcome that are its parts, each with its names."""
    values = {q.evidence.start for q in draft.values.values()}
    free = [
        quantity
        for quantity in _around(scene, outcome)
        if owners.get(quantity.evidence.start, draft) is draft and quantity.evidence.start not in values
    ]
    sure = [sub for sub in draft.breakdown if sub.outcome and (sub.dimension != "other" or sub.target)]
    known = {number.evidence.start for sub in sure for number in (sub.outcome, sub.target) if number is not None}
    place = 0
    while place < len(free):
        run = _run(scene, free[place : place + MOST_PARTS], outcome)
        told = all(part.evidence.start in known for part in run) or _is_of_another(scene, run, draft, owners)
        shares = [] if told else _named(scene, run, outcome)
        if shares:
            yield shares
        place += len(run) if shares else 1


def _is_of_another(scene: Scene, run: Sequence[Quantity], draft: Draft, owners: dict[int, Draft]) -> bool:
    """Tell whether the sentence of the first of some numbers holds values of other indicators and none of this one."""
    block = scene.block_at(run[0].evidence.start) if run else None
    if block is None:
        return False
    start, end = sentence_at(scene.document.text, run[0].evidence.start, block.start, block.end)
    held = {q.evidence.start for q in scene.within(start, end)}
    own = any(q.evidence.start in held for q in draft.values.values())
    return not own and any(owners.get(place, draft) is not draft for place in held)


def _around(scene: Scene, outcome: Quantity) -> Sequence[Quantity]:
    """Give the numbers of the outcome's section that stand near it."""
    section = scene.section_at(outcome.evidence.start)
    start, end = outcome.evidence.start - BEFORE, outcome.evidence.end + AFTER
    if section is not None:
        start, end = max(start, section.start), min(end, section.end)
    first, last = bisect_left(scene.starts, max(start, 0)), bisect_right(scene.starts, end)
    return scene.quantities[first:last]


def _run(scene: Scene, numbers: Sequence[Quantity], whole: Quantity) -> list[Quantity]:
    """Give the numbers from the first on, close to each other and of the whole's kind, that add up to it."""
    total, last = 0.0, numbers[0]
    for count, number in enumerate(numbers, start=1):
        between = scene.text(last.evidence.end, number.evidence.start)
        if number.unit_kind not in (whole.unit_kind, "count") or number.low != number.high:
            return []
        if count > 1 and (len(between) > APART or SENTENCE_BREAK.search(between) or "\t" in between):
            return []
        total, last = total + number.low, number
        if round(total - whole.low, 4) == 0 and count >= LEAST_PARTS:
            return list(numbers[:count])
        if total > whole.low:
            return []
    return []


def _named(scene: Scene, parts: Sequence[Quantity], whole: Quantity) -> list[Share]:
    """Name the parts by the words of their own sentence; nothing where their sum may be chance."""
    start, end = _bounds(scene, parts)
    lead = scene.text(start, parts[0].evidence.start)
    if _OF.search(lead):
        return []
    shares = named_parts(scene, parts, start, end)
    known = bool(shares) and all(share.group.dimension != "other" for share in shares)
    proven = len(parts) > LEAST_PARTS and whole.low >= UNPROVEN
    told = known or proven or scene.words.parts.divides.search(lead) is not None
    return shares if told and len({share.group for share in shares}) == len(shares) else []


def _per_period(share: Share, whole: Quantity) -> Share:
    """Give a part that bears no unit the period of the whole that it adds up to with others."""
    bare = share.quantity.per is None and share.quantity.unit is None
    return replace(share, quantity=replace(share.quantity, per=whole.per)) if bare else share


def _bounds(scene: Scene, parts: Sequence[Quantity]) -> tuple[int, int]:
    """Give the stretch whose words may name the parts: from the number before them to the next one, in one sentence."""
    text = scene.document.text
    first, last = parts[0].evidence.start, parts[-1].evidence.end
    begin = max(first - BEFORE, 0)
    opened = [match.end() - 1 for match in SENTENCE_BREAK.finditer(text, begin, first)]
    start = max([begin, *opened, *(number.evidence.end for number in scene.within(begin, first))])
    following = scene.first(last, len(text))
    stop = min(last + APART, following.evidence.start if following else len(text))
    closed = _STOP.search(text, last, stop)
    return start, closed.start() if closed else stop


def _replace(draft: Draft, shares: Sequence[Share]) -> None:
    places = {share.quantity.evidence.start for share in shares}
    kept = [
        replace(sub, outcome=None) if sub.outcome and sub.outcome.evidence.start in places else sub
        for sub in draft.breakdown
    ]
    draft.breakdown = [sub for sub in kept if sub.target or sub.outcome]
    for share in shares:
        draft.add_group(share.group.of(share.label, outcome=share.quantity))
