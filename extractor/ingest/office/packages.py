"""The XML parts of a zipped document, read within limits."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree

from extractor.errors import InputError, RefusedError
from extractor.ingest.archives import DAMAGED

Element = ElementTree.Element

MAX_XML = 200 * 1024 * 1024
"""Bytes of XML after unpacking; a report has a few hundred thousand, a zip bomb has all of them."""


class Package:
    """A document that is a zip of XML parts; `kind` names it in errors ("Word file")."""

    def __init__(self, archive: zipfile.ZipFile, kind: str) -> None:
        self._archive = archive
        self._kind = kind

    def bytes_of(self, name: str) -> bytes | None:
        """Give a part's bytes, None when it is not there; raises RefusedError for one over the limit."""
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return None
        if info.file_size > MAX_XML:
            raise RefusedError(f"The {self._kind} unpacks to more than is safe", hint="Save it again")
        return self._archive.read(info)

    def part(self, name: str, *, synonyms: tuple[bytes, bytes] | None = None) -> Element | None:
        """Parse a part; `synonyms` are a namespace and the one to read it as. Raises RefusedError for entities."""
        xml = self.bytes_of(name)
        return None if xml is None else parsed(xml.replace(*synonyms) if synonyms else xml, self._kind)


def parsed(xml: bytes, kind: str) -> Element:
    """Parse XML; raises RefusedError for entities, ElementTree.ParseError for what is no XML."""
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise RefusedError(f"The {kind} defines XML entities, which no such file does", hint="Save it again")
    return ElementTree.fromstring(xml)


@contextmanager
def opened(data: bytes, kind: str) -> Iterator[Package]:
    """Open a package; what zip and XML raise on damage, in it or while its parts are read, becomes InputError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield Package(archive, kind)
    except (ElementTree.ParseError, *DAMAGED):
        raise damaged(kind) from None


def damaged(kind: str) -> InputError:
    """Give the error for a file that is not whole."""
    return InputError(f"The {kind} is damaged", hint="Open and save it again, or fetch a new copy")
