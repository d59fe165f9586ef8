"""PDFs in which nothing can be read, or of which nobody can say what: broken pages, fonts and pictures."""

import io

from PIL import Image

from tests.hostile.oddities import CMAP, HELVETICA, Make, font, in_streams, locked, packed
from tests.hostile.pdfs import REPORT, page, pdf, stream

ALPHABET = b"/Differences[32%b]" % b"".join(b"/a%d" % n for n in range(32, 127))

TYPE0 = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[%b]%b>>"
SYSTEM = b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
CID = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A" + SYSTEM + b"%b>>"


def image(body: bytes, *, content: bytes = b"500 0 0 700 40 40 cm /X Do") -> bytes:
    """Give a page that is one picture, object 9."""
    return page(content, more=b"/XObject<</X 9 0 R>>", others={9: body})


def picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (60, 80)) -> bytes:
    """Give a grey picture in a format."""
    into = io.BytesIO()
    Image.new(mode, size).save(into, kind)
    return into.getvalue()


def head(*, width: int = 60, height: int = 80, bits: int = 8, space: bytes = b"/DeviceRGB") -> bytes:
    """Give the entries of a picture."""
    sizes = b"/Width %d/Height %d/BitsPerComponent %d" % (width, height, bits)
    return b"/Type/XObject/Subtype/Image%b/ColorSpace%b" % (sizes, space)


def fax(k: int, columns: int) -> bytes:
    """Give a page that was faxed."""
    way = b"/Filter/CCITTFaxDecode/DecodeParms<</K %d/Columns %d>>" % (k, columns)
    return image(stream(b"\x26\xa0\x5f" * 99, head(bits=1, space=b"/DeviceGray") + way))


