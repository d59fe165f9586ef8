"""References to goals by number, letter or ordinal: "Mål 3", "delmål a och b", "(4)", "det andra målet"."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.signs import GOAL
from extractor.patterns import lower

MOST_GOALS = 20
"""The largest number that counts a goal, not what a goal is about ("mål 60 deltagare")."""

_GOAL = rf"{GOAL}(?:et|en)?"
_ORDINALS = ("första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde")
_ORDINAL = "|".join(_ORDINALS)
_ID = r"\(?(?:\d{1,2}|[a-hj-l]|(?<=\()i)\)?(?![\p{L}\d%])"
_BY_SIGN = regex.compile(
    rf"(?<!\p{{L}})(?:{_GOAL}|målsättning)\s+(?:nr\.?\s*|nummer\s+)?(?P<ids>{_ID}(?:\s*(?:,|och|&|samt|respektive|[-–])\s*{_ID}(?!\s*(?:st|%|procent)\b))*)",
    regex.IGNORECASE,
)
_BY_ORDINAL = regex.compile(
    rf"\bdet\s+(?P<ordinals>(?:{_ORDINAL})(?:\s*(?:,|och|samt)\s+(?:det\s+)?(?:{_ORDINAL}))*)"
    rf"(?:\s+(?P<noun>{_GOAL})(?!\p{{L}})|(?=\s+(?:var|blev|är|har|gick|tar|tog|nådde|nåddes|klarade|uppnåddes)\b|\s*[.,;:]))",
    regex.IGNORECASE,
)
_WAYS = (("mål", _BY_SIGN), ("det", _BY_ORDINAL))
"""The ways to speak of goals, each with what stands in every sentence that does so."""
_COMPARED = regex.compile(
    r"\b(?:än|mot|med|under|över|till|från|överstiger|understiger)\s+(?:det\s+)?$", regex.IGNORECASE
)
"""What stands before a goal's number that is told, not one that counts it: "tre fler än målet 8"."""
_SINGLE_ID = regex.compile(r"\d{1,2}|(?<!\p{L})[a-l](?!\p{L})", regex.IGNORECASE)
_INLINE = regex.compile(r"(?<![\p{L}\d])\((?P<id>\d{1,2}|[a-l])\)\s+(?=\S)")
_MARKER = regex.compile(r"\W*(?P<id>\d{1,2}|[a-l])\W*$", regex.IGNORECASE)
_LEADING = regex.compile(r"\(?(?P<id>\d{1,2}|[a-l])[.)]\s+\S", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """A place at which a text speaks of goals by their ids (1-based places in the order of the goals)."""

    ids: tuple[int, ...]
    start: int
    end: int
    block: Block
    sentence: tuple[int, int]
    by_ordinal: bool = False
    elliptic: bool = False
    """Whether the word "mål" is left out ("det andra")."""


def id_of(sign: str) -> int:
    """Give the place that a number or letter stands for: "3" and "c" are 3."""
    return int(sign) if sign.isdigit() else ord(sign.casefold()) - ord("a") + 1


def leading_id(scene: Scene, block: Block) -> int | None:
    """Give the place that the number or letter of a list item, or before a paragraph's words, stands for."""
    if block.kind == "table" or block.heading is not None:
        return None
    marked = _MARKER.match(block.marker) if block.marker else None
    match = marked or _LEADING.match(scene.document.text, block.start, block.end)
    return id_of(match["id"]) if match else None


def references(scene: Scene) -> list[Reference]:
    """Find the references of the running text, in order; ordinals count only where some name their goals."""
    found = [reference for block in scene.document.blocks if block.kind != "table" for reference in _in(scene, block)]
    named = {each.ids for each in found if each.by_ordinal and not each.elliptic}
    return [each for each in found if not each.elliptic or len(named) > 1]


def _in(scene: Scene, block: Block) -> Iterator[Reference]:
    view = lower(scene.document.text)
    if not any(view.find(sign, block.start, block.end) >= 0 for sign, _ in _WAYS):
        return
    for start, end in sentences(scene.document.text, block.start, block.end):
        for sign, pattern in _WAYS:
            if view.find(sign, start, end) < 0:
                continue
            for match in pattern.finditer(scene.document.text, start, end):
                reference = _reference(scene, match, block, (start, end))
                if reference is not None:
                    yield reference


def _reference(scene: Scene, match: regex.Match[str], block: Block, sentence: tuple[int, int]) -> Reference | None:
    groups = match.groupdict()
    if groups.get("ordinals"):
        words = regex.findall(_ORDINAL, groups["ordinals"].casefold())
        ids = tuple(_ORDINALS.index(word) + 1 for word in words)
        return Reference(ids, match.start(), match.end(), block, sentence, True, groups["noun"] is None)
    if match.group().casefold().startswith("målet") and _COMPARED.search(scene.text(sentence[0], match.start())):
        return None
    if any(
        q.unit is not None and q.evidence.start >= match.start("ids")
        for q in scene.within(match.start(), sentence[1])
        if q.evidence.start < match.end()
    ):
        return None
    ids = tuple(id_of(sign) for sign in _SINGLE_ID.findall(groups["ids"]))
    return Reference(ids, match.start(), match.end(), block, sentence) if max(ids) <= MOST_GOALS else None


def inline_goals(scene: Scene, block: Block) -> dict[int, tuple[int, int]]:
    """Give the stretches of a passage that counts its goals up in brackets: "(1) 150 brukare ..., (2) ..."."""
    marks = list(_INLINE.finditer(scene.document.text, block.start, block.end))
    if len(marks) < 2 or [id_of(mark["id"]) for mark in marks] != list(range(1, len(marks) + 1)):
        return {}
    ends = [*(mark.start() for mark in marks[1:]), block.end]
    return {id_of(mark["id"]): (mark.end(), end) for mark, end in zip(marks, ends, strict=True)}
