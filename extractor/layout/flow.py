"""Files without pages: the blocks are the file's own; tables cut by its pages are joined."""

from collections.abc import Iterable

from extractor.document import FlowParagraph, FlowTable
from extractor.layout.characters import clean
from extractor.layout.pieces import CellDraft, Draft, Element, Stretch, TableDraft


def elements(flow: Iterable[FlowParagraph | FlowTable]) -> list[Element]:
    """Give the drafts of a file's paragraphs and tables in their order; empty ones are left out."""
    found: list[Element] = []
    for part in flow:
        draft = _table(part) if isinstance(part, FlowTable) else _paragraph(part)
        if draft is not None:
            found.append(draft)
    return found


def _paragraph(part: FlowParagraph) -> Draft | None:
    text = _lines(part.text)
    if not text:
        return None
    bold = len(clean(part.text[: part.bold_until]).strip()) if part.bold_until else 0
    return Draft(
        "item" if part.marker is not None else "paragraph",
        [Stretch(text, bold=min(bold, len(text)))],
        marker=_marker(part.marker),
        level=max(part.level, 0),
        italic=part.italic,
        heading=part.heading,
    )


def _marker(marker: str | None) -> str | None:
    """Give every bullet as "-", numbers and letters as they are."""
    if marker is None:
        return None
    printed = clean(marker).strip()
    return printed if any(character.isalnum() for character in printed) and len(printed) > 1 else "-"


def _table(part: FlowTable) -> TableDraft | None:
    rows = [[CellDraft([Stretch(text)] if (text := _lines(cell)) else []) for cell in row] for row in part.rows]
    width = max((len(row) for row in rows), default=0)
    if not any(cell.stretches for row in rows for cell in row):
        return None
    return TableDraft([[*row, *(CellDraft() for _ in range(width - len(row)))] for row in rows])


def _lines(text: str) -> str:
    """Clean a text and keep its hard line breaks, without blanks at their sides and without empty lines."""
    cleaned = clean(text)
    if "\n" not in cleaned:
        return cleaned.strip()
    return "\n".join(line.strip() for line in cleaned.split("\n") if line.strip())
