"""PDFs as odd programs write them and as test suites of PDF readers keep them: no traps, but no two alike."""

import io
import zlib
from collections.abc import Callable, Iterable
from typing import Any, Literal
from warnings import catch_warnings

import pikepdf

from tests.hostile.pdfs import CATALOG, FORM, REPORT, page, pdf, stream

PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
RESOURCES = b"/Resources<</Font<</F 5 0 R>>>>"
LEAF = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R" + RESOURCES + b"%b>>"
Make = Callable[[], bytes]


def tree(
    pages: bytes = PAGES, leaf: bytes = LEAF % b"", *, catalog: bytes = b"", more: dict[int, bytes] | None = None
) -> bytes:
    """Give a PDF whose tree of pages is given."""
    return pdf({1: CATALOG % catalog, 2: pages, 3: leaf, 4: stream(REPORT), 5: HELVETICA, **(more or {})})


def font(body: bytes, *, more: dict[int, bytes] | None = None, shown: bytes = b"") -> bytes:
    """Give a report, or what is `shown`, in a font of its own, object 9."""
    content = b"BT /G 10 Tf 50 800 Td %b Tj ET" % shown if shown else REPORT.replace(b"/F ", b"/G ")
    return page(content, more=b"/Font<</G 9 0 R/F 5 0 R>>", others={9: body, **(more or {})})


def saved(change: Callable[[pikepdf.Pdf], object] = lambda _: None, **options: Any) -> bytes:
    """Give the good page as qpdf writes it, after a change."""
    into = io.BytesIO()
    with pikepdf.open(io.BytesIO(page(REPORT))) as document, catch_warnings(action="ignore"):  # old ways to encrypt
        change(document)
        document.save(into, **options)
    return into.getvalue()


def locked(revision: Literal[2, 3, 4, 5, 6], *, aes: bool = False, user: str = "", metadata: bool = True) -> bytes:
    """Give a PDF encrypted in one of the ways there are."""
    encryption = pikepdf.Encryption(owner="owner", user=user, R=revision, aes=aes, metadata=metadata and aes)
    return saved(encryption=encryption)


def replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    """Give a PDF with a piece exchanged, which must be there."""
    assert old in data
    return data.replace(old, new)


def without_table() -> bytes:
    """Give the good page without its table of objects and its trailer."""
    return page(REPORT).partition(b"xref")[0]


def in_streams(change: Callable[[bytes], bytes]) -> bytes:
    """Give a PDF whose objects lie packed in streams, changed."""
    return change(saved(object_stream_mode=pikepdf.ObjectStreamMode.generate))


def updated(body: bytes, *, number: int = 4) -> bytes:
    """Give the good page with an object written anew behind its end."""
    data = page(REPORT)
    start = data.rpartition(b"startxref\n")[2].split()[0]
    place = len(data)
    data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer<</Root 1 0 R/Size 9/Prev %b>>" % (number, place, start)
    return data + table + b"\nstartxref\n%d\n%%%%EOF\n" % len(data)


def annotated(annotations: Iterable[bytes], *, catalog: bytes = b"", more: dict[int, bytes] | None = None) -> bytes:
    """Give the good page with notes and fields on it."""
    return tree(leaf=LEAF % (b"/Annots[%b]" % b" ".join(annotations)), catalog=catalog, more=more)


def attached(document: pikepdf.Pdf) -> None:
    """Make a portfolio of one file."""
    document.attachments["inre.pdf"] = page(REPORT)
    document.Root.Collection = pikepdf.Dictionary(Type=pikepdf.Name.Collection, View=pikepdf.Name.D)


def drawn(operators: bytes) -> Make:
    """Make a page whose report is drawn after some operators."""
    return lambda: page(operators + b" " + REPORT)


def boxed(box: bytes, more: bytes = b"") -> Make:
    """Make a page of a size, with entries of its own."""
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R%b%b>>" % (box, RESOURCES, more)
    return lambda: tree(leaf=leaf)


def packed(data: bytes, entries: bytes) -> Make:
    """Make a page whose content is given as it lies in the file."""
    return lambda: page(b"", others={4: stream(data, entries)})


