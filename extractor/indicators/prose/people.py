"""Groups of people told in a sentence of their own: "Bland deltagarna var 118 under 30 år", "31 är födda utomlands"."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import regex

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene, numbers_of
from extractor.indicators.prose.shares import add_shares
from extractor.indicators.words.segments import Share, read_segment
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.wording import stem, stems

PEOPLE = frozenset(["gender", "age", "origin", "disability"])
"""Dimensions whose words name people wherever they stand; a place or a course may be anything."""
NEARLY_ALL = 0.8
"""Share of an outcome that women and men are at least where some have not said which they are."""
MOST_WORDS = 2
"""Words of a label that names an age without years."""

_ALL = r"(?:(?:samtliga|alla|de|dessa|våra|totalt|sammanlagt)\s+)*"
_WHOM = rf"{_ALL}(?:(?P<whole>\d+)\b|(?P<noun>(?!(?:är|var|har|hade|blev)\b)\p{{L}}{{2,}}))"
_SPOKEN_OF = regex.compile(
    rf"^\W*(?:(?:\d+|\p{{L}}+)\s+(?:\p{{L}}+\s+)?)??(?:om|av|utav|bland)\s+{_WHOM}", regex.IGNORECASE
)
"""Of whom a sentence speaks: "Av de 109 ...", "Bland deltagarna ...", "71 av ungdomarna ..."."""
_GOES_ON = regex.compile(
    r"^\W*(?:(?:därav|varav)\b|(?:\d+|\p{L}+)(?:\s+(?:personer|stycken|st))?\s+(?:är|var|har|hade)\b"
    r"|(?:merparten|majoriteten|flertalet|de\s+flesta|(?:drygt\s+|knappt\s+)?hälften)[\s,(]+\d+(?:\s+(?:personer|stycken|st))?[,)]?\s+(?:är|var)\b)",
    regex.IGNORECASE,
)
"""A sentence that goes on about those of the one before: "23 har en funktionsnedsättning"."""
_GOAL = regex.compile(r"\b(?:målet|mål|målsättning\p{L}*|ska|skall|skulle|planera\p{L}*|tanken)\b", regex.IGNORECASE)
"""A sentence of what groups were to be: "Minst 40 av dem skulle vara kvinnor"."""
_PRONOUNS = frozenset(["dem", "dom", "dessa", "de", "vilka", "samtliga", "alla"])
_ANYBODY = stems("deltagare personer")
"""What people are called whatever their indicator calls them."""


def attach_people(scene: Scene, drafts: Sequence[Draft], passages: Iterable[Block]) -> None:
    """Hang the women, young, foreign-born ... that a sentence tells on the indicator whose people it speaks of."""
    owners = {q.evidence.start: draft for draft in drafts for q in numbers_of(draft)}
    for block in passages:
        spoken_of: Draft | None = None
        for start, end in sentences(scene.document.text, block.start, block.end):
            known = [owners[q.evidence.start] for q in scene.within(start, end) if q.evidence.start in owners]
            if known:
                spoken_of = known[-1]
                continue
            told = _told(scene, drafts, spoken_of, (start, end))
            spoken_of = told or spoken_of
            if told is not None:
                owners.update((q.evidence.start, told) for q in numbers_of(told))


def _told(scene: Scene, drafts: Sequence[Draft], before: Draft | None, bounds: tuple[int, int]) -> Draft | None:
    """Add the groups of a sentence to the indicator that it speaks of; gives that one, None where it tells no group."""
    shares = [
        share
        for share in read_segment(scene, *bounds, has_total=True).shares
        if share.group.dimension in PEOPLE and share.quantity.unit_kind == "count" and _says_who(share)
    ]
    draft = _spoken_of(scene, drafts, before, bounds) if shares else None
    if draft is None and before is not None and _are_nearly_all(shares, before):
        draft = before
    if draft is None or _GOAL.search(scene.text(*bounds)) or not _divide(shares, draft):
        return None
    add_shares(draft, shares, target=False)
    return draft


def _are_nearly_all(shares: Sequence[Share], draft: Draft) -> bool:
    """Tell whether women and men right behind an outcome are nearly all of it, whatever the sentence calls them."""
    outcome = draft.values.get("outcome")
    told = [share.quantity.low for share in shares if share.group.dimension == "gender"]
    return outcome is not None and len(told) > 1 and NEARLY_ALL * outcome.low <= sum(told) <= outcome.low


def _says_who(share: Share) -> bool:
    """Tell whether a label says who they are: of ages in a few words ("barn"), not "av ägarna har fått barn"."""
    aged = share.group.age_low is not None or share.group.age_high is not None
    return share.group.dimension != "age" or aged or len(share.label.split()) <= MOST_WORDS


def _divide(shares: Sequence[Share], draft: Draft) -> bool:
    """Tell whether groups may be parts of an outcome, none of them known yet."""
    outcome = draft.values.get("outcome")
    known = {(sub.dimension, sub.group) for sub in draft.breakdown if sub.outcome}
    return (
        outcome is not None
        and outcome.unit_kind == "count"
        and all(share.quantity.high <= outcome.low for share in shares)
        and not any((share.group.dimension, share.group.group) in known for share in shares)
    )


def _spoken_of(scene: Scene, drafts: Sequence[Draft], before: Draft | None, bounds: tuple[int, int]) -> Draft | None:
    """Give the indicator whose people a sentence speaks of: that of its number, of its noun, or the one before."""
    said = scene.text(*bounds)
    match = _SPOKEN_OF.match(said)
    if match is None:
        return before if _GOES_ON.match(said) else None
    if match["whole"]:
        return before if before is not None and _outcome(before) == float(match["whole"]) else None
    if match["noun"].casefold() in _PRONOUNS:
        return before
    if identify(match["noun"], scene.words) is not None and not (before and _counts(stem(match["noun"]), before)):
        return None
    noun = stem(match["noun"])
    if before is not None and _counts(noun, before):
        return before
    fitting = [draft for draft in drafts if _counts(noun, draft)]
    if not fitting and noun in _ANYBODY:
        fitting = [draft for draft in drafts if any(sub.dimension == "gender" for sub in draft.breakdown)]
    return _of_section(scene, fitting, noun, bounds[0])


def _outcome(draft: Draft) -> float | None:
    outcome = draft.values.get("outcome")
    return None if outcome is None else outcome.low


def _counts(noun: str, draft: Draft) -> bool:
    """Tell whether an indicator has an outcome that counts what a noun names."""
    outcome = draft.values.get("outcome")
    if outcome is None or outcome.unit_kind != "count":
        return False
    return stem(outcome.unit or "") == noun or noun in stems(draft.name)


def _of_section(scene: Scene, fitting: Sequence[Draft], noun: str, place: int) -> Draft | None:
    """Give the one that counts all of them, among those of the section if it has any, else of the report."""
    section = scene.top_section(place)
    here = [draft for draft in fitting if scene.top_section(draft.start) == section and draft.start < place]
    rest = {draft.start: len(stems(draft.name) - scene.words.link_generic - _ANYBODY - {noun}) for draft in fitting}
    if here:
        return min(here, key=partial(_distance, rest, place))
    whole = [draft for draft in fitting if rest[draft.start] == 0]
    return whole[0] if len(whole) == 1 else None


def _distance(rest: Mapping[int, int], place: int, draft: Draft) -> tuple[int, int]:
    return rest[draft.start], place - draft.start
