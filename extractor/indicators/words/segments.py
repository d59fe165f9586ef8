"""Numbers of one segment of text (a cell, a line, a clause): which stand for the whole, which for a group."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.subgroups import Group, called, identify
from extractor.indicators.words.telling import PartWords
from extractor.indicators.words.wording import GENERIC, SENTENCE_BREAK
from extractor.types import Quantity

REACH = 48
"""Characters between a number and the word that names its group."""
_YEAR = regex.compile(r"^år\s+(?=(?:19|20)\d\d$)", regex.IGNORECASE)
LEAST_PARTS = 2
"""Numbers that must add up to the total before they are taken for its parts by their sum alone."""

_AGES = regex.compile(r"\s*\([^()\n]{2,20}\)|\s+än\s+\d{1,2}\s+år")
_NEXT = regex.compile(r"\s+(?P<word>\p{L}+)")
"""The word after a number's unit: "118 unga kvinnor" are women."""
_WOMEN = ("k", "kv", "kvinnor")
"""Units beside which "m" means men; else it means metres."""
_NUMBER = regex.compile(r"^[\d\s.,–-]+")
_SEAT = regex.compile(r"\b(?:i|på|från|vid)\s+(?=\p{Lu})")
"""What a label says of where its part lies: "har sitt säte i Norrbotten"."""
_PLACED = regex.compile(r"\p{Lu}[\p{L}-]+\s(?:i|på|vid)\s\p{Lu}[\p{L}-]+")
"""A part that is called by what it is and where it lies: "Bageriet i Hult"."""
_TAIL = regex.compile(r"^[^,;.\n]*?\b(?:och|samt)\s+[\p{L}-]+(?=\s*(?:[.,;)]|$))")
"""A last label of two things: "22 i beredning och handel."."""
_TWO = regex.compile(r"^[^,;.\n]*?\b(?:och|samt)\s+[\p{L}-]+(?=,|\s+(?:och|samt)\s*$)")
"""The same before the next part: "23 i bageri och café, 19 i butik"."""
_OPENED = regex.compile(r"[(:]")
_WORD = regex.compile(r"\p{L}{2}")
_OPENING = regex.compile(r"[(:][^()]*$")
"""What opens a bracket or a list before the next number belongs to that one ("66 % (kvinnor 61 %, män 68 %)")."""
_GOAL = regex.compile(r"[^().;:\d]{0,60}\(\s*mål(?:et|värde|sättning)?\s*(?:var|är|:|=)?\s*", regex.IGNORECASE)
"""What stands between a part's number and what was promised of it."""
_CLOSED = regex.compile(r"\)")


@dataclass(frozen=True, slots=True)
class Share:
    """A group's number inside a segment, with the number of the whole that it is a part of."""

    group: Group
    label: str
    quantity: Quantity
    parent: Quantity | None = None
    goal: Quantity | None = None
    """What was promised of the group, in brackets behind its number ("varav 7 kvinnor (mål 6)")."""


class Segment(NamedTuple):
    """The numbers of a segment, those of the whole apart from those of its groups."""

    mains: tuple[Quantity, ...]
    shares: tuple[Share, ...]


def read_segment(scene: Scene, start: int, end: int, *, has_total: bool = False) -> Segment:
    """Tell the numbers of the whole from those of groups.

    Without a number of the whole, groups of one dimension stand alone ("72 kvinnor och 68 män"); a single group's
    number is the whole ("72 kvinnor"). `has_total` says that the whole stands before the segment.
    """
    quantities = scene.within(start, end)
    mains: list[Quantity] = []
    shares: list[Share] = []
    for place, quantity in enumerate(quantities):
        if shares and _is_counted_again(scene, shares[-1].quantity, quantity):
            shares[-1] = replace(shares[-1], quantity=quantity)
            continue
        if shares and quantities[place - 1] is shares[-1].quantity and is_goal_of_part(scene, *_last(shares), quantity):
            shares[-1] = replace(shares[-1], goal=quantity)
            continue
        share = _share(scene, quantities, place, (start, end))
        if share is None or _is_total(scene, quantity, start):
            mains.append(quantity)
        else:
            shares.append(replace(share, parent=mains[-1] if mains else None))
    if shares and not has_total and not _stands_alone(mains, shares):
        mains.insert(0, shares.pop(0).quantity)
    if not has_total and len(mains) > LEAST_PARTS:
        return _by_sum(scene, mains, shares, end)
    return Segment(tuple(mains), tuple(shares))


