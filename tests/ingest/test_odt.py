"""OpenDocument texts made here: styles, numbered lists, tables, notes, fields, tracked changes, and hostile files."""

import io
import zipfile

import pytest

from extractor.document import FlowParagraph, FlowTable
from extractor.errors import InputError, RefusedError
from extractor.ingest import read_bytes
from extractor.ingest.content import Flow

OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{prefix}="{OPEN}{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "form": "form",
        "fo": "xsl-fo-compatible",
    }.items()
)
STYLES = (
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:family="paragraph" style:list-style-name="L1"/>'
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="12"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>'
    '<text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    "</text:list-style>"
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
    "</text:list-style>"
)
COMMON = (
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:outline-level-style text:level="3" style:num-format=""/>'
    "</text:outline-style>"
)


def packed(body: str, *, prolog: str = "", manifest: str = "") -> bytes:
    """Pack the body of a text as a word processor would."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"{prolog}<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "styles.xml", f"<office:document-styles {SPACES}><office:styles>{COMMON}</office:styles>"
            "</office:document-styles>"
        )  # fmt: skip
        archive.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def flat(body: str, *, kind: str = "text") -> bytes:
    """Write the body of a text as one piece of XML, as word processors do; what it is stands behind all namespaces."""
    more = " ".join(f'xmlns:x{number}="urn:{"x" * 40}{number}"' for number in range(60))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n\n<office:document {SPACES} {more} '
        f'office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:styles>{COMMON}</office:styles>'
        f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"
    ).encode()


def flow(body: str) -> Flow:
    source = read_bytes(packed(body), "rapport.odt")
    assert source.info.reader == "odt"
    return source.flow


def marked(body: str) -> list[tuple[str | None, str]]:
    return [(part.marker, part.text) for part in flow(body) if isinstance(part, FlowParagraph)]


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(text: str, level: int, **given: str) -> str:
    more = "".join(f' text:{name.replace("_", "-")}="{value}"' for name, value in given.items())
    return f'<text:h text:outline-level="{level}"{more}>{text}</text:h>'


def listed(*items: str, style: str = "L1", more: str = "") -> str:
    inner = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    name = f' text:style-name="{style}"' if style else ""
    return f"<text:list{name}{more}>{inner}</text:list>"


def test_headings_paragraphs_and_bold_leads() -> None:
    lead = '<text:span text:style-name="T1">Mål:</text:span> 400\n   företag'
    body = p("Rapport", "P1") + h("Läge", 3) + p(lead) + p('<text:span text:style-name="T2">Utfall: 388</text:span>')
    assert flow(f"<text:section>{body}</text:section>{p(' ')}") == (
        FlowParagraph("Rapport", heading=1),
        FlowParagraph("Läge", heading=3),
        FlowParagraph("Mål: 400 företag", bold_until=4),
        FlowParagraph("Utfall: 388", italic=True),
    )


def test_headings_bear_the_numbers_of_the_outline() -> None:
    heads = h("Mål", 1) + h("Delmål", 2) + h("Tack", 1, is_list_header="true") + h("Utfall", 1) + h("Kurser", 2)
    assert [text for _, text in marked(heads + h("Slut", 1, start_value="7"))] == [
        "1. Mål",
        "1.1 Delmål",
        "Tack",
        "2. Utfall",
        "2.1 Kurser",
        "7. Slut",
    ]


def test_numbers_of_lists_are_those_that_are_printed() -> None:
    inner = listed(p("b") + listed(p("c"), p("d"), style=""), p("e"), style="")
    body = (
        listed(p("a") + inner, p("f") + p("mer")) + p("Text") + listed(p("g"), more=' text:continue-numbering="true"')
    )
    assert marked(body + listed(p("h"), p("i"))) == [
        ("12.", "a"),
        ("12.1.", "b"),
        ("(a)", "c"),
        ("(b)", "d"),
        ("12.2.", "e"),
        ("13.", "f"),
        (None, "mer"),
        (None, "Text"),
        ("14.", "g"),
        ("12.", "h"),
        ("13.", "i"),
    ]


@pytest.mark.parametrize(
    ("body", "markers"),
    [
        (listed(p("a"), p("b"), style="L2"), ["-", "-"]),
        (listed(p("a", "P2"), p("b", "P2"), style=""), ["12.", "13."]),
        (listed(p("a"), p("b"), more=' xml:id="x"') + listed(p("c"), p("d"), more=' text:continue-list="x"'), 4),
        (listed(p("a")) + listed(p("b")).replace("list-item", "list-header"), [None, None]),
        (listed(p("a"), p("b")).replace("list-item>", 'list-item text:start-value="3">', 1), ["3.", "4."]),
        (listed(h("Mål", 2), p("b"), p("c")), [None, "13.", "14."]),
    ],
    ids=["bullets", "style-of-the-paragraph", "continued", "header", "start", "heading"],
)
def test_markers(body: str, markers: list[str | None] | int) -> None:
    expected = [f"{12 + place}." for place in range(markers)] if isinstance(markers, int) else markers
    assert [marker for marker, _ in marked(body)] == expected


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def cell(text: str, **given: int) -> str:
    more = "".join(f' table:number-{name.replace("_", "-")}="{value}"' for name, value in given.items())
    return f"<table:table-cell{more}>{p(text)}</table:table-cell>"


def table(*rows: str) -> str:
    return f"<table:table><table:table-header-rows>{rows[0]}</table:table-header-rows>{''.join(rows[1:])}</table:table>"


COVERED = "<table:covered-table-cell/>"


@pytest.mark.parametrize(
    ("xml", "rows"),
    [
        (
            table(
                row(cell("Indikator", rows_spanned=2), cell("Mål", columns_spanned=2), COVERED),
                row(COVERED, cell("män"), cell("kvinnor")),
                row(cell("Jobb"), cell("4<text:line-break/>st"), cell("5")),
            ),
            (("Indikator", "Mål", ""), ("", "män", "kvinnor"), ("Jobb", "4\nst", "5")),
        ),
        (
            table(
                row(cell("Mål", columns_spanned=3), '<table:covered-table-cell table:number-columns-repeated="2"/>'),
                row(cell("1"), cell("x", columns_repeated=2)),
            ),
            (("Mål", "", ""), ("1", "x", "x")),
        ),
    ],
    ids=["merged", "repeated"],
)
def test_tables_with_merged_cells(xml: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert flow(xml) == (FlowTable(rows),)


def test_frames_and_boxes_are_read_where_they_stand() -> None:
    inner = table(row(cell("Mål"), cell("Utfall")), row(cell("4"), cell("5")))
    box = f"<draw:frame><draw:text-box>{p('I rutan')}</draw:text-box></draw:frame>"
    end = "</table:table-cell>"
    framed = f"<table:table>{row(cell('Resultat').replace(end, inner + end))}</table:table>"
    assert flow(p(f"Bredvid{box}") + f"<draw:custom-shape>{p('Form')}</draw:custom-shape>" + framed) == (
        FlowParagraph("Bredvid"),
        FlowParagraph("I rutan"),
        FlowParagraph("Form"),
        FlowParagraph("Resultat"),
        FlowTable((("Mål", "Utfall"), ("4", "5"))),
    )


def test_notes_stand_below_what_points_to_them() -> None:
    note = "<text:note><text:note-citation>{}</text:note-citation><text:note-body>{}</text:note-body></text:note>"
    body = p(
        f"Målet var 40{note.format(12, p('Sänkt till 30.'))} jobb{note.format('*', p('Nya.'))}.{note.format(3, p(''))}"
    )
    assert [text for _, text in marked(body + p("Slut."))] == [
        "Målet var 40¹² jobb*.",
        "¹² Sänkt till 30.",
        "* Nya.",
        "Slut.",
    ]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ('<text:change-start text:change-id="c"/>ny<text:change-end text:change-id="c"/>', "ny"),
        ("rad<text:line-break/>två", "rad\ntvå"),
        ('a<text:s text:c="2"/>b<text:soft-page-break/>c', "a  bc"),
        ("<text:a>sida</text:a><text:page-number>3</text:page-number>", "sida3"),
        ("ja<office:annotation><text:p>Stämmer det?</text:p></office:annotation>!", "ja!"),
        ("<text:ruby><text:ruby-base>ord</text:ruby-base><text:ruby-text>läses</text:ruby-text></text:ruby>", "ord"),
        ('<draw:control draw:control="ja"/>, <draw:control draw:control="nej"/>', "☒ Ja, ☐ Nej"),
        ('Mål: <draw:control draw:control="mal"/><draw:control draw:control="ingen"/>', "Mål: 40"),
        ('<draw:control draw:control="man"/> <draw:control draw:control="kvinna"/>', "☒ ☐"),
    ],
)
def test_what_stands_in_a_paragraph(xml: str, text: str) -> None:
    deleted = f"<text:tracked-changes><text:changed-region><text:deletion>{p('gammal')}</text:deletion>"
    forms = (
        '<office:forms><form:form><form:checkbox form:id="ja" form:label="Ja" form:current-state="checked"/>'
        '<form:checkbox form:id="nej" form:label="Nej" form:state="unchecked"/>'
        '<form:text xml:id="mal" form:id="mal" form:current-value="40"/>'
        '<form:radio form:id="man" form:current-selected="true"/>'
        '<form:radio form:id="kvinna" form:current-selected="false" form:selected="true"/></form:form></office:forms>'
    )
    assert flow(f"{forms}{deleted}</text:changed-region></text:tracked-changes>{p(xml)}") == (FlowParagraph(text),)


def test_rows_of_tabs_and_typed_items_are_read_as_in_other_files() -> None:
    tabs = p("Indikator<text:tab/>Mål<text:tab/>Utfall") + p("Nya jobb<text:tab/>40<text:tab/>26")
    assert flow(tabs + p("a) Fyra jobb<text:line-break/>b) Två kurser")) == (
        FlowTable((("Indikator", "Mål", "Utfall"), ("Nya jobb", "40", "26"))),
        FlowParagraph("Fyra jobb", marker="a)"),
        FlowParagraph("Två kurser", marker="b)"),
    )


def test_a_flat_file_is_read_as_its_package() -> None:
    picture = "<draw:frame><draw:image><office:binary-data>R0lGODlhAQ==</office:binary-data></draw:image></draw:frame>"
    body = p("Rapport", "P1") + h("Läge", 3) + listed(p("Mål: 40 företag"), p(f"Utfall: 38{picture}"))
    source = read_bytes(flat(body), "rapport.fodt")
    assert (source.info.reader, source.flow) == ("odt", flow(body))
    assert source.info.media_type.endswith(".text-flat-xml")


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (packed("<text:p>"), InputError, "damaged"),
        (packed("")[:-200], InputError, "damaged"),
        (packed("").replace(b"office:text", b"office:blad"), InputError, "damaged"),
        (packed("<text:list>" * 5000 + p("x") + "</text:list>" * 5000), InputError, "damaged"),
        (packed(p("x"), manifest="<manifest:encryption-data/>"), RefusedError, "password"),
        (packed(p("&a;"), prolog='<!DOCTYPE x [<!ENTITY a "aaaa">]>'), RefusedError, "entities"),
    ],
    ids=["broken", "cut", "no-text", "deep", "password", "entities"],
)
def test_files_that_fight_back(data: bytes, error: type[InputError], says: str) -> None:
    with pytest.raises(error, match=says):
        read_bytes(data, "rapport.odt")


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (flat("<text:p>"), InputError, "damaged"),
        (flat(p("x"))[:-200], InputError, "damaged"),
        (flat("").replace(b"office:text", b"office:blad"), InputError, "damaged"),
        (flat("<text:list>" * 5000 + p("x") + "</text:list>" * 5000), InputError, "damaged"),
        (flat("", kind="spreadsheet"), InputError, "spreadsheet-flat-xml"),
        (flat(p("&a;")).replace(b"\n\n", b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'), RefusedError, "entities"),
    ],
    ids=["broken", "cut", "no-text", "deep", "spreadsheet", "entities"],
)
def test_flat_files_that_fight_back(data: bytes, error: type[InputError], says: str) -> None:
    with pytest.raises(error, match=says):
        read_bytes(data, "rapport.fodt")


def test_a_flat_file_is_known_by_its_root() -> None:
    assert read_bytes(flat(p("x")), "rapport.xml").info.reader == "odt"
    assert read_bytes(b"<office:document>", "rapport.txt").info.reader == "text"


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.ingest.office.packages.MAX_XML", 1000)
    with pytest.raises(RefusedError, match="unpacks"):
        read_bytes(packed(p("x" * 2000)), "rapport.odt")


def test_styles_that_name_each_other_as_parents_end() -> None:
    circle = '<style:style style:name="P9" style:family="paragraph" style:parent-style-name="P9"/>'
    assert flow(circle + p("Text", "P9")) == (FlowParagraph("Text"),)
