"""Lines that may be headings, with what speaks for it: number, size, weight, capitals, what surrounds them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from extractor.document import Block, Document, Table, filled
from extractor.segment.forms import Lexicon
from extractor.segment.numbering import Number, number_alone, read_bare, read_number

MAX_LENGTH = 170
"""Characters of the longest heading of a known form, with some room."""

LEAST_BARE = 4
"""Letters or Roman numbers without a dot that count up from the first and are numbers, not words, then."""

LEAST_BULLETED = 3
"""Bulleted lines, each alone over a text, that are headings and no lists of one item."""

_TAG = regex.compile(r"\[\p{Lu}{1,3}\]\s*(?=\p{Lu})|\[(?=\p{Lu}[^\[\]]+\]$)")
"""What marks a heading in a text without any style: "[T] Bakgrund", "[Bakgrund]"."""
_LETTER = regex.compile(r"\p{L}")
_SENTENCE_END = regex.compile(r"[.,;][)\"”’]?$")
_UNFINISHED = regex.compile(
    r"(?!(?:Vad|Hur|Vilk\p{L}+|Så|Det|De)\s).*\s(?:skulle|ska|skall|att|och|samt|för|som|med|den|en|ett)",
    regex.IGNORECASE,
)
"""A line that ends in the middle of a sentence, which a list goes on with: "Vi lovade att vi skulle"."""
_GOES_ON = regex.compile(r"\s*\n\s*(?:[-–—•*·]|\d{1,2}[.)]|[a-z][.)])?\s*att\s")
_VALUE = regex.compile(r".*\p{L}\)?:\s+(?!(?:19|20)\d\d)\d[\d\s.,/–-]*(?:%|kr|kronor|st)?")
"""A label with its value in figures, a year aside: "Nya butiker: 2 / 4"."""
_RUN_IN_END = regex.compile(r"[.:–—-]?\s*$")
BULLETS = frozenset("-–—•*·○o▪■□►➢✓✔")


class Style(NamedTuple):
    """How a line is set: the file's own heading level, size in points, bold, capitals; None and False if unknown."""

    heading: int | None = None
    size: float | None = None
    bold: bool = False
    capitals: bool = False


class Candidate(NamedTuple):
    """A line that may be a heading; `start`/`end` bound it with its number, `block` is the block that it stands in."""

    start: int
    end: int
    title: str
    number: Number | None
    style: Style
    block: int
    whole: bool = True
    """Whether the line is all of its block."""
    cell: bool = False
    run_in: bool = False
    """Whether it is the bold beginning of a paragraph."""

    @property
    def words(self) -> int:
        """How many words the title has."""
        return len(self.title.split())


def candidates(document: Document) -> list[Candidate]:
    """Collect the lines that may be headings, in reading order; one line may come whole and with its continuation."""
    found: list[Candidate] = []
    bulleted = _lone_items(document.blocks)
    for index, block in enumerate(document.blocks):
        if block.kind == "table":
            if block.table is not None:
                found.extend(_in_table(document, document.tables[block.table], index))
        elif block.marker is None or index in bulleted or number_alone(block.marker):
            found.extend(_in_block(document, block, index))
    return _with_bare_numbers(_join_lone_numbers(found))


def _lone_items(blocks: Sequence[Block]) -> frozenset[int]:
    """Find the bulleted lines that stand each alone between texts, where there are several: headings with a sign.

    Those of a list follow each other.
    """
    found = [
        index
        for index, (above, block, below) in enumerate(zip(blocks, blocks[1:], blocks[2:], strict=False), start=1)
        if block.kind == "item"
        and above.kind != "item"
        and below.kind == "paragraph"
        and block.marker in BULLETS
        and below.end - below.start > block.end - block.start
    ]
    return frozenset(found if len(found) >= LEAST_BULLETED else ())


def unpunctuated(found: Iterable[Candidate]) -> list[Candidate]:
    """Give the candidates with the colon or full stop left out that ends those which stand alone ("Bakgrund:")."""
    return [
        candidate._replace(title=candidate.title[:-1].rstrip())
        if candidate.whole and not candidate.cell and candidate.title.endswith((":", ".")) and len(candidate.title) > 1
        else candidate
        for candidate in found
    ]


def body_size(document: Document) -> float | None:
    """Give the font size that most of the text is set in; None for files without pages."""
    sizes: Counter[float] = Counter()
    for block in document.blocks:
        if block.size is not None and block.kind != "table":
            sizes[round(block.size, 1)] += block.end - block.start
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else None


def asks(title: str, lexicon: Lexicon) -> bool:
    """Whether a title is a question or says what to answer, as those of forms do."""
    return title.endswith("?") or lexicon.told_to.match(title) is not None


