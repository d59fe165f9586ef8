"""Opening a PDF with PDFium: the limits, and a second try on a mended copy."""

import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.errors import RefusedError

if TYPE_CHECKING:
    import pikepdf

MAX_PAGES = 5_000
"""No project report comes near; a file that says so would keep a worker busy for hours."""

_LOCKED = "The PDF asks for a password"
_UNLOCK = "Save a copy without a password"


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument | None]:
    """Open a PDF, or its mended copy where PDFium finds no page in it; None when there is none in that either.

    Raises RefusedError for a password or too many pages.
    """
    engine = engine_of(data) or mended(data)
    try:
        if engine and len(engine) > MAX_PAGES:
            message = f"The PDF has {len(engine)} pages, more than {MAX_PAGES}"
            raise RefusedError(message, hint="Split it into its reports")
        yield engine
    finally:
        if engine:
            engine.close()


def engine_of(data: bytes) -> pypdfium2.PdfDocument | None:
    """Open the file with PDFium, its form fields ready to be read; None when it finds no page in it."""
    try:
        engine = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise RefusedError(_LOCKED, hint=_UNLOCK) from None
        if "security" in str(error):
            raise RefusedError("The PDF is encrypted in a way that is not known", hint=_UNLOCK) from None
        return None
    if engine.get_formtype() != pdfium.FORMTYPE_NONE:
        with suppress(pypdfium2.PdfiumError):
            engine.init_forms()
    if len(engine):
        return engine
    engine.close()
    return None


def mended(data: bytes) -> pypdfium2.PdfDocument | None:
    """Open a copy that qpdf has written anew, its pages found one by one where no tree leads to them; None in vain."""
    # Imported here: whole files, nearly all there are, do without it.
    import pikepdf

    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)
    copy = io.BytesIO()
    try:
        with warnings.catch_warnings(action="ignore"), pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            if not _leads_to_pages(pdf):
                _grow_tree(pdf)
            pdf.save(copy)
    except pikepdf.PasswordError:
        raise RefusedError(_LOCKED, hint=_UNLOCK) from None
    except Exception:  # qpdf's bindings let errors of many kinds through on damaged files
        return None
    return engine_of(copy.getvalue())


def _leads_to_pages(pdf: "pikepdf.Pdf") -> bool:
    with suppress(Exception):  # as above
        return bool(len(pdf.pages))
    return False


def _grow_tree(pdf: "pikepdf.Pdf") -> None:
    """Hang all pages that there are below a new root, in the order of their objects."""
    from pikepdf import Array, Dictionary, Name

    pages = [each for each in pdf.objects if isinstance(each, Dictionary) and each.get(Name.Type) == Name.Page]
    tree = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array(pages), Count=len(pages)))
    for each in pages:
        each.Parent = tree
    pdf.trailer.Root = pdf.make_indirect(Dictionary(Type=Name.Catalog, Pages=tree))
