"""Plain text in any encoding, with whatever markup was left in it."""

from extractor.ingest.content import Content
from extractor.ingest.decoding import text_of
from extractor.ingest.text.flow import flow_of


def read(data: bytes) -> Content:
    """Read a text; raises InputError for bytes that are none."""
    text, diagnostics = text_of(data)
    return Content(flow=flow_of(text), diagnostics=diagnostics)
