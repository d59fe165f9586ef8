"""A text's lines to its flow: tables where lines are rows, HTML where it was left, paragraphs elsewhere."""

from collections.abc import Sequence
from itertools import chain

import regex

from extractor.ingest.content import Flow
from extractor.ingest.html import flow_of_html
from extractor.ingest.text.columns import aligned
from extractor.ingest.text.display import closed_up
from extractor.ingest.text.furniture import without_furniture
from extractor.ingest.text.paragraphs import paragraphs_of
from extractor.ingest.text.tables import piped, tabbed

LONGEST_PIECE = 2_000
"""Lines of HTML that may pass before a list or table that was opened is closed."""

_HTML = regex.compile(r"\s*+<(table|ul|ol|dl|p|div|h[1-6]|blockquote)\b", regex.IGNORECASE)


def flow_of(text: str) -> Flow:
    """Give the paragraphs and tables of a clean text (line feeds only), in its order, without page numbers."""
    lines = [closed_up(line) for line in without_furniture(text.split("\n"))]
    stretches: list[list[str]] = [[]]
    between: list[Flow] = []
    unclosed: dict[str, int] = {}
    place = 0
    while place < len(lines):
        found, taken = _piece_at(lines, place, unclosed)
        taken = max(taken, 1)
        if found:
            between.append(found)
            stretches.append([])
        else:
            stretches[-1] += lines[place : place + taken]
        place += taken
    paragraphs = paragraphs_of(stretches)
    rest = chain.from_iterable((*piece, *after) for piece, after in zip(between, paragraphs[1:], strict=True))
    return (*paragraphs[0], *rest)


def _piece_at(lines: Sequence[str], place: int, unclosed: dict[str, int]) -> tuple[Flow, int]:
    """Give the table or HTML that begins at a line and how many lines it takes; nothing, for running text."""
    line = lines[place]
    table, taken = tabbed(lines, place) if line.startswith("\t") else (None, 0)
    if table:
        return (table,), taken
    if "<" in line and (taken := _html_lines(lines, place, unclosed)):
        return flow_of_html("\n".join(lines[place : place + taken])), taken
    table, taken = tabbed(lines, place) if "\t" in line else (None, 0)
    if not taken and ("|" in line or "│" in line or line.lstrip().startswith(("+-", "+=", "┌", "╔"))):
        table, taken = piped(lines, place)
    if not taken and ("  " in line.strip() or "....." in line):
        table, taken = aligned(lines, place)
    return ((table,) if table else ()), taken


def _html_lines(lines: Sequence[str], place: int, unclosed: dict[str, int]) -> int:
    """Count the lines until the element that a line opens is closed, 0 when it opens none.

    `unclosed` keeps, for a tag that never closes, up to which line that is known.
    """
    start = _HTML.match(lines[place])
    if start is None or unclosed.get(start[1].lower(), 0) > place:
        return 0
    tag = regex.compile(rf"<(/?){start[1]}\b", regex.IGNORECASE)
    depth = 0
    last = min(len(lines), place + LONGEST_PIECE)
    for end in range(place, last):
        depth += sum(-1 if closing else 1 for closing in tag.findall(lines[end]))
        if depth <= 0:
            return end + 1 - place
    unclosed[start[1].lower()] = last
    return 0
