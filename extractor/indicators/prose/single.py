"""Goals of one thing, "en bok skulle tryckas": indicators only where the report says that they were dropped."""

from collections.abc import Iterable, Iterator

import regex

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.signs import GOAL, NUMBER, SIGN
from extractor.types import Quantity

_PHRASE = (
    r"(?P<article>en|ett)\s+(?:\p{L}+\s+){0,3}?(?P<noun>\p{L}{3,})"
    r"(?:\s+(?:med|för|i|på|till|av|enligt|om|mellan|mot)(?:\s+(?!och\s+(?:en|ett)\b)[^\s.,;:]+){1,6}?)?"
)
_ENDS = r"(?=\s*(?:[.,;]|$|\b(?:men|där|som|under|innan|så|senast|när)\b))"
_DONE = r"(?:att\s+)?(?:\p{L}+a\s+(?:fram\s+|upp\s+|in\s+|igång\s+|ut\s+)?)"
_OPENS = rf"^\W*(?:{SIGN})?"
_WAYS = (
    regex.compile(
        rf"(?:{_OPENS}|\b(?:att|och)\s+|:\s+)(?P<name>{_PHRASE})\s+"
        r"(?:skulle|ska|skall|var\s+(?:planera|tänk|utlova)\p{L}+|planerades|utlovades)\b",
        regex.IGNORECASE,
    ),
    regex.compile(
        rf"\b(?:skulle|ska|skall)\s+(?:(?:vi|det|projektet|föreningen|kommunen|också|även|dessutom)\s+){{0,2}}"
        rf"{_DONE}(?P<name>{_PHRASE}){_ENDS}",
        regex.IGNORECASE,
    ),
    regex.compile(
        rf"\b(?:{GOAL}(?:et)?|ambitionen|tanken|planen|avsikten|första|andra|tredje|fjärde|femte|sista)\s+"
        rf"(?:var|är)\s+(?:också\s+|även\s+)?(?:{_DONE})?(?P<name>{_PHRASE}){_ENDS}",
        regex.IGNORECASE,
    ),
    regex.compile(
        rf"{_OPENS}(?:{NUMBER}\s+)?{GOAL}(?:\s+{NUMBER})?\s*[:–-]\s*(?P<name>{_PHRASE})\W*$",
        regex.IGNORECASE,
    ),
)
"""How a sentence promises one thing: "en bok ska tryckas", "vi skulle trycka en bok", "målet var en bok"."""
_ITEM = regex.compile(rf"{_OPENS}(?P<name>{_PHRASE})\W*$", regex.IGNORECASE)
"""An item of a list of goals that is one thing: "7. en dokumentärfilm"."""
_PROMISED = regex.compile(
    r"\b(?:skulle|ska|skall|planera(?:d|t|des)|tänkt|utlova(?:d|t|des))\b|\b(?:var|är)\s+(?:en|ett|att)\b|mål\b",
    regex.IGNORECASE,
)
"""One of these stands in every such sentence; a quick first test."""
_ARTICLE = regex.compile(r"\b(?:en|ett)\s", regex.IGNORECASE)
_PRONOUN = regex.compile(
    r"(?:en|ett)\s+(?:av|del|sak|stor|rad|par|annan|annat|sådan|sådant|sån|gång|dag|kväll|vecka|månad|termin|år|tid|bit|chans|"
    r"möjlighet|sätt|känsla|fråga)\b",
    regex.IGNORECASE,
)
"""What begins as one thing but names none."""


def read_single_goals(scene: Scene, passages: Iterable[Block]) -> Iterator[Draft]:
    """Give a tentative goal for each single thing that was to be, in sentences without numbers of their own."""
    for block in passages:
        text = scene.text(block.start, block.end)
        if _ARTICLE.search(text) is None or _PROMISED.search(text) is None:
            continue
        for start, end in sentences(scene.document.text, block.start, block.end):
            told = scene.text(start, end)
            match = _promise(told) if _ARTICLE.search(told) else None
            if match is None or _PRONOUN.match(match["name"]) is not None:
                continue
            if scene.first(start + match.start("name"), start + match.end()) is None:
                yield _draft(scene, match, start, end)


def read_single_item(scene: Scene, start: int, end: int) -> Draft | None:
    """Give the tentative goal of an item that names one thing and no number, None for others."""
    match = _ITEM.match(scene.text(start, end)) if scene.first(start, end) is None else None
    return None if match is None or _PRONOUN.match(match["name"]) else _draft(scene, match, start, end)


def _promise(sentence: str) -> regex.Match[str] | None:
    """Find the words with which a sentence promises one thing, None where it does not."""
    return next((match for way in _WAYS if (match := way.search(sentence))), None)


def _draft(scene: Scene, match: regex.Match[str], start: int, end: int) -> Draft:
    """Make the draft of a goal; the article is its number."""
    place = scene.document.evidence(start + match.start("article"), start + match.end("noun"))
    goal = Quantity(1, 1, match["noun"], "count", "exact", None, place)
    name = match["name"][len(match["article"]) :].strip()
    draft = Draft(name, scene.document.evidence(start, end), "prose", {"target": goal})
    draft.tentative = draft.titled = True
    return draft
