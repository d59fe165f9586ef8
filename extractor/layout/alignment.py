"""Tables without (all) rulings: columns of words that stand under each other over several lines.

Dot leaders count as gaps. A table of contents is no table. Prose in two columns never comes here.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.document import Word
from extractor.layout.contents import is_contents
from extractor.layout.lines import drawn_out, gaps, text_line, typed_blank
from extractor.layout.markers import begins_anew, marker_of
from extractor.layout.pieces import TextLine
from extractor.layout.ruled_bands import band_of, ruled_bands
from extractor.types import BBox

CUT_LINES = 3
"""Lines with a gap that a table has at least; two are enough between rulings, or with a leader each."""
CUT_OFF_COLUMNS = 3
"""Columns of a page's last line between rulings, from which on it is the head of a table that the page cuts off."""
CELL_GAP = 1.0
"""Gap between words, in font sizes, that parts cells."""
BAND_GAP = 0.6
"""The same in rows between rulings, where columns may stand as close as their padding lets them."""
TYPED_GAP = 1.35
"""The same there in typewriting, in its blanks: they are as wide as its letters."""
SAME_EDGE = 1.5
"""Points by which the left edges of a column's cells differ at most."""
LONG_LEADER = 6
"""Dots of a leader that a line of typewriting, whose blanks are all as wide as those of a drawn-out line, is cut at."""
FAR = 3.2
"""Distance of baselines, in font sizes, that ends a table without rulings."""

_LEADERS = ".…_·"
_LEADER = re.compile(rf"[{_LEADERS}]{{3,}}")
_LONG_LEADER = re.compile(rf"[{_LEADERS}]{{{LONG_LEADER}}}")
_GLUED_LEADER = re.compile(rf"(?<=[^\s{_LEADERS}])[{_LEADERS}]{{5,}}|[{_LEADERS}]{{5,}}(?=[^\s{_LEADERS}])")
_CAPTION = re.compile(r"\s*tab(?:ell|le|\.)?\s*\d{1,2}\s*[.:]", re.IGNORECASE)
"""How the caption of a numbered table begins ("Tabell 3. Övriga indikatorer")."""

Span = tuple[float, float]
Part = list[Word]


@dataclass(slots=True)
class Aligned:
    """Lines that stand in columns: the lines, their parts between gaps, and the spans of the columns."""

    lines: list[TextLine] = field(default_factory=list)
    parts: list[list[Part]] = field(default_factory=list)
    columns: list[Span] = field(default_factory=list)

    @property
    def cut(self) -> int:
        """The number of lines with a gap."""
        return sum(len(parts) > 1 for parts in self.parts)

    def add(self, line: TextLine, parts: list[Part], columns: list[Span]) -> None:
        """Take a line in."""
        self.lines.append(line)
        self.parts.append(parts)
        self.columns = columns

    def cells(self, index: int) -> dict[int, TextLine]:
        """Give a line's parts by column, each as a line that may run to the column's right edge."""
        found: dict[int, list[Word]] = {}
        for part in self.parts[index]:
            found.setdefault(self.column(part), []).extend(part)
        page = self.lines[index].page
        cells = {column: text_line(words, page) for column, words in found.items()}
        for column, line in cells.items():
            line.right = max(self.columns[column][1], line.x1)
        return cells

    def column(self, part: Part) -> int:
        """Give the column in which a part stands."""
        middle = (part[0].x0 + part[-1].x1) / 2
        return min(range(len(self.columns)), key=lambda index: _distance(self.columns[index], middle))


def _distance(span: Span, x: float) -> float:
    return max(span[0] - x, 0.0, x - span[1])


def blocks(
    lines: Sequence[TextLine], rulings: Sequence[BBox], before: Aligned | None = None
) -> Iterator[Aligned | list[TextLine]]:
    """Part a region's lines into those that stand in columns and the running text between them.

    `before` is the table with which the region before ended: lines in its columns go on with it.
    """
    bands = ruled_bands(rulings)
    blank = typed_blank(line.words for line in lines) if bands else None
    close = BAND_GAP if blank is None else min(max(TYPED_GAP * blank, BAND_GAP), CELL_GAP)
    parts = [_parts(line, close if band_of(line, bands) else CELL_GAP) for line in lines]
    text: list[TextLine] = []
    index = 0
    while index < len(lines):
        found = _aligned(lines, parts, index, rulings) if len(parts[index]) > 1 else None
        if found is None and index == 0 and before is not None:
            found = _continued(lines, parts, before)
        if found is None:
            text.append(lines[index])
            index += 1
            continue
        if text:
            yield text
            text = []
        if is_contents(found.lines):
            for line in found.lines:
                yield [line]
        else:
            yield found
        index += len(found.lines)
    if text:
        yield text


