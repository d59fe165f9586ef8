"""The form's printed guidance told apart from what the author answered."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.document import Block, Document
from extractor.matching import normalise
from extractor.segment.forms import FormSection, Lexicon

_FUZZY_GUIDANCE = 88.0
_SOMETHING = regex.compile(r"[^\s\-–—.:;,/\\|•*]")
_GLANCE = 400


@dataclass(frozen=True, slots=True)
class Answer:
    """Where the author's words begin, the guidance before them, and whether there are any."""

    start: int
    instruction: str | None
    answered: bool


def split_answer(
    document: Document, blocks: list[Block], span: tuple[int, int], form: FormSection | None, lexicon: Lexicon
) -> Answer:
    """Split what stands from the end of a heading to the end of its section."""
    start, end = span
    at = start
    for piece_start, piece_end, is_item in _pieces(document, blocks, start, end):
        text = document.text[piece_start:piece_end]
        length = _guidance_length(text, form, lexicon, is_item=is_item)
        if not length:
            break
        at = piece_start + length
        if length < len(text.rstrip()):
            break
    instruction = document.text[start:at].strip() or None
    at += len(document.text[at:end]) - len(document.text[at:end].lstrip())
    return Answer(at, instruction, _is_answered(document.text[at:end], form, lexicon))


def _pieces(document: Document, blocks: list[Block], start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Give the paragraphs and items of a span; in a table, what is left of the cell, then the cells."""
    for block in blocks:
        if block.end <= start or block.start >= end:
            continue
        if block.kind == "table" and block.table is not None:
            for row in document.tables[block.table].rows:
                for cell in row:
                    if cell and cell.end > start and cell.start < end and cell.end > cell.start:
                        yield max(cell.start, start), min(cell.end, end), False
        else:
            at = max(block.start, start)
            at += len(document.text[at : block.end]) - len(document.text[at : block.end].lstrip())
            yield at, min(block.end, end), block.kind == "item"


def _guidance_length(text: str, form: FormSection | None, lexicon: Lexicon, *, is_item: bool) -> int:
    """Give how many characters of a paragraph are the form's guidance."""
    known = _known_length(text, form.guidance) if form else 0
    if known or is_item:
        return known
    if lexicon.guidance.match(text) and "\n" not in text.strip():
        return len(text)
    return 0


def _known_length(text: str, guidance: tuple[str, ...]) -> int:
    """Give the end of a printed guidance text at the beginning of a paragraph, compared letter by letter."""
    if not guidance:
        return 0
    wanted = _squeezed(text[: 2 * max(map(len, guidance))])
    for known in sorted(guidance, key=len, reverse=True):
        letters = _squeezed(known)
        if letters and wanted.startswith(letters):
            return _after_letters(text, len(letters))
        if abs(len(letters) - len(wanted)) <= len(letters) * 0.2 and _alike(letters, wanted):
            return len(text)
    return 0


def _squeezed(text: str) -> str:
    return normalise(text).replace(" ", "")


def _alike(first: str, second: str) -> bool:
    """Whether two texts share most of their beginnings and ends: one guidance in two editions of a form."""
    same = sum(a == b for a, b in zip(first, second, strict=False))
    back = sum(a == b for a, b in zip(reversed(first), reversed(second), strict=False))
    return same + back >= min(len(first), len(second)) * _FUZZY_GUIDANCE / 100


def _after_letters(text: str, count: int) -> int:
    """Give the offset after so many letters and digits, with the punctuation that closes them."""
    at = 0
    while count and at < len(text):
        count -= text[at].isalnum()
        at += 1
    while at < len(text) and not text[at].isalnum() and text[at] not in "\n-–•(":
        at += 1
    return at


def _is_answered(text: str, form: FormSection | None, lexicon: Lexicon) -> bool:
    # Most sections show it in their first lines.
    return _holds_words(text[:_GLANCE], form, lexicon) or _holds_words(text[_GLANCE:], form, lexicon)


def _holds_words(text: str, form: FormSection | None, lexicon: Lexicon) -> bool:
    rest = lexicon.blank.sub(" ", text)
    if _SOMETHING.search(rest) is None:
        return False
    columns = {normalise(column) for column in form.columns} if form else set()
    return any(word and word not in columns for word in map(normalise, rest.replace("\t", "\n").split("\n")))
