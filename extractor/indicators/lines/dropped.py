"""Goals without a number that their own line says were dropped or not measured: "Appen: utgick efter beslut i maj."."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.words.sentences import sentence_at, sentences
from extractor.indicators.words.signs import CODE, GOAL, NUMBER, SIGN
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.wording import tidy

LEAST_BESIDE = 2
"""Indicators of the same section that make a line among them one too."""
AROUND = 4
"""Blocks before or behind a name and its status in which another indicator begins."""
FIRST = 3
"""Words with which a line says at once that something was dropped."""

_SAID = regex.compile(
    rf"\W*(?:{SIGN}|{CODE}[.:)]?\s+)?(?P<name>\p{{Lu}}[^.:;!?\d\n]{{3,70}}+)(?:[.:]\s+|\n)(?P<said>\p{{L}}[^.;\n]{{3,90}})"
)
_ALONE = regex.compile(
    rf"\W*(?:(?:{SIGN}|{NUMBER}\s+|{CODE}[.:)]?\s+|(?i:{GOAL})\s+{NUMBER}[.:)]\s+))?"
    r"(?P<name>\p{Lu}[^.:;!?\d\n]{5,70})[:.]?\s*"
)
"""A line that is nothing but a name."""
_GOALS = regex.compile(r"\p{L}*mål\b|\bmålen\b|indikator|aktivitet|åtagande|löfte", regex.IGNORECASE)
"""What the heading of a list of goals names."""


def read_dropped(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give the lines of a name and a status that stand between indicators of their section as such without values."""
    listed = sorted(draft.start for draft in drafts if draft.origin != "prose" or draft.listed)
    all_starts = sorted(draft.start for draft in drafts)
    blocks = scene.document.blocks
    for place, block in enumerate(blocks):
        match = _SAID.match(scene.document.text, block.start, block.end) if block.kind != "table" else None
        if match is None or scene.first(block.start, match.end()) is not None or not _is_name(scene, match["name"]):
            continue
        status = text_status(match["said"], scene.words)
        first = text_status(" ".join(match["said"].split()[:FIRST]), scene.words) == status
        starts = all_starts if first else listed
        if status is None or not _is_beside(scene, starts, blocks, place):
            continue
        draft = Draft(tidy(match["name"]), scene.document.evidence(block.start, match.end()), "lines")
        draft.status, draft.titled = status, True
        yield draft


def read_dropped_below(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give the lines that name something among indicators and have a status, and no number, right below them."""
    starts = sorted(draft.start for draft in drafts)
    blocks = scene.document.blocks
    for place, (above, below) in enumerate(pairwise(blocks)):
        around = blocks[max(0, place - AROUND) : place + 2 + AROUND]
        beside = _count(starts, around[0].start, around[-1].end)
        if not beside or "table" in (above.kind, below.kind) or below.heading is not None:
            continue
        match = _ALONE.fullmatch(scene.document.text, above.start, above.end)
        if match is None or not _is_name(scene, match["name"]):
            continue
        first = sentences(scene.document.text, below.start, below.end)[0]
        words = " ".join(scene.text(*first).split()[:FIRST])
        status = text_status(words, scene.words)
        if status is None or _count(starts, above.start, below.end):
            continue
        draft = Draft(tidy(match["name"]), scene.document.evidence(above.start, first[1]), "lines")
        draft.status, draft.titled = status, True
        yield draft


def read_dropped_lists(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give the goals of lists under a heading that says of all what became of them ("Delmål som ströks")."""
    answered = {q.evidence.start for draft in drafts if "outcome" in draft.values for q in draft.values.values()}
    for section in scene.sections:
        status = text_status(section.title, scene.words) if _GOALS.search(section.title) else None
        if status is None:
            continue
        for block in scene.document.blocks:
            inside = section.evidence.end <= block.start < section.end and block.kind in ("item", "paragraph")
            number = scene.first(block.start, block.end) if inside else None
            if number is None or number.evidence.start in answered:
                continue
            start, end = sentence_at(scene.document.text, number.evidence.start, block.start, block.end)
            if block.kind == "paragraph" and text_status(scene.text(start, end), scene.words) != status:
                continue
            draft = Draft(name_of(scene, number, start, end), scene.document.evidence(block.start, block.end), "lines")
            draft.add("target", number)
            draft.status = status
            yield draft


def _is_name(scene: Scene, text: str) -> bool:
    """Tell whether words name something: they are no sentence and no label of a value or comment."""
    return scene.words.lines.sentence.search(text) is None and scene.words.label.match(text) is None


def _is_beside(scene: Scene, starts: Sequence[int], blocks: Sequence[Block], place: int) -> bool:
    """Tell whether indicators start in the block before or behind one, more in its section, and none in itself."""
    block, section = blocks[place], scene.section_at(blocks[place].start)
    around = [b for b in blocks[max(0, place - 1) : place + 2] if b is not block and b.kind == block.kind]
    beside = any(_count(starts, b.start, b.end) for b in around)
    inside = section is not None and _count(starts, section.start, section.end) >= LEAST_BESIDE
    return beside and inside and not _count(starts, block.start, block.end)


def _count(starts: Sequence[int], begin: int, end: int) -> int:
    return bisect_left(starts, end) - bisect_left(starts, begin)
