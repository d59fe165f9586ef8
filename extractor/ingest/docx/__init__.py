"""Word files (.docx), read from their XML: paragraphs, headings, lists, tables, tick boxes, text boxes, footnotes.

Tracked changes are read as accepted. The XML is WordprocessingML, ECMA-376 part 1, chapter 17.
"""

import io
import zipfile
from xml.etree import ElementTree

from extractor.errors import InputError, RefusedError
from extractor.ingest.archives import DAMAGED
from extractor.ingest.content import Content
from extractor.ingest.docx.body import flow_of_body
from extractor.ingest.docx.names import MAIN, STRICT, Element, w
from extractor.ingest.docx.numbering import Numbering
from extractor.ingest.docx.styles import Styles

MAX_XML = 200 * 1024 * 1024
"""Bytes of XML after unpacking; a report has a few hundred thousand, a zip bomb has all of them."""


def read(data: bytes) -> Content:
    """Read a Word file; raises InputError when it is damaged, RefusedError when it unpacks to more than the limit."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _part(archive, "word/document.xml")
            styles = Styles(_part(archive, "word/styles.xml"))
            numbering = Numbering(_part(archive, "word/numbering.xml"), styles)
            notes = _notes(_part(archive, "word/footnotes.xml"))
    except (ElementTree.ParseError, *DAMAGED):
        raise _damaged() from None
    body = document.find(w("body")) if document is not None else None
    if body is None:
        raise _damaged()
    return Content(flow=flow_of_body(body, styles, numbering, notes))


def _notes(footnotes: Element | None) -> dict[str, str]:
    """Give the texts of footnotes by their ids, in their order; what only draws the line above them has none."""
    found = footnotes.findall(w("footnote")) if footnotes is not None else []
    texts = {note.get(w("id"), ""): "".join(text.text or "" for text in note.iter(w("t"))).strip() for note in found}
    return {each: text for each, text in texts.items() if text}


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    if info.file_size > MAX_XML:
        raise RefusedError("The Word file unpacks to more than is safe", hint="Save it again in Word")
    xml = archive.read(info)
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise RefusedError("The Word file defines XML entities, which Word never does", hint="Save it again in Word")
    return ElementTree.fromstring(xml.replace(STRICT, MAIN))


def _damaged() -> InputError:
    return InputError("The Word file is damaged", hint="Open and save it again, or fetch a new copy")
