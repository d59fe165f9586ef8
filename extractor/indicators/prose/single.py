"""Goals of one thing, "en bok skulle tryckas": indicators only where the report says that they were dropped."""

from collections.abc import Iterable, Iterator

import regex

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.sentences import sentences
from extractor.types import Quantity

_PHRASE = (
    r"(?P<article>en|ett)\s+(?:\p{L}+\s+){0,3}?(?P<noun>\p{L}{3,})"
    r"(?:\s+(?:med|för|i|på|till|av|enligt|om)\s+(?:(?!och\b)[^\s.,;:]+\s+){1,6}?)?"
)
_SHALL = regex.compile(
    rf"(?:^\W*|\b(?:att|och)\s+|:\s+)(?P<name>{_PHRASE})\s*"
    r"\b(?:skulle|var\s+(?:planera|tänk|utlova)\p{L}+|planerades|utlovades)\b",
    regex.IGNORECASE,
)
_PROMISED = regex.compile(r"\b(?:skulle|planera(?:d|t|des)|tänkt|utlova(?:d|t|des))\b")
"""One of these stands in every such sentence; a quick first test."""
_HINTS = ("skulle", "planera", "tänkt", "utlova")
"""How they begin: what is quicker still."""
_PRONOUN = regex.compile(r"(?:en|ett)\s+(?:av|del|sak|stor|rad|par|annan|annat|sådan|sådant|sån)\b", regex.IGNORECASE)
"""What begins as one thing but names none."""


def read_single_goals(scene: Scene, passages: Iterable[Block]) -> Iterator[Draft]:
    """Give a tentative goal for each single thing that was to be, in sentences without numbers of their own."""
    for block in passages:
        text = scene.text(block.start, block.end)
        if not any(hint in text for hint in _HINTS) or _PROMISED.search(text) is None:
            continue
        for start, end in sentences(scene.document.text, block.start, block.end):
            match = _SHALL.search(scene.text(start, end))
            if match is not None and _PRONOUN.match(match["name"]) is None and scene.first(start, end) is None:
                yield _draft(scene, match, start, end)


def _draft(scene: Scene, match: regex.Match[str], start: int, end: int) -> Draft:
    """Make the draft of a goal; the article is its number."""
    place = scene.document.evidence(start + match.start("article"), start + match.end("noun"))
    goal = Quantity(1, 1, match["noun"], "count", "exact", None, place)
    name = match["name"][len(match["article"]) :].strip()
    draft = Draft(name, scene.document.evidence(start, end), "prose", {"target": goal})
    draft.tentative = draft.titled = True
    return draft
