"""Reads the source markup of corpus/README.md into blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rendering.blocks import Block, Heading, ListItem, PageBreak, Paragraph, Row, Span, Spans, Table, plain

_HEADING = re.compile(r"(#{1,4})\s+(.*)")
_ITEM = re.compile(r"(\s*)(?:[-*•]|(\d{1,3})\.)\s+(\S.*)")
_GUIDANCE = re.compile(r"\s*> ?")
_KINDS = {
    "blank": re.compile(r"\s*$"),
    "pagebreak": re.compile(r"\s*\{pagebreak\}\s*$"),
    "heading": _HEADING,
    "guidance": _GUIDANCE,
    "table": re.compile(r"\s*\|"),
    "item": _ITEM,
}
_SEVERAL_LINES = {"text", "guidance", "table"}
_HEADER_RULE = re.compile(r"\s*\|(\s*:?-{3,}:?\s*\|)+\s*$")
_UNESCAPED_PIPE = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"\s*<br\s*/?>\s*|  +\n|\n")
_ESCAPED = re.compile(r"\\([*|\\#>-])")
_STYLED = re.compile(
    r"(?<!\\)\*\*\*(?P<both>[^\s*](?:.*?\S)?)\*\*\*"
    r"|(?<!\\)\*\*(?P<bold>[^\s*](?:.*?\S)??)\*\*"
    r"|(?<![\\\w*])\*(?P<italic>[^\s*)](?:[^*]*[^\s*])?)\*(?![\w*])",
    re.DOTALL,
)


def parse(source: str) -> tuple[Block, ...]:
    """The blocks of a report's source, in reading order."""
    return tuple(block for kind, lines in _groups(source.split("\n")) for block in _build(kind, lines))


def parse_inline(text: str) -> Spans:
    """The runs of one paragraph, item or cell; a single line end is a blank."""
    broken = _BREAK.sub(lambda found: " " if found[0] == "\n" else "\n", text.strip())
    return tuple(_styled(broken, Span("")))


def _groups(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Lines that make one construct, with its kind."""
    kind, group = "blank", list[str]()
    for line in lines:
        here = _kind(line)
        if (here == kind and kind in _SEVERAL_LINES) or _continues_item(kind, here, line):
            group.append(line)
            continue
        yield kind, group
        kind, group = here, [line]
    yield kind, group


def _kind(line: str) -> str:
    return next((kind for kind, pattern in _KINDS.items() if pattern.match(line)), "text")


def _continues_item(kind: str, here: str, line: str) -> bool:
    return kind == "item" and here == "text" and line.startswith("  ")


def _build(kind: str, lines: list[str]) -> Iterator[Block]:
    match kind:
        case "pagebreak":
            yield PageBreak()
        case "heading":
            yield _heading(lines[0])
        case "guidance":
            yield from _guidance(lines)
        case "table":
            yield from _table(lines)
        case "item":
            yield _item(lines)
        case "text":
            yield Paragraph(parse_inline(_joined(lines)))


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(line.lstrip() for line in lines)


def _heading(line: str) -> Heading:
    found = _HEADING.match(line)
    assert found is not None
    return Heading(len(found[1]), parse_inline(found[2]))


def _item(lines: list[str]) -> ListItem:
    found = _ITEM.match(lines[0])
    assert found is not None
    number = int(found[2]) if found[2] else None
    return ListItem(len(found[1].expandtabs(2)) // 2, number, parse_inline(_joined([found[3], *lines[1:]])))


def _guidance(lines: list[str]) -> Iterator[Block]:
    for block in parse("\n".join(_GUIDANCE.sub("", line, count=1) for line in lines)):
        yield replace(block, guidance=True) if isinstance(block, Paragraph | ListItem) else block


def _table(lines: list[str]) -> Iterator[Table]:
    rule = next((i for i, line in enumerate(lines) if _HEADER_RULE.match(line)), 0)
    rows = [_row(line) for line in lines if not _HEADER_RULE.match(line)]
    header, body = [row for row in rows[:rule] if any(row)], rows[rule:]
    if _spans_columns(header) and _names_columns(body):
        header, body = [*header, body[0]], body[1:]
    if header or body:
        yield Table(tuple(header), tuple(body))


def _row(line: str) -> Row:
    inner = line.strip().removeprefix("|")
    cells = _UNESCAPED_PIPE.split(inner)
    return tuple(parse_inline(cell) for cell in (cells[:-1] if not cells[-1].strip() else cells))


def _spans_columns(header: Sequence[Row]) -> bool:
    """Whether the header's last row leaves cells empty after a filled one, beyond the first column."""
    cells = header[-1][1:] if header else ()
    return any(filled and not empty for filled, empty in pairwise(cells))


def _names_columns(body: Sequence[Row]) -> bool:
    """Whether the first body row is a second header row: every column named, no digit."""
    texts = [plain(cell) for cell in body[0][1:]] if body else []
    return len(body) > 1 and all(texts) and not any(char.isdigit() for char in "".join(texts))


def _styled(text: str, style: Span) -> Iterator[Span]:
    at = 0
    for found in _STYLED.finditer(text):
        yield from _unstyled(text[at : found.start()], style)
        name = found.lastgroup
        inner = replace(style, bold=style.bold or name != "italic", italic=style.italic or name != "bold")
        yield from _styled(found[name or 0], inner)
        at = found.end()
    yield from _unstyled(text[at:], style)


def _unstyled(text: str, style: Span) -> Iterator[Span]:
    if text:
        yield replace(style, text=_ESCAPED.sub(r"\1", text))
