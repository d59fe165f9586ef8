"""Tables in plain text: rows of cells between tabs, and rows between pipes."""

from collections.abc import Sequence
from itertools import zip_longest

import regex

from extractor.document import FlowTable
from extractor.ingest.text.markup import plain

Tried = tuple[FlowTable | None, int]
"""A table and the number of lines that it takes; without a table, how many lines are known to hold none."""

Row = list[str]

LONGEST_CELL = 60
"""Lines; an opened paragraph that does not close within them was never meant to."""

_ITEM_OR_HEADING = regex.compile(
    r"[ \t]*(?:[-*+•·–—▪●○o\uf0a7\uf0b7]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z])[.)]?)\t+[^\t]+"
)
_OPENED, _CLOSED = regex.compile(r"<p\b", regex.IGNORECASE), regex.compile(r"</p>", regex.IGNORECASE)
_PIPES = str.maketrans("│┃║¦", "||||")
_CORNERS = "|+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╟╫╢╞╪╡"
_FRAME = regex.compile(rf"\s*+[{_CORNERS}]?(?:\s*+(?::?[-=─═━]{{2,}}+:?|:-:?|-:)\s*+[{_CORNERS}]*+)++\s*+")
"""A line that only rules: Markdown's |:--|--:|, +---+---+, and frames of the DOS code pages."""


def tabbed(lines: Sequence[str], start: int) -> Tried:
    """Read the rows of tab-separated cells that begin at `start`.

    A cell with paragraphs of its own may run over several lines. A blank line ends the table: it is the trace of a
    page's end where the rows go on after it, and joining the pieces is not a reader's task.
    """
    if not _is_row(lines, start, None):
        return None, 0
    rows: list[Row] = []
    end = start
    while end < len(lines) and _is_row(lines, end, rows):
        row, end = _row(lines, end)
        _append(rows, row)
    return FlowTable(tuple(tuple(map(plain, row)) for row in rows)), end - start


def _is_row(lines: Sequence[str], place: int, rows: list[Row] | None) -> bool:
    line = lines[place]
    if "\t" not in line.strip():
        return _continues(line, rows) if rows else _is_like_its_neighbour(lines, place)
    if rows and line.count("\t") == len(rows[-1]) - 1 > 1:
        return True
    return not _ITEM_OR_HEADING.fullmatch(line) and not (rows is None and _stray_tab(line))


def _is_like_its_neighbour(lines: Sequence[str], place: int) -> bool:
    """Whether a line with tabs at its ends only has as many as a row just above or below it: all but one cell empty."""
    tabs = lines[place].count("\t")
    if not tabs or not lines[place].strip():
        return False
    near = [line for line in lines[max(place - 2, 0) : place + 2] if "\t" in line.strip()]
    return any(line.count("\t") == tabs and not _ITEM_OR_HEADING.fullmatch(line) for line in near)


def _continues(line: str, rows: list[Row]) -> bool:
    """Whether a line without an inner tab goes on with a table: by its leading tabs, or in small letters."""
    if "\t" in line and line.strip():
        return line.count("\t") < len(rows[-1])
    return line[:1].islower() and len(rows[-1]) < max(map(len, rows)) and bool(rows[-1][-1].strip())


def _stray_tab(line: str) -> bool:
    """Whether the only tab stands inside a sentence."""
    before, _, after = line.partition("\t")
    return "\t" not in after and len(before) > 40 and after[:1].islower() and before.rstrip()[-1:].islower()


def _row(lines: Sequence[str], place: int) -> tuple[Row, int]:
    """Cut a row into cells, with the following lines of a paragraph that the row leaves open."""
    row = lines[place]
    for end in range(place + 1, min(len(lines), place + LONGEST_CELL) + 1):
        if not _is_open(row) and not (end < len(lines) and _adds_paragraph(row, lines[end])):
            return row.split("\t"), end
        if end == len(lines) or lines[end].count("\t") > row.rpartition("\n")[2].count("\t") > 0:
            break
        row = f"{row}\n{lines[end]}"
    return lines[place].split("\t"), place + 1


def _is_open(row: str) -> bool:
    return len(_OPENED.findall(row)) > len(_CLOSED.findall(row))


def _adds_paragraph(row: str, line: str) -> bool:
    return "\t" not in line and _OPENED.match(line) is not None and row.rstrip().endswith("</p>")


def _append(rows: list[Row], row: Row) -> None:
    """Add a row; one that begins in small letters and fills up the row above goes on with that row's last cell."""
    width = max(map(len, rows), default=0)
    if rows and row[0][:1].islower() and (len(row) == 1 or len(rows[-1]) + len(row) - 1 == width > len(row)):
        rows[-1][-1] += "\n" + row[0]
        rows[-1].extend(row[1:])
    else:
        rows.append(row)


def piped(lines: Sequence[str], start: int) -> Tried:
    """Read the rows between pipes (Markdown, drawn frames) that begin at `start`.

    Where rules stand between the rows, all lines between two rules are one row.
    """
    end = start
    while end < len(lines) and _has_pipes(lines[end]):
        end += 1
    body = [line.translate(_PIPES).strip() for line in lines[start:end]]
    cells = [_cells(line) for line in body if not _FRAME.fullmatch(line)]
    if not cells or not _is_pipe_table(body, cells):
        return None, end - start
    groups = _between_rules(body)
    rows = [_merged(group) for group in groups] if len(groups) > 2 else cells
    return FlowTable(tuple(tuple(map(plain, row)) for row in rows)), end - start


def _has_pipes(line: str) -> bool:
    return "|" in line.translate(_PIPES) or (bool(line.strip()) and _FRAME.fullmatch(line) is not None)


def _is_pipe_table(body: Sequence[str], cells: Sequence[Row]) -> bool:
    """Whether lines with pipes are a table: framed by pipes, ruled, or cut alike several times."""
    if all(line.startswith(("|", "+")) or _FRAME.fullmatch(line) for line in body):
        return any(len(row) > 1 for row in cells)
    if any(_FRAME.fullmatch(line) for line in body):
        return True
    alike = {len(row) for row in cells}
    return len(alike) == 1 and len(cells) >= (2 if max(alike) > 2 else 3)


def _cells(line: str) -> Row:
    inner = line.removeprefix("|").removesuffix("|") if line.startswith("|") else line
    return [cell.strip() for cell in regex.split(r"(?<!\\)\|", inner)]


def _between_rules(body: Sequence[str]) -> list[list[Row]]:
    groups: list[list[Row]] = [[]]
    for line in body:
        if _FRAME.fullmatch(line):
            groups.append([])
        else:
            groups[-1].append(_cells(line))
    return [group for group in groups if group]


def _merged(group: Sequence[Row]) -> Row:
    return ["\n".join(filter(None, column)) for column in zip_longest(*group, fillvalue="")]
