"""The body of a Word file to its flow."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.document import FlowParagraph, FlowTable
from extractor.ingest.content import TICKED, UNTICKED, Flow
from extractor.ingest.docx.columns import with_tables
from extractor.ingest.docx.items import with_items
from extractor.ingest.docx.names import FALLBACK, Element, number, switched_on, value, w
from extractor.ingest.docx.numbering import Numbering
from extractor.ingest.docx.styles import Style, Styles

_SKIPPED = frozenset((w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("sdtPr"), FALLBACK))
_SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_BOXES = {"F06F": UNTICKED, "F0A8": UNTICKED, "F0FD": TICKED, "F0FE": TICKED}
"""Wingdings' boxes, as forms print them."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
BOX = w("txbxContent")
"""What a text box holds; it hangs on a paragraph and is no part of it."""

Part = FlowParagraph | FlowTable


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    bold: bool
    italic: bool


def flow_of_body(body: Element, styles: Styles, numbering: Numbering, notes: Mapping[str, str]) -> Flow:
    """Give the paragraphs and tables of a body in their order; `notes` are the texts of its footnotes by their ids."""
    reader = _Reader(styles, numbering, {each: place for place, each in enumerate(notes, start=1)})
    found: list[Part] = []
    for part in _below(body, w("p"), w("tbl")):
        found += _parts(part, reader)
        found += [
            FlowParagraph(f"{_raised(reader.notes[each])} {notes[each]}") for each in _noted(part) if each in notes
        ]
    return with_tables(with_items(found))


def _noted(part: Element) -> Iterator[str]:
    """Give the ids of the notes that a part points to."""
    yield from dict.fromkeys(note.get(w("id"), "") for note in part.iter(w("footnoteReference")))


def _raised(number: int) -> str:
    return str(number).translate(_SUPERSCRIPTS)


def _parts(part: Element, reader: "_Reader") -> Iterator[Part]:
    """Give a paragraph with the text boxes that hang on it, or a table with what it merely frames."""
    if part.tag == w("tbl"):
        yield from _tables(part, reader)
        return
    paragraph = reader.paragraph(part)
    if paragraph is not None:
        yield paragraph
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
        runs = [run for run in self._runs(element, style) if run.text]
        text = "".join(run.text for run in runs)
        if not text.strip():
            return None
        level, marker = self._place(properties, style)
        heading = style.heading
        outline = number(properties, "outlineLvl")
        if outline is not None:
            heading = outline + 1 if outline < 9 else None
        lead, bold = (f"{marker} " if heading and marker else ""), _bold_until(runs)
        kept = text.strip()
        bold = min(max(bold - (len(text) - len(text.lstrip())), 0), len(kept))
        return FlowParagraph(
            lead + kept,
            0 if heading else level,
            None if heading else marker,
            bold + len(lead) if bold else 0,
            all(run.italic for run in runs if run.text.strip()),
            heading,
        )

    def _place(self, properties: Element | None, style: Style) -> tuple[int, str | None]:
        list_id = value(properties, "numPr/numId") or style.list_id
        level = number(properties, "numPr/ilvl")
        level = min(max(level if level is not None else style.list_level or 0, 0), 8)
        if list_id is None or list_id == "0":
            return 0, None
        return level, self.numbering.marker(list_id, level) or None

    def _runs(self, element: Element, style: Style) -> Iterator[_Run]:
        for child in element:
            if child.tag == w("r"):
                yield self._run(child, style)
            elif child.tag not in _SKIPPED and child.tag != BOX:
                yield from self._runs(child, style)

    def _run(self, element: Element, paragraph: Style) -> _Run:
        look = element.find(w("rPr"))
        own = self.styles.get(value(look, "rStyle"))
        bold = _first(switched_on(look, "b"), own.bold, paragraph.bold)
        italic = _first(switched_on(look, "i"), own.italic, paragraph.italic)
        return _Run("".join(map(self._sign, element)), bold, italic)

    def _sign(self, element: Element) -> str:
        if element.tag == w("footnoteReference"):
            place = self.notes.get(element.get(w("id"), ""))
            return _raised(place) if place else ""
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


def _bold_until(runs: list[_Run]) -> int:
    length = 0
    for run in runs:
        if not run.bold and run.text.strip():
            break
        length += len(run.text)
    return length if any(run.bold for run in runs[:1]) else 0


def _tables(element: Element, reader: _Reader) -> Iterator[Part]:
    """Give a table; what stands in frames of one cell, and tables within cells, stand for themselves."""
    rows = list(_below(element, w("tr")))
    cells = [list(_below(row, w("tc"))) for row in rows]
    framed = all(len(each) <= 1 for each in cells)
    read: list[tuple[str, ...]] = []
    for row, own in zip(rows, cells, strict=True):
        inner = [table for cell in own for table in _below(cell, w("tbl")) if _stands_alone(table)]
        if len(own) == 1 and (framed or inner):
            yield from _table(read)
            read = []
            for part in _below(own[0], w("p"), w("tbl")):
                yield from _parts(part, reader)
            continue
        read.append(tuple(_cells(row, reader)))
        if inner:
            yield from _table(read)
            read = []
            for table in inner:
                yield from _tables(table, reader)
    yield from _table(read)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[FlowTable]:
    if any(any(row) for row in rows):
        yield FlowTable(tuple(rows))


def _stands_alone(table: Element) -> bool:
    """Whether a table in a cell has rows and columns of its own."""
    widths = [sum(1 for _ in _below(row, w("tc"))) for row in _below(table, w("tr"))]
    return len(widths) > 1 and max(widths) > 1


def _below(parent: Element, *names: str) -> Iterator[Element]:
    """Give the nearest elements of these names under a parent, whatever wraps them."""
    for child in parent:
        if child.tag in names:
            yield child
        elif child.tag not in _SKIPPED:
            yield from _below(child, *names)


def _cells(row: Element, reader: _Reader) -> Iterator[str]:
    for cell in _below(row, w("tc")):
        properties = cell.find(w("tcPr"))
        merged = properties.find(w("vMerge")) if properties is not None else None
        covered = merged is not None and merged.get(w("val")) != "restart"
        yield "" if covered else "\n".join(_lines(cell, reader))
        yield from [""] * (min(number(properties, "gridSpan") or 1, 100) - 1)


def _lines(cell: Element, reader: _Reader) -> Iterator[str]:
    for part in _below(cell, w("p"), w("tbl")):
        if part.tag == w("tbl") and _stands_alone(part):
            continue
        for each in _parts(part, reader):
            if isinstance(each, FlowTable):
                yield from (" ".join(filter(None, row)) for row in each.rows)
            else:
                text = each.text.replace("\t", " ")
                yield f"{each.marker} {text}" if each.marker else text
