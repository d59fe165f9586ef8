"""Files in, `Source` out: one reader per kind of file."""

import hashlib
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal

from extractor.document import Source
from extractor.errors import EmptyError, InputError, RefusedError
from extractor.ingest.allowance import LEFT_OUT, WHOLE, Allowance
from extractor.ingest.content import Content
from extractor.ingest.files import load
from extractor.ingest.sniffing import BINARY, media_type_of
from extractor.types import ReaderName, SourceInfo

Ocr = Literal["auto", "never", "always"]


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader and the module that holds its `read(data) -> Content`; imported when a file first needs it.

    That of PDF takes an allowance, too: no other kind of file has pages.
    """

    name: ReaderName
    module: str


PDF = "application/pdf"

READERS = {
    PDF: Reader("pdf", "pdf"),
    "text/plain": Reader("text", "text"),
    "text/markdown": Reader("text", "text"),
    "text/html": Reader("html", "html"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Reader("docx", "docx"),
    "application/vnd.oasis.opendocument.text": Reader("odt", "odt"),
    "application/vnd.oasis.opendocument.text-flat-xml": Reader("odt", "odt"),
}


def read(path: Path | str, *, ocr: Ocr = "auto") -> Source:
    """Read a report; the kind of file is known by its bytes, then by its suffix.

    Raises InputError for a file that is missing, empty, damaged or of a kind that no reader knows, RefusedError for
    one that asks for a password or is too large, MissingProgramError for a scan without Tesseract (`ocr` decides which
    pages are read from their pictures: those without usable text, none, or all).
    """
    return read_bytes(load(path), str(path), ocr=ocr)


def read_bytes(data: bytes, name: str, *, ocr: Ocr = "auto", allowance: Allowance = WHOLE) -> Source:
    """Read a report from its bytes; `name` stands for the path in the record. Errors as in `read`.

    Of a PDF only as much is read as `allowance` lets; the diagnostics say which pages were left out.
    """
    if not data.strip(b"\x00 \t\r\n\x0c"):
        raise EmptyError(f"{name} is empty", hint="Fetch the file again")
    media_type = media_type_of(data, name)
    content = _content(data, media_type, name, allowance)
    reader = READERS[media_type].name
    if media_type == PDF:
        # Imported here, as the readers are: pictures need numpy and Pillow.
        content, recognised = import_module(f"{__name__}.ocr").read_scans(data, content, ocr=ocr, allowance=allowance)
        reader = "ocr" if recognised else reader
    if any(each.code == LEFT_OUT for each in content.diagnostics) and not any(page.words for page in content.pages):
        raise RefusedError(f"{name}: no page was read, {allowance.why}", hint="Allow more with --timeout or --memory")
    pages = len(content.pages) or None
    info = SourceInfo(name, hashlib.sha256(data).hexdigest(), len(data), media_type, reader, pages)
    return Source(info, content.pages, content.flow, content.diagnostics)


def _content(data: bytes, media_type: str, name: str, allowance: Allowance) -> Content:
    reader = READERS.get(media_type)
    if reader is None:
        kind = "not a text" if media_type == BINARY else f"of a kind that cannot be read ({media_type})"
        raise InputError(f"{name} is {kind}", hint="Give a PDF, a Word file (.docx), OpenDocument (.odt), HTML or text")
    try:
        # Imported here: the PDF library alone costs more than the start of the command line.
        module = import_module(f"{__name__}.{reader.module}")
        content: Content = module.read(data, allowance) if media_type == PDF else module.read(data)
    except InputError as error:
        raise type(error)(f"{name}: {error.message}", hint=error.hint) from None
    except RecursionError:
        raise InputError(f"{name} is damaged: its parts lie too deep in each other", hint="Save it again") from None
    return content