def looks_like_heading(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether a line is short, begins as a heading does and does not end as a sentence or a label does."""
    title, asking = candidate.title, asks(candidate.title, lexicon)
    words, length = (24, MAX_LENGTH) if asking else (16, 120)
    if not _LETTER.search(title) or candidate.words > words or len(title) > length or title.endswith(":"):
        return False
    asked = candidate.number is not None and title[0].isupper() and (asking or lexicon.questions.match(title))
    free = candidate.number is None and candidate.style.heading is None and not asking
    if free and (_UNFINISHED.fullmatch(title) or _VALUE.fullmatch(title)):
        return False
    if _SENTENCE_END.search(title) and candidate.style.heading is None and not (candidate.run_in or asked):
        return False
    return title[0].isupper() or candidate.number is not None or candidate.style.heading is not None


def leads_in(document: Document, candidate: Candidate) -> bool:
    """Whether a line is the beginning of a sentence that a list goes on with: "Nämnden beslutar", "1. att anta"."""
    after = document.text[candidate.end : candidate.end + 12]
    return _GOES_ON.match(after) is not None


def _in_block(document: Document, block: Block, index: int) -> Iterator[Candidate]:
    start = _with_marker(document, block)
    lines = document.text[start : block.end].split("\n")
    offset = start
    for line in lines:
        if line.strip() and len(line) <= MAX_LENGTH:
            style = Style(block.heading, block.size, block.bold_until >= offset + len(line.rstrip()), _capitals(line))
            yield _candidate(document, (offset, offset + len(line)), style, index, whole=len(lines) == 1)
        offset += len(line) + 1
    if block.start < block.bold_until < block.end and block.bold_until - start <= MAX_LENGTH and len(lines) == 1:
        style = Style(None, block.size, bold=True, capitals=False)
        run = _candidate(document, (start, block.bold_until), style, index, whole=False)
        title = _RUN_IN_END.sub("", run.title)
        if title:
            yield run._replace(run_in=True, title=title)


def _with_marker(document: Document, block: Block) -> int:
    """Give where a block begins with its printed number; a bullet is no part of it."""
    if block.marker is None or block.marker in BULLETS:
        return block.start
    start = document.text.rfind(block.marker, max(block.start - len(block.marker) - 8, 0), block.start)
    return block.start if start < 0 else start


def _in_table(document: Document, table: Table, index: int) -> Iterator[Candidate]:
    rows = [filled(row) for row in table.rows]
    # A frame around a line is no table.
    framed = sum(map(len, rows)) == 1
    for cells in rows:
        for cell in cells:
            line_end = document.text.find("\n", cell.start, cell.end)
            end = cell.end if line_end < 0 else line_end
            if end - cell.start <= MAX_LENGTH:
                line = document.text[cell.start : end]
                if line.strip():
                    whole = len(cells) == 1 and end == cell.end
                    style = Style(capitals=_capitals(line))
                    yield _candidate(document, (cell.start, end), style, index, whole=whole, cell=not framed)


def _candidate(
    document: Document, span: tuple[int, int], style: Style, block: int, *, whole: bool, cell: bool = False
) -> Candidate:
    start, end = span
    line = document.text[start:end]
    start += len(line) - len(line.lstrip())
    line = line.strip()
    number = read_number(line)
    title = _untagged(line[number.length :] if number else line)
    return Candidate(start, start + len(line), " ".join(title.split()), number, style, block, whole, cell)


def _untagged(line: str) -> str:
    tag = _TAG.match(line)
    if tag is None:
        return line
    return line[tag.end() :].removesuffix("]") if tag.group() == "[" else line[tag.end() :]


def _join_lone_numbers(found: list[Candidate]) -> list[Candidate]:
    """Put a number that stands in a block of its own before the title that follows it."""
    joined: list[Candidate] = []
    skip = False
    for first, second in pairwise([*found, None]):
        if skip or first is None:
            skip = False
            continue
        number = number_alone(first.title) if first.number is None and len(first.title) <= 6 else None
        if number and second and second.number is None and second.block - first.block <= 1:
            # Two cells of a row are a heading only where a form says so: not the whole of anything.
            merged = second._replace(start=first.start, number=number, whole=not second.cell)
            joined.append(merged)
            skip = True
        else:
            joined.append(first)
    return joined


def _with_bare_numbers(found: list[Candidate]) -> list[Candidate]:
    """Read letters and Roman numbers without a dot ("A Bakgrund", "I Bakgrund") where they count up from the first."""
    bare = [
        (index, number)
        for index, candidate in enumerate(found)
        if candidate.number is None and candidate.whole and not candidate.cell and " " in candidate.title[1:6]
        for number in read_bare(candidate.title)
    ]
    letters, romans = (_counted_up(entry for entry in bare if entry[1].kind == kind) for kind in ("letter", "roman"))
    read = dict(letters if len(letters) >= len(romans) else romans)
    if len(read) < LEAST_BARE:
        return found
    return [
        candidate._replace(number=read[index], title=candidate.title[read[index].length :])
        if index in read
        else candidate
        for index, candidate in enumerate(found)
    ]


def _counted_up(bare: Iterable[tuple[int, Number]]) -> list[tuple[int, Number]]:
    run: list[tuple[int, Number]] = []
    for index, number in bare:
        # One may be hidden in a line of another kind.
        if 1 <= number.last - (run[-1][1].last if run else 0) <= 1 + bool(run):
            run.append((index, number))
    return run


def _capitals(line: str) -> bool:
    return line == line.upper() and len(_LETTER.findall(line)) >= 4