RIDDLES: dict[str, Make] = {
    "pages-are-leaf.pdf": lambda: pdf({1: b"<</Type/Catalog/Pages 1 0 R>>"}),
    "contents-number.pdf": lambda: page(REPORT, others={4: b"7"}),
    "contents-dictionary.pdf": lambda: page(REPORT, others={4: b"<<>>"}),
    "contents-itself.pdf": lambda: page(REPORT, others={4: b"[4 0 R 4 0 R]"}),
    "contents-page.pdf": lambda: page(REPORT, others={4: b"3 0 R"}),
    "flate-noise.pdf": packed(b"\xff" * 99, b"/Filter/FlateDecode"),
    "filter-unknown.pdf": packed(REPORT, b"/Filter/Unknown"),
    "filter-picture.pdf": packed(REPORT, b"/Filter/DCTDecode"),
    "filter-locked.pdf": packed(REPORT, b"/Filter/Crypt/DecodeParms<</Name/X>>"),
    "filter-itself.pdf": packed(REPORT, b"/Filter 4 0 R"),
    "85-noise.pdf": packed(b"zzzz{|}~", b"/Filter/ASCII85Decode"),
    "lzw-noise.pdf": packed(b"\x80\x0b\x60\x50\x22" * 50, b"/Filter/LZWDecode/DecodeParms<</EarlyChange 9>>"),
    "lengths-of-runs.pdf": packed(b"\x7f" * 3 + b"\x81x" * 500, b"/Filter/RunLengthDecode"),
    "encrypted-user-rc4.pdf": lambda: locked(3, user="hemlig"),
    "encrypted-user-aes.pdf": lambda: locked(6, aes=True, user="hemlig"),
    "encrypted-unknown.pdf": lambda: page(REPORT).replace(b"<</Root", b"<</Encrypt<</Filter/Other/V 9/R 9>>/Root"),
    "encrypted-itself.pdf": lambda: page(REPORT).replace(b"<</Root", b"<</Encrypt 1 0 R/Root"),
    "encrypted-cut.pdf": lambda: locked(4, aes=True).replace(b"/O (", b"/Q ("),
    "packed-objects-cut.pdf": lambda: in_streams(lambda data: data.replace(b"/N ", b"/N 9")),
    "packed-objects-first.pdf": lambda: in_streams(lambda data: data.replace(b"/First ", b"/First 99")),
    "packed-objects-noise.pdf": lambda: in_streams(lambda data: data.replace(b"x\x9c", b"\xff\xff")),
    "table-stream-widths.pdf": lambda: in_streams(lambda data: data.replace(b"/W [ 1", b"/W [ 9")),
    "font-type0-none.pdf": lambda: font(TYPE0 % (b"", b""), shown=b"<00410042>"),
    "font-type0-itself.pdf": lambda: font(TYPE0 % (b"9 0 R", b""), shown=b"<00410042>"),
    "font-cid-cut.pdf": lambda: font(TYPE0 % (b"10 0 R", b""), more={10: CID % b"/W[0[1 2]5 1]/DW/x"}, shown=b"<0041>"),
    "font-cid-map.pdf": lambda: font(
        TYPE0 % (b"10 0 R", b"/ToUnicode/Identity-H"), more={10: CID % b"/CIDToGIDMap 9 0 R"}, shown=b"<00410042>"
    ),
    "font-upright.pdf": lambda: font((TYPE0 % (b"10 0 R", b"")).replace(b"-H", b"-V"), more={10: CID % b"/W2[0 9]"}),
    "font-type3-bare.pdf": lambda: font(b"<</Type/Font/Subtype/Type3>>"),
    "font-type3-flat.pdf": lambda: font(
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[0 0 0 0 0 0]/FirstChar 0/LastChar 255/Widths 9 0 R"
        b"/CharProcs 9 0 R/Encoding<<%b>>>>" % ALPHABET
    ),
    "font-widths.pdf": lambda: font(HELVETICA[:-2] + b"/FirstChar 200/LastChar 10/Widths[-5 1e9 null(x)]>>"),
    "font-number.pdf": lambda: font(b"7"),
    "map-controls.pdf": lambda: font(
        HELVETICA[:-2] + b"/ToUnicode 10 0 R>>", more={10: stream(CMAP % b"1 beginbfrange <00> <ff> <0000> endbfrange")}
    ),
    "map-private.pdf": lambda: font(
        HELVETICA[:-2] + b"/ToUnicode 10 0 R>>", more={10: stream(CMAP % b"1 beginbfrange <00> <ff> <e000> endbfrange")}
    ),
    "text-size-none.pdf": lambda: page(b"BT /F 0 Tf 50 800 Td (Mal 40) Tj ET"),
    "text-slanted.pdf": lambda: page(b"BT /F 10 Tf .7 .7 -.7 .7 300 400 Tm (Mal 40) Tj ET"),
    "text-nan.pdf": lambda: page(b"BT /F 10 Tf nan 0 0 inf 300 400 Tm (Mal 40) Tj ET"),
    "text-far.pdf": lambda: page(b"BT /F 10 Tf 3e9 -3e9 Td (Mal 40) Tj ET"),
    "text-risen.pdf": lambda: page(b"BT /F 10 Tf 1e9 Ts 1e9 Tc -1e9 Tw (Mal 40) Tj ET"),
    "jbig2-noise.pdf": lambda: image(
        stream(b"\x97JB2" + b"\xff" * 99, head(bits=1, space=b"/DeviceGray") + b"/Filter/JBIG2Decode")
    ),
    "jpx.pdf": lambda: image(stream(picture("JPEG2000"), head() + b"/Filter/JPXDecode")),
    "jpx-noise.pdf": lambda: image(stream(b"\0\0\0\x0cjP  \r\n\x87\n" + b"\xff" * 99, head() + b"/Filter/JPXDecode")),
    "jpeg.pdf": lambda: image(stream(picture("JPEG"), head() + b"/Filter/DCTDecode")),
    "jpeg-four.pdf": lambda: image(stream(picture("JPEG", "CMYK"), head(space=b"/DeviceCMYK") + b"/Filter/DCTDecode")),
    "jpeg-cut.pdf": lambda: image(stream(picture("JPEG")[:300], head() + b"/Filter/DCTDecode")),
    "jpeg-lies.pdf": lambda: image(stream(picture("JPEG"), head(width=9_000, height=9_000) + b"/Filter/DCTDecode")),
    "fax.pdf": lambda: fax(0, 60),
    "fax-mixed.pdf": lambda: fax(4, 60),
    "fax-flat.pdf": lambda: fax(-1, 60),
    "fax-wide.pdf": lambda: fax(-1, 2**31 - 1),
    "bits16.pdf": lambda: image(stream(b"\x7f" * 60 * 80 * 6, head(bits=16))),
    "bits3.pdf": lambda: image(stream(b"\x7f" * 60 * 80 * 6, head(bits=3))),
    "palette.pdf": lambda: image(stream(b"\xff" * 4_800, head(space=b"[/Indexed/DeviceRGB 9999(abc)]"))),
    "palette-itself.pdf": lambda: image(stream(b"\xff" * 4_800, head(space=b"[/Indexed 9 0 R 255 9 0 R]"))),
    "mask-itself.pdf": lambda: image(stream(b"\x7f" * 14_400, head() + b"/SMask 9 0 R/Mask 9 0 R")),
    "decode-odd.pdf": lambda: image(stream(b"\x7f" * 14_400, head() + b"/Decode[9 -9 1e9 0]")),
    "picture-nan.pdf": lambda: image(stream(b"\x7f" * 14_400, head()), content=b"nan 0 0 1e30 -1e30 5 cm /X Do"),
    "picture-thousand.pdf": lambda: image(stream(b"\x7f" * 14_400, head()), content=b"/X Do " * 20_000),
    "inline.pdf": lambda: page(b"q 500 0 0 700 9 9 cm BI /W 4 /H 4 /BPC 8 /CS /G ID EI EI EI EI EI EI Q"),
    "inline-end.pdf": lambda: page(b"BI ID EI"),
}
"""Answers of all kinds are right here, as long as there is one."""
