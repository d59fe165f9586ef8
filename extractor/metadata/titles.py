"""The project's name on a title page: in the line that calls the file a report, or in a line beside it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

import regex

from extractor.document import Document
from extractor.matching import normalise
from extractor.metadata.knowledge import MetadataKnowledge
from extractor.types import Section

Named = tuple[str, int, int]
"""A name and the offsets at which it stands."""

TITLE_BLOCKS = 10
LONGEST_TITLE = 14
"""Words of the longest title."""
LONGEST_LINE = 200
"""Characters of the longest line of a title page."""
LARGE = 1.5
"""Times the size of the text from which a line is a title by its size alone."""
MOST_HEADINGS = 2
TITLE_REACH = 600
"""Characters in which the first headings may be the title."""
MENTIONS = 2
"""Times that a text must speak of "projektet" where nothing else says that it reports on one."""
FAR = 2
"""Lines between a title and the line that says what kind of report it heads."""

_SUBTITLE = regex.compile(r"\s+[-–—|]{1,2}\s+|:\s+|\.\s+")
_YEARS = regex.compile(r"[\s,(]+(?:år(?:en)?\s+)?(?:19|20)\d\d(?:\s?[-–—/]\s?(?:19|20)?\d\d)?\)?$")
_ONLY_YEARS = regex.compile(r"(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?(?:,\s|\s(?:och|till|samt))?\s?)+")
_RUNNING_TEXT = regex.compile(r"(?:[^\s]++[ \xa0]+){5}[^\n]*[.!?:][)\"”]?[ \xa0]*(?=\n|$)")
_ACRONYM = regex.compile(r"\s*\((?P<acronym>\p{Lu}[\p{L}\d-]{1,14})\)$")
_PERSON = regex.compile(r"\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}[\p{L}-]+){1,2}(?:,\s.*)?|.*\boch\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+")
_FIELD = regex.compile(r"[\p{L}\s/-]{2,40}:\s+(?!\p{Ll})")
_CODE = regex.compile(r"(?=(?:\D*\d){4})[\p{Lu}\d\s./:-]+")
_LOWER_START = regex.compile(r"\p{Ll}")


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A line of the front matter; `large` tells a title by the size of its letters, never in a file without pages."""

    start: int
    end: int
    text: str
    size: float | None
    large: bool = False


def name_on_title_page(document: Document, sections: Sequence[Section], knowledge: MetadataKnowledge) -> Named | None:
    """Give the name that the title page states, or None when nothing on it is sure to be one."""
    lines = list(_front(document, sections))
    for line, following in zip_longest([*lines, *_first_headings(document, sections)], lines[1:]):
        if found := _in_report_line(line, document.text, knowledge) or _called_project(line, following, knowledge):
            return found
    if found := _opening(document.text, knowledge):
        return found
    reports = [index for index, line in enumerate(lines) if knowledge.title.report_line.fullmatch(line.text)]
    beside = [
        line
        for index, line in enumerate(lines)
        if index not in reports and any(abs(index - report) <= FAR for report in reports)
    ]
    return (
        _first_title(beside, document.text, knowledge)
        or _taken_up_title(lines, document.text, knowledge)
        or _large_title(lines, document.text, knowledge)
    )


def _front(document: Document, sections: Sequence[Section]) -> Iterator[TitleLine]:
    """Give the lines before the first section that has a text, the field or the table, behind a letterhead."""
    body = _body_size(document)
    front = next((section.start for section in sections if section.text.strip()), len(document.text))
    letterhead = bool(document.blocks) and document.blocks[0].kind == "table"
    for block in document.blocks[letterhead:TITLE_BLOCKS]:
        if block.start >= front or block.kind != "paragraph":
            return
        at = block.start
        for text in document.text[block.start : block.end].split("\n"):
            if len(text) > LONGEST_LINE or _RUNNING_TEXT.fullmatch(text):
                return
            large = block.size is not None and body is not None and block.size >= LARGE * body
            yield TitleLine(at, at + len(text), text, block.size, large)
            at += len(text) + 1


def _first_headings(document: Document, sections: Sequence[Section]) -> Iterator[TitleLine]:
    """Give the first headings, which may say all the same whose report it is: "Projekt Norrsken" over its summary."""
    for section in sections[:MOST_HEADINGS]:
        end = document.text.find("\n", section.start)
        if section.start < TITLE_REACH and end >= 0:
            yield TitleLine(section.start, end, document.text[section.start : end], None)


