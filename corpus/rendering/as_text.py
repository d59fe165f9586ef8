"""Writes a report as the text that an old system would have saved."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rendering.blocks import Block, Heading, ListItem, PageBreak, Paragraph, Table, plain
from rendering.encodings import encode
from rendering.lines import Cut, fill, never_cut, swedish_cut
from rendering.settings import CaseSettings, TextSettings
from rendering.text_tables import table_lines

_NEWLINES = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
_FORM_FEED = "\f"


def text_bytes(blocks: Sequence[Block], settings: CaseSettings) -> bytes:
    """The bytes of report.txt."""
    lines = list(text_lines(blocks, settings.text))
    if settings.text.page_lines:
        lines = list(_paged(lines, settings))
    text = "\n".join(line for line in lines if line != _FORM_FEED).strip("\n") + "\n"
    return encode(text.replace("\n", _NEWLINES[settings.text.newline]), settings.text.encoding)


def text_lines(blocks: Sequence[Block], settings: TextSettings) -> Iterator[str]:
    """Lines of the whole text, an empty one between blocks; a form feed stands for a page break."""
    cut = swedish_cut() if settings.hyphenate else never_cut
    for before, block in pairwise((PageBreak(), *blocks)):
        in_list = isinstance(before, ListItem | PageBreak) and isinstance(block, ListItem)
        if not (in_list or isinstance(block, PageBreak)):
            yield ""
        yield from _block_lines(block, settings, cut)


def _block_lines(block: Block, settings: TextSettings, cut: Cut) -> list[str]:
    match block:
        case Heading(_, spans):
            return fill(plain(spans), settings.wrap)
        case Paragraph(spans):
            return fill(plain(spans), settings.wrap, cut=cut)
        case ListItem(depth, number, spans):
            lead = "  " * depth + ("- " if number is None else f"{number}. ")
            return fill(lead + plain(spans), settings.wrap, indent=" " * len(lead), cut=cut)
        case Table():
            return table_lines(block, settings, cut)
        case PageBreak():
            return [_FORM_FEED]


def _paged(lines: Sequence[str], settings: CaseSettings) -> Iterator[str]:
    """The lines with running head and page number at the seams of pages of equal length."""
    pages = list(_pages(lines, settings.text.page_lines))
    for number, page in enumerate(pages, start=1):
        if settings.pdf.running_head:
            yield from (settings.pdf.running_head, "")
        yield from page
        if settings.pdf.page_number:
            yield from ("", settings.pdf.page_number.format(page=number, pages=len(pages)), "")


def _pages(lines: Sequence[str], length: int) -> Iterator[list[str]]:
    page: list[str] = []
    for line in lines:
        if page and (line == _FORM_FEED or len(page) == length):
            yield page
            page = []
        if line != _FORM_FEED and (page or line):
            page.append(line)
    if page:
        yield page
