"""Goals of one thing, "en bok skulle tryckas": indicators only where the report says that they were dropped."""

from collections.abc import Iterable, Iterator

import regex

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.telling import PromiseWords
from extractor.types import Quantity


def read_single_goals(scene: Scene, passages: Iterable[Block]) -> Iterator[Draft]:
    """Give a tentative goal for each single thing that was to be, in sentences without numbers of their own."""
    words = scene.words.promises
    for block in passages:
        text = scene.text(block.start, block.end)
        if words.one.search(text) is None or words.hint.search(text) is None:
            continue
        for start, end in sentences(scene.document.text, block.start, block.end):
            told = scene.text(start, end)
            match = _promise(told, words) if words.one.search(told) else None
            if match is None or words.nothing.match(match["name"]) is not None:
                continue
            if scene.first(start + match.start("name"), start + match.end()) is None:
                yield _draft(scene, match, start, end)


def read_single_item(scene: Scene, start: int, end: int) -> Draft | None:
    """Give the tentative goal of an item that names one thing and no number, None for others."""
    words = scene.words.promises
    match = words.item.match(scene.text(start, end)) if scene.first(start, end) is None else None
    return None if match is None or words.nothing.match(match["name"]) else _draft(scene, match, start, end)


def _promise(sentence: str, words: PromiseWords) -> regex.Match[str] | None:
    """Find the words with which a sentence promises one thing, None where it does not."""
    ways = (words.subject, words.object, words.aim, words.labelled)
    return next((match for way in ways if (match := way.search(sentence))), None)


def _draft(scene: Scene, match: regex.Match[str], start: int, end: int) -> Draft:
    """Make the draft of a goal; the article is its number."""
    place = scene.document.evidence(start + match.start("article"), start + match.end("noun"))
    goal = Quantity(1, 1, match["noun"], "count", "exact", None, place)
    name = match["name"][len(match["article"]) :].strip()
    draft = Draft(name, scene.document.evidence(start, end), "prose", {"target": goal})
    draft.tentative = draft.titled = True
    return draft
