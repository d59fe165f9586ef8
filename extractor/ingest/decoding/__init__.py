"""A file's bytes to clean text, and what had to be done for it."""

from extractor.ingest.decoding.characters import clean
from extractor.ingest.decoding.encoding import decode
from extractor.ingest.decoding.mojibake import mend_mojibake
from extractor.types import Diagnostic


def text_of(data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """Give the text with line feeds as line ends; raises InputError for bytes that are no text."""
    decoded = decode(data)
    text, mended = mend_mojibake(decoded.text)
    return clean(text), _diagnostics(decoded.encoding, text, mended)


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
