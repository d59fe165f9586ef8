"""The body of an OpenDocument text to its flow."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from extractor.document import FlowParagraph, FlowTable
from extractor.ingest.content import Flow
from extractor.ingest.odt.fields import field_at, fields_of
from extractor.ingest.odt.lists import Lists, Open
from extractor.ingest.odt.names import DRAWN, below, count, is_aside, named
from extractor.ingest.odt.styles import Style, Styles
from extractor.ingest.office.columns import with_tables
from extractor.ingest.office.items import with_items
from extractor.ingest.office.packages import Element
from extractor.ingest.office.runs import Place, Run, is_blank, paragraph, raised
from extractor.ingest.office.tables import WIDEST_SPAN, Cell, Table, parts_of

_BLANKS = regex.compile(r"[ \t\r\n]+")
"""Blanks in the XML, which are one in print."""
_LONGEST_GAP = 100
_HEADING, _PARAGRAPH = named("text:h"), named("text:p")
_LIST, _ITEM, _TABLE = named("text:list"), named("text:list-item"), named("table:table")
_PARTS = (_HEADING, _PARAGRAPH, _LIST, _TABLE, DRAWN)
_NOTE, _GAP = named("text:note"), named("text:s")
_SIGNS = {named("text:tab"): "\t", named("text:line-break"): "\n"}

Part = FlowParagraph | Table


def flow_of_text(text: Element, styles: Styles, lists: Lists) -> Flow:
    """Give the paragraphs and tables of a text in their order, each note below the part that points to it."""
    reader = _Reader(styles, lists, fields_of(text))
    found: list[FlowParagraph | FlowTable] = []
    for part in below(text, *_PARTS):
        found += [each for read in reader.parts(part) for each in parts_of(read)]
        found += reader.notes
        reader.notes.clear()
    return with_tables(with_items(found))


@dataclass(frozen=True, slots=True)
class _Reader:
    styles: Styles
    lists: Lists
    fields: dict[str, str]
    """What stands in form fields by their names."""
    notes: list[FlowParagraph] = field(default_factory=list)
    """Those of the part that is being read."""

    def parts(self, element: Element, item: Open | None = None, *, first: bool = False) -> Iterator[Part]:
        """Give what an element holds; `item` is the list that it stands in, `first` whether it begins an item."""
        if element.tag == _LIST:
            yield from self._list(element, item)
        elif element.tag == _TABLE:
            yield Table([list(self._cells(row)) for row in below(element, named("table:table-row"))])
        elif element.tag in (_HEADING, _PARAGRAPH):
            yield from self._paragraph(element, item, first=first)
            for drawn in below(element, DRAWN):
                yield from self.parts(drawn)
        else:
            for inner in below(element, *_PARTS):
                yield from self.parts(inner)

    def _list(self, element: Element, outer: Open | None) -> Iterator[Part]:
        opened = outer.inner(element.get(named("text:style-name"))) if outer else self.lists.open(element)
        for item in element:
            start = count(item, "text:start-value", least=0)
            if start is not None:
                opened.counts[opened.level] = start - 1
            for place, part in enumerate(below(item, *_PARTS)):
                yield from self.parts(part, opened, first=item.tag == _ITEM and not place)

    def _paragraph(self, element: Element, item: Open | None, *, first: bool) -> Iterator[FlowParagraph]:
        style = self.styles.get("paragraph", element.get(named("text:style-name")))
        runs = list(self._runs(element, style))
        if is_blank(runs):
            return
        heading = (count(element, "text:outline-level") or 1) if element.tag == _HEADING else style.heading
        if item is None:
            yield paragraph(runs, Place(marker=self._number(element, style) or None, heading=heading))
            return
        marker = self.lists.marker(item, style.list_style) if first else ""
        yield paragraph(runs, Place(item.level, marker or None, heading))

    def _number(self, element: Element, style: Style) -> str:
        """Give the number of a heading outside of lists."""
        unnumbered = element.get(named("text:is-list-header")) == "true" or style.list_style == ""
        if element.tag != _HEADING or unnumbered:
            return ""
        level = count(element, "text:outline-level") or 1
        return self.lists.heading_number(level, count(element, "text:start-value", least=0))

    def _runs(self, element: Element, style: Style) -> Iterator[Run]:
        bold, italic = style.bold or False, style.italic or False
        yield Run(_BLANKS.sub(" ", element.text or ""), bold, italic)
        for child in element:
            yield from self._inner(child, style)
            yield Run(_BLANKS.sub(" ", child.tail or ""), bold, italic)

    def _inner(self, element: Element, style: Style) -> Iterator[Run]:
        sign = self._sign(element)
        if sign is not None:
            yield Run(sign, style.bold or False, style.italic or False)
        elif not is_aside(element) and not element.tag.startswith(DRAWN):
            own = self.styles.get("text", element.get(named("text:style-name")))
            bold = style.bold if own.bold is None else own.bold
            italic = style.italic if own.italic is None else own.italic
            yield from self._runs(element, Style(bold=bold, italic=italic))

    def _sign(self, element: Element) -> str | None:
        """Give what an element without text of its own prints."""
        if element.tag == _GAP:
            return " " * min(count(element, "text:c") or 1, _LONGEST_GAP)
        if element.tag == _NOTE:
            return self._note(element)
        return _SIGNS.get(element.tag) or field_at(element, self.fields)

    def _note(self, element: Element) -> str:
        """Keep the text of a note, and give its number."""
        label = "".join(
            each for citation in element.iterfind(named("text:note-citation")) for each in citation.itertext()
        )
        sign = raised(int(label)) if label.isdecimal() and len(label) < 5 else label.strip()
        body = element.find(named("text:note-body"))
        read = [each for part in below(body, *_PARTS) for each in self.parts(part)] if body is not None else []
        text = " ".join(each.text for each in read if isinstance(each, FlowParagraph))
        if not text:
            return ""
        self.notes.append(FlowParagraph(f"{sign} {text}"))
        return sign

    def _cells(self, row: Element) -> Iterator[Cell]:
        spanned = 0
        for cell in below(row, named("table:table-cell"), named("table:covered-table-cell")):
            times = min(count(cell, "table:number-columns-repeated") or 1, WIDEST_SPAN)
            if cell.tag == named("table:covered-table-cell"):
                beside = min(times, spanned)
                spanned -= beside
                yield from [Cell()] * (times - beside)
            else:
                span = min(count(cell, "table:number-columns-spanned") or 1, WIDEST_SPAN)
                parts = [part for each in below(cell, *_PARTS) for part in self.parts(each)]
                yield from [Cell(parts, span)] * times
                spanned = span - 1
