"""The project's name where no field states it: on the title page, in "X är ett projekt", in "projektet X"."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import regex

from extractor.document import Document
from extractor.matching import normalise
from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.telling import NameWords
from extractor.metadata.titles import Named, is_name, name_on_title_page, speaks_of
from extractor.types import Section

_BEGINNING = regex.compile(r"(?:^|[.!?]\s|\n)(?=[\p{Lu}\d])")
"""What stands before a sentence that a name may open."""

_NEXT_WORD = regex.compile(r"\s(?P<word>[\p{Ll}\d-]+)")
_MOST_STATEMENTS = 40
"""Sentences that are tried, as each costs a look through the text."""
_FRONT = 4000
"""Characters in which one mention of "projektet X" names the report's own project."""


def name_in_prose(document: Document, sections: Sequence[Section], knowledge: MetadataKnowledge) -> Named | None:
    """Give the project's name, or None when nothing is sure to be it."""
    return (
        name_on_title_page(document, sections, knowledge)
        or _stated(document.text, knowledge)
        or _repeated(document.text, knowledge)
        or _said_once(document.text, knowledge)
        or _cried(document.text, knowledge)
    )


def _stated(text: str, knowledge: MetadataKnowledge) -> Named | None:
    words = knowledge.name
    for found in (_opening(words.with_case, text), _opening(words.is_a_project, text), words.quoted.finditer(text)):
        for match in islice(found, _MOST_STATEMENTS):
            if _is_own_name(match["name"], text, knowledge, capitals=_capitals_that_do(match, words)):
                return _named(match["name"], match.start("name"), knowledge)
    return None


def _opening(pattern: regex.Pattern[str], text: str) -> Iterator[regex.Match[str]]:
    """Find the sentences that begin with a pattern; it is long, and tried nowhere else."""
    end = 0
    for before in _BEGINNING.finditer(text):
        if before.end() >= end and (match := pattern.match(text, before.end())):
            yield match
            end = match.end()


def _capitals_that_do(match: regex.Match[str], words: NameWords) -> int:
    """Give how many capitals make a name of words said but once, the fewer the surer a sentence is of a project."""
    if match.re is words.with_case:
        return 1
    told = match.re is words.is_a_project and match.start() < _FRONT
    if told and words.carried.match(match.string, match.end()):
        return 1
    return 2 if told and match["run"] else len(match["name"]) + 1


def _is_own_name(name: str, text: str, knowledge: MetadataKnowledge, *, capitals: int) -> bool:
    words = name.split()
    if knowledge.name.common.match(normalise(words[0])) or speaks_of(knowledge.not_names, name):
        return False
    if knowledge.organisation_word.search(name):
        return False
    # "Förädla mera! har handlat om": no sentence goes on so behind its end.
    return sum(word[0].isupper() for word in words) >= capitals or name.endswith("!") or is_name(name, text)


def _repeated(text: str, knowledge: MetadataKnowledge) -> Named | None:
    words = knowledge.name
    found = [(words.trailing.sub("", match["name"]), match.start("name")) for match in words.the_project.finditer(text)]
    counts = Counter(name for name, _ in found)
    if not counts:
        return None
    name, count = counts.most_common(1)[0]
    if count < 2:
        return None
    starts = [start for each, start in found if each == name]
    return _named(_with_small_words(name, starts, text, words), starts[0], knowledge)


def _with_small_words(name: str, starts: Sequence[int], text: str, told: NameWords) -> str:
    """Give a name with the words in small letters that follow it wherever it stands: "Gränslös" + "sång"."""
    while True:
        ahead = [_NEXT_WORD.match(text, start + len(name)) for start in starts]
        words = {match["word"] for match in ahead if match}
        if None in ahead or len(words) != 1 or told.no_part.match(word := words.pop()) or len(name.split()) > 6:
            return name
        name = f"{name} {word}"


def _said_once(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the one project that the beginning of a text names, where the text names no other."""
    words = knowledge.name
    found = list(islice(words.did.finditer(text), _MOST_STATEMENTS)) or [
        match
        for match in islice(words.ends.finditer(text), _MOST_STATEMENTS)
        if not any(words.no_part.match(word) for word in match["name"].split()[1:])
    ]
    found = found or list(islice(words.after.finditer(text), _MOST_STATEMENTS))
    others = {match["name"].split()[0] for match in islice(words.the_project.finditer(text), _MOST_STATEMENTS)}
    if not found or found[0].start() > _FRONT or len(others | {match["name"].split()[0] for match in found}) > 1:
        return None
    return _named(found[0]["name"], found[0].start("name"), knowledge)


def _cried(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the one name that ends in an exclamation mark amid sentences at the beginning of a text."""
    found = list(islice(knowledge.name.cried.finditer(text, 0, _FRONT), _MOST_STATEMENTS))
    if len({match["name"] for match in found}) != 1:
        return None
    return _named(found[0]["name"], found[0].start("name"), knowledge)


def _named(name: str, start: int, knowledge: MetadataKnowledge) -> Named:
    name = knowledge.name.trailing.sub("", name.rstrip(" .,"))
    return " ".join(name.split()), start, start + len(name)