def _is_counted_again(scene: Scene, share: Quantity, number: Quantity) -> bool:
    """Tell whether a number says how many a group's share is ("hälften av dem tjejer, alltså 90")."""
    between = scene.text(share.evidence.end, number.evidence.start)
    return share.unit_kind == "percent" != number.unit_kind and scene.words.parts.that_is.search(between) is not None


def _last(shares: Sequence[Share]) -> tuple[Quantity, Quantity | None]:
    """Give the last part and the whole beside it; where a part before has its goal behind it, so have the others."""
    again = any(share.goal is not None for share in shares)
    return shares[-1].quantity, None if again else shares[-1].parent


def is_goal_of_part(scene: Scene, part: Quantity, whole: Quantity | None, number: Quantity) -> bool:
    """Tell whether a goal in brackets behind a part's number is the part's, not the whole's: nearer to it in size."""
    between = scene.text(part.evidence.end, number.evidence.start)
    closed = scene.text(number.evidence.end, number.evidence.end + 1) == ")"
    if not closed or _GOAL.fullmatch(between) is None or number.unit_kind != part.unit_kind:
        return False
    near = min(part.low, number.low) * max(whole.low, number.low) if whole is not None else 1
    return whole is None or near >= min(whole.low, number.low) * max(part.low, number.low)


def _is_total(scene: Scene, quantity: Quantity, start: int) -> bool:
    before = scene.text(max(start, quantity.evidence.start - 15), quantity.evidence.start)
    return scene.words.parts.total_mark.search(before) is not None


def _stands_alone(mains: Sequence[Quantity], shares: Sequence[Share]) -> bool:
    """Tell whether the first number may be a group's: a whole stands beside it, or another group of its dimension."""
    if mains and mains[0].evidence.start < shares[0].quantity.evidence.start:
        return True
    same = {share.group.group for share in shares if share.group.dimension == shares[0].group.dimension}
    return len(same) > 1


def _by_sum(scene: Scene, mains: list[Quantity], shares: list[Share], end: int) -> Segment:
    """Take numbers that follow the whole and add up to it for its parts, each named by the words beside it."""
    whole = mains[0]
    between = scene.text(whole.evidence.end, mains[1].evidence.start)
    stop = _parts_end(scene, whole, mains[1], end)
    parts = [part for part in mains[1:] if part.evidence.end <= stop]
    same_kind = all(part.unit_kind in (whole.unit_kind, "count") for part in parts)
    adds_up = len(parts) >= LEAST_PARTS and round(sum(part.low for part in parts), 4) == round(whole.low, 4)
    named = named_parts(scene, parts, whole.evidence.end, stop) if same_kind and adds_up else []
    if not named or len(between) > 2 * REACH:
        return Segment(tuple(mains), tuple(shares))
    later = tuple(main for main in mains[1:] if main not in parts)
    return Segment((whole, *later), (*shares, *(replace(share, parent=whole) for share in named)))


def _parts_end(scene: Scene, whole: Quantity, first: Quantity, end: int) -> int:
    """Give where the parts of a whole end: with the bracket or the sentence that the first of them stands in."""
    bracket = "(" in scene.text(whole.evidence.end, first.evidence.start)
    match = (_CLOSED if bracket else SENTENCE_BREAK).search(scene.text(first.evidence.end, end))
    return first.evidence.end + match.start() if match else end


def named_parts(scene: Scene, parts: Sequence[Quantity], start: int, end: int) -> list[Share]:
    """Give the parts of a whole, each named by a group's words or those beside it; empty when one has no name."""
    found = [
        _share(scene, parts, place, (start, end)) or _named(scene, parts, place, (start, end))
        for place in range(len(parts))
    ]
    return _beside_both(scene, [share for share in found if share is not None]) if all(found) else []


def _beside_both(scene: Scene, shares: list[Share]) -> list[Share]:
    """Take the third part beside women and men for those of another gender, where its words say that it is neither."""
    if {share.group.group for share in shares if share.group.dimension == "gender"} != {"women", "men"}:
        return shares
    return [
        replace(share, group=Group("gender", "other"))
        if share.group.dimension == "other" and scene.words.neither.search(share.label)
        else share
        for share in shares
    ]


