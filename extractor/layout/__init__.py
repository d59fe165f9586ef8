"""Layout: a file as its reader sees it becomes the canonical text, with its blocks, tables and places on the pages."""

from extractor.document import Document, Source
from extractor.layout import flow, pages
from extractor.layout.flow_heads import without_heads
from extractor.layout.joining import join_regions
from extractor.layout.tables import join_pieces
from extractor.layout.writing import write

__all__ = ["compose"]


def compose(source: Source) -> Document:
    """Make the document of a source: reading order, running heads out, words mended, tables and paragraphs joined.

    The text is in NFC, without control characters; no-break blanks stay as they are. A source with pages and none of
    its words gives an empty text. Never raises on odd geometry; boxes are in points from the page's top left.
    """
    if source.pages:
        elements, diagnostics = pages.elements(source.pages)
        return write(elements, source, diagnostics)
    parts = without_heads(source.flow)
    vocabulary = flow.vocabulary(parts)
    drafts = join_regions([flow.elements(parts, vocabulary)], vocabulary)
    return write(join_pieces(drafts, vocabulary), source)
