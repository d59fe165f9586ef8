"""Tables of the Word files: rulings, column widths, header rows that are printed again."""

from collections.abc import Sequence

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell

from rendering.blocks import Row, Table
from rendering.cell_spans import cell_spans
from rendering.settings import PdfSettings
from rendering.widths import column_widths
from rendering.word_styles import add_spans

_SIDES = {
    "ruled": ("top", "left", "bottom", "right", "insideH", "insideV"),
    "horizontal": ("top", "bottom", "insideH"),
    "none": (),
}
_MANY_COLUMNS = 5


def add_table(document: Document, table: Table, width: int, settings: PdfSettings) -> None:
    """The table at the document's end, over the width (EMU)."""
    made = document.add_table(len(table.all_rows), table.width)
    made.autofit = False
    grid = settings.tables if table.header or settings.tables == "none" else "ruled"
    _set_borders(made, _SIDES[grid])
    size = settings.size - (1.5 if table.width >= _MANY_COLUMNS else 0.5)
    _set_widths(made, column_widths(table, width, Pt(size), settings.font))
    for index, row in enumerate(table.all_rows):
        cells = made.rows[index].cells
        _fill_row(cells, row, size=size, bold=index < len(table.header))
    _set_header(made, table, settings)
    _merge(made, table)


def _set_borders(table: WordTable, sides: Sequence[str]) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in sides:
        attributes = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"}
        borders.append(OxmlElement(f"w:{side}", {qn(name): value for name, value in attributes.items()}))
    table._tbl.tblPr.append(borders)


def _set_widths(table: WordTable, widths: Sequence[float]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Length(int(width))
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Length(int(width))


def _fill_row(cells: Sequence[WordCell], row: Row, *, size: float, bold: bool) -> None:
    for cell in cells:
        cell.paragraphs[0].style = "Table Text"
    for cell, spans in zip(cells, row, strict=False):
        add_spans(cell.paragraphs[0], spans)
        for run in cell.paragraphs[0].runs:
            run.font.size = Pt(size)
            run.bold = run.bold or bold or None


def _set_header(made: WordTable, table: Table, settings: PdfSettings) -> None:
    for row in made.rows[: len(table.header)]:
        if settings.repeat_header:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        if settings.shade_header:
            for cell in row.cells:
                cell._tc.get_or_add_tcPr().append(_shading())


def _shading() -> BaseOxmlElement:
    return OxmlElement("w:shd", {qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): "E4E4E4"})


def _merge(made: WordTable, table: Table) -> None:
    """One cell where a header spans columns, and where a form's row is shorter than the others."""
    for index, first, last in cell_spans(table):
        made.cell(index, first).merge(made.cell(index, last))
