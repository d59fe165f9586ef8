"""Which pages have no text layer that can be used."""

from itertools import islice

import pypdfium2
import pypdfium2.raw as pdfium
import regex

from extractor.document import Page
from extractor.ingest.ocr.raster import covered, paper_of, pictures, thumbnail
from extractor.ingest.pdf.words import garbled

MOST = 0.6
"""Share of a page that a picture covers on a scan."""
FEW = 12
"""Words that a scanner's or archive's stamp puts on a page."""
SPECKS = 0.0004
"""Share of dark pixels that specks and the rim of the sheet make on an empty page."""
OUTLINES = 150
"""Drawn shapes on a page without words from which they are letters turned into outlines."""

_VOWELS = frozenset("aeiouyåäöéAEIOUYÅÄÖÉ")
_SOUND = regex.compile(r"\S*(?:[aeiouyåäöéAEIOUYÅÄÖÉ]|\d|(?<!\S)\P{L}*\p{L}{1,4}\P{L}*(?!\S))\S*")
"""A word that can be said: with a vowel or a digit, or short."""


def readable(page: Page) -> bool:
    """Tell by its words alone that a page's text layer can be used."""
    return len(page.words) > FEW and not garbled(page.words) and not _nonsense(page)


def unreadable(page: Page, sheet: pypdfium2.PdfPage) -> bool:
    """Whether a page shows text that its text layer does not give: it has none, only a stamp, or nonsense."""
    if garbled(page.words):
        return True
    if not page.words and _outlined(sheet):
        return True
    if len(page.words) > FEW and not _nonsense(page):
        return False
    return sum(covered(sheet, each) for each in pictures(sheet)) >= MOST and _shows_something(sheet)


def _nonsense(page: Page) -> bool:
    """Whether fewer than half of the words could be words: a layer left by recognition in the wrong language."""
    texts = [word.text for word in page.words]
    half = (len(texts) + 1) // 2
    if len(texts) - sum(map(_VOWELS.isdisjoint, texts)) >= half:
        return False
    said = _SOUND.finditer(" ".join(texts))
    return sum(1 for _ in islice(said, half)) < half


def _outlined(sheet: pypdfium2.PdfPage) -> bool:
    return sum(1 for _ in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)) >= OUTLINES


def _shows_something(sheet: pypdfium2.PdfPage) -> bool:
    pixels = thumbnail(sheet)
    rim_y, rim_x = pixels.shape[0] // 40, pixels.shape[1] // 40
    inner = pixels[rim_y : -rim_y or None, rim_x : -rim_x or None]
    return bool((inner < paper_of(pixels) - 40).mean() > SPECKS)
