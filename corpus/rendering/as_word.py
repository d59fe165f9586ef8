"""Writes a report as a Word file."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph

from rendering.blocks import Block, Heading, ListItem, PageBreak, Paragraph, Spans, Table, plain
from rendering.regions import regions
from rendering.settings import PdfSettings
from rendering.word_lists import ListNumbering
from rendering.word_styles import add_spans, set_styles
from rendering.word_tables import add_table

_MARGIN = Cm(2.4)
_COLUMN_GAP = Cm(0.9)
_PAGE = Cm(21.0), Cm(29.7)
_WRITTEN = datetime(2024, 1, 2, 3, 4, 5)


def word_bytes(blocks: Sequence[Block], settings: PdfSettings) -> bytes:
    """The bytes of report.docx, the same at every run."""
    document = docx.Document()
    set_styles(document, settings)
    _set_properties(document, blocks)
    _set_page(document.sections[0], settings)
    writer = _Writer(document, settings)
    for index, (columns, run) in enumerate(regions(blocks, settings.columns)):
        section = document.sections[0] if not index else document.add_section(WD_SECTION.CONTINUOUS)
        writer.add_region(section, columns, run)
    return _without_clock(document)


class _Writer:
    """Puts blocks into a document, one after another."""

    def __init__(self, document: Document, settings: PdfSettings) -> None:
        self.document = document
        self.settings = settings
        self.numbering = ListNumbering(document)
        self.break_before_next = False

    def add_region(self, section: Section, columns: int, blocks: Sequence[Block]) -> None:
        _set_columns(section, columns)
        width = _PAGE[0] - 2 * _MARGIN
        self.width = (width - _COLUMN_GAP * (columns - 1)) // columns
        for block in blocks:
            self.add(block)

    def add(self, block: Block) -> None:
        match block:
            case PageBreak():
                self.break_before_next = True
            case Heading(level, spans):
                add_spans(self._paragraph(f"Heading {level}"), spans)
            case Paragraph(spans, guidance):
                self._add_text(spans, "Guidance" if guidance else "Body Text")
            case ListItem():
                self._add_item(block)
            case Table():
                self._add_table(block)

    def _add_text(self, spans: Spans, style: str) -> None:
        paragraph = self._paragraph(style)
        add_spans(paragraph, spans)
        if "\n" in plain(spans):  # justifying would spread a line that was broken by hand over the whole width
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT

    def _add_item(self, item: ListItem) -> None:
        paragraph = self._paragraph("Guidance Item" if item.guidance else "List Item")
        self.numbering.apply(paragraph, item)
        add_spans(paragraph, item.spans)

    def _add_table(self, table: Table) -> None:
        if self.break_before_next:
            self._paragraph("Table Text")
        add_table(self.document, table, self.width, self.settings)
        self.document.add_paragraph(style="After Table")

    def _paragraph(self, style: str) -> WordParagraph:
        paragraph = self.document.add_paragraph(style=style)
        paragraph.paragraph_format.page_break_before = self.break_before_next or None
        self.break_before_next = False
        return paragraph


def _set_properties(document: Document, blocks: Sequence[Block]) -> None:
    properties = document.core_properties
    properties.title = next((plain(block.spans) for block in blocks if isinstance(block, Heading)), "Rapport")
    properties.author, properties.comments, properties.language = "", "", "sv-SE"
    properties.created = properties.modified = _WRITTEN


def _set_page(section: Section, settings: PdfSettings) -> None:
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.header_distance = section.footer_distance = Cm(1.2)
    if settings.running_head:
        section.header.paragraphs[0].text = settings.running_head
    if settings.page_number:
        _add_page_number(section.footer.paragraphs[0], settings.page_number)


def _add_page_number(paragraph: WordParagraph, pattern: str) -> None:
    """The pattern's text with Word fields for {page} and {pages}."""
    for part in pattern.replace("{", "\0{").replace("}", "}\0").split("\0"):
        field = {"{page}": "PAGE", "{pages}": "NUMPAGES"}.get(part)
        if field is None:
            paragraph.add_run(part)
            continue
        element = OxmlElement("w:fldSimple")
        element.set(qn("w:instr"), field)
        element.append(paragraph.add_run("1")._r)
        paragraph._p.append(element)


def _set_columns(section: Section, columns: int) -> None:
    properties = section._sectPr
    for old in properties.findall(qn("w:cols")):
        properties.remove(old)
    element = OxmlElement("w:cols")
    element.set(qn("w:num"), str(columns))
    element.set(qn("w:space"), str(_COLUMN_GAP.twips))
    properties.append(element)


def _without_clock(document: Document) -> bytes:
    """The saved file with the time of writing taken out of its archive."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _WRITTEN.timetuple()[:6]), source.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
