"""Document -> sections: known forms first, else the generic outline; then guidance and answer."""

from bisect import bisect_left
from collections.abc import Sequence

from extractor.document import Document
from extractor.segment.answers import split_answer
from extractor.segment.attribution import with_form
from extractor.segment.candidates import Candidate, candidates
from extractor.segment.forms import Forms
from extractor.segment.generic import generic_headings
from extractor.segment.headings import Heading, is_part, without_contents
from extractor.segment.known import known_headings
from extractor.segment.subheads import subheads
from extractor.types import Section


def outline(document: Document, forms: Forms) -> tuple[Section, ...]:
    """Give the sections of a report in reading order, all levels; ids are s1, s2, ...; empty without headings."""
    lines = without_contents(candidates(document), forms.lexicon)
    found = known_headings(lines, forms)
    if found:
        found = sorted([*found, *subheads(document, lines, found, forms.lexicon)], key=lambda entry: entry.start)
    else:
        found = with_form(generic_headings(document, lines, forms.lexicon), lines, document.text, forms)
    return _sections(document, _with_parts(found, lines, forms), forms)


def _with_parts(found: list[Heading], lines: Sequence[Candidate], forms: Forms) -> list[Heading]:
    taken = {entry.start for entry in found if entry.level == 1 and entry.section}
    parts = [
        Heading(line.start, line.end, None, line.title, 0, part=True)
        for line in lines
        if line.start not in taken and is_part(line, forms)
    ]
    starts = {part.start for part in parts}
    return sorted([*parts, *(entry for entry in found if entry.start not in starts)], key=lambda entry: entry.start)


def _sections(document: Document, headings: Sequence[Heading], forms: Forms) -> tuple[Section, ...]:
    sections: list[Section] = []
    open_levels: list[Section] = []
    part: str | None = None
    for index, entry in enumerate(headings):
        if entry.part:
            part, open_levels = document.text[entry.start : entry.end], []
            continue
        open_levels = [section for section in open_levels if section.level < entry.level]
        end = _end(document, headings, index)
        parent = open_levels[-1] if open_levels else None
        form = entry.form or (parent.form if parent else None)
        section = _section(
            document, entry, (f"s{len(sections) + 1}", part, parent.id if parent else None, form), end, forms
        )
        sections.append(section)
        open_levels.append(section)
    return tuple(sections)


def _end(document: Document, headings: Sequence[Heading], index: int) -> int:
    """Give where a section ends: at the next heading of its level or a higher one, without the blanks before it."""
    following = (entry.start for entry in headings[index + 1 :] if entry.level <= headings[index].level)
    end = next(following, len(document.text))
    return headings[index].start + len(document.text[headings[index].start : end].rstrip())


def _section(
    document: Document, entry: Heading, place: tuple[str, str | None, str | None, str | None], end: int, forms: Forms
) -> Section:
    identity, part, parent, form = place
    first = bisect_left(document.blocks, entry.end, key=lambda block: block.end)
    last = bisect_left(document.blocks, end, key=lambda block: block.start)
    answer = split_answer(document, list(document.blocks[first:last]), (entry.end, end), entry.section, forms.lexicon)
    start = min(answer.start, end)
    return Section(
        id=identity,
        form=form,
        part=part,
        number=entry.number,
        key=entry.key,
        title=entry.title,
        level=entry.level,
        instruction=answer.instruction,
        text=document.text[start:end],
        answered=answer.answered,
        evidence=document.evidence(entry.start, entry.end),
        parent=parent,
        start=entry.start,
        end=end,
        answer_start=start,
    )