def _in_report_line(line: TitleLine, text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Read "Slutrapport: Norrsken", "Norrsken – slutrapport till Leader"."""
    for pattern in (knowledge.title.leading, knowledge.title.trailing):
        match = pattern.fullmatch(line.text)
        if match is None:
            continue
        start = line.start + match.start("name")
        found = _title(match["name"], start, knowledge)
        if found is None:
            continue
        if match["plain"] is None or line.large or _is_taken_up(found[0], text[line.end :]):
            return found
    return None


def _called_project(line: TitleLine, following: TitleLine | None, knowledge: MetadataKnowledge) -> Named | None:
    """Read "Projekt Norrsken", and the line below "Slutrapport till Boverket för projektet"."""
    if match := knowledge.title.project_line.fullmatch(line.text):
        return _title(match["name"], line.start + match.start("name"), knowledge)
    if following is not None and knowledge.title.to_project.fullmatch(line.text):
        return _title(following.text, following.start, knowledge)
    return None


def _opening(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Read the sentence before "Slutredovisning till Boverket" or the owner, with which facts in a paragraph begin."""
    match = knowledge.title.opening.match(text) or knowledge.title.before_owner.search(text, 0, TITLE_REACH)
    return _title(match["name"], match.start("name"), knowledge) if match else None


def _first_title(lines: Sequence[TitleLine], text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Choose among the lines beside the report line: one that the text takes up, else the one set largest or alone."""
    titles = [
        (found, line)
        for line in lines
        if not _FIELD.match(line.text) and (found := _title(line.text, line.start, knowledge))
    ]
    for found, line in titles:
        if _is_taken_up(found[0], text[line.end :]):
            return found
    titles = [(found, line) for found, line in titles if not _PERSON.fullmatch(line.text.strip())]
    sizes = [line.size for _, line in titles if line.size is not None]
    largest = [(found, line) for found, line in titles if line.size is None or line.size >= max(sizes)]
    if len(largest) > 1 and largest[0][1].start == 0 and knowledge.title.report_line.match(text, largest[0][1].end):
        return largest[0][0]  # above the line that says what the file is
    if len(largest) != 1 or _heads_text(largest[0][1], text):
        return None
    return largest[0][0]


def _heads_text(line: TitleLine, text: str) -> bool:
    """Whether running text follows a line, which then may be its heading as well as a title."""
    return _RUNNING_TEXT.match(text, line.end + 1) is not None


def _taken_up_title(lines: Sequence[TitleLine], text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the first line whose main part the text uses as a name, whatever else the title page says."""
    for line in lines:
        found = None if _FIELD.match(line.text) else _title(line.text, line.start, knowledge)
        if found and _is_used_as_name(_main(found[0]), text[line.end :], first=line is lines[0]):
            return found
    return None


def _is_used_as_name(name: str, body: str, *, first: bool) -> bool:
    """Whether a text uses the words of a title as a name: of several words on the first line once or twice will do."""
    uses, named = _uses(name, body), is_name(name, body)
    return (uses >= 2 and (named or (first and " " in name))) or (uses >= 1 and named and first and " " in name)


def _large_title(lines: Sequence[TitleLine], text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the one line in very large letters over a text about a project; not where another kind of file is named."""
    large = [line for line in lines if line.large]
    if len(large) != 1 or _FIELD.match(large[0].text) or large[0].text.rstrip().endswith("?"):
        return None
    if any(speaks_of(knowledge.other_files, line.text) for line in lines):
        return None
    found = _title(large[0].text, large[0].start, knowledge)
    return found if found and len(regex.findall(r"\b[Pp]rojekt(?:et|ets)\b", text)) >= MENTIONS else None


def _body_size(document: Document) -> float | None:
    sizes: Counter[float] = Counter()
    for block in document.blocks:
        if block.size is not None:
            sizes[block.size] += block.end - block.start
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else None


def is_name(name: str, text: str) -> bool:
    """Whether a text uses the words as a name: with their capital in the middle of a sentence too."""
    return regex.search(rf"(?<=[\p{{L}},] ){regex.escape(name)}(?![\p{{L}}])", text) is not None


def _title(printed: str, start: int, knowledge: MetadataKnowledge) -> Named | None:
    """Give a line without its years and the part that says which report it is; None if no name is left."""
    if knowledge.letter.search(printed):
        return None
    project = knowledge.title.project.match(printed)
    stripped = printed[project.end() if project else 0 :].strip(' \t"”“»«.,')
    start += printed.index(stripped) if stripped else 0
    parts = [(match.start(), match.end()) for match in _SUBTITLE.finditer(stripped)]
    for part_start, part_end in parts:
        if speaks_of(knowledge.reports, stripped[part_end:]):
            stripped = stripped[:part_start]
            break
    stripped = _YEARS.sub("", knowledge.title.case.sub("", stripped)).rstrip(" .,-–—")
    if len(stripped) < 2 or _LOWER_START.match(stripped) or len(stripped.split()) > LONGEST_TITLE:
        return None
    if (
        not regex.search(r"\p{L}{2}", stripped)
        or _CODE.fullmatch(stripped)
        or _ONLY_YEARS.fullmatch(stripped)
        or knowledge.title.company.search(stripped)
        or knowledge.pattern.match(f"{stripped}:")
    ):
        return None
    if speaks_of(knowledge.not_names, stripped) or _is_organisation(stripped, knowledge):
        return None
    return " ".join(stripped.split()), start, start + len(stripped)


def _is_organisation(line: str, knowledge: MetadataKnowledge) -> bool:
    """Whether a line is an organisation's name, or begins with one ("Lindrevs kommun, skolförvaltningen")."""
    match = knowledge.organisation.match(line)
    ends = match is not None and line[match.end() :].strip()[:1] in ("", ",")
    return ends and knowledge.organisation_word.search(line) is not None


def speaks_of(stems: Sequence[str], text: str) -> bool:
    """Whether a text holds one of the stems; a stem's blanks are the text's edges too."""
    lowered = f" {text.casefold()} "
    return any(stem in lowered for stem in stems)


def _main(name: str) -> str:
    return _ACRONYM.sub("", _SUBTITLE.split(name)[0])


def _is_taken_up(name: str, body: str) -> bool:
    """Whether the text goes on to speak of what the title names, by its main part or its acronym."""
    acronym = _ACRONYM.search(name)
    return bool(acronym and _uses(acronym["acronym"], body)) or _uses(_main(name), body) >= 1


def _uses(name: str, body: str) -> int:
    wanted = normalise(name)
    if len(wanted) < 4:
        return 0
    capital = regex.escape(name[0].upper()) if name[0].isalpha() else regex.escape(name[0])
    rest = r"\W+".join(regex.escape(word) for word in wanted.split(" "))[len(regex.escape(wanted[0])) :]
    return len(regex.findall(rf"(?<![\p{{L}}\d]){capital}(?i:{rest})(?:s|en|et)?(?![\p{{L}}\d])", body))
