"""Lines of running text to paragraphs, headings and list items."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import regex

from extractor.document import FlowParagraph
from extractor.ingest.text.display import undressed
from extractor.ingest.text.lines import TextLine, apart, mark_items, parse_line
from extractor.ingest.text.markup import styled
from extractor.ingest.text.wrapping import LABEL, belongs, joined, width_of

CUT_SENTENCE = 60
"""Characters: a shorter line without an end may be a heading or an item without its mark."""

_RULE = regex.compile(r"\s*+(?:[-_=*~#.─═━]\s?){4,}+\s*")
_UNDERLINE = regex.compile(r"\s*+(?:={3,}+|-{3,}+|─{3,}+|═{3,}+)\s*")


def blocks_of(lines: Iterable[str]) -> list[list[TextLine]]:
    """Cut lines at blank ones and at rules; the line above a rule of its own length is a heading."""
    blocks: list[list[TextLine]] = [[]]
    for line in lines:
        if not line.strip():
            blocks.append([])
        elif _RULE.fullmatch(line) or (blocks[-1] and _UNDERLINE.fullmatch(line)):
            _underline(blocks, line.strip())
        elif title := undressed(line):
            blocks += [[TextLine(0, None, title, len(title), heading=2)], []]
        else:
            blocks[-1].append(parse_line(line))
    blocks = [block for block in blocks if block]
    items = apart(blocks)
    return [block if place in items else mark_items(block) for place, block in enumerate(blocks)]


def _underline(blocks: list[list[TextLine]], rule: str) -> None:
    if blocks[-1] and _UNDERLINE.fullmatch(rule) and abs(len(rule) - len(blocks[-1][-1].body)) <= 4:
        above = blocks[-1].pop()
        above = above.whole() if above.marker else above
        level = 1 if rule[0] in "=═" else 2
        blocks.append([TextLine(above.indent, None, above.body, above.length, heading=level)])
    blocks.append([])


def paragraphs_of(stretches: Sequence[Sequence[str]]) -> list[list[FlowParagraph]]:
    """Give the paragraphs of each stretch of lines; how lines were wrapped is judged over all of them."""
    blocks = [blocks_of(lines) for lines in stretches]
    width = width_of(block for stretch in blocks for block in stretch)
    return [list(_stretch(stretch, width)) for stretch in blocks]


@dataclass(slots=True)
class _Entry:
    """A paragraph while its lines are gathered."""

    indent: int
    marker: str | None
    heading: int | None
    text: str
    last: TextLine
    depths: list[int] = field(default_factory=list)


def _stretch(blocks: Sequence[Sequence[TextLine]], width: int | None) -> Iterator[FlowParagraph]:
    outline = _Outline()
    entries: list[_Entry] = []
    for block in blocks:
        fresh = _entries(block, width)
        if entries and _cut_by_page(entries[-1], fresh[0]):
            entries[-1].text = joined(entries[-1].text, fresh.pop(0).text)
        entries += fresh
    for entry in entries:
        look = styled(entry.text)
        level = outline.level_of(entry)
        if look.text:
            yield FlowParagraph(look.text, level, entry.marker, look.bold_until, look.italic, entry.heading)


def _cut_by_page(above: _Entry, below: _Entry) -> bool:
    """Whether a blank line, the trace of a page's end, stands in the middle of a sentence."""
    if below.marker or below.heading or above.heading or not below.text[:1].islower():
        return False
    return len(above.text) >= CUT_SENTENCE and above.text[-1:] not in ".:;!?…"


def _entries(block: Sequence[TextLine], width: int | None) -> list[_Entry]:
    entries: list[_Entry] = []
    for line in block:
        current = entries[-1] if entries else None
        if current and belongs(current.last, line, width) and not _starts_paragraph(current, line):
            current.text, current.last = joined(current.text, line.body), line
            current.indent = current.indent if current.marker else min(current.indent, line.indent)
        elif current and current.marker and not line.marker and not line.heading and line.indent > current.indent:
            current.text, current.last = f"{current.text}\n{line.body}", line
        else:
            entries.append(_Entry(line.indent, line.marker, line.heading, line.body, line))
    return entries


def _starts_paragraph(current: _Entry, line: TextLine) -> bool:
    """Whether a line begins anew: by its label after a labelled line, or by being set in from the line above it."""
    if LABEL.match(line.body) and LABEL.match(current.text):
        return True
    return current.marker is None and line.indent >= current.last.indent + 2 and not line.body[:1].islower()


class _Outline:
    """The depth of list items and indented lines, by their indentation and the kind of their marker."""

    def __init__(self) -> None:
        self.open: list[tuple[int, str]] = []

    def level_of(self, entry: _Entry) -> int:
        if entry.marker is None and entry.indent < 2:
            self.open.clear()
            return 0
        key = (entry.indent, _kind(entry.marker))
        while self.open and self.open[-1][0] > entry.indent:
            self.open.pop()
        if key in self.open:
            del self.open[self.open.index(key) + 1 :]
            return len(self.open) - 1
        if entry.marker is None:
            return max(1, sum(indent < entry.indent for indent, _ in self.open))
        self.open.append(key)
        return len(self.open) - 1


def _kind(marker: str | None) -> str:
    if marker is None:
        return ""
    core = marker.strip("().")
    kind = "1" if core.isdigit() else "a" if core.isalpha() and marker != "o" else core
    return kind + marker[-1] if marker[-1] in ".)" else marker
