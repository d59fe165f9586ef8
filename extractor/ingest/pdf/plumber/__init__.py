"""PDF pages as pdfplumber reads them: the reference of the fast reader, and its substitute where PDFium gives up."""

from pdfplumber.page import Page as PlumberPage

from extractor.document import Page
from extractor.ingest.pdf.plumber.frame import frame_of, turned_upright
from extractor.ingest.pdf.plumber.grids import grids_of
from extractor.ingest.pdf.plumber.words import words_of


def read_page(page: PlumberPage) -> Page:
    """Read a page's words and ruled tables; lets any exception of pdfminer's parsers through."""
    number = page.page_number
    page = turned_upright(page)
    frame = frame_of(page)
    words = words_of(page, frame)
    grids, rulings = grids_of(page, frame, words)
    return Page(number, frame.width, frame.height, words, grids, rulings)
