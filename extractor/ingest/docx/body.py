"""The body of a Word file to its flow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractor.document import FlowParagraph, FlowTable
from extractor.ingest.content import TICKED, UNTICKED, Flow
from extractor.ingest.docx.names import FALLBACK, number, switched_on, value, w
from extractor.ingest.docx.numbering import Numbering
from extractor.ingest.docx.styles import Style, Styles
from extractor.ingest.office.columns import with_tables
from extractor.ingest.office.items import with_items
from extractor.ingest.office.packages import Element
from extractor.ingest.office.runs import Place, Run, is_blank, paragraph, raised
from extractor.ingest.office.tables import Cell, Table, parts_of

_SKIPPED = frozenset((w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("sdtPr"), FALLBACK))
_SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_BOXES = {"F06F": UNTICKED, "F0A8": UNTICKED, "F0FD": TICKED, "F0FE": TICKED}
"""Wingdings' boxes, as forms print them."""
BOX = w("txbxContent")
"""What a text box holds; it hangs on a paragraph and is no part of it."""


def flow_of_body(body: Element, styles: Styles, numbering: Numbering, notes: Mapping[str, str]) -> Flow:
    """Give the paragraphs and tables of a body in their order; `notes` are the texts of its footnotes by their ids."""
    reader = _Reader(styles, numbering, {each: place for place, each in enumerate(notes, start=1)})
    found: list[FlowParagraph | FlowTable] = []
    for part in _below(body, w("p"), w("tbl")):
        found += [each for read in _parts(part, reader) for each in parts_of(read)]
        found += [
            FlowParagraph(f"{raised(reader.notes[each])} {notes[each]}") for each in _noted(part) if each in notes
        ]
    return with_tables(with_items(found))


def _noted(part: Element) -> Iterator[str]:
    """Give the ids of the notes that a part points to."""
    yield from dict.fromkeys(note.get(w("id"), "") for note in part.iter(w("footnoteReference")))


def _parts(part: Element, reader: "_Reader") -> Iterator[FlowParagraph | Table]:
    """Give a paragraph with the text boxes that hang on it, or a table."""
    if part.tag == w("tbl"):
        yield Table([list(_cells(row, reader)) for row in _below(part, w("tr"))])
        return
    made = reader.paragraph(part)
    if made is not None:
        yield made
    for box in _below(part, BOX):
        for inner in _below(box, w("p"), w("tbl")):
            yield from _parts(inner, reader)


@dataclass(frozen=True, slots=True)
class _Reader:
    styles: Styles
    numbering: Numbering
    notes: Mapping[str, int]
    """The numbers of the footnotes by their ids."""

    def paragraph(self, element: Element) -> FlowParagraph | None:
        """Read a paragraph, with the number that Word prints before it; None when it is empty."""
        properties = element.find(w("pPr"))
        style = self.styles.get(value(properties, "pStyle"))
        runs = list(self._runs(element, style))
        if is_blank(runs):
            return None
        return paragraph(runs, self._place(properties, style))

    def _place(self, properties: Element | None, style: Style) -> Place:
        outline = number(properties, "outlineLvl")
        heading = style.heading if outline is None else outline + 1 if outline < 9 else None
        list_id = value(properties, "numPr/numId") or style.list_id
        level = number(properties, "numPr/ilvl")
        level = min(max(level if level is not None else style.list_level or 0, 0), 8)
        if list_id is None or list_id == "0":
            return Place(heading=heading)
        return Place(level, self.numbering.marker(list_id, level) or None, heading)

    def _runs(self, element: Element, style: Style) -> Iterator[Run]:
        for child in element:
            if child.tag == w("r"):
                yield self._run(child, style)
            elif child.tag not in _SKIPPED and child.tag != BOX:
                yield from self._runs(child, style)

    def _run(self, element: Element, paragraph: Style) -> Run:
        look = element.find(w("rPr"))
        own = self.styles.get(value(look, "rStyle"))
        bold = _first(switched_on(look, "b"), own.bold, paragraph.bold)
        italic = _first(switched_on(look, "i"), own.italic, paragraph.italic)
        return Run("".join(map(self._sign, element)), bold, italic)

    def _sign(self, element: Element) -> str:
        if element.tag == w("footnoteReference"):
            place = self.notes.get(element.get(w("id"), ""))
            return raised(place) if place else ""
        return _sign(element)


def _first(*settings: bool | None) -> bool:
    return next((setting for setting in settings if setting is not None), False)


def _sign(element: Element) -> str:
    if element.tag == w("t"):
        return element.text or ""
    if element.tag == w("sym"):
        return _BOXES.get(element.get(w("char"), "").upper(), "")
    if element.tag == w("br"):
        return "" if element.get(w("type")) in ("page", "column") else "\n"
    box = element.find(f"{w('ffData')}/{w('checkBox')}") if element.tag == w("fldChar") else None
    if box is not None:
        return TICKED if _first(switched_on(box, "checked"), switched_on(box, "default")) else UNTICKED
    return _SIGNS.get(element.tag, "")


def _below(parent: Element, *names: str) -> Iterator[Element]:
    """Give the nearest elements of these names under a parent, whatever wraps them."""
    for child in parent:
        if child.tag in names:
            yield child
        elif child.tag not in _SKIPPED:
            yield from _below(child, *names)


def _cells(row: Element, reader: _Reader) -> Iterator[Cell]:
    for cell in _below(row, w("tc")):
        properties = cell.find(w("tcPr"))
        merged = properties.find(w("vMerge")) if properties is not None else None
        covered = merged is not None and merged.get(w("val")) != "restart"
        inside = [] if covered else _below(cell, w("p"), w("tbl"))
        parts = [part for each in inside for part in _parts(each, reader)]
        yield Cell(parts, number(properties, "gridSpan") or 1)
