"""Plain text in any encoding, with whatever markup was left in it."""

from extractor.ingest.content import Content
from extractor.ingest.text.characters import clean
from extractor.ingest.text.encoding import decode
from extractor.ingest.text.flow import flow_of
from extractor.ingest.text.mojibake import mend_mojibake
from extractor.types import Diagnostic


def read(data: bytes) -> Content:
    """Read a text; raises InputError for bytes that are none."""
    decoded = decode(data)
    text, mended = mend_mojibake(decoded.text)
    return Content(flow=flow_of(clean(text)), diagnostics=_diagnostics(decoded.encoding, text, mended))


def _diagnostics(encoding: str, text: str, mended: int) -> tuple[Diagnostic, ...]:
    found: list[Diagnostic] = []
    if encoding not in ("utf-8", "utf-8-sig"):
        found.append(Diagnostic("info", "encoding", f"The text was read as {encoding}"))
    if mended:
        found.append(
            Diagnostic("warning", "mojibake_mended", f"{mended} letters had been encoded twice and were mended")
        )
    if lost := text.count("\ufffd"):
        found.append(Diagnostic("warning", "characters_lost", f"{lost} characters are lost in the file (U+FFFD)"))
    return tuple(found)
