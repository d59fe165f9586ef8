"""PDFs that are bombs, traps and riddles."""

import io
import zlib
from collections.abc import Callable, Iterable, Mapping

import pikepdf
from reportlab.pdfgen.canvas import Canvas

MANY = 20_000
DEEP = 5_000

Objects = Mapping[int, bytes]


def pdf(objects: Objects, *, trailer: bytes = b"<</Root 1 0 R>>") -> bytes:
    """Write objects one after the other, with a table of where they are."""
    data, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(data)
    for number, place in places.items():
        data += b"%b%d 1\n%010d 00000 n \n" % (
            b"xref\n0 1\n0000000000 65535 f \n" if number == 1 else b"",
            number,
            place,
        )
    return bytes(data + b"trailer%b\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))


def stream(content: bytes, more: bytes = b"") -> bytes:
    """Give a stream object."""
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (more, len(content), content)


def page(content: bytes, *, more: bytes = b"", box: bytes = b"0 0 595 842", others: Objects | None = None) -> bytes:
    """Give a PDF of one page with a Helvetica."""
    font = b"/Font<</F 5 0 R>>"
    return pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources<<%b%b>>>>" % (box, font, more),
            4: stream(content),
            5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            **(others or {}),
        }
    )


def text(words: Iterable[str]) -> bytes:
    """Give the operators that write words, a line each."""
    return b"BT /F 10 Tf 12 TL 50 800 Td %b ET" % b" ".join(b"(%b) Tj T*" % word.encode() for word in words)


REPORT = text(("Antal kurser", "Mal: 40 kurser", "Utfall: 26 kurser"))
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"


def packed(piece: bytes, size: int, *, times: int = 2) -> bytes:
    """Give so many bytes, packed several times over."""
    data = piece * (size // len(piece))
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, b"/Filter[%b]" % (b"/FlateDecode" * times))


def locked(*, user: str) -> bytes:
    """Give a PDF with passwords, the one to open it empty or not."""
    into = io.BytesIO()
    with pikepdf.open(io.BytesIO(page(REPORT))) as document:
        document.save(into, encryption=pikepdf.Encryption(owner="owner", user=user))
    return into.getvalue()


def pages(count: int) -> bytes:
    """Give many empty pages."""
    into = io.BytesIO()
    canvas = Canvas(into, invariant=True)
    for _ in range(count):
        canvas.showPage()
    canvas.save()
    return into.getvalue()


def chain_of_forms(length: int) -> bytes:
    """Give forms each of which draws the next one twice."""
    forms = {
        10 + n: stream(b"/X Do /X Do", FORM + b"/Resources<</XObject<</X %d 0 R>>>>" % (11 + n)) for n in range(length)
    }
    last = {10 + length: stream(REPORT, FORM + b"/Resources<</Font<</F 5 0 R>>>>")}
    return page(b"/X Do", more=b"/XObject<</X 10 0 R>>", others={**forms, **last})


def tree_of_pages(depth: int) -> bytes:
    """Give a page below so many nodes."""
    nodes = {n: b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (n + 1, n - 1) for n in range(2, depth)}
    leaf = {depth: b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]>>" % (depth - 1)}
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", **nodes, **leaf})


def with_image(width: int, height: int) -> bytes:
    """Give a picture that says to be larger than it is."""
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceRGB" % (width, height)
    return page(b"600 0 0 800 0 0 cm /X Do", more=b"/XObject<</X 9 0 R>>", others={9: stream(b"\0" * 99, head)})


