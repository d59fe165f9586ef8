"""Writes a report as the page that an e-service shows, to be printed."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from rendering.blocks import Block, Heading, ListItem, Paragraph, Row, Span, Spans, Table, plain
from rendering.cell_spans import cell_spans
from rendering.settings import PdfSettings

_FONTS = {"sans": "Liberation Sans", "serif": "Liberation Serif", "mono": "Liberation Mono"}
_BORDERS = {
    "ruled": "td, th { border: 1px solid #555; }",
    "horizontal": "td, th { border-top: 1px solid #555; border-bottom: 1px solid #555; }",
    "none": "",
}


def html_text(blocks: Sequence[Block], settings: PdfSettings) -> str:
    """The whole page."""
    title = next((plain(block.spans) for block in blocks if isinstance(block, Heading)), "Rapport")
    body = "\n".join(_body(blocks))
    return (
        f'<!DOCTYPE html>\n<html lang="sv"><head><meta charset="utf-8"><title>{escape(title)}</title>\n'
        f"<style>{_style(settings)}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _style(settings: PdfSettings) -> str:
    number = settings.page_number.replace("{page}", '" counter(page) "').replace("{pages}", '" counter(pages) "')
    shade = "th { background: #e4e4e4; }" if settings.shade_header else ""
    columns = "body { column-count: 2; column-gap: 8mm; }" if settings.columns == 2 else ""
    repeated = "" if settings.repeat_header else "thead { display: table-row-group; }"
    return f"""
@page {{ size: A4; margin: 20mm 18mm; }}
@page {{ @top-left {{ content: "{settings.running_head}"; font-size: {settings.size - 2}pt; }} }}
@page {{ @bottom-right {{ content: "{number}"; font-size: {settings.size - 2}pt; }} }}
html {{ font: {settings.size}pt/1.35 "{_FONTS[settings.font]}"; print-color-adjust: exact; }}
body {{ margin: 0; {"hyphens: auto;" if settings.hyphenate else ""} }}
h1, h2, h3, h4 {{ color: #{settings.accent or "000000"}; break-after: avoid; margin: 1.1em 0 .4em; }}
h1 {{ font-size: 1.5em; }} h2 {{ font-size: 1.2em; }} h3 {{ font-size: 1.05em; }} h4 {{ font-size: 1em; }}
p, ul, ol {{ margin: 0 0 .7em; }}
.guidance {{ color: #555; font-style: italic; font-size: .9em; }}
table {{ border-collapse: collapse; width: 100%; margin: 0 0 1em; font-size: .95em; }}
td, th {{ padding: 2pt 5pt; text-align: left; vertical-align: top; }}
{_BORDERS[settings.tables]} {shade} {columns} {repeated}
.break {{ break-after: page; }}
"""


def _body(blocks: Sequence[Block]) -> Iterator[str]:
    for is_item, run in groupby(blocks, key=lambda block: isinstance(block, ListItem)):
        if is_item:
            yield from _items([block for block in run if isinstance(block, ListItem)])
        else:
            yield from map(_block, run)


def _block(block: Block) -> str:
    match block:
        case Heading(level, spans):
            return f"<h{level}>{_marked_up(spans)}</h{level}>"
        case Paragraph(spans, guidance):
            return f"<p{' class=guidance' * guidance}>{_marked_up(spans)}</p>"
        case Table():
            return _table(block)
        case _:
            return '<div class="break"></div>'


def _items(items: Sequence[ListItem]) -> Iterator[str]:
    """Lists within lists, opened and closed as the items' depths rise and fall."""
    open_: list[str] = []
    for item in items:
        tag = "ul" if item.number is None else "ol"
        while len(open_) > item.depth + 1 or (len(open_) == item.depth + 1 and open_[-1] != tag):
            yield f"</{open_.pop()}>"
        while len(open_) < item.depth + 1:
            yield f"<{tag}{' class=guidance' * item.guidance}>"
            open_.append(tag)
        number = "" if item.number is None else f" value={item.number}"
        yield f"<li{number}>{_marked_up(item.spans)}</li>"
    yield from (f"</{tag}>" for tag in reversed(open_))


def _table(table: Table) -> str:
    spans = {(row, first): last - first + 1 for row, first, last in cell_spans(table)}
    rows = [_row(row, index, table, spans) for index, row in enumerate(table.all_rows)]
    head, body = rows[: len(table.header)], rows[len(table.header) :]
    return f"<table>{'<thead>' + ''.join(head) + '</thead>' if head else ''}<tbody>{''.join(body)}</tbody></table>"


def _row(row: Row, index: int, table: Table, spans: dict[tuple[int, int], int]) -> str:
    tag = "th" if index < len(table.header) else "td"
    cells, column = "", 0
    while column < table.width:
        wide = spans.get((index, column), 1)
        span = f" colspan={wide}" if wide > 1 else ""
        cells += f"<{tag}{span}>{_marked_up(row[column] if column < len(row) else ())}</{tag}>"
        column += wide
    return f"<tr>{cells}</tr>"


def _marked_up(spans: Spans) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    text = escape(span.text).replace("\n", "<br>")
    text = f"<i>{text}</i>" if span.italic else text
    return f"<b>{text}</b>" if span.bold else text
