"""OpenDocument texts (.odt), read from their XML: paragraphs, headings, lists, tables, form fields, boxes, footnotes.

Tracked changes are read as accepted: what was deleted lies apart from the text. The XML is that of OpenDocument 1.3,
OASIS, part 3.
"""

from extractor.errors import RefusedError
from extractor.ingest.content import Content
from extractor.ingest.odt.body import flow_of_text
from extractor.ingest.odt.lists import Lists
from extractor.ingest.odt.names import named
from extractor.ingest.odt.styles import Styles
from extractor.ingest.office.packages import damaged, opened

_KIND = "OpenDocument file"
_LOCKED = b"encryption-data"
"""What the list of parts says of each that a password locks."""


def read(data: bytes) -> Content:
    """Read a text; raises InputError when it is damaged, RefusedError for a password or more XML than the limit."""
    with opened(data, _KIND) as package:
        if _LOCKED in (package.bytes_of("META-INF/manifest.xml") or b""):
            raise RefusedError(f"The {_KIND} asks for a password", hint="Save it without one")
        content = package.part("content.xml")
        roots = [root for root in (package.part("styles.xml"), content) if root is not None]
    text = content.find(f"{named('office:body')}/{named('office:text')}") if content is not None else None
    if text is None:
        raise damaged(_KIND)
    return Content(flow=flow_of_text(text, Styles(roots), Lists(roots)))
