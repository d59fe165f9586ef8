"""References to goals by number, letter or ordinal: "Mål 3", "delmål a och b", "(4)", "det andra målet"."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.words.sentences import sentences
from extractor.patterns import Match

MOST_GOALS = 20
"""The largest number that counts a goal, not what a goal is about ("mål 60 deltagare")."""

_SINGLE_ID = regex.compile(r"\d{1,2}|(?<!\p{L})[a-l](?!\p{L})", regex.IGNORECASE)
_WORD = regex.compile(r"\p{L}+")
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
    ways = (scene.words.answers.by_sign, scene.words.answers.by_ordinal)
    if not any(way.search(scene.document.text, block.start, block.end) for way in ways):
        return
    for start, end in sentences(scene.document.text, block.start, block.end):
        for pattern in ways:
            for match in pattern.finditer(scene.document.text, start, end):
                reference = _reference(scene, match, block, (start, end))
                if reference is not None:
                    yield reference


def _reference(scene: Scene, match: Match, block: Block, sentence: tuple[int, int]) -> Reference | None:
    groups = match.groupdict()
    if groups.get("ordinals"):
        told = (scene.words.places.get(word) for word in _WORD.findall(groups["ordinals"].casefold()))
        ids = tuple(place for place in told if place is not None)
        return Reference(ids, match.start(), match.end(), block, sentence, True, groups["noun"] is None)
    before = scene.text(sentence[0], match.start())
    if match["definite"] and scene.words.answers.compared_to.search(before):
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
