"""Second and third tries at a page that PDFium cannot give: on a mended copy, then by pdfplumber."""

import io
import logging
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

import pypdfium2

from extractor.document import Page
from extractor.ingest.allowance import Allowance
from extractor.ingest.pdf.opening import mended
from extractor.ingest.pdf.pages import read_page

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage


class Substitutes(ExitStack):
    """Readers of a file's pages, each opened when a page first needs it and closed at the end of a `with` block."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    def page(self, index: int, count: int) -> Page | None:
        """Read a page of a file of `count` pages; None when nobody can.

        A reader that counts other pages than PDFium is not asked: its pages are others, too.
        """
        if self._mended is not None and len(self._mended) == count:
            with suppress(Exception):
                return read_page(self._mended, index)
        pages = self._plumber_pages
        if len(pages) == count:
            with suppress(Exception):
                return self._plumbed(index)
        return None

    @property
    def count(self) -> int:
        """How many pages pdfplumber finds."""
        return len(self._plumber_pages)

    def all_pages(self, allowance: Allowance) -> Iterator[tuple[int, Page | None]]:
        """Read all pages that may be read by pdfplumber, None where it fails."""
        for index in takewhile(lambda index: allowance.begin(index + 1), range(self.count)):
            page = None
            with suppress(Exception):
                page = self._plumbed(index)
            yield index + 1, page

    def _plumbed(self, index: int) -> Page:
        # Imported here, as below: pdfplumber costs more than the reading of a whole report.
        from extractor.ingest.pdf.plumber import read_page as plumb

        page = self._plumber_pages[index]
        try:
            return plumb(page)
        finally:
            page.close()

    @cached_property
    def _mended(self) -> pypdfium2.PdfDocument | None:
        engine = mended(self._data)
        if engine:
            self.callback(engine.close)
        return engine

    @cached_property
    def _plumber_pages(self) -> "list[PlumberPage]":
        import pdfplumber

        logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
        with suppress(Exception):  # pdfminer lets any exception of its parsers through on damaged files
            pdf = pdfplumber.open(io.BytesIO(self._data))
            pages = list(pdf.pages)
            self.callback(pdf.close)
            return pages
        return []