def _parts(line: TextLine, least: float) -> list[Part]:
    """Cut a line at its gaps of at least so many font sizes and at dot leaders; the gap after a list marker is none."""
    gap = least * line.size
    led = _LEADER.search(line.text) is not None
    words = [part for word in line.words for part in _without_leader(word)] if led else line.words
    if len(words) < 2 or not (led or max(gaps(words)) > gap):
        return [words]
    if drawn_out(words) and not _LONG_LEADER.search(line.text):
        return [words]
    found: list[Part] = [[]]
    for left, word in pairwise([words[0], *words]):
        if word.text[0] in _LEADERS and _LEADER.fullmatch(word.text):
            found.append([])
        elif found[-1] and word.x0 - left.x1 > gap and not (left is words[0] and marker_of(line) is not None):
            found.append([word])
        else:
            found[-1].append(word)
    return [part for part in found if part] or [words]


def _without_leader(word: Word) -> Iterator[Word]:
    """Cut a word at the leader that it is glued to ("grund......"), all its letters and dots taken as equally wide."""
    ends = [end for found in _GLUED_LEADER.finditer(word.text) for end in found.span()]
    width = (word.x1 - word.x0) / max(len(word.text), 1)
    for start, end in pairwise(sorted({0, *ends, len(word.text)})):
        yield word._replace(text=word.text[start:end], x0=word.x0 + start * width, x1=word.x0 + end * width)


def _aligned(
    lines: Sequence[TextLine], parts: Sequence[list[Part]], start: int, rulings: Sequence[BBox]
) -> Aligned | None:
    """Grow a table downward from a line with gaps as long as at least two columns stay apart."""
    found = Aligned()
    found.add(lines[start], list(parts[start]), [_span(part) for part in parts[start]])
    for index in range(start + 1, len(lines)):
        line = lines[index]
        between = has_ruling(rulings, lines[index - 1], line)
        if line.baseline - lines[index - 1].baseline > FAR * line.size * (2 if between else 1):
            break
        cut = parts[index]
        columns = _fit(found, line, cut)
        if columns is None and between:
            cut = _cut_at(found.columns, cut)
            columns = _fit(found, line, cut)
        if columns is None or _heads_next(lines, parts, index):
            break
        found.add(line, list(cut), columns)
    _trim(found)
    ruled = sum(has_ruling(rulings, above, below) for above, below in pairwise(found.lines))
    cut_off = start == len(lines) - 1 and len(found.columns) >= CUT_OFF_COLUMNS and _boxed(lines[start], rulings)
    led = all(_LONG_LEADER.search(line.text) for line in found.lines)
    enough = found.cut >= (1 if cut_off else 2 if ruled or led else CUT_LINES) and len(found.columns) > 1
    return found if enough and _is_table(found, ruled=bool(ruled) or cut_off) else None


def _cut_at(columns: Sequence[Span], parts: Sequence[Part]) -> list[Part]:
    """Cut the parts of a row between rulings where a word begins on a column's edge: its cells nearly touch."""
    found: list[Part] = []
    for part in parts:
        found.append(part[:1])
        for left, word in pairwise(part):
            apart = word.x0 - left.x1 > BAND_GAP * word.size
            if apart and any(abs(word.x0 - column[0]) <= SAME_EDGE for column in columns):
                found.append([word])
            else:
                found[-1].append(word)
    return found


def _heads_next(lines: Sequence[TextLine], parts: Sequence[list[Part]], index: int) -> bool:
    """Whether a line stands over the header row of another table: numbered as its caption, or both of them bold."""
    if index + 1 == len(lines) or len(parts[index]) > 1 or len(parts[index + 1]) < 2:
        return False
    if _CAPTION.match(lines[index].text):
        return True
    return lines[index].bold and lines[index + 1].bold and not lines[index - 1].bold


