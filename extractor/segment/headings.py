"""A line taken for a heading, and what is taken for none: contents lists, captions, titles."""

from dataclasses import dataclass

import regex

from extractor.matching import normalise
from extractor.segment.candidates import Candidate
from extractor.segment.forms import Forms, FormSection, Lexicon

_PAGE_NUMBER = regex.compile(r"(?:\s*\.{3,}|\s*…+|(?:\s*\.\s){3,}|\s{2,}|\t|\s)\s*(?P<page>\d{1,3})$")
_LEADERS = regex.compile(r"(?:\.{4,}|…{2,}|(?:\.\s){4,})\s*\d{0,3}$")
_MAIN_END = regex.compile(r"\?\s+|\s+[–—-]\s+")
_JOINED = regex.compile(r",\s+(?:och\s+)?|\s+(?:och|samt|&|respektive)\s+|\s?/\s?")
_ATTACHMENT = regex.compile(r"(?:Bilag(?:a|or)|BILAG(?:A|OR))(?:\s(?:\d{1,2}|[A-H]))?\s?[:.–-]\s?\p{L}")
"""An attachment with its number or its title: "Bilaga: Intervjuade personer"."""
_WORD = regex.compile(r"[^\W_]+(?:/[^\W_]+)?")
MIN_CONTENTS_RUN = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the outline; `section` is the form's section that it heads, None outside known forms."""

    start: int
    end: int
    number: str | None
    title: str
    level: int
    form: str | None = None
    section: FormSection | None = None
    key: str | None = None
    """What the section is about: the form's key for it, else the concept that its title names."""
    part: bool = False
    """Whether it heads a part of the file (Del 2 - Slutrapport) rather than a section."""


def heading(candidate: Candidate, level: int, *, key: str | None = None) -> Heading:
    """Make a heading of a candidate that no form knows."""
    number = candidate.number.text if candidate.number else None
    return Heading(candidate.start, candidate.end, number, candidate.title, level, key=key)


def coded_heading(candidate: Candidate, level: int, *, key: str | None = None) -> Heading:
    """Make a heading of a line whose code numbers no section but an action ("C1 Våtmarker" in chapter 4)."""
    code = f"{candidate.number.text} " if candidate.number else ""
    return Heading(candidate.start, candidate.end, None, code + candidate.title, level, key=key)


def is_part(candidate: Candidate, forms: Forms) -> bool:
    """Whether a line heads a part of a file that holds several forms."""
    line = f"{candidate.number.text} {candidate.title}" if candidate.number else candidate.title
    if candidate.cell or candidate.run_in:
        return False
    return bool(forms.parts.exact(line) or forms.lexicon.part.match(line))


def concept(candidate: Candidate, lexicon: Lexicon) -> str | None:
    """Give the concept that a title names ("summary"), "" when it is merely worded like a heading, else None."""
    if _ATTACHMENT.match(candidate.title):
        return "attachments"
    title = lexicon.asides.sub("", candidate.title)
    match = lexicon.headings.nearest(candidate.title, threshold=90, margin=2) or (
        lexicon.headings.nearest(title, threshold=90, margin=2) if title != candidate.title else None
    )
    if match:
        return match.value
    # "Hur gick det? Elevernas svar", "Resultat – det första året"
    main = _MAIN_END.split(title, maxsplit=1)
    named = lexicon.headings.exact(main[0]) if len(main) > 1 else ()
    if named:
        return named[0]
    together = _named_together(title, lexicon)
    if together:
        return together
    return "" if _worded_like_heading(title, lexicon) else None


def _named_together(title: str, lexicon: Lexicon) -> str | None:
    """Give the concept of the first of several things that a title counts up, most of them named ("Miljö och etik")."""
    parts = _JOINED.split(title)
    named = [names[0] for part in parts for names in [lexicon.headings.exact(part)] if names]
    return named[0] if len(named) > 1 and len(named) * 2 > len(parts) else None


def without_contents(candidates: list[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """Leave out the lines of a table of contents: dotted leaders, page numbers in a row, titles that come again."""
    listed = {index for index, candidate in enumerate(candidates) if _LEADERS.search(candidate.title)}
    listed |= _numbered_runs(candidates) | _after_contents_head(candidates, lexicon)
    return [candidate for index, candidate in enumerate(candidates) if index not in listed]


def _worded_like_heading(title: str, lexicon: Lexicon) -> bool:
    words = [word.casefold() for word in _WORD.findall(title)]
    large = [word for word in words if word not in lexicon.small]
    if not large or not 2 <= len(words) <= 7:
        return False
    return all(lexicon.vocabulary.match(word) for word in large)


def _numbered_runs(candidates: list[Candidate]) -> set[int]:
    """Find three or more lines in a row that end in page numbers which never fall."""
    listed: set[int] = set()
    run: list[int] = []
    last = 0
    for index, candidate in enumerate(candidates):
        match = None if candidate.cell or candidate.words < 2 else _PAGE_NUMBER.search(candidate.title)
        page = int(match["page"]) if match else -1
        if match and page >= last and (not run or candidate.block - candidates[run[-1]].block <= 1):
            run.append(index)
        else:
            listed.update(run if len(run) >= MIN_CONTENTS_RUN else ())
            run = [index] if match else []
        last = max(page, 0)
    return listed | set(run if len(run) >= MIN_CONTENTS_RUN else ())


def _after_contents_head(candidates: list[Candidate], lexicon: Lexicon) -> set[int]:
    """Find the lines under "Innehåll" whose titles come again later."""
    head = next((i for i, candidate in enumerate(candidates) if lexicon.contents.exact(candidate.title)), None)
    if head is None:
        return set()
    listed = {head}
    later: dict[str, int] = {}
    for index, candidate in enumerate(candidates):
        later[_bare(candidate)] = index
    for index in range(head + 1, len(candidates)):
        if later[_bare(candidates[index])] == index or candidates[index].block - candidates[index - 1].block > 1:
            break
        listed.add(index)
    return listed


def _bare(candidate: Candidate) -> str:
    return normalise(_PAGE_NUMBER.sub("", candidate.title))
