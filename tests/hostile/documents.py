"""Word files and web pages that are bombs, traps and riddles."""

import io
import zipfile
from collections.abc import Callable

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MANY = 100_000
DEEP = 3_000


def word(body: str, *, doctype: str = "", others: dict[str, str] | None = None) -> bytes:
    """Give a Word file; `body` stands in its document."""
    document = f'<?xml version="1.0"?>{doctype}<w:document {NAMES}><w:body>{body}</w:body></w:document>'
    return packed({"word/document.xml": document, **(others or {})})


def packed(members: dict[str, str]) -> bytes:
    """Give a zip archive."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return into.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """Give a paragraph."""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def nested(opening: str, closing: str, depth: int) -> str:
    """Give elements within elements."""
    return opening * depth + paragraph("Mål: 40 kurser") + closing * depth


REPORT = "".join(map(paragraph, ("Antal kurser", "Mål: 40 kurser", "Utfall: 26 kurser")))
LAUGHS = "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9))
OUTSIDE = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "http://127.0.0.1:9/">]>'
CELL, LLEC = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
LINK = '<Relationship Id="r" Type="image" Target="../../../../etc/passwd" TargetMode="External"/>'

WORD: dict[str, Callable[[], bytes]] = {
    "entities.docx": lambda: word(paragraph("&a9;"), doctype=f"<!DOCTYPE x [<!ENTITY a0 'x'>{LAUGHS}]>"),
    "outside.docx": lambda: word(paragraph("&x;&y;") + REPORT, doctype=OUTSIDE),
    "bomb.docx": lambda: word(" " * 300_000_000),
    "many-paragraphs.docx": lambda: word(paragraph("Mål: 40 kurser") * MANY),
    "deep-tables.docx": lambda: word(nested(CELL, LLEC, DEEP)),
    "deep-elements.docx": lambda: word(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", DEEP)),
    "wide-row.docx": lambda: word(
        f"<w:tbl><w:tr>{''.join(f'<w:tc>{paragraph(str(n))}</w:tc>' for n in range(20_000))}</w:tr></w:tbl>"
    ),
    "spans.docx": lambda: word(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>" + paragraph("Mål 40") + LLEC
    ),
    "levels.docx": lambda: word(
        paragraph("Mål", "<w:pPr><w:numPr><w:ilvl w:val='99999'/><w:numId w:val='-3'/></w:numPr></w:pPr>") + REPORT
    ),
    "open.docx": lambda: packed({"word/document.xml": f"<w:document {NAMES}><w:body>{REPORT}"}),
    "none.docx": lambda: packed({"word/other.xml": "<x/>"}),
    "not-xml.docx": lambda: packed({"word/document.xml": "\0\x01\x02"}),
    "empty-document.docx": lambda: packed({"word/document.xml": ""}),
    "upwards.docx": lambda: word(REPORT, others={"../../../evil.xml": "x", "word/_rels/document.xml.rels": LINK}),
    "utf-16.docx": lambda: packed({"word/document.xml": '<?xml version="1.0" encoding="utf-7"?><x/>'}),
    "cut.docx": lambda: word(REPORT)[:-80],
    "head-only.docx": lambda: b"PK\x03\x04 nonsense",
    "ole.docx": lambda: bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 4096,
    "good-after-noise.docx": lambda: b"\xff" * 300 + word(REPORT),
}

TABLE, ELBAT = "<table><tr><td>", "</td></tr></table>"
WEB: dict[str, Callable[[], bytes]] = {
    "scripts.html": lambda: (
        b"<p>M&aring;l: 40 kurser<script>while(1){}</script><img src=http://127.0.0.1:9/ onerror=x()>"
    ),
    "deep.html": lambda: b"<html>" + b"<div>" * 200_000,
    "deep-tables.html": lambda: (TABLE * DEEP + "Mål: 40" + ELBAT * DEEP).encode(),
    "open-tag.html": lambda: b"<html><p " + b"x" * 5_000_000,
    "attributes.html": lambda: b"<html><p " + b"a=b " * 500_000 + b">Utfall: 26",
    "references.html": lambda: b"<html><p>" + b"&#55296;&#0;&#1114112;&amp;" * 100_000,
    "references-open.html": lambda: b"<html><p>" + b"&" * 2_000_000,
    "comments.html": lambda: b"<html>" + b"<!--" * 500_000,
    "brackets.html": lambda: b"<html>" + b"<" * 1_000_000,
    "spans.html": lambda: b"<table><tr><td colspan=99999999 rowspan=99999999>40<td>26</table>",
    "wide.html": lambda: b"<table><tr>" + b"<td>40" * 50_000 + b"</table>",
    "long.html": lambda: b"<table>" + b"<tr><td>40<td>26" * 50_000 + b"</table>",
    "lists.html": lambda: b"<ul><li>" * 50_000 + b"Mal 40",
    "charset.html": lambda: "<meta charset=utf-16><p>Mål: 40 kurser".encode("cp1252"),
    "nothing.html": lambda: b"<html><head><title></title></head><body></body></html>",
    "entities.htm": lambda: b"<!DOCTYPE html [<!ENTITY a 'aaaa'>]><html>&a;&b;",
    "frames.htm": lambda: b"<frameset><frame src=file:///etc/passwd></frameset>",
}