def _boxed(line: TextLine, rulings: Sequence[BBox]) -> bool:
    """Whether rulings wider than a line run close above and below it."""
    wide = [(box[1] + box[3]) / 2 for box in rulings if box[0] <= line.x0 and box[2] >= line.x1]
    above = any(0 < line.baseline - y < 2 * line.size for y in wide)
    return above and any(0 <= y - line.baseline < line.size for y in wide)


def _continued(lines: Sequence[TextLine], parts: Sequence[list[Part]], before: Aligned) -> Aligned | None:
    """Give the first lines that stand in the columns of the table before, however few."""
    found = Aligned(columns=before.columns)
    for line, cut in zip(lines, parts, strict=True):
        taken = [column for part in cut for column in before.columns if _touch(column, _span(part))]
        apart = bool(found.lines) and line.baseline - found.lines[-1].baseline > FAR * line.size
        if len(cut) < 2 or apart or len(taken) != len(cut) or len(set(taken)) < len(taken):
            break
        found.add(line, list(cut), before.columns)
    return found if found.lines else None


def _touch(column: Span, span: Span) -> bool:
    return column[0] < span[1] + 1 and span[0] - 1 < column[1]


def _span(part: Part) -> Span:
    return (part[0].x0, part[-1].x1)


def _fit(found: Aligned, line: TextLine, parts: Sequence[Part]) -> list[Span] | None:
    """Give the columns as the line leaves them; None when it bridges them and is no wrapped cell."""
    columns = list(found.columns)
    for part in parts:
        columns = _merged(columns, _span(part))
    if _crowded(columns, parts) or (columns != found.columns and any(_crowded(columns, p) for p in found.parts)):
        return None
    if len(columns) < 2 or len(columns) < len(found.columns) - 1:
        return None
    if len(parts) == 1 and len(columns) < len(found.columns):
        return None
    if len(parts) == 1 and marker_of(line) is not None:
        return None
    return columns


def _crowded(columns: Sequence[Span], parts: Sequence[Part]) -> bool:
    """Whether two parts of one line stand in one column."""
    lefts = [column[0] for column in columns]
    taken = [bisect_right(lefts, part[0].x0 + 0.1) for part in parts]
    return len(set(taken)) < len(taken)


def _merged(columns: Sequence[Span], span: Span) -> list[Span]:
    """Take a span into the columns; those that it touches become one."""
    touched = [column for column in columns if _touch(column, span)]
    rest = [column for column in columns if column not in touched]
    return sorted([*rest, (min(s[0] for s in [*touched, span]), max(s[1] for s in [*touched, span]))])


def _trim(found: Aligned) -> None:
    """Take back what follows the last line with gaps, but for a wrapped cell right under it in a later column."""
    last = max(index for index, parts in enumerate(found.parts) if len(parts) > 1)
    end = last + 1
    while end < len(found.lines):
        above, line = found.lines[end - 1], found.lines[end]
        if line.baseline - above.baseline > 1.6 * line.size:
            break
        if found.column(found.parts[end][0]) == 0 and begins_anew(line.text):
            break
        end += 1
    del found.lines[end:], found.parts[end:]
    columns: list[Span] = []
    for parts in found.parts:
        for part in parts:
            columns = _merged(columns, _span(part))
    found.columns = columns


def _is_table(found: Aligned, *, ruled: bool) -> bool:
    """Whether aligned lines are a table rather than prose with wide blanks: most lines have a gap, cells are short."""
    if ruled:
        return True
    gaps = sum(
        any(right[0] - left[1] > 1.5 * line.size for left, right in pairwise(map(_span, parts)))
        for line, parts in zip(found.lines, found.parts, strict=True)
        if len(parts) > 1
    )
    return gaps >= CUT_LINES - 1 and found.cut >= 0.3 * len(found.lines)


def has_ruling(rulings: Sequence[BBox], above: TextLine, below: TextLine) -> bool:
    """Whether a ruling runs between two lines."""
    return any(
        above.baseline - 1 < (box[1] + box[3]) / 2 < below.baseline - 0.3 * below.size
        and box[0] < below.x1
        and box[2] > below.x0
        for box in rulings
    )
