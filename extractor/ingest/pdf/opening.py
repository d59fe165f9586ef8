"""Opening a PDF: the limits, the page count as PDFium sees it, and a second try on a rewritten copy."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium
from pdfplumber.pdf import PDF

from extractor.errors import InputError, RefusedError

MAX_PAGES = 5_000
"""No project report comes near; a file that says so would keep a worker busy for hours."""

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


@contextmanager
def opened(data: bytes) -> Iterator[tuple[PDF, int]]:
    """Open a PDF; give it with the number of pages that PDFium finds in it.

    The values of filled form fields are printed onto their pages first. Raises RefusedError for a password or too
    many pages, InputError for a file that neither engine can read.
    """
    engine = _engine(data)
    try:
        count = len(engine) if engine else 0
        if count > MAX_PAGES:
            raise RefusedError(f"The PDF has {count} pages, more than {MAX_PAGES}", hint="Split it into its reports")
        pdf = _parse_best(data, engine, count)
    finally:
        if engine:
            engine.close()
    if pdf is None:
        raise InputError("The PDF is damaged: no page can be read", hint="Open and save it again, or fetch a new copy")
    try:
        yield pdf, max(count, len(pdf.pages))
    finally:
        pdf.close()


def _engine(data: bytes) -> pypdfium2.PdfDocument | None:
    """Open the file with PDFium; None when it finds no document in it."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise RefusedError("The PDF asks for a password", hint="Save a copy without a password") from None
        return None


def _parse_best(data: bytes, engine: pypdfium2.PdfDocument | None, count: int) -> PDF | None:
    """Give the file, or PDFium's copy of it where that holds more: filled fields, or pages that were not found."""
    filled = engine is not None and engine.get_formtype() != pdfium.FORMTYPE_NONE
    if not filled and (pdf := _parse(data, count)):
        return pdf
    copy = _copied(engine) if engine else None
    return (_parse(copy, count) if copy else None) or _parse(data, 1)


def _copied(engine: pypdfium2.PdfDocument) -> bytes | None:
    """Write the document anew, its form fields printed onto the pages."""
    buffer = io.BytesIO()
    with suppress(pypdfium2.PdfiumError):
        engine.init_forms()
        for page in engine:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            page.close()
        engine.save(buffer)
        return buffer.getvalue()
    return None


def _parse(data: bytes, at_least: int) -> PDF | None:
    """Give the PDF as pdfplumber reads it, or None when it fails or sees fewer pages than `at_least`."""
    with suppress(Exception):  # pdfminer lets any exception of its parsers through on damaged files
        pdf = pdfplumber.open(io.BytesIO(data))
        if len(pdf.pages) >= max(at_least, 1):
            return pdf
        pdf.close()
    return None
