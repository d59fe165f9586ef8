"""A text's lines to its flow: tables where lines are rows, paragraphs elsewhere."""

from collections.abc import Sequence

from extractor.document import FlowParagraph, FlowTable
from extractor.ingest.content import Flow
from extractor.ingest.text.columns import aligned
from extractor.ingest.text.paragraphs import paragraphs_of
from extractor.ingest.text.tables import Found, piped, tabbed


def flow_of(text: str) -> Flow:
    """Give the paragraphs and tables of a clean text (line feeds only), in its order."""
    lines = text.split("\n")
    stretches: list[list[str]] = [[]]
    tables: list[FlowTable] = []
    place = 0
    while place < len(lines):
        found = _table_at(lines, place)
        if found is None:
            stretches[-1].append(lines[place])
            place += 1
        else:
            tables.append(found[0])
            stretches.append([])
            place += found[1]
    return _woven(paragraphs_of(stretches), tables)


def _table_at(lines: Sequence[str], place: int) -> Found | None:
    line = lines[place]
    if "\t" in line and (found := tabbed(lines, place)):
        return found
    if "|" in line or "│" in line or line.startswith(("+-", "+=", "┌", "╔")):
        return piped(lines, place)
    return aligned(lines, place) if "  " in line.strip() or "...." in line else None


def _woven(paragraphs: Sequence[Sequence[FlowParagraph]], tables: Sequence[FlowTable]) -> Flow:
    flow: list[FlowParagraph | FlowTable] = list(paragraphs[0])
    for table, after in zip(tables, paragraphs[1:], strict=True):
        flow += (table, *after)
    return tuple(flow)
