"""Tables of the typeset pages."""

from itertools import chain, repeat
from typing import Any

from reportlab.lib.colors import HexColor, black
from reportlab.platypus import Paragraph
from reportlab.platypus import Table as SetTable

from rendering.blocks import Row, Table
from rendering.cell_spans import cell_spans
from rendering.settings import PdfSettings
from rendering.typeset_styles import Styles, marked_up
from rendering.widths import column_widths

_LINE = 0.5
_MANY_COLUMNS = 5


def set_table(table: Table, width: float, settings: PdfSettings, styles: Styles) -> Any:
    """A table over the width (points); its rows may go on over the page's end."""
    size = settings.size - (1.5 if table.width >= _MANY_COLUMNS else 0.5)
    header = len(table.header)
    rows = [
        _cells(row, table.width, styles.cell(size, header=index < header)) for index, row in enumerate(table.all_rows)
    ]
    return SetTable(
        rows,
        colWidths=column_widths(table, width, size, settings.font),
        repeatRows=header if settings.repeat_header else 0,
        splitInRow=1,
        spaceBefore=settings.size * 0.4,
        spaceAfter=settings.size * 0.8,
        style=_commands(table, settings),
    )


def _cells(row: Row, width: int, style: Any) -> list[Any]:
    cells = (Paragraph(marked_up(cell), style) for cell in row)
    return [cell for cell, _ in zip(chain(cells, repeat("")), range(width), strict=False)]


def _commands(table: Table, settings: PdfSettings) -> list[tuple[Any, ...]]:
    everything = (0, 0), (-1, -1)
    commands: list[tuple[Any, ...]] = [
        ("VALIGN", *everything, "TOP"),
        *((f"{side}PADDING", *everything, 3) for side in ("LEFT", "RIGHT")),
        *((f"{side}PADDING", *everything, 1.5) for side in ("TOP", "BOTTOM")),
    ]
    if settings.tables == "ruled" or (settings.tables == "horizontal" and not table.header):
        commands.append(("GRID", *everything, _LINE, black))
    elif settings.tables == "horizontal":
        commands += [(name, *everything, _LINE, black) for name in ("LINEABOVE", "LINEBELOW")]
    if settings.shade_header and table.header:
        commands.append(("BACKGROUND", (0, 0), (-1, len(table.header) - 1), HexColor("#e4e4e4")))
    return commands + [("SPAN", (first, row), (last, row)) for row, first, last in cell_spans(table)]
