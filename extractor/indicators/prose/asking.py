"""The numbers of running text that a trained model is asked about."""

from collections.abc import Iterable, Iterator

from extractor.candidates import Candidate, Judge, Opinion, sure
from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.prose.announced import announced_goals
from extractor.indicators.prose.surroundings import Surroundings
from extractor.indicators.words.sentences import sentences
from extractor.types import Section

ABOVE = 250
"""Characters before a sentence that are told with it."""
MOST_NUMBERS = 60
"""Numbers of a sentence; what holds more is a table without its rulings."""


def ask(scene: Scene, passages: Iterable[Block], judge: Judge) -> dict[int, Opinion]:
    """Ask a model about the numbers of running text: offset of the number -> its opinion.

    The goals of an announced list are goals, whatever it says.
    """
    asked = list(candidates(scene, passages))
    said = {each.quantity.evidence.start: opinion for each, opinion in zip(asked, judge(asked), strict=True)}
    return {**said, **{place: sure("target") for place in announced_goals(scene) if place in said}}


def candidates(scene: Scene, passages: Iterable[Block]) -> Iterator[Candidate]:
    """Give the numbers of the sentences of some blocks, in reading order."""
    spans = [span for block in passages for span in _numbered(scene, block)]
    around = Surroundings(scene, spans)
    for start, end in spans:
        yield from _of_sentence(scene, around, start, end)


def _numbered(scene: Scene, block: Block) -> Iterator[tuple[int, int]]:
    """Give the sentences of a block that hold numbers, not too many."""
    if scene.first(block.start, block.end) is None:
        return
    for start, end in sentences(scene.document.text, block.start, block.end):
        if 0 < len(scene.within(start, end)) <= MOST_NUMBERS:
            yield start, end


def _of_sentence(scene: Scene, around: Surroundings, start: int, end: int) -> Iterator[Candidate]:
    found = scene.within(start, end)
    section = scene.section_at(start)
    text, number = scene.text(start, end), _number(scene, section)
    above = scene.text(max(section.answer_start if section else 0, start - ABOVE, 0), start)
    for quantity in found:
        yield Candidate(
            text=text,
            start=start,
            quantity=quantity,
            others=tuple(other for other in found if other is not quantity),
            above=above,
            heading=section.title if section else "",
            section=number,
            signs=around.signs(quantity, start, end),
        )


def _number(scene: Scene, section: Section | None) -> str | None:
    by_id = {each.id: each for each in scene.sections}
    while section is not None and section.number is None:
        section = by_id.get(section.parent) if section.parent else None
    return section.number if section else None
