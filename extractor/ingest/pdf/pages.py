"""Pages as PDFium reads them."""

import pypdfium2

from extractor.document import Page, Word
from extractor.ingest.pdf import calls
from extractor.ingest.pdf.bullets import with_bullets
from extractor.ingest.pdf.calls import Handle
from extractor.ingest.pdf.fields import printed, with_fields
from extractor.ingest.pdf.grids import grids_of
from extractor.ingest.pdf.sheet import Sheet, sheet_of, turned
from extractor.ingest.pdf.strokes import strokes_of
from extractor.ingest.pdf.words import PageText, text_of


def read_page(engine: pypdfium2.PdfDocument, index: int) -> Page:
    """Read a page's words and ruled tables; raises PdfiumError when PDFium cannot load it."""
    page = engine[index]
    try:
        fields = printed(engine, page)
        if fields is not None:
            page.close()
            page = engine[index]
        handle = calls.address(page)
        sheet, words = _words(handle)
        if fields:
            words = with_fields(words, fields, sheet)
        strokes = strokes_of(handle, sheet)
        grids, rulings = grids_of(strokes, words, sheet)
    finally:
        page.close()
    return Page(index + 1, sheet.width, sheet.height, tuple(with_bullets(words, strokes.dots)), grids, rulings)


def _words(page: Handle) -> tuple[Sheet, list[Word]]:
    """Give the page's words, the page turned by a quarter when most of its text runs up or down it."""
    sheet = sheet_of(page)
    with text_of(page) as handle:
        text = PageText(handle)
        turns = text.turned()
        if not turns:
            return sheet, text.words(sheet)
    sheet = turned(page, sheet, -turns % 4)
    with text_of(page) as handle:
        return sheet, PageText(handle).words(sheet)
