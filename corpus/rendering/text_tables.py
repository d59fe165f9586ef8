"""Tables in plain text: tabs, columns set with blanks, pipes, and markup left over."""

import html
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rendering.blocks import Row, Span, Spans, Table, plain
from rendering.lines import Cut, fill_cell, never_cut
from rendering.settings import TextSettings
from rendering.widths import natural_widths, shares_of

_GAP = 2
_PAGE_WIDTH = 100  # characters, where the text itself is not wrapped


def table_lines(table: Table, settings: TextSettings, cut: Cut = never_cut) -> list[str]:
    """The table's lines in the style that the settings name."""
    match settings.tables:
        case "tabs":
            return ["\t".join(_on_one_line(cell) for cell in row) for row in table.all_rows]
        case "aligned":
            return list(_aligned(table, settings.wrap or _PAGE_WIDTH, cut))
        case "pipes":
            return list(_pipes(table))
        case "html":
            return list(_markup(table))


def _on_one_line(cell: Spans) -> str:
    return plain(cell).replace("\n", " ")


def _pipes(table: Table) -> Iterator[str]:
    for index, row in enumerate(table.all_rows):
        if index and index == len(table.header):
            yield "|" + "---|" * table.width
        yield "| " + " | ".join(_on_one_line(cell) for cell in row) + " |"


def _aligned(table: Table, width: int, cut: Cut) -> Iterator[str]:
    """Columns side by side; rows are set apart by an empty line where any cell takes several lines."""
    texts = [[plain(cell) for cell in row] for row in table.all_rows]
    widths = _column_widths(texts, width)
    rows = [_row_lines(row, widths, cut) for row in texts]
    apart = any(len(row) > 1 for row in rows)
    for index, row in enumerate(rows):
        if index and apart:
            yield ""
        yield from row


def _column_widths(texts: Sequence[Sequence[str]], width: int) -> list[int]:
    natural = natural_widths(texts)
    room = width - _GAP * (len(natural) - 1)
    if sum(natural) <= room:
        return natural
    return [max(3, int(share * room)) for share in shares_of(texts, room)]


def _row_lines(row: Sequence[str], widths: Sequence[int], cut: Cut) -> list[str]:
    cells = [fill_cell(cell, width, cut) for cell, width in zip(row, widths, strict=False)]
    gap = " " * _GAP
    return [
        gap.join(text.ljust(width) for text, width in zip(line, widths, strict=False)).rstrip()
        for line in zip_longest(*cells, fillvalue="")
    ]


def _markup(table: Table) -> Iterator[str]:
    yield "<table>"
    for index, row in enumerate(table.all_rows):
        yield _markup_row(row, "th" if index < len(table.header) else "td")
    yield "</table>"


def _markup_row(row: Row, tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{''.join(map(_markup_span, cell))}</{tag}>" for cell in row) + "</tr>"


def _markup_span(span: Span) -> str:
    text = html.escape(span.text, quote=False).replace("\n", "<br>")
    text = f"<i>{text}</i>" if span.italic else text
    return f"<b>{text}</b>" if span.bold else text