SELF_FORM = {9: stream(b"/X Do", FORM + b"/Resources<</XObject<</X 9 0 R>>>>")}
SELF_FONT = {
    9: b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 65/Widths[9]"
    b"/Encoding<</Differences[65/A]>>/CharProcs<</A 10 0 R>>/Resources<</Font<</G 9 0 R>>>>>>",
    10: stream(b"9 0 d0 BT /G 9 Tf (A) Tj ET"),
}
MAP = b"begincmap 1 beginbfrange <0000> <ffff> <d800> endbfrange endcmap"
MAPPED = {9: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 10 0 R>>", 10: stream(MAP)}
TO_ITSELF = b"<</Root 1 0 R/Prev 9/XRefStm 9>>"
CATALOG = b"<</Type/Catalog/Pages 2 0 R%b>>"

PDFS: dict[str, Callable[[], bytes]] = {
    "bomb.pdf": lambda: pdf(
        {
            1: CATALOG % b"",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
            4: packed(b"0 0 m 9 9 l S BT (8) Tj ET\n", 2**28),
        }
    ),
    "blanks.pdf": lambda: page(b"", others={4: packed(b" ", 2**30)}),
    "open-brackets.pdf": lambda: page(b"[" * 500_000),
    "open-texts.pdf": lambda: page(b"(" * 500_000),
    "saves.pdf": lambda: page(b"q " * 500_000 + REPORT),
    "deep-arrays.pdf": lambda: page(REPORT, others={9: b"[" * DEEP + b"]" * DEEP}),
    "deep-catalog.pdf": lambda: pdf({1: CATALOG % (b"/X" + b"<</X" * DEEP + b" 1" + b">>" * DEEP), 2: b"<<>>"}),
    "deep-tree.pdf": lambda: tree_of_pages(DEEP),
    "circle.pdf": lambda: pdf({1: CATALOG % b"", 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999>>"}),
    "count-huge.pdf": lambda: pdf({1: CATALOG % b"", 2: b"<</Type/Pages/Kids[]/Count 2000000000>>"}),
    "count-negative.pdf": lambda: pdf({1: CATALOG % b"", 2: b"<</Type/Pages/Kids[]/Count -7>>"}),
    "same-page.pdf": lambda: pdf(
        {
            1: CATALOG % b"",
            2: b"<</Type/Pages/Kids[%b]/Count %d>>" % (b"3 0 R " * 3000, 3000),
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
        }
    ),
    "many-pages.pdf": lambda: pages(3000),
    "box-huge.pdf": lambda: page(REPORT, box=b"0 0 1000000000 1000000000"),
    "box-empty.pdf": lambda: page(REPORT, box=b"0 0 0 0"),
    "box-turned.pdf": lambda: page(REPORT, box=b"595 842 0 0"),
    "box-words.pdf": lambda: page(REPORT, box=b"/A /B /C /D"),
    "box-infinite.pdf": lambda: page(REPORT, box=b"-1e38 -1e38 1e38 1e38"),
    "matrix-infinite.pdf": lambda: page(b"1e38 0 0 1e38 1e38 1e38 cm " + REPORT),
    "matrix-flat.pdf": lambda: page(b"0 0 0 0 0 0 cm " + REPORT),
    "font-huge.pdf": lambda: page(b"BT /F 1e9 Tf (Mal 40) Tj ET"),
    "self-form.pdf": lambda: page(b"/X Do", more=b"/XObject<</X 9 0 R>>", others=SELF_FORM),
    "forms-doubling.pdf": lambda: chain_of_forms(40),
    "forms-few.pdf": lambda: chain_of_forms(3),
    "self-font.pdf": lambda: page(b"BT /G 9 Tf (A) Tj ET", others=SELF_FONT),
    "halves.pdf": lambda: page(b"BT /G 9 Tf (Mal 40) Tj ET", more=b"/Font<</G 9 0 R>>", others=MAPPED),
    "many-rulings.pdf": lambda: page(
        b"".join(b"%d %d m %d 842 l S " % (n % 595, n % 842, n % 595) for n in range(MANY))
    ),
    "many-boxes.pdf": lambda: page(b"".join(b"%d %d 3 3 re S " % (n % 590, n // 590 * 4) for n in range(MANY))),
    "many-words.pdf": lambda: page(b"BT /F 1 Tf 50 50 Td " + b"(40 st) Tj " * MANY + b"ET"),
    "many-numbers.pdf": lambda: page(text(f"Mal {n} st, utfall {n} st" for n in range(MANY))),
    "one-place.pdf": lambda: page(b"BT /F 9 Tf " + b"1 0 0 1 50 50 Tm (Utfall 26) Tj " * MANY + b"ET"),
    "image-huge.pdf": lambda: with_image(100_000, 100_000),
    "image-none.pdf": lambda: with_image(0, 0),
    "image-line.pdf": lambda: with_image(1, 10_000_000),
    "script.pdf": lambda: pdf(
        {
            1: CATALOG % b"/OpenAction<</S/JavaScript/JS(while\\(1\\){})>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/AA<</O<</S/URI/URI(http://127.0.0.1:9/)>>>>>>",
        }
    ),
    "outside.pdf": lambda: page(b"", others={4: stream(b"", b"/F(/etc/passwd)/FFilter/FlateDecode")}),
    "prev-itself.pdf": lambda: pdf({1: CATALOG % b"", 2: b"<</Type/Pages/Kids[]/Count 0>>"}, trailer=TO_ITSELF),
    "length-itself.pdf": lambda: page(REPORT, others={4: b"<</Length 4 0 R>>stream\nBT ET\nendstream"}),
    "length-negative.pdf": lambda: page(REPORT, others={4: b"<</Length -5>>stream\nBT ET\nendstream"}),
    "filters.pdf": lambda: page(REPORT, others={4: stream(b"x" * 99, b"/Filter[%b]" % (b"/ASCIIHexDecode" * 999))}),
    "predictor.pdf": lambda: page(
        REPORT,
        others={
            4: stream(zlib.compress(REPORT), b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647>>")
        },
    ),
    "locked.pdf": lambda: locked(user="secret"),
    "owned.pdf": lambda: locked(user=""),
    "nothing-but-head.pdf": lambda: b"%PDF-1.7\n",
    "only-end.pdf": lambda: b"%PDF-1.4\n%%EOF",
    "no-root.pdf": lambda: pdf({1: b"<<>>"}, trailer=b"<<>>"),
    "late-head.pdf": lambda: b"\0" * 900 + page(REPORT),
    "behind-mail.pdf": lambda: b"From: a@b.se\r\nSubject: rapport\r\n\r\n" + page(REPORT),
    "twice.pdf": lambda: page(REPORT) * 2,
    "junk-behind.pdf": lambda: page(REPORT) + b"\xff" * 2_000_000,
    "noise.pdf": lambda: b"%PDF-1.7\n" + bytes(n * n % 251 for n in range(200_000)),
    "endless-picture.pdf": lambda: page(b"BI /W 9999999 /H 9999999 /BPC 8 /CS /RGB ID " + b"x" * 9999),
    "no-text-mode.pdf": lambda: page(b"BT /F 9 Tf 3 Tr (Mal 40 kurser, utfall 26 kurser) Tj ET"),
}
