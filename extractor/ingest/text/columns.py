"""Tables in plain text whose columns are aligned by blanks or dot leaders."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import regex

from extractor.document import FlowTable
from extractor.ingest.text.markup import plain
from extractor.ingest.text.tables import Tried
from extractor.ingest.text.wrapping import joined

River = tuple[int, int]
"""First and last + 1 character of a gap that runs down through all lines of a table."""

_LEADER = regex.compile(r"(?<=[^\s.])[ .]?(?:\.{5,}|(?:\. ){4,}\.?|…{2,}|_{5,})[. ]?(?=\s*\S)")
_MARKER = regex.compile(r"\s*+(?:[-*•·–—o▪●]|\(?\w{1,2}[.)])[ ]{2,}")
_GAP = regex.compile(r"\S( {2,})(?=\S)")
_PRINTED = regex.compile(r"\S+(?: \S+)*")
_VALUE = regex.compile(r"[-–+<>~]?\d|[-–]$")
_PART = regex.compile(r"(?:varav|därav|dvs|av dessa|av vilka|kvinnor|män|flickor|pojkar)\b")
_RULED = regex.compile(r"[-=_─═]{3,}+")
_CELLS = regex.compile(r" {3,}")


def aligned(lines: Sequence[str], start: int) -> Tried:
    """Read the table that begins at `start`, cells wrapped over several lines made whole.

    Its columns are the stretches between gaps that no line writes into. A blank line may stand between rows, and
    where it does between most of them, all lines from one to the next are one row.
    """
    if not _gaps(lines[start]):
        return None, 0
    groups, end = _gather(lines, start)
    flat = [line for group in groups for line in group]
    rivers = _rivers(_union(flat), _extent(flat))
    if sum(_gaps(line) > 0 for line in flat) < 2 or not rivers:
        return _by_gaps(lines, start, end)
    rows = _rows([[_cells(line, rivers) for line in group] for group in groups])
    if len(rows) < 2:
        return None, end - start
    return FlowTable(tuple(tuple(map(plain, row)) for row in rows)), end - start


def _shown(line: str) -> str:
    """Give the line with dot leaders as blanks and the blanks after a list marker filled."""
    line = _LEADER.sub(lambda match: " " * len(match[0]), line.rstrip())
    marker = _MARKER.match(line)
    return line if marker is None else marker[0].rstrip().ljust(marker.end(), "\xa0") + line[marker.end() :]


def _gaps(line: str) -> int:
    return len(_GAP.findall(_shown(line)))


def _gather(lines: Sequence[str], start: int) -> tuple[list[list[str]], int]:
    """Collect the lines that keep the gaps of the first one open, in groups between blank lines."""
    groups, union, extent, end = [[lines[start]]], _mask(lines[start]), _extent(lines[start : start + 1]), start + 1
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if not line.strip():
            if place > end:
                break
            continue
        wider = union | _mask(line)
        span = max(extent, _extent([line]))
        fewer = len(_rivers(wider, span)) < len(_rivers(union, extent))
        if "\t" in line or fewer or (place > end and not _gaps(line)):
            break
        if place > end:
            groups.append([])
        groups[-1].append(line)
        union, extent, end = wider, span, place + 1
    return groups, end


def _mask(line: str) -> int:
    """Give the characters that a line prints in, as bits."""
    mask = 0
    for run in _PRINTED.finditer(_shown(line)):
        mask |= ((1 << (run.end() - run.start())) - 1) << run.start()
    return mask


def _union(lines: Iterable[str]) -> int:
    union = 0
    for line in lines:
        union |= _mask(line)
    return union


def _extent(lines: Sequence[str]) -> int:
    return max(len(line.rstrip()) for line in lines)


def _rivers(union: int, extent: int) -> list[River]:
    """Give the gaps of two blanks and more that no line prints in, between the first and the last column."""
    printed = bin(union)[:1:-1][:extent]
    return [match.span() for match in regex.finditer(r"(?<=1)0{2,}(?=1)", printed)]


def _cells(line: str, rivers: Sequence[River]) -> list[str]:
    shown = _shown(line)
    bounds = [0, *(end for _, end in rivers), len(shown) + 1]
    return [shown[left:right].strip() for left, right in pairwise(bounds)]


def _rows(groups: Sequence[Sequence[list[str]]]) -> list[list[str]]:
    spaced = len(groups) > 2 and sum(map(len, groups)) <= 4 * len(groups)
    rows: list[list[str]] = []
    for group in groups:
        for order, cells in enumerate(group):
            if all(_RULED.fullmatch(cell) for cell in cells if cell):
                continue
            same_group = order > 0
            if rows and same_group and (not _clash(rows[-1], cells) if spaced else _goes_on(rows[-1], cells)):
                rows[-1] = [_wrapped(above, below) for above, below in zip(rows[-1], cells, strict=True)]
            else:
                rows.append(cells)
    return rows


def _clash(row: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether both lines have a value of their own in one column, so that they are two rows."""
    return bool(cells[0]) and any(map(_two_values, row[1:], cells[1:]))


def _two_values(above: str, below: str) -> bool:
    """Whether two cells above each other are a value each; "94 (37 kvinnor," above "55 män)" is one."""
    whole = not above.endswith((",", "-", "–")) and above.count("(") <= above.count(")")
    return whole and _VALUE.match(above) is not None and _VALUE.match(below) is not None


def _goes_on(row: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a line only goes on with cells of the row above it."""
    first, rest = cells[0], cells[1:]
    if any(map(_two_values, row[1:], rest)):
        return False
    if not first:
        return True
    if not first[0].islower() or _PART.match(first):
        return False
    return not any(rest) or not any(row[1:]) or all(cell[:1].islower() or not cell for cell in rest)


def _wrapped(above: str, below: str) -> str:
    return joined(above, below) if above and below else above or below


def _by_gaps(lines: Sequence[str], start: int, end: int) -> Tried:
    """Read rows whose columns do not line up, when three lines running have equally many wide gaps."""
    rows: list[list[str]] = []
    for line in lines[start:]:
        cells = _CELLS.split(_shown(line).strip())
        if len(cells) < 3 or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    if len(rows) < 3:
        return None, end - start
    return FlowTable(tuple(tuple(map(plain, row)) for row in rows)), len(rows)
