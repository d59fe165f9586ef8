"""Groups stated apart from their indicator: "Av de 344 deltagarna är 241 kvinnor", parts that add up to an outcome."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

import regex

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene, numbers_of
from extractor.indicators.prose.shares import add_shares
from extractor.indicators.words.segments import Share, named_parts, read_segment
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.wording import stems
from extractor.types import Quantity

_OF_THE = regex.compile(
    r"\b(?:av|utav|bland)\s+(?:alla\s+|de\s+|dessa\s+|våra\s+|totalt\s+)*$|^\W*(?:de|dessa)\s+$", regex.IGNORECASE
)
NEXT = 400
"""Characters after an outcome in which that of a group may stand."""
_NO_PARTS = ("money", "percent")
"""Kinds of numbers that are no people and things of which one may be a part."""
LEAST_PARTS = 2
"""Two numbers add up to an outcome by chance; more, or words that say so, do not."""


def attach_groups(scene: Scene, drafts: Sequence[Draft], passages: Iterable[Block]) -> None:
    """Hang groups that running text states on the indicator whose outcome they divide."""
    used = {q.evidence.start for draft in drafts for q in numbers_of(draft)}
    for block in passages:
        for start, end in sentences(scene.document.text, block.start, block.end):
            numbers = [q for q in scene.within(start, end) if q.unit_kind not in _NO_PARTS]
            if len(numbers) > 1 and not any(q.evidence.start in used for q in numbers):
                _attach(scene, drafts, numbers, (start, end))


def attach_group_outcomes(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give named groups that have only a goal the lone number of a sentence behind the outcome that names them.

    "Målet var 40 lag, varav 10 i skolan. 38 har bildats. I skolan blev det sex."
    """
    used = {q.evidence.start for draft in drafts for q in numbers_of(draft)}
    for draft in drafts:
        outcome = draft.values.get("outcome")
        waiting = [sub for sub in draft.breakdown if sub.dimension == "other" and sub.target and not sub.outcome]
        if outcome is None or not waiting:
            continue
        end = _reach(scene, outcome, used)
        for first, last in sentences(scene.document.text, outcome.evidence.end, end):
            numbers = scene.within(first, last)
            said = stems(scene.text(first, last))
            sub = next((each for each in waiting if stems(each.label) and stems(each.label) <= said), None)
            if sub is not None and len(numbers) == 1 and numbers[0].unit_kind == outcome.unit_kind:
                draft.add_group(replace(sub, target=None, outcome=numbers[0]))


def _reach(scene: Scene, outcome: Quantity, used: Container[int]) -> int:
    """Give where the text about an outcome ends: at the next number of an indicator, or with the section."""
    section = scene.section_at(outcome.evidence.start)
    end = outcome.evidence.end + NEXT
    if section is not None:
        end = min(end, section.end)
    later = [q.evidence.start for q in scene.within(outcome.evidence.end, end) if q.evidence.start in used]
    return min([end, len(scene.document.text), *later])


def _attach(scene: Scene, drafts: Sequence[Draft], numbers: Sequence[Quantity], bounds: tuple[int, int]) -> None:
    start, end = bounds
    first = numbers[0]
    shares: Sequence[Share] = ()
    draft: Draft | None = None
    adds_up = (
        first.low > 0 and round(sum(q.low for q in numbers[1:]) - first.low, 4) == 0 and len(numbers) > LEAST_PARTS
    )
    if adds_up or _OF_THE.search(scene.text(start, first.evidence.start)):
        draft = _nearest(scene, drafts, first.low, start) or (
            _alike(scene, drafts, first.low, bounds) if adds_up else None
        )
        shares = read_segment(scene, first.evidence.end, end, has_total=True).shares if draft else ()
    else:
        total = sum(q.low for q in numbers)
        draft = _nearest(scene, drafts, total, start) or _alike(scene, drafts, total, bounds)
        shares = named_parts(scene, numbers, start, end) if draft else ()
        known = all(share.group.dimension != "other" for share in shares)
        if not (known or len(numbers) > LEAST_PARTS or scene.words.parts.tells_parts.search(scene.text(start, end))):
            draft = None
    if draft is not None:
        add_shares(draft, shares, target=False)


def _alike(scene: Scene, drafts: Sequence[Draft], value: float, bounds: tuple[int, int]) -> Draft | None:
    """Give the only indicator of the report with this outcome, if the paragraph says a word of its name."""
    block = scene.block_at(bounds[0])
    said = stems(scene.text(block.start if block else bounds[0], bounds[1]))
    fitting = [
        draft
        for draft in drafts
        if (outcome := draft.values.get("outcome")) is not None and round(outcome.low - value, 4) == 0
    ]
    return fitting[0] if len(fitting) == 1 and stems(fitting[0].name) & said else None


def _nearest(scene: Scene, drafts: Sequence[Draft], value: float, place: int) -> Draft | None:
    """Give the indicator of the same section with this outcome that stands nearest."""
    section = scene.top_section(place)
    fitting = [
        draft
        for draft in drafts
        if (outcome := draft.values.get("outcome")) is not None
        and round(outcome.low - value, 4) == 0
        and scene.top_section(draft.start) == section
    ]
    return min(fitting, key=lambda draft: abs(draft.start - place), default=None)
