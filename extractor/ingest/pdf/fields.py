"""Filled form fields: texts printed onto their page, tick boxes as signs, where they stand."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.document import Word
from extractor.ingest.content import TICKED, UNTICKED
from extractor.ingest.pdf.sheet import Box, Sheet
from extractor.ingest.pdf.typefaces import BELOW

_PRINTED = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT}
_UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_TICKS = {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}
_TEXTS = {pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX}

_USUAL_SIZE = 10.0
_LETTER = 0.5
"""Share of the font size that a letter takes on the average."""


@dataclass(frozen=True, slots=True)
class Field:
    """What stands in a field, and its box on the page."""

    text: str
    box: Box
    tick: bool = False


def printed(engine: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> tuple[Field, ...] | None:
    """Print a page's fields and written notes onto it; give its fields, None when it had nothing to print.

    The page must be loaded anew to show them.
    """
    fields = list(_fields(engine, page))
    if not fields:
        return None
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    return tuple(field for field in fields if field.text)


def _fields(engine: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[Field]:
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        try:
            if pdfium.FPDFAnnot_GetSubtype(note) in _PRINTED and not pdfium.FPDFAnnot_GetFlags(note) & _UNSEEN:
                yield _field(engine.formenv, note)
        finally:
            pdfium.FPDFPage_CloseAnnot(note)


def _field(form: pypdfium2.PdfFormEnv | None, note: object) -> Field:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(note, rect)
    box = (rect.left, rect.top, rect.right, rect.bottom)
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, note) if form else None
    if kind in _TICKS:
        return Field(TICKED if pdfium.FPDFAnnot_IsChecked(form, note) else UNTICKED, box, tick=True)
    return Field(_value(form, note) if kind in _TEXTS else "", box)


def _value(form: pypdfium2.PdfFormEnv | None, note: object) -> str:
    size = pdfium.FPDFAnnot_GetFormFieldValue(form, note, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAnnot_GetFormFieldValue(form, note, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\x00").strip()


def with_fields(words: Sequence[Word], fields: Sequence[Field], sheet: Sheet) -> list[Word]:
    """Give the words with those of the fields that are not printed as they should be read.

    A tick box is a sign instead of the glyph that a font of signs prints; a value printed with one letter in each
    box of a row, or not at all, is set in words of its own.
    """
    kept = list(words)
    for field in fields:
        left, top, right, bottom = sheet.box(sheet.placed(field.box))
        if not sheet.shows((left, top, right, bottom)):
            continue
        inside = [
            word
            for word in kept
            if left <= (word.x0 + word.x1) / 2 <= right and top <= (word.top + word.bottom) / 2 <= bottom
        ]
        if field.tick or not _says(inside, field.text):
            drawn = {id(word) for word in inside}
            kept = [word for word in kept if id(word) not in drawn]
            kept += _set(field, (left, top, right, bottom))
    return kept


def _says(words: Sequence[Word], text: str) -> bool:
    """Whether printed words are a field's value, or what can be seen of it."""
    return bool(words) and (len(words) <= len(text.split()) or max(len(word.text) for word in words) > 1)


def _set(field: Field, box: Box) -> Iterator[Word]:
    left, top, right, bottom = box
    lines = field.text.splitlines()
    size = round(min(_USUAL_SIZE, (bottom - top) / len(lines)), 2)
    baseline = (top + bottom) / 2 + (0.5 - BELOW) * size if len(lines) == 1 else top + size
    for line in lines:
        x = left if field.tick else left + 2
        for text in line.split():
            x1 = min(x + _LETTER * size * len(text), right) if not field.tick else right
            low = baseline + BELOW * size
            top_left = round(x, 2), round(low - size, 2)
            yield Word(text, *top_left, round(max(x1, x), 2), round(low, 2), round(baseline, 2), size)
            x = x1 + 0.3 * size
        baseline += 1.2 * size
