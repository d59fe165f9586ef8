"""Passages of running text whose numbers are marked with what they are: lessons without a report around them.

A file holds passages divided by lines of `---`. `## ` opens a heading; `{T1|40}` marks a number with its roles and the
indicator of the passage that it belongs to. Numbers that are not marked belong to none.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import regex

from extractor import pipeline
from extractor.candidates import Candidate, ProseRole
from extractor.document import Document
from extractor.errors import InputError
from extractor.learn.examples import Example, Lesson

PASSAGES = "passages"
"""The folder of passages in a corpus."""
TOGETHER = 5
"""Passages that make a text."""
ROLES: Mapping[str, ProseRole] = {
    "T": "target",
    "O": "outcome",
    "B": "baseline",
    "R": "revised",
    "S": "subgroup",
    "G": "subgroup",
}
"""The letters of marks: S is a group's outcome, G a group's goal."""

_MARK = regex.compile(r"\{(?P<roles>[TOBRSG]{1,2})(?P<item>\d{1,2})\|(?P<number>[^{}|\n]+)\}")
_DIVIDER = regex.compile(r"^---[ \t]*$", regex.MULTILINE)
_HEADING = regex.compile(r"^#+[ \t]+", regex.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked number: its offsets into the passage's text, the letters of its roles, the indicator that it is of."""

    start: int
    end: int
    roles: str
    item: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with marks; `place` says where it stands ("a.txt, passage 3")."""

    place: str
    text: str
    marks: tuple[Mark, ...]


def read_passages(folder: Path) -> list[Passage]:
    """Give the passages of all `*.txt` of a folder, in order; raises InputError for a broken mark."""
    return [
        parse(source.strip(), f"{path.name}, passage {number}")
        for path in sorted(folder.glob("*.txt"))
        for number, source in enumerate(_DIVIDER.split(path.read_text("utf-8")), start=1)
        if source.strip()
    ]


def parse(source: str, place: str = "passage") -> Passage:
    """Take the marks out of a passage; raises InputError for braces that make none."""
    text, marks, at = "", list[Mark](), 0
    plain = _HEADING.sub("\n", source)
    for match in _MARK.finditer(plain):
        text += plain[at : match.start()]
        marks.append(Mark(len(text), len(text) + len(match["number"]), match["roles"], int(match["item"])))
        text, at = text + match["number"], match.end()
    text += plain[at:]
    if braces := regex.search(r"[^\n]{0,20}[{}][^\n]{0,20}", text):
        raise InputError(f"{place}: {braces.group()!r} is no mark", hint="A mark is {T1|40}")
    return Passage(place, text, tuple(marks))


def gather(passages: Sequence[Passage]) -> Passage:
    """Put passages one after the other, as the parts of one report; their indicators are numbered anew."""
    text, marks, before = "", list[Mark](), 0
    for passage in passages:
        lead = len(passage.text) - len(passage.text.lstrip("\n"))
        shift = len(text) - lead
        marks += [
            replace(mark, start=mark.start + shift, end=mark.end + shift, item=mark.item + before)
            for mark in passage.marks
        ]
        text += passage.text.strip("\n") + "\n\n"
        before += 1 + max((mark.item for mark in passage.marks), default=0)
    return Passage(passages[0].place, text, tuple(marks))


def gathered(passages: Sequence[Passage]) -> list[Passage]:
    """Put the passages of each file together, some to a text: alone they are shorter than a report ever is."""
    files = groupby(passages, key=lambda passage: passage.place.partition(",")[0])
    texts = (list(each) for _, each in files)
    return [gather(each[start : start + TOGETHER]) for each in texts for start in range(0, len(each), TOGETHER)]


def lesson_of_passage(passage: Passage) -> Lesson:
    """Give the numbers of a passage as examples; one that has two roles, or marks in part, is none."""
    document = pipeline.composed(pipeline.source_from(passage.text.encode(), "passage.txt"))
    places = _places(passage, document)
    examples = [example for candidate in pipeline.candidates(document) for example in _example(candidate, places)]
    return Lesson(passage.place.partition(",")[0], document, examples)


def _example(candidate: Candidate, marks: Mapping[tuple[int, int], Mark]) -> Iterator[Example]:
    at = candidate.quantity.evidence
    over = [mark for (start, end), mark in marks.items() if start < at.end and at.start < end]
    if not over:
        yield Example(candidate, "none")
    elif len(over) == 1 and len(over[0].roles) == 1:
        role = ROLES[over[0].roles]
        yield Example(candidate, role, str(over[0].item) if role != "subgroup" else None)


def _places(passage: Passage, document: Document) -> dict[tuple[int, int], Mark]:
    """Give the marks by their offsets into the canonical text, which has the same letters and digits but other signs.

    Blanks, the signs of list items and those of emphasis differ. Raises InputError where more does: unmarked, all
    numbers of the passage would be learnt as none.
    """
    told = [place for place, sign in enumerate(document.text) if sign.isalnum()]
    signs = [place for place, sign in enumerate(passage.text) if sign.isalnum()]
    if [document.text[place] for place in told] != [passage.text[place] for place in signs]:
        raise InputError(f"{passage.place}: the text is read otherwise than it is written; look for odd signs in it")
    return {
        (told[bisect_left(signs, mark.start)], told[bisect_left(signs, mark.end) - 1] + 1): mark
        for mark in passage.marks
    }
