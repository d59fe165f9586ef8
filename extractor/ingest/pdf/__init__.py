"""PDF files, read by pdfplumber and checked against PDFium."""

from collections.abc import Iterator

from pdfplumber.page import Page as PlumberPage

from extractor.document import Page
from extractor.ingest.content import Content
from extractor.ingest.pdf.frame import frame_of, turned_upright
from extractor.ingest.pdf.grids import grids_of
from extractor.ingest.pdf.opening import opened
from extractor.ingest.pdf.words import garbled, words_of
from extractor.types import Diagnostic


def read(data: bytes) -> Content:
    """Read a PDF's words and ruled tables page by page; raises InputError or RefusedError when it cannot be opened."""
    pages: list[Page] = []
    diagnostics: list[Diagnostic] = []
    with opened(data) as (pdf, expected):
        for plumber_page in pdf.pages:
            page, failure = _read_page(plumber_page)
            pages.append(page)
            diagnostics.extend([failure] if failure else _doubts(page))
            plumber_page.close()
    if len(pages) < expected:
        message = f"{expected - len(pages)} of {expected} pages could not be reached; save the file again to mend it"
        diagnostics.append(Diagnostic("error", "pages_lost", message))
    return Content(pages=tuple(pages), diagnostics=tuple(diagnostics))


def _read_page(page: PlumberPage) -> tuple[Page, Diagnostic | None]:
    number = page.page_number
    try:
        page = turned_upright(page)
        frame = frame_of(page)
        words = words_of(page, frame)
        grids, rulings = grids_of(page, frame, words)
    except Exception as error:  # a damaged page must not take the others with it
        message = f"Page {number} is damaged and was left out ({type(error).__name__})"
        return Page(number, 0.0, 0.0, ()), Diagnostic("error", "page_unreadable", message)
    return Page(number, frame.width, frame.height, words, grids, rulings), None


def _doubts(page: Page) -> Iterator[Diagnostic]:
    if not page.words:
        yield Diagnostic("warning", "no_text_layer", f"Page {page.number} has no text layer")
    elif garbled(page.words):
        message = f"Page {page.number} has a font that does not say which characters it prints"
        yield Diagnostic("warning", "garbled_text", message)
