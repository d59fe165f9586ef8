"""HTML, as whole files and as pieces that were left in a text: paragraphs, headings, lists and tables."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import regex

from extractor.document import FlowParagraph, FlowTable
from extractor.ingest.content import TICKED, UNTICKED, Content, Flow
from extractor.ingest.decoding import text_of

_BLOCKS = frozenset(
    ("p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "pre", "address")
    + ("dl", "dd", "dt", "form", "fieldset", "legend", "caption", "figure", "figcaption", "hr", "body", "center")
    + ("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li")
)
_UNSEEN = frozenset(("script", "style", "head", "template", "noscript"))
_BLANKS = regex.compile(r"[ \t\r\n\f]+")
_HEADING = regex.compile(r"h([1-6])")
WIDEST_SPAN = 100
"""Columns that one cell may claim; files that say more are broken."""


def read(data: bytes) -> Content:
    """Read an HTML file in any encoding; raises InputError for bytes that are no text."""
    text, diagnostics = text_of(data)
    return Content(flow=flow_of_html(text), diagnostics=diagnostics)


def flow_of_html(markup: str) -> Flow:
    """Give the paragraphs and tables of HTML, broken or whole."""
    builder = _Builder()
    builder.feed(markup)
    builder.close()
    builder.end_block()
    while builder.tables:
        builder.end_table()
    return tuple(builder.flow)


@dataclass(slots=True)
class _Table:
    rows: list[list[str]] = field(default_factory=list)
    cell: list[str] | None = None
    span: int = 1
    held: dict[int, int] = field(default_factory=dict)
    """Column -> rows that a cell above still covers."""


class _Builder(HTMLParser):
    """Gathers text until a block ends; inside a table the block goes into the open cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.flow: list[FlowParagraph | FlowTable] = []
        self.tables: list[_Table] = []
        self.lists: list[int | None] = []
        self.unseen = self.bold = self.italic = 0
        self.heading: int | None = None
        self.marker: str | None = None
        self._clear()

    def _clear(self) -> None:
        self.text, self.bold_until, self.upright = "", 0, False

    def handle_data(self, data: str) -> None:
        if self.unseen:
            return
        data = _BLANKS.sub(" ", data)
        if not self.text or self.text[-1] in " \n":
            data = data.lstrip(" ")
        if self.bold and self.bold_until == len(self.text):
            self.bold_until += len(data)
        self.upright |= not self.italic and bool(data.strip())
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag in _BLOCKS:
            self.end_block()
            self._start_block(tag, given)
        elif tag in ("table", "tr", "td", "th"):
            self._start_table_part(tag, given)
        elif tag == "br":
            self.text = f"{self.text.rstrip(' ')}\n"
        elif tag == "input":
            self.handle_data(_field(given))
        else:
            self._style(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(self.unseen - 1, 0)
        elif tag in _BLOCKS:
            self.end_block()
            if tag in ("ul", "ol") and self.lists:
                self.lists.pop()
            self.heading = None
        elif tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "table":
            self.end_table()
        else:
            self._style(tag, -1)

    def _style(self, tag: str, step: int) -> None:
        if tag in ("b", "strong"):
            self.bold = max(self.bold + step, 0)
        elif tag in ("i", "em"):
            self.italic = max(self.italic + step, 0)

    def _start_block(self, tag: str, given: dict[str, str]) -> None:
        if heading := _HEADING.fullmatch(tag):
            self.heading = int(heading[1])
        elif tag in ("ul", "ol"):
            start = given.get("start", "1")
            self.lists.append((int(start) if start.isdecimal() else 1) if tag == "ol" else None)
        elif tag == "li":
            number = self.lists[-1] if self.lists else None
            self.marker = "-" if number is None else f"{number}."
            if number is not None:
                self.lists[-1] = number + 1

    def end_block(self) -> None:
        """Close the paragraph that is being gathered, and give it to the flow or to the open cell."""
        text = self.text.strip()
        if not text:
            self._clear()
            return
        if self.tables and self.tables[-1].cell is not None:
            self.tables[-1].cell.append(f"{self.marker} {text}" if self.marker else text)
        else:
            level = max(len(self.lists) - 1, 0)
            bold = min(self.bold_until, len(text))
            self.flow.append(FlowParagraph(text, level, self.marker, bold, not self.upright, self.heading))
        self.marker = None
        self._clear()

    def _start_table_part(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table" or not self.tables:
            self.end_block()
            self.tables.append(_Table())
        if tag == "table":
            return
        self._end_cell()
        table = self.tables[-1]
        if tag == "tr" or not table.rows:
            table.rows.append([])
        if tag != "tr":
            table.cell, table.span = [], _span(given.get("colspan"))
            self._skip_covered(table)
            rows = _span(given.get("rowspan"))
            if rows > 1:
                table.held[len(table.rows[-1])] = rows - 1

    def _skip_covered(self, table: _Table) -> None:
        """Leave the places empty that a cell of an earlier row covers."""
        row = table.rows[-1]
        while table.held.get(len(row), 0) > 0:
            table.held[len(row)] -= 1
            row.append("")

    def _end_cell(self) -> None:
        table = self.tables[-1] if self.tables else None
        if table is None or table.cell is None:
            return
        self.end_block()
        table.rows[-1] += ["\n".join(table.cell), *[""] * (table.span - 1)]
        table.cell = None

    def end_table(self) -> None:
        """Close the innermost table; one inside a cell becomes lines of that cell."""
        if not self.tables:
            return
        self._end_cell()
        rows = tuple(tuple(row) for row in self.tables.pop().rows if row)
        outer = self.tables[-1].cell if self.tables else None
        if outer is not None:
            outer += [" ".join(filter(None, row)) for row in rows]
        elif rows:
            self.flow.append(FlowTable(rows))


def _span(value: str | None) -> int:
    return min(max(int(value), 1), WIDEST_SPAN) if value and value.isdecimal() else 1


def _field(given: dict[str, str]) -> str:
    kind = given.get("type", "text").lower()
    if kind in ("checkbox", "radio"):
        return TICKED if "checked" in given else UNTICKED
    return given.get("value", "") if kind in ("text", "number", "date", "email", "tel") else ""