FLATE = zlib.compress(REPORT)
CMAP = b"/CIDInit/ProcSet findresource begin begincmap %b endcmap"
WIDGET = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Utfall: 26)/Rect[50 700 200 720]/F 4/P 3 0 R%b>>"
DRAWING = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep %b/YStep %b/Resources<<>>"

READABLE: dict[str, Make] = {
    "table-missing.pdf": without_table,
    "table-off.pdf": lambda: replaced(page(REPORT), b"%PDF-1.7\n", b"%PDF-1.7\n%" + b"x" * 97 + b"\n"),
    "head-missing.pdf": lambda: page(REPORT)[9:],
    "head-odd.pdf": lambda: replaced(page(REPORT), b"%PDF-1.7", b"%PDF-9.9"),
    "returns-only.pdf": lambda: without_table().replace(b"\n", b"\r"),
    "end-missing.pdf": lambda: page(REPORT).partition(b"startxref")[0],
    "ends-zeroed.pdf": lambda: page(REPORT) + b"\0" * 5_000,
    "updated.pdf": lambda: updated(stream(REPORT)),
    "updated-twice.pdf": lambda: updated(stream(REPORT)) + updated(stream(REPORT)),
    "linear.pdf": lambda: saved(linearize=True),
    "linear-cut-hints.pdf": lambda: replaced(saved(linearize=True), b"/Linearized 1", b"/Linearized 9"),
    "linear-updated.pdf": lambda: saved(linearize=True) + b"\n%%EOF\n",
    "packed-objects.pdf": lambda: in_streams(bytes),
    "qdf.pdf": lambda: saved(qdf=True),
    "leaf-untyped.pdf": lambda: tree(leaf=(LEAF % b"").replace(b"/Type/Page/", b"/")),
    "leaf-orphan.pdf": lambda: tree(leaf=(LEAF % b"").replace(b"/Parent 2 0 R", b"")),
    "leaf-of-itself.pdf": lambda: tree(leaf=(LEAF % b"").replace(b"/Parent 2 0 R", b"/Parent 3 0 R")),
    "count-low.pdf": lambda: tree(PAGES.replace(b"Count 1", b"Count 0")),
    "count-high.pdf": lambda: tree(PAGES.replace(b"Count 1", b"Count 7")),
    "count-missing.pdf": lambda: tree(PAGES.replace(b"/Count 1", b"")),
    "kids-none.pdf": lambda: tree(PAGES.replace(b"3 0 R", b"")),
    "pages-null.pdf": lambda: tree(b"null"),
    "pages-number.pdf": lambda: tree(b"7"),
    "kids-null.pdf": lambda: tree(PAGES.replace(b"[3", b"[null 77 0 R 3")),
    "kids-catalog.pdf": lambda: tree(PAGES.replace(b"[3", b"[1 0 R 3")),
    "box-missing.pdf": lambda: replaced(
        tree(leaf=(LEAF % b"").replace(b"/MediaBox[0 0 595 842]", b"")), b"50 800 Td", b"50 700 Td"
    ),
    "box-inherited.pdf": lambda: tree(
        PAGES.replace(b"/Count", b"/MediaBox[0 0 595 842]/Count"), (LEAF % b"").replace(b"/MediaBox[0 0 595 842]", b"")
    ),
    "box-elsewhere.pdf": lambda: tree(
        leaf=(LEAF % b"").replace(b"[0 0 595 842]", b" 8 0 R"), more={8: b"[0 0 9 0 R 842.5]", 9: b"595.28"}
    ),
    "box-negative.pdf": boxed(b"-20 -20 595 842"),
    "crop-outside.pdf": boxed(b"0 0 595 842", b"/CropBox[2000 2000 3000 3000]"),
    "crop-empty.pdf": boxed(b"0 0 595 842", b"/CropBox[9 9 9 9]"),
    "crop-turned.pdf": boxed(b"0 0 595 842", b"/CropBox[595 842 0 0]"),
    "unit-large.pdf": boxed(b"0 0 595 842", b"/UserUnit 1000"),
    "unit-none.pdf": boxed(b"0 0 595 842", b"/UserUnit 0"),
    "unit-negative.pdf": boxed(b"0 0 595 842", b"/UserUnit -3"),
    "unit-word.pdf": boxed(b"0 0 595 842", b"/UserUnit/Inch"),
    **{f"rotate{turn}.pdf": boxed(b"0 0 595 842", b"/Rotate %d" % turn) for turn in (45, 90, -90, 180, 450, 2**31)},
    "contents-split.pdf": lambda: tree(
        leaf=(LEAF % b"").replace(b"4 0 R", b"[7 0 R null 77 0 R 8 0 R]"),
        more={7: stream(REPORT[:21]), 8: stream(REPORT[21:])},
    ),
    "length-short.pdf": lambda: replaced(page(REPORT), b"/Length %d" % len(REPORT), b"/Length 3"),
    "length-long.pdf": lambda: replaced(page(REPORT), b"/Length %d" % len(REPORT), b"/Length 99999"),
    "length-missing.pdf": lambda: replaced(page(REPORT), b"/Length %d" % len(REPORT), b""),
    "length-elsewhere.pdf": lambda: replaced(page(REPORT), b"/Length %d" % len(REPORT), b"/Length 88 0 R"),
    "flate-no-sum.pdf": packed(FLATE[:-4], b"/Filter/FlateDecode"),
    "flate-bare.pdf": packed(FLATE, b"/Filter[/FlateDecode]/DecodeParms[null]"),
    "flate-short-name.pdf": packed(FLATE, b"/Filter/Fl"),
    "hex.pdf": packed(REPORT.hex().encode() + b">", b"/Filter/ASCIIHexDecode"),
    "hex-open.pdf": packed(REPORT.hex().encode(), b"/Filter/ASCIIHexDecode"),
    "numbers-odd.pdf": drawn(b"1..2 --5 +-3 .-. 4- 1e5 w 0.0000000000000000000001 w"),
    "operators-unknown.pdf": drawn(b"9 9 9 zz BX 8 yy EX sh Do Tj TJ '"),
    "comments.pdf": drawn(b"% (Mal\n% BT ET\r"),
    "restores.pdf": drawn(b"Q " * 500),
    "marked.pdf": drawn(b"/Span<</ActualText(\xfe\xff\x00M)>>BDC EMC EMC EMC /OC/Gone BDC EMC"),
    "clipped.pdf": drawn(b"0 0 1 1 re W n"),
    "white.pdf": drawn(b"1 1 1 rg"),
    "scaled-tiny.pdf": drawn(b"q 1e-9 0 0 1e-9 0 0 cm Q"),
    "dashes.pdf": drawn(b"[0 0] 0 d [-1 1e9] 0 d 0 0 m 500 500 l S [] 0 d"),
    "stretched-none.pdf": drawn(b"BT /F 9 Tf 0 Tz (x) Tj 100 Tz ET"),
    "outline-circle.pdf": lambda: tree(
        catalog=b"/Outlines 8 0 R", more={8: b"<</First 9 0 R/Last 9 0 R>>", 9: b"<</Next 9 0 R/Parent 9 0 R>>"}
    ),
    "structure-circle.pdf": lambda: tree(catalog=b"/StructTreeRoot 8 0 R", more={8: b"<</K 8 0 R/ParentTree 8 0 R>>"}),
    "layers.pdf": lambda: tree(catalog=b"/OCProperties<</OCGs[8 0 R]/D<</OFF[8 0 R]>>>>", more={8: b"<</Type/OCG>>"}),
    "labels.pdf": lambda: tree(catalog=b"/PageLabels<</Nums[0 8 0 R]>>", more={8: b"<</S/R/P(\xfe\xff)/St -5>>"}),
    "names-circle.pdf": lambda: tree(catalog=b"/Names<</Dests 8 0 R>>", more={8: b"<</Kids[8 0 R]>>"}),
    "annots-many.pdf": lambda: annotated([b"<</Subtype/Link/Rect[0 0 9 9]>>"] * 5_000),
    "annots-odd.pdf": lambda: annotated([b"null", b"7", b"77 0 R", b"<<>>", b"<</Subtype/Widget>>", b"<</Rect[/a]>>"]),
    "annots-circle.pdf": lambda: annotated(
        [WIDGET % b"/AP<</N 8 0 R>>/Parent 7 0 R"],
        more={7: b"<</Parent 7 0 R/Kids[7 0 R]>>", 8: stream(b"/X Do", FORM + b"/Resources<</XObject<</X 8 0 R>>>>")},
    ),
    "fields-circle.pdf": lambda: annotated(
        [b"8 0 R"],
        catalog=b"/AcroForm<</Fields[7 0 R 8 0 R]/DR 7 0 R>>",
        more={7: b"<</Kids[7 0 R 8 0 R]/Parent 7 0 R>>", 8: WIDGET % b""},
    ),
    "xfa.pdf": lambda: tree(catalog=b"/AcroForm<</Fields[]/XFA 8 0 R>>", more={8: stream(b"<xdp:xdp>&x;<a></b>")}),
    "xfa-needs.pdf": lambda: tree(catalog=b"/NeedsRendering true/AcroForm<</XFA[(a) 8 0 R (b)]>>", more={8: b"7"}),
    "portfolio.pdf": lambda: saved(attached),
    "encrypted-rc4-40.pdf": lambda: locked(2),
    "encrypted-rc4-128.pdf": lambda: locked(3),
    "encrypted-aes-128.pdf": lambda: locked(4, aes=True),
    "encrypted-no-metadata.pdf": lambda: locked(4, aes=True, metadata=False),
    "encrypted-aes-256.pdf": lambda: locked(5, aes=True),
    "encrypted-aes-256-r6.pdf": lambda: locked(6, aes=True),
    "font-untyped.pdf": lambda: font(b"<</BaseFont/Helvetica/Subtype/Type1>>"),
    "font-differences.pdf": lambda: font(HELVETICA[:-2] + b"/Encoding<</Differences[/a -5 /b 999 /c (x) null]>>>>"),
    "font-file-cut.pdf": lambda: font(
        b"<</Type/Font/Subtype/TrueType/BaseFont/Arial/FontDescriptor 10 0 R>>",
        more={10: b"<</Type/FontDescriptor/FontName/Arial/Flags 32/FontFile2 11 0 R>>", 11: stream(b"\0\1\0\0")},
    ),
    "font-descriptor-itself.pdf": lambda: font(
        b"<</Type/Font/Subtype/TrueType/BaseFont/Arial/FontDescriptor 9 0 R/FontFile2 9 0 R>>"
    ),
    "map-broken.pdf": lambda: font(
        HELVETICA[:-2] + b"/ToUnicode 10 0 R>>", more={10: stream(CMAP % b"99 beginbfchar <4")}
    ),
    "map-used-by-itself.pdf": lambda: font(
        HELVETICA[:-2] + b"/ToUnicode 10 0 R>>", more={10: stream(CMAP % b"", b"/UseCMap 10 0 R")}
    ),
    "text-upside-down.pdf": lambda: page(b"-1 0 0 -1 595 842 cm " + REPORT),
    "text-backwards.pdf": lambda: page(b"-1 0 0 -1 595 842 cm " + REPORT.replace(b"10 Tf", b"-10 Tf")),
    "form-matrix.pdf": lambda: page(
        b"/X Do " + REPORT, more=b"/XObject<</X 9 0 R>>", others={9: stream(b"", FORM + b"/Matrix[1 0 0 0 nan 1]")}
    ),
    "pattern-tiny.pdf": lambda: page(
        b"/Pattern cs /P scn 0 0 595 842 re f " + REPORT,
        more=b"/Pattern<</P 9 0 R>>",
        others={9: stream(b"0 0 1 1 re f", DRAWING % (b"0.00001", b"0"))},
    ),
    "shading-itself.pdf": lambda: page(
        b"/S sh " + REPORT,
        more=b"/Shading<</S 9 0 R>>",
        others={
            9: b"<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 9 9]/Function 10 0 R>>",
            10: b"<</FunctionType 3/Domain[0 1]/Functions[10 0 R]/Bounds[]/Encode[0 1]>>",
        },
    ),
}
"""In each the report can be read: any reader that people use shows it."""
