"""What kind of file it is: by its first bytes, then by the suffix of its name."""

from pathlib import PurePath

import regex

BINARY = "application/octet-stream"

_SIGNATURES = (
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"{\\rtf", "application/rtf"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf'\x1c", "application/x-7z-compressed"),
    (b"Rar!", "application/vnd.rar"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x7fELF", BINARY),
    (b"MZ\x90\x00", BINARY),
)
_ZIPPED = (
    (b"word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_HTML = regex.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+)?html\b", regex.IGNORECASE)
_FLAT = regex.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<office:document\s[^>]*?"
    rb"""\boffice:mimetype=["'](application/vnd\.oasis\.opendocument\.[a-z-]+)["']"""
)
"""An OpenDocument file in one piece of XML, by what its root element says it is."""
_ROOT = 20_000
"""Bytes in which a root element with all its namespaces ends."""
_SUFFIXES = {
    ".fodt": "application/vnd.oasis.opendocument.text-flat-xml",
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "text/html",
    ".md": "text/markdown",
}


def media_type_of(data: bytes, name: str) -> str:
    """Give the media type of a file's bytes; `name` decides between kinds of text, and of a PDF without its head."""
    suffix = PurePath(name).suffix.lower()
    if b"%PDF-" in data[:1024] or (suffix == ".pdf" and b"endobj" in data):
        return "application/pdf"
    for signature, media_type in _SIGNATURES:
        if data.startswith(signature):
            return media_type
    if data.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _ZIPPED if mark in data), "application/zip")
    if _HTML.match(data[:2048]):
        return "text/html"
    if flat := _FLAT.match(data[:_ROOT]):
        return f"{flat[1].decode()}-flat-xml"
    return _SUFFIXES.get(suffix, "text/plain")
