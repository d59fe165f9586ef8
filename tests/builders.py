"""Documents made by hand, from one line of text per block."""

import regex

from extractor.document import Block, Cell, Document, Line, Table

_STYLE = regex.compile(r"\{(?P<size>[\d.]*)(?P<bold>b?)(?P<italic>i?)\}")
_HEADING = regex.compile(r"(?P<level>#{1,6}) ")
_ITEM = regex.compile(r"(?P<indent> *)(?P<marker>[-•–]|\d{1,2}[.)]|[a-z]\)) (?=\S)")
_BOLD_RUN = regex.compile(r"\*\*(?P<run>[^*]+)\*\*")


def document(text: str, *, pages: int | None = None) -> Document:
    r"""Make a Document of a text, a block a line.

    Lines with a tab are rows of a table; "- x" and "1. x" are list items, one blank of indentation a level; "# x" is
    a heading of the file; "**x** y" has a bold run; "{14b}x" is set in 14 points, bold; `\v` is a hard line break in a
    paragraph or a cell. Empty lines only separate.
    """
    return _Builder().build(text, pages)


class _Builder:
    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.lines: list[Line] = []
        self.rows: list[str] = []

    def build(self, text: str, pages: int | None) -> Document:
        for line in text.split("\n"):
            if "\t" in line:
                self.rows.append(line)
                continue
            self._table()
            if line.strip():
                self._block(line)
        self._table()
        return Document(self.text, tuple(self.blocks), tuple(self.tables), tuple(self.lines), pages)

    def _append(self, text: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += text.replace("\v", "\n") + "\n"
        self.lines.append(Line(start, len(self.text) - 1, None, None))
        return start, len(self.text) - 1

    def _block(self, line: str) -> None:
        style, heading = _STYLE.match(line), None
        if style:
            line = line[style.end() :]
        if mark := _HEADING.match(line):
            heading, line = len(mark["level"]), line[mark.end() :]
        item = None if heading else _ITEM.match(line)
        printed = line[len(item["indent"]) :] if item else line
        bold = _BOLD_RUN.match(line[item.end() :] if item else line)
        start, end = self._append(_BOLD_RUN.sub(r"\g<run>", printed))
        start += len(item["marker"]) + 1 if item else 0
        whole_bold = bool(style and style["bold"])
        self.blocks.append(
            Block(
                "item" if item else "paragraph",
                start,
                end,
                level=len(item["indent"]) if item else 0,
                marker=item["marker"] if item else None,
                bold_until=end if whole_bold else start + len(bold["run"]) if bold else start,
                italic=bool(style and style["italic"]),
                size=float(style["size"]) if style and style["size"] else None,
                heading=heading,
            )
        )

    def _table(self) -> None:
        if not self.rows:
            return
        width = max(row.count("\t") for row in self.rows) + 1
        start, rows = len(self.text), []
        for row in self.rows:
            at, _ = self._append(row)
            cells: list[Cell | None] = []
            for cell in (row.split("\t") + [""] * width)[:width]:
                cells.append(Cell(min(at, len(self.text) - 1), min(at + len(cell), len(self.text) - 1)))
                at += len(cell) + 1
            rows.append(tuple(cells))
        self.blocks.append(Block("table", start, len(self.text) - 1, table=len(self.tables)))
        self.tables.append(Table(start, len(self.text) - 1, tuple(rows)))
        self.rows = []
