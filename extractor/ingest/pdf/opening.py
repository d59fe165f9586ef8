"""Opening a PDF: the limits, the page count as PDFium sees it, and a second try on a rewritten copy."""

import ctypes
import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pdfplumber
import pypdfium2
from pdfplumber.pdf import PDF

from extractor.errors import InputError, RefusedError

MAX_PAGES = 5_000
"""No project report comes near; a file that says so would keep a worker busy for hours."""

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


@contextmanager
def opened(data: bytes) -> Iterator[tuple[PDF, int]]:
    """Open a PDF; give it with the number of pages that PDFium finds in it.

    Raises RefusedError for a password or too many pages, InputError for a file that neither engine can read.
    """
    count, rewritten = _examine(data)
    if count > MAX_PAGES:
        raise RefusedError(f"The PDF has {count} pages, more than {MAX_PAGES}", hint="Split it into its reports")
    pdf = _parse(data, count) or (_parse(rewritten, count) if rewritten else None) or _parse(data, 1)
    if pdf is None:
        raise InputError("The PDF is damaged: no page can be read", hint="Open and save it again, or fetch a new copy")
    try:
        yield pdf, max(count, len(pdf.pages))
    finally:
        pdf.close()


def _examine(data: bytes) -> tuple[int, bytes | None]:
    """Count the pages as PDFium sees them and rewrite the file, with its form fields printed onto the pages."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise RefusedError("The PDF asks for a password", hint="Save a copy without a password") from None
        return 0, None
    try:
        return len(document), _rewritten(document)
    finally:
        document.close()


def _rewritten(document: pypdfium2.PdfDocument) -> bytes | None:
    buffer = io.BytesIO()
    with suppress(pypdfium2.PdfiumError, ctypes.ArgumentError):
        document.save(buffer)
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
