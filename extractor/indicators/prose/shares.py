"""Groups that sentences tell of a number: right behind it, and in the next sentences about the same people."""

from collections.abc import Sequence

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.prose.mentions import Mention
from extractor.indicators.words.segments import Share, named_parts, read_segment
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

LATER = 3
"""Sentences after an outcome that may still divide it into groups."""


def shares_of(scene: Scene, whole: Mention, found: Sequence[Mention]) -> list[Share]:
    """Give the groups that follow a number in its sentence, up to the next number that has a role of its own."""
    later = [
        m.offset
        for m in found
        if m.sentence == whole.sentence
        and m.role is not None
        and not m.tagged.part
        and m.offset > whole.offset
        and identify(m.quantity.unit or "", scene.words) is None
    ]
    stop = min([whole.end, *later])
    return list(read_segment(scene, whole.offset, stop).shares)


def later_shares(scene: Scene, outcome: Mention, end: int) -> list[Share]:
    """Give the groups of the next sentences that speak of the same people ("Av dem var 96 under 25 år").

    Parts that bear other names are groups when they add up to the outcome ("Av dessa är 19 bofasta och 12 gäster").
    """
    found: list[Share] = []
    following = list(sentences(scene.document.text, min(outcome.end + 1, end), end))[:LATER]
    for start, stop in following:
        match = scene.words.parts.looks_back.search(scene.text(start, stop))
        if match is None or (match["noun"] and not _is_counted(match["noun"], outcome.quantity)):
            continue
        parts = scene.within(start, stop)
        whole = round(sum(part.low for part in parts) - outcome.quantity.low, 4) == 0 and len(parts) > 1
        named = named_parts(scene, parts, start, stop) if whole else []
        found.extend(named or read_segment(scene, start, stop, has_total=True).shares)
    return found


def _is_counted(noun: str, whole: Quantity) -> bool:
    """Tell whether a noun with its article is what a number counts: "av ledarna" behind "44 ledare"."""
    return stem(noun.casefold()) == stem((whole.unit or "").casefold())


def add_shares(draft: Draft, shares: Sequence[Share], *, target: bool) -> None:
    """Add groups' numbers to an indicator: as targets or as outcomes."""
    for share in shares:
        slot = {"target": share.quantity} if target else {"target": share.goal, "outcome": share.quantity}
        draft.add_group(share.group.of(share.label, **slot))
