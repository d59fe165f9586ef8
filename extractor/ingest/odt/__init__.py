"""OpenDocument texts, read from their XML: paragraphs, headings, lists, tables, form fields, boxes, footnotes.

A text is a package of parts (.odt) or one flat piece of XML (.fodt). Tracked changes are read as accepted: what was
deleted lies apart from the text. The XML is that of OpenDocument 1.3, OASIS, part 3.
"""

from xml.etree import ElementTree

from extractor.errors import RefusedError
from extractor.ingest.content import Content
from extractor.ingest.odt.body import flow_of_text
from extractor.ingest.odt.lists import Lists
from extractor.ingest.odt.names import named
from extractor.ingest.odt.styles import Styles
from extractor.ingest.office.packages import Element, damaged, opened, parsed

_KIND = "OpenDocument file"
_LOCKED = b"encryption-data"
"""What the list of parts says of each that a password locks."""


def read(data: bytes) -> Content:
    """Read a text; raises InputError when it is damaged, RefusedError for a password or more XML than the limit."""
    roots = _parts(data) if data.startswith(b"PK") else [_flat(data)]
    text = roots[-1].find(f"{named('office:body')}/{named('office:text')}") if roots else None
    if text is None:
        raise damaged(_KIND)
    return Content(flow=flow_of_text(text, Styles(roots), Lists(roots)))


def _parts(data: bytes) -> list[Element]:
    """Give the parts of a package that count, its content last."""
    with opened(data, _KIND) as package:
        if _LOCKED in (package.bytes_of("META-INF/manifest.xml") or b""):
            raise RefusedError(f"The {_KIND} asks for a password", hint="Save it without one")
        return [root for root in map(package.part, ("styles.xml", "content.xml")) if root is not None]


def _flat(data: bytes) -> Element:
    try:
        return parsed(data, _KIND)
    except ElementTree.ParseError:
        raise damaged(_KIND) from None