def _named(scene: Scene, parts: Sequence[Quantity], place: int, bounds: tuple[int, int]) -> Share | None:
    """Name a part by its unit and the words after it, else by those before it ("Ljusbacka 120", "Pargas (98)")."""
    part, words = parts[place], scene.words.parts
    after_end = parts[place + 1].evidence.start if place + 1 < len(parts) else bounds[1]
    following = scene.text(part.evidence.end, min(after_end, part.evidence.end + REACH))
    paired = (_TAIL if place + 1 == len(parts) else _TWO).match(following)
    after = (paired.group() if paired else _until_break(following, words)).strip(" ()")
    before_start = parts[place - 1].evidence.end if place else bounds[0]
    before = words.joined.sub("", scene.text(max(before_start, part.evidence.start - 2 * REACH), part.evidence.start))
    seat = _tidy(words.outer.sub("", before), words)
    if place and not after and _PLACED.fullmatch(seat):
        return Share(called(seat), seat, part)
    site = words.site.fullmatch(before)
    if site is not None and (site["side"] or len(parts) > LEAST_PARTS):
        name = site["side"] or site["site"]
        return Share(called(name), name, part)
    after = "" if words.of_them.fullmatch(after) else after
    unit = _own(part) if part.unit and part.unit_kind == "count" and part.unit.casefold() not in GENERIC else ""
    if place + 1 < len(parts) and following.strip(" ()") == after and (cut := words.cut_off.search(after)):
        if cut.start() or words.linked.search(before):
            return None
        after = ""
    for label in (f"{unit} {after}".strip(), words.place.split(words.outer.sub("", before))[-1]):
        label = _tidy(_OPENED.split(label, maxsplit=1)[0], words)
        if _WORD.search(label) and not words.added.match(label):
            name = words.verb.sub("", _YEAR.sub("", words.leading.sub("", _SEAT.split(label)[-1])))
            return Share(called(name), name, part)
    return None


def _share(scene: Scene, quantities: Sequence[Quantity], place: int, bounds: tuple[int, int]) -> Share | None:
    """Find the group of a number: in its own unit, in the words after it, or in the words before it."""
    quantity, words = quantities[place], scene.words.parts
    own = _own(quantity)
    if own.casefold() == "m" and not any((other.unit or "").casefold() in _WOMEN for other in quantities):
        return None
    if group := identify(own, scene.words):
        text = scene.document.text
        aged = _AGES.match(text, quantity.evidence.end, bounds[1]) if group.dimension == "age" else None
        sexed = _NEXT.match(text, quantity.evidence.end, bounds[1]) if group.dimension == "age" else None
        own = f"{own}{sexed.group()}" if sexed and _is_gender(scene, sexed["word"]) else own
        return Share(identify(f"{own} {aged.group() if aged else ''}", scene.words) or group, own, quantity)
    after_end = quantities[place + 1].evidence.start if place + 1 < len(quantities) else bounds[1]
    after = _until_break(scene.text(quantity.evidence.end, min(after_end, quantity.evidence.end + REACH)), words)
    if place + 1 < len(quantities):
        after = _OPENING.sub("", after)
    if group := identify(f"{own} {after}", scene.words):
        return Share(group, _tidy(f"{own} {after}", words), quantity)
    enclosed = words.enclosed.match(scene.document.text, quantity.evidence.end, bounds[1])
    if enclosed is not None and (group := identify(enclosed["who"], scene.words)):
        return Share(group, enclosed["who"], quantity)
    before_start = quantities[place - 1].evidence.end if place else bounds[0]
    before = _since_break(
        scene.text(max(before_start, quantity.evidence.start - 2 * REACH), quantity.evidence.start), words
    )
    if group := identify(before, scene.words):
        return Share(group, words.told.sub("", _tidy(before, words)), quantity)
    linked = scene.text(before_start, quantity.evidence.start)
    if place and words.linked.search(linked):
        part = _named(scene, quantities, place, bounds)
        return None if part is None or words.happened.match(part.label) else part
    return None


def _is_gender(scene: Scene, word: str) -> bool:
    group = identify(word, scene.words)
    return group is not None and group.dimension == "gender"


def _own(quantity: Quantity) -> str:
    """Give the words of a quantity: its unit with what stands between the number and it ("11 små företag")."""
    unit, quote = quantity.unit or "", quantity.evidence.quote
    words = _NUMBER.sub("", quote)
    return words if unit and words != quote and words.endswith(unit) else unit


def _until_break(text: str, words: PartWords) -> str:
    match = words.breaks.search(text)
    return text[: match.start()] if match else text


def _since_break(text: str, words: PartWords) -> str:
    text = words.target_mark.sub("", text)
    last = 0
    for match in words.breaks.finditer(text):
        last = match.end()
    return text[last:]


def _tidy(label: str, words: PartWords) -> str:
    return " ".join(words.parted.sub("", label).split()).strip(" ,;:.()–-•")
