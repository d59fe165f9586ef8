"""Files without pages: the blocks are the file's own; tables cut by its pages are joined."""

from collections.abc import Iterable

import regex

from extractor.document import FlowParagraph, FlowTable
from extractor.layout.characters import clean
from extractor.layout.mending import Vocabulary
from extractor.layout.pieces import CellDraft, Draft, Element, Stretch, TableDraft

_CUT_WORD = regex.compile(r"(\p{L}{2,})- (\p{Ll}{2,})")


def vocabulary(flow: Iterable[FlowParagraph | FlowTable]) -> Vocabulary:
    """Give the file's own words."""
    texts: list[str] = []
    for part in flow:
        texts += [part.text] if isinstance(part, FlowParagraph) else [cell for row in part.rows for cell in row]
    return Vocabulary(texts)


def elements(flow: Iterable[FlowParagraph | FlowTable], words: Vocabulary) -> list[Element]:
    """Give the drafts of a file's paragraphs and tables in their order; empty ones are left out."""
    found: list[Element] = []
    for part in flow:
        draft = _table(part, words) if isinstance(part, FlowTable) else _paragraph(part, words)
        if draft is not None:
            found.append(draft)
    return found


def _paragraph(part: FlowParagraph, words: Vocabulary) -> Draft | None:
    text = _lines(part.text, words)
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


def _table(part: FlowTable, words: Vocabulary) -> TableDraft | None:
    rows = [[CellDraft([Stretch(text)] if (text := _lines(cell, words)) else []) for cell in row] for row in part.rows]
    width = max((len(row) for row in rows), default=0)
    if not any(cell.stretches for row in rows for cell in row):
        return None
    return TableDraft([[*row, *(CellDraft() for _ in range(width - len(row)))] for row in rows])


def _lines(text: str, words: Vocabulary) -> str:
    """Clean a text and keep its hard line breaks, without blanks at their sides and without empty lines."""
    cleaned = clean(text)
    if "- " in cleaned:
        cleaned = _CUT_WORD.sub(lambda match: _mended(match, words), cleaned)
    if "\n" not in cleaned:
        return cleaned.strip()
    return "\n".join(line.strip() for line in cleaned.split("\n") if line.strip())


def _mended(match: regex.Match[str], words: Vocabulary) -> str:
    """Take the hyphen and the blank out of a word that was cut at a line's end, if the word stands elsewhere whole."""
    whole = match[1] + match[2]
    return whole if words.count(whole) else match[0]
