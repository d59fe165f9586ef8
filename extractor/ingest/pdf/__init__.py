"""PDF files, read by PDFium; by pdfplumber where that cannot."""

from collections.abc import Iterator
from itertools import takewhile

import pypdfium2

from extractor.document import Page
from extractor.errors import InputError
from extractor.ingest.allowance import WHOLE, Allowance
from extractor.ingest.content import Content
from extractor.ingest.pdf.opening import opened
from extractor.ingest.pdf.pages import read_page
from extractor.ingest.pdf.substitutes import Substitutes
from extractor.ingest.pdf.units import in_points
from extractor.ingest.pdf.words import garbled
from extractor.types import Diagnostic


def read(data: bytes, allowance: Allowance = WHOLE) -> Content:
    """Read a PDF's words and ruled tables page by page; raises InputError or RefusedError when it cannot be opened.

    Pages are as many as PDFium counts; those that nobody can read, or that `allowance` leaves out, are empty and stand
    in the diagnostics.
    """
    with opened(data) as engine, Substitutes(data) as others:
        count = len(engine) if engine else others.count
        found = dict(_pages(engine, others, allowance) if engine else others.all_pages(allowance))
    if not count:
        raise InputError("The PDF is damaged: no page can be read", hint="Open and save it again, or fetch a new copy")
    pages = tuple(found.get(number) or Page(number, 0.0, 0.0, ()) for number in range(1, count + 1))
    doubts = (doubt for number, page in found.items() for doubt in (_doubts(page) if page else _lost(number)))
    left_out = allowance.left_out(list(range(len(found) + 1, count + 1)))
    return Content(pages=in_points(pages, data), diagnostics=(*doubts, *left_out))


def _pages(
    engine: pypdfium2.PdfDocument, others: Substitutes, allowance: Allowance
) -> Iterator[tuple[int, Page | None]]:
    count = len(engine)
    for index in takewhile(lambda index: allowance.begin(index + 1), range(count)):
        page: Page | None
        try:
            page = read_page(engine, index)
        except Exception:  # a damaged page must not take the others with it
            page = others.page(index, count)
        yield index + 1, page


def _lost(number: int) -> Iterator[Diagnostic]:
    yield Diagnostic("error", "page_unreadable", f"Page {number} is damaged and was left out")


def _doubts(page: Page) -> Iterator[Diagnostic]:
    if not page.words:
        yield Diagnostic("warning", "no_text_layer", f"Page {page.number} has no text layer")
    elif garbled(page.words):
        message = f"Page {page.number} has a font that does not say which characters it prints"
        yield Diagnostic("warning", "garbled_text", message)
