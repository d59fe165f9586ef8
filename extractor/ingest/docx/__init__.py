"""Word files (.docx), read from their XML: paragraphs, headings, lists, tables, tick boxes, text boxes, footnotes.

Tracked changes are read as accepted. The XML is WordprocessingML, ECMA-376 part 1, chapter 17.
"""

from extractor.ingest.content import Content
from extractor.ingest.docx.body import flow_of_body
from extractor.ingest.docx.names import MAIN, STRICT, w
from extractor.ingest.docx.numbering import Numbering
from extractor.ingest.docx.styles import Styles
from extractor.ingest.office.packages import Element, Package, damaged, opened

_KIND = "Word file"


def read(data: bytes) -> Content:
    """Read a Word file; raises InputError when it is damaged, RefusedError when it unpacks to more than the limit."""
    with opened(data, _KIND) as package:
        document = _part(package, "word/document.xml")
        styles = Styles(_part(package, "word/styles.xml"))
        numbering = Numbering(_part(package, "word/numbering.xml"), styles)
        notes = _notes(_part(package, "word/footnotes.xml"))
    body = document.find(w("body")) if document is not None else None
    if body is None:
        raise damaged(_KIND)
    return Content(flow=flow_of_body(body, styles, numbering, notes))


def _part(package: Package, name: str) -> Element | None:
    return package.part(name, synonyms=(STRICT, MAIN))


def _notes(footnotes: Element | None) -> dict[str, str]:
    """Give the texts of footnotes by their ids, in their order; what only draws the line above them has none."""
    found = footnotes.findall(w("footnote")) if footnotes is not None else []
    texts = {note.get(w("id"), ""): "".join(text.text or "" for text in note.iter(w("t"))).strip() for note in found}
    return {each: text for each, text in texts.items() if text}
