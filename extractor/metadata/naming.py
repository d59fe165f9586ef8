"""The project's name and owner where no field states them: the title page, "X är ett projekt", "projektet X"."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import regex

from extractor.document import Document
from extractor.matching import normalise
from extractor.metadata.knowledge import MetadataKnowledge
from extractor.types import Section

Named = tuple[str, int, int]
"""A name and the offsets at which it stands."""

_WORD = r"[\p{Lu}\d][\p{L}\d&'’:+!-]*"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|\p{{Ll}}{{1,14}})){{0,7}}?!?"
_SENTENCE_START = r"(?:^|(?<=[.!?]\s)|(?<=\n))"

_IS_A_PROJECT = regex.compile(
    rf"{_SENTENCE_START}(?:Projektet\s+)?(?P<name>{_NAME})\s+"
    r"(?:(?:är|var|har\s+varit)\s+ett\s+(?:\p{L}+\s){0,3}?\p{L}*(?:projekt|samarbete|initiativ)(?![\p{L}])"
    r"|(?:har\s+handlat|handlar|handlade)\s+om\b|(?:syftade|syftar|har\s+syftat)\s+till\b)"
)
_QUOTED = regex.compile(r"\b[Pp]rojektet\s+[\"”“»«](?P<name>[^\"”“»«\n]{2,80})[\"”“»«]")
_TITLED = regex.compile(
    r"\s*(?:Slut|Läges|Del|Års|Projekt|Slutlig\s)?(?:rapport|redovisning)(?:en)?\s*"
    r"(?:(?:för|från|av|över|i)\s+projekt(?:et)?\s+|projekt(?:et)?\s+|[-–—:]\s*(?:projekt(?:et)?\s+)?)"
    r"[\"”“]?(?P<name>[^\n\"”“]{2,90}?)[\"”“]?\s*",
    regex.IGNORECASE,
)
_THE_PROJECT = regex.compile(
    r"\b[Pp]rojektet\s+(?P<name>\p{Lu}[\p{L}\d&'’:+-]+"
    r"(?:\s(?:\p{Lu}[\p{L}\d&'’-]*|\d+|i|och|för|på)(?=\s+[\p{L}\d]|[.,;:)]))*)"
)
_SUBTITLE = regex.compile(r"\s+[-–—|]\s+|:\s+|\s+\(|\s+(?:19|20)\d\d\b|[.]$")
_OWNED = regex.compile(
    r"\b(?:[Ss]tödmottagare|[Pp]rojektägare|[Bb]idragsmottagare|[Ss]ökande|[Pp]rojektet(?:\s+\p{L}+){0,2}?\s+(?:ägs|ägdes|"
    r"har\s+ägts)\s+av)(?:\s+(?:i|för|av)\s+projektet)?(?:\s+(?:är|var|har\s+varit))?\s+"
    r"(?P<name>\p{Lu}[\p{L}&.-]*(?:\s(?!(?:som|med|och|i|tillsammans|genom|har|vilk\p{L}*)\b)[\p{L}&-]+){0,6})"
    r"(?=[.,;(\n]|\s(?:som|med|och|i|tillsammans|genom|har|vilk\p{L}*)\b)"
)
_TRAILING = regex.compile(r"(?:\s(?:i|och|för|på|av|med|till|[-–]))+$")
_TITLE_LINES = 8
_MOST_STATEMENTS = 40
"""Sentences that are tried, as each costs a look through the text."""
_LONGEST_TITLE = 12
_COMMON = frozenset({"projektet", "projekt", "det", "detta", "vi", "målet", "syftet", "arbetet", "denna", "den", "här"})


def name_in_prose(document: Document, sections: Sequence[Section], knowledge: MetadataKnowledge) -> Named | None:
    """Give the project's name, or None when nothing is sure to be it."""
    candidates = (
        _titled(document, sections),
        _stated(document.text),
        _repeated(document.text),
        _on_title_page(document, sections, knowledge),
    )
    return next((name for name in candidates if name), None)


def owner_in_prose(text: str) -> Named | None:
    """Give who owns the project, as a sentence states it ("Stödmottagare har varit Matnavet ekonomisk förening")."""
    match = next((match for match in _OWNED.finditer(text) if _states_owner(match)), None)
    return _named(match["name"], match.start("name")) if match else None


def _states_owner(match: regex.Match[str]) -> bool:
    verb = match[0][: match.start("name") - match.start()]
    return regex.search(r"\b(?:är|var|varit|av)\s+$", verb) is not None


def _stated(text: str) -> Named | None:
    for pattern in (_IS_A_PROJECT, _QUOTED):
        for match in islice(pattern.finditer(text), _MOST_STATEMENTS):
            if _is_name(match["name"], text):
                return _named(match["name"], match.start("name"))
    return None


def _is_name(name: str, text: str) -> bool:
    """Whether a text uses the words as a name: with their capital in the middle of a sentence too."""
    first = normalise(name).split(" ")[0]
    return first not in _COMMON and regex.search(rf"(?<=[\p{{L}},] ){regex.escape(name)}", text) is not None


def _front(document: Document, sections: Sequence[Section]) -> Iterator[tuple[int, int]]:
    """Give the lines before the first section."""
    front = sections[0].start if sections else len(document.text)
    for block in document.blocks[:_TITLE_LINES]:
        if block.start >= front or block.kind == "table":
            return
        at = block.start
        for line in document.text[block.start : block.end].split("\n"):
            yield at, at + len(line)
            at += len(line) + 1


def _titled(document: Document, sections: Sequence[Section]) -> Named | None:
    for start, end in _front(document, sections):
        match = _TITLED.fullmatch(document.text, start, end)
        if match and match["name"][0].isupper():
            return _named(_SUBTITLE.split(match["name"])[0], match.start("name"))
    return None


def _on_title_page(document: Document, sections: Sequence[Section], knowledge: MetadataKnowledge) -> Named | None:
    """Give the first title line whose main part the text takes up as a name."""
    for start, end in _front(document, sections):
        line = document.text[start:end].strip()
        main = _SUBTITLE.split(line)[0].strip()
        if not main or not main[0].isupper() or len(line.split()) > _LONGEST_TITLE or knowledge.pattern.match(line):
            continue
        lowered = f"{main.casefold()} "
        if any(stem in lowered for stem in knowledge.organisations):
            continue
        body = document.text[end:]
        if body.count(main) >= 2 and _is_name(main, body):
            return _named(main, document.text.index(main, start))
    return None


def _repeated(text: str) -> Named | None:
    found = [(_TRAILING.sub("", match["name"]), match.start("name")) for match in _THE_PROJECT.finditer(text)]
    counts = Counter(name for name, _ in found)
    if not counts:
        return None
    name, count = counts.most_common(1)[0]
    return _named(name, next(start for each, start in found if each == name)) if count >= 2 else None


def _named(name: str, start: int) -> Named:
    name = _TRAILING.sub("", name.rstrip(" .,"))
    return " ".join(name.split()), start, start + len(name)
