"""Scans: pages of a PDF without a text layer that can be used become pages with words, tables and rulings.

Tesseract reads the words (model `swe`), one page at a time on each processor; all else is found in the picture. A page
read before is taken from a store (see `store`). Boxes are those of the sheet laid straight, in points.
"""

import os
import subprocess
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import takewhile
from typing import Literal

import pypdfium2

from extractor.document import Page
from extractor.ingest.allowance import WHOLE, Allowance
from extractor.ingest.content import Content
from extractor.ingest.ocr import need, tesseract
from extractor.ingest.ocr.pages import Scan, pages_of, scan_page, with_repairs
from extractor.ingest.ocr.raster import Raster, raster_of
from extractor.types import Diagnostic

Ocr = Literal["auto", "never", "always"]

DOUBTS = ("no_text_layer", "garbled_text")
"""What the PDF's reader says of a page whose text layer cannot be used."""
JOBS = "EXTRACTOR_OCR_JOBS"
"""Variable that names how many pages are read at once; all processors unless it is set."""


def read_scans(data: bytes, content: Content, *, ocr: Ocr, allowance: Allowance = WHOLE) -> tuple[Content, bool]:
    """Read the pages of a PDF that need it, and that `allowance` lets; also tell whether any page was.

    `auto` reads the pages without a text layer that can be used, `always` all pages, `never` none, and says so.
    Raises MissingProgramError when a page needs Tesseract and it or its Swedish model is missing.
    """
    if ocr != "always" and all(need.readable(page) for page in content.pages[: allowance.pages]):
        return content, False
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:  # the PDF's reader found another way in, PDFium draws nothing of it
        return content, False
    try:
        wanted = _wanted(document, content.pages[: allowance.pages], ocr)
        if ocr == "never" or not wanted:
            return _left_unread(content, wanted), False
        tesseract.program()
        return _recognised(content, document, wanted, allowance), True
    finally:
        document.close()


def _wanted(document: pypdfium2.PdfDocument, pages: Sequence[Page], ocr: Ocr) -> list[Page]:
    known = [page for page in pages if page.number <= len(document)]
    if ocr == "always":
        return known
    return [page for page in known if not need.readable(page) and _needs(document, page)]


def _needs(document: pypdfium2.PdfDocument, page: Page) -> bool:
    try:
        sheet = document[page.number - 1]
    except pypdfium2.PdfiumError:
        return False
    try:
        return need.unreadable(page, sheet)
    finally:
        sheet.close()


def _recognised(
    content: Content, document: pypdfium2.PdfDocument, wanted: Sequence[Page], allowance: Allowance
) -> Content:
    outcomes = [(page.number, outcome) for page, outcome in _scanned(document, wanted, allowance)]
    done = {number for number, _ in outcomes}
    left_out = allowance.left_out([page.number for page in wanted if page.number not in done])
    scans = with_repairs([(number, outcome) for number, outcome in outcomes if isinstance(outcome, Scan)])
    made = {page.number: page for page in pages_of(scans)}
    pages = tuple(made.get(page.number, page) for page in content.pages)
    final = sorted((dict(outcomes) | dict(scans)).items())
    notes = (note for number, outcome in final for note in _notes(number, outcome))
    return Content(pages, content.flow, (*_settled(content.diagnostics, made), *notes, *left_out))


def _scanned(
    document: pypdfium2.PdfDocument, wanted: Sequence[Page], allowance: Allowance
) -> Iterator[tuple[Page, Scan | str]]:
    """Read pages side by side, in order, with no more pictures in memory than are being read and one.

    Pages that are not done when reading is to be over are left out.
    """
    jobs = max(int(os.environ.get(JOBS, "0") or 0) or os.cpu_count() or 1, 1)
    waiting: deque[tuple[Page, Future[Scan | str]]] = deque()
    with ThreadPoolExecutor(jobs) as pool:  # the work is in Tesseract's processes
        for page in takewhile(lambda page: allowance.begin(page.number, picture=True), wanted):
            waiting.append((page, _submit(pool, document, page, allowance)))
            if len(waiting) > jobs:
                yield from _done(*waiting.popleft())
        for each in waiting:
            yield from _done(*each)


def _done(page: Page, future: Future[Scan | str]) -> Iterator[tuple[Page, Scan | str]]:
    with suppress(TimeoutError):
        yield page, future.result()


def _submit(
    pool: ThreadPoolExecutor, document: pypdfium2.PdfDocument, page: Page, allowance: Allowance
) -> Future[Scan | str]:
    try:
        sheet = document[page.number - 1]
        try:
            raster = raster_of(sheet)
        finally:
            sheet.close()
    except (pypdfium2.PdfiumError, ValueError, OSError, MemoryError) as error:
        failed: Future[Scan | str] = Future()
        failed.set_result(f"cannot be drawn ({type(error).__name__})")
        return failed
    return pool.submit(_try_scan, raster, allowance)


def _try_scan(raster: Raster, allowance: Allowance) -> Scan | str:
    """Read a page; raises TimeoutError when reading is to be over."""
    try:
        return scan_page(raster, until=allowance.until)
    except subprocess.TimeoutExpired:
        if allowance.left <= 0:
            raise TimeoutError from None
        return f"took Tesseract more than {tesseract.TIME_LIMIT:.0f} s"
    except (subprocess.CalledProcessError, OSError, MemoryError) as error:
        return f"could not be read by Tesseract ({type(error).__name__})"


def _notes(number: int, outcome: Scan | str) -> Iterator[Diagnostic]:
    if isinstance(outcome, str):
        yield Diagnostic("error", "ocr_failed", f"Page {number} {outcome}")
        return
    count, mean = len(outcome.words), round(outcome.confidence)
    level: Literal["info", "warning"] = "info" if mean >= 70 else "warning"
    message = f"Page {number} was read from its picture: {count} words, mean confidence {mean} %"
    yield Diagnostic(level, "ocr_page", message)
    for read, made in outcome.repairs:
        told = f"was read as {made!r}" if made else "was left out: it is a mark of the word below it"
        yield Diagnostic("info", "ocr_repaired", f"Page {number}: {read!r} {told}")


def _left_unread(content: Content, wanted: Sequence[Page]) -> Content:
    """Say that pages which are pictures were left as they are."""
    if not wanted:
        return content
    message = f"{len(wanted)} of {len(content.pages)} pages are pictures, which --ocr never leaves unread"
    return Content(content.pages, content.flow, (*content.diagnostics, Diagnostic("warning", "no_ocr", message)))


def _settled(diagnostics: Sequence[Diagnostic], numbers: Iterable[int]) -> tuple[Diagnostic, ...]:
    """Leave out the reader's doubts about the text of pages that were then read from their pictures."""
    begins = tuple(f"Page {number} " for number in numbers)
    return tuple(each for each in diagnostics if each.code not in DOUBTS or not each.message.startswith(begins))
