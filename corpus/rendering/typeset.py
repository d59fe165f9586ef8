"""Sets a report in pages with reportlab: leaflets in two columns, typewriter pages, words cut at line ends."""

import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import cm
from reportlab.platypus import BalancedColumns, BaseDocTemplate, Frame, PageTemplate, Paragraph
from reportlab.platypus import PageBreak as NewPage

from rendering.blocks import Block, Heading, ListItem, PageBreak, Table, plain
from rendering.blocks import Paragraph as ParagraphBlock
from rendering.regions import regions
from rendering.settings import PdfSettings
from rendering.typeset_styles import Styles, marked_up
from rendering.typeset_tables import set_table

_MARGIN = 2.2 * cm
_COLUMN_GAP = 0.8 * cm
_BULLETS = "•–"
_NO_SPLIT = "cannot make initial split"
_UNKNOWN = 0  # the number of pages while they are counted


def typeset_bytes(blocks: Sequence[Block], settings: PdfSettings) -> bytes:
    """The bytes of report.pdf; the pages are set twice where their number is printed."""
    content, pages = _set(blocks, settings, _UNKNOWN)
    if "{pages}" in settings.page_number:
        content, _ = _set(blocks, settings, pages)
    return content


def _set(blocks: Sequence[Block], settings: PdfSettings, pages: int) -> tuple[bytes, int]:
    try:
        return _build(blocks, settings, pages, balanced=True)
    except ValueError as error:
        # reportlab finds no place to cut some runs of tables and paragraphs; its message is all that tells.
        if _NO_SPLIT not in str(error):
            raise
    return _build(blocks, settings, pages, balanced=False)


def _build(blocks: Sequence[Block], settings: PdfSettings, pages: int, *, balanced: bool) -> tuple[bytes, int]:
    """Set all pages: columns of even length below a title, or the whole report in columns that are filled in turn."""
    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=A4, invariant=1, lang="sv-SE", **_titles(blocks))
    styles = Styles(settings)
    columns = 1 if balanced else settings.columns
    width = _column_width(columns)
    frames = [
        Frame(_MARGIN + n * (width + _COLUMN_GAP), _MARGIN, width, A4[1] - 2 * _MARGIN, 0, 0, 0, 0, id=f"column{n}")
        for n in range(columns)
    ]

    def furnish(canvas: Any, _document: Any) -> None:
        _furnish(canvas, settings, styles, pages)

    document.addPageTemplates([PageTemplate(frames=frames, onPage=furnish)])
    document.build(list(_story(blocks, settings, styles) if balanced else _flowables(blocks, width, settings, styles)))
    return buffer.getvalue(), document.page


def _column_width(columns: int) -> float:
    return float((A4[0] - 2 * _MARGIN - _COLUMN_GAP * (columns - 1)) / columns)


def _titles(blocks: Sequence[Block]) -> dict[str, Any]:
    title = next((plain(block.spans) for block in blocks if isinstance(block, Heading)), "Rapport")
    return {"title": title.replace("\n", " "), "subject": "", "author": "", "producer": "", "creator": ""}


def _furnish(canvas: Any, settings: PdfSettings, styles: Styles, pages: int) -> None:
    """Running head and page number."""
    canvas.setFont(styles.regular, settings.size - 1.5)
    canvas.drawString(_MARGIN, A4[1] - 1.3 * cm, settings.running_head)
    number = settings.page_number.format(page=canvas.getPageNumber(), pages=pages)
    canvas.drawRightString(A4[0] - _MARGIN, 1.2 * cm, number)


def _story(blocks: Sequence[Block], settings: PdfSettings, styles: Styles) -> Iterator[Any]:
    for columns, run in regions(blocks, settings.columns):
        inner = _column_width(columns)
        for new_page, part in groupby(run, key=lambda block: isinstance(block, PageBreak)):
            flowables = list(_flowables(list(part), inner, settings, styles))
            if columns == 1 or new_page:
                yield from flowables
            else:
                yield BalancedColumns(flowables, nCols=columns, needed=5 * settings.size, innerPadding=_COLUMN_GAP)


def _flowables(blocks: Sequence[Block], width: float, settings: PdfSettings, styles: Styles) -> Iterator[Any]:
    for block in blocks:
        match block:
            case PageBreak():
                yield NewPage()
            case Heading(level, spans):
                yield Paragraph(styles.headline(spans), styles.heading(level))
            case ParagraphBlock(spans, guidance):
                yield Paragraph(marked_up(spans), styles.guidance if guidance else styles.body)
            case ListItem():
                yield _item(block, styles)
            case Table():
                yield set_table(block, width, settings, styles)


def _item(item: ListItem, styles: Styles) -> Any:
    lead = _BULLETS[item.depth % 2] if item.number is None else f"{item.number}."
    return Paragraph(marked_up(item.spans), styles.item(item.depth, guidance=item.guidance), bulletText=lead)
