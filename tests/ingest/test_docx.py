"""Word files made here: styles, numbered lists, tables, tick boxes, tracked changes, and files that fight back."""

import io
import zipfile

import docx
import pytest

from extractor.document import FlowParagraph, FlowTable
from extractor.errors import InputError, RefusedError
from extractor.ingest import read_bytes
from extractor.ingest.content import Flow

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(document: docx.document.Document) -> Flow:
    buffer = io.BytesIO()
    document.save(buffer)
    source = read_bytes(buffer.getvalue(), "rapport.docx")
    assert source.info.reader == "docx"
    return source.flow


def from_xml(body: str, numbering: str = "", *, prolog: str = "") -> Flow:
    """Pack a body (and the lists it counts by) as Word would."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "word/document.xml", f'{prolog}<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>'
        )
        archive.writestr("word/numbering.xml", f'<w:numbering xmlns:w="{MAIN}">{numbering}</w:numbering>')
    return read_bytes(buffer.getvalue(), "rapport.docx").flow


def paragraph(text: str, *, level: int | None = None) -> str:
    listed = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
    return f"<w:p><w:pPr>{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_headings_paragraphs_and_bold_leads() -> None:
    document = docx.Document()
    document.add_heading("13. Indikatorer", level=2)
    lead = document.add_paragraph()
    lead.add_run("Mål:").bold = True
    lead.add_run(" 400 företag")
    document.add_paragraph("Utfall: 388").runs[0].italic = True
    assert saved(document) == (
        FlowParagraph("13. Indikatorer", bold_until=15, heading=2),
        FlowParagraph("Mål: 400 företag", bold_until=4),
        FlowParagraph("Utfall: 388", italic=True),
    )


def test_list_styles() -> None:
    document = docx.Document()
    document.add_paragraph("Mål: 4", style="List Bullet")
    document.add_paragraph("Filmen", style="List Number")
    document.add_paragraph("Boken", style="List Number")
    assert [(part.marker, part.text) for part in saved(document) if isinstance(part, FlowParagraph)] == [
        ("-", "Mål: 4"),
        ("1.", "Filmen"),
        ("2.", "Boken"),
    ]


def test_tables_with_merged_cells() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for row, texts in zip(
        table.rows, (("Indikator", "Mål", ""), ("Företag", "400", "388"), ("", "300", "140")), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(1, 1).paragraphs[0].add_run("\nföretag")
    assert saved(document) == (
        FlowTable((("Indikator", "Mål", ""), ("Företag", "400\nföretag", "388"), ("", "300", "140"))),
    )


def level_form(level: int, start: int, kind: str, text: str) -> str:
    settings = {"start": start, "numFmt": kind, "lvlText": text}
    inner = "".join(f'<w:{name} w:val="{value}"/>' for name, value in settings.items())
    return f'<w:lvl w:ilvl="{level}">{inner}</w:lvl>'


def test_rows_of_tabs_and_of_leaders_are_tables() -> None:
    document = docx.Document()
    document.add_paragraph("Mål och utfall:")
    document.add_paragraph("Indikator\tMål\tUtfall")
    document.add_paragraph("Nya jobb\t40\t26")
    document.add_paragraph("Efter tabellen.")
    document.add_paragraph("Nya årsarbeten ........ 11 - 14\ndärav kvinnor 8")
    document.add_paragraph("Nya företag ........... 4 - 5")
    document.add_paragraph("Stugor ................ 5 - 5")
    document.add_paragraph("Datum:\t2014-05-30")
    assert saved(document) == (
        FlowParagraph("Mål och utfall:"),
        FlowTable((("Indikator", "Mål", "Utfall"), ("Nya jobb", "40", "26"))),
        FlowParagraph("Efter tabellen."),
        FlowTable((("Nya årsarbeten därav kvinnor 8", "11 - 14"), ("Nya företag", "4 - 5"), ("Stugor", "5 - 5"))),
        FlowParagraph("Datum: 2014-05-30"),
    )


def test_numbers_are_those_that_word_prints() -> None:
    forms = ((0, 12, "decimal", "%1."), (1, 1, "decimal", "%1.%2"), (2, 1, "lowerLetter", "%3)"))
    levels = "".join(level_form(*form) for form in forms)
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = "".join(paragraph("x", level=level) for level in (0, 1, 2, 2, 1, 2, 0, 1))
    markers = [part.marker for part in from_xml(body, numbering) if isinstance(part, FlowParagraph)]
    assert markers == ["12.", "12.1", "a)", "b)", "12.2", "a)", "13.", "13.1"]


def test_bullets_typed_before_paragraphs_in_a_row_make_items() -> None:
    typed = ("Mål:", "- Fyra jobb.", "- Två kurser.", "Utfall", "- En brygga.", "• Ett tält.")
    flow = from_xml("".join(map(paragraph, typed)))
    assert [(part.marker, part.text) for part in flow if isinstance(part, FlowParagraph)] == [
        (None, "Mål:"),
        ("-", "Fyra jobb."),
        ("-", "Två kurser."),
        (None, "Utfall"),
        (None, "- En brygga."),
        (None, "• Ett tält."),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Två mål:|a) Fyra jobb|b) Två kurser", [(None, "Två mål:"), ("a)", "Fyra jobb"), ("b)", "Två kurser")]),
        ("1. Fyra jobb|2. En kurs|för alla", [("1.", "Fyra jobb"), ("2.", "En kurs\nför alla")]),
        ("Uppnått:|a) Fyra jobb|Slut.", [(None, "Uppnått:\na) Fyra jobb\nSlut.")]),
        ("Mål: 4|Utfall: 3", [(None, "Mål: 4\nUtfall: 3")]),
    ],
)
def test_lines_of_one_paragraph_that_are_marked_in_a_row_make_items(
    lines: str, expected: list[tuple[str | None, str]]
) -> None:
    flow = from_xml(paragraph(lines.replace("|", "</w:t><w:br/><w:t>")))
    assert [(part.marker, part.text) for part in flow if isinstance(part, FlowParagraph)] == expected


def test_a_bold_lead_stays_with_the_line_it_stands_in() -> None:
    paragraphs = docx.Document()
    lead = paragraphs.add_paragraph()
    lead.add_run("Mål").bold = True
    lead.add_run("\n- Fyra jobb\n- Två kurser")
    assert saved(paragraphs) == (
        FlowParagraph("Mål", bold_until=3),
        FlowParagraph("Fyra jobb", marker="-"),
        FlowParagraph("Två kurser", marker="-"),
    )


def cell(*parts: str) -> str:
    return f"<w:tc>{''.join(parts)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{chr(32).join(cells)}</w:tr>' for cells in rows)}</w:tbl>"


def boxed(*parts: str) -> str:
    """A paragraph with a text box on it, as Word writes it for new and for old readers."""
    inner = f"<w:txbxContent>{''.join(parts)}</w:txbxContent>"
    choice = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return (
        f'<w:p><w:r><w:t>Bredvid</w:t><m:AlternateContent xmlns:m="{choice}"><m:Choice><w:drawing>{inner}</w:drawing>'
        f"</m:Choice><m:Fallback><w:pict>{inner}</w:pict></m:Fallback></m:AlternateContent></w:r></w:p>"
    )


INNER = table((cell(paragraph("Mål")), cell(paragraph("Utfall"))), (cell(paragraph("4")), cell(paragraph("5"))))
READ = FlowTable((("Mål", "Utfall"), ("4", "5")))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (table((cell(paragraph("Resultat"), INNER, paragraph("Slut")),)), ("Resultat", READ, "Slut")),
        (table((cell(paragraph("Ett")),), (cell(paragraph("Två"), paragraph("Tre")),)), ("Ett", "Två", "Tre")),
        (
            table((cell(paragraph("Namn")), cell(paragraph("Sol"))), (cell(INNER),)),
            (FlowTable((("Namn", "Sol"),)), READ),
        ),
        (
            table((cell(paragraph("Utfall")), cell(paragraph("Se tabell"), INNER))),
            (FlowTable((("Utfall", "Se tabell"),)), READ),
        ),
        (
            table((cell(paragraph("Ort")), cell(table((cell(paragraph("Lund")),)))), (cell(), cell())),
            (FlowTable((("Ort", "Lund"), ("", ""))),),
        ),
        (boxed(paragraph("I rutan"), INNER), ("Bredvid", "I rutan", READ)),
        (table((cell(boxed(paragraph("I rutan"))), cell(paragraph("4")))), (FlowTable((("Bredvid\nI rutan", "4"),)),)),
    ],
    ids=["frame", "rows-of-one-cell", "framed-row", "beside-a-label", "one-cell", "text-box", "box-in-a-cell"],
)
def test_what_stands_in_frames_and_boxes_is_read_where_it_stands(body: str, expected: tuple[object, ...]) -> None:
    flow = from_xml(body)
    assert tuple(part.text if isinstance(part, FlowParagraph) else part for part in flow) == expected


def test_footnotes_stand_below_what_points_to_them() -> None:
    point = '<w:p><w:r><w:t>Målet var 40</w:t><w:footnoteReference w:id="{}"/><w:t> jobb.</w:t></w:r></w:p>'
    notes = "".join(
        f'<w:footnote w:id="{place}">{paragraph(text)}</w:footnote>'
        for place, text in enumerate(("", "Sänkt till 30.", ""))
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        body = point.format(1) + point.format(2) + paragraph("Slut.")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>')
        archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{MAIN}">{notes}</w:footnotes>')
    flow = read_bytes(buffer.getvalue(), "rapport.docx").flow
    assert [part.text for part in flow if isinstance(part, FlowParagraph)] == [
        "Målet var 40¹ jobb.",
        "¹ Sänkt till 30.",
        "Målet var 40 jobb.",
        "Slut.",
    ]


def test_numbers_typed_before_paragraphs_in_a_row_make_items() -> None:
    typed = ("Tre mål:", "a) Fyra jobb.", "b) Två kurser.", "Utfall", "c) En brygga.")
    flow = from_xml("".join(map(paragraph, typed)))
    marked = [(part.marker, part.text) for part in flow if isinstance(part, FlowParagraph)]
    assert marked == [
        (None, "Tre mål:"),
        ("a)", "Fyra jobb."),
        ("b)", "Två kurser."),
        (None, "Utfall"),
        (None, "c) En brygga."),
    ]


def test_a_number_of_words_own_before_a_lone_paragraph_is_its_text() -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level_form(0, 1, "decimal", "%1.")}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = [paragraph(text, level=0) for text in ("Tio kurser", "Nio resor", "Åtta jobb")]
    flow = from_xml(listed[0] + paragraph("Uppnått.") + "".join(listed[1:]), numbering)
    marked = [(part.marker, part.text) for part in flow if isinstance(part, FlowParagraph)]
    assert marked == [(None, "1. Tio kurser"), (None, "Uppnått."), ("2.", "Nio resor"), ("3.", "Åtta jobb")]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:ins><w:r><w:t>ny</w:t></w:r></w:ins><w:del><w:r><w:delText>gammal</w:delText></w:r></w:del>", "ny"),
        ("<w:hyperlink><w:r><w:t>sida</w:t></w:r></w:hyperlink>", "sida"),
        ("<w:r><w:t>rad</w:t><w:br/><w:t>två</w:t></w:r>", "rad\ntvå"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> Ja</w:t></w:r>', "☒ Ja"),
        ('<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>', "☐"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>", "☒"),
    ],
)
def test_what_stands_in_a_paragraph(xml: str, text: str) -> None:
    assert from_xml(f"<w:p>{xml}</w:p>") == (FlowParagraph(text),)


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(RefusedError, match="entities"):
        from_xml(paragraph("&b;"), prolog=bomb)


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.ingest.office.packages.MAX_XML", 100)
    with pytest.raises(RefusedError, match="unpacks"):
        from_xml(paragraph("x" * 200))


@pytest.mark.parametrize("body", ["<w:p>", "</w:body>", "\x00"])
def test_broken_xml_is_damaged(body: str) -> None:
    with pytest.raises(InputError, match="damaged"):
        from_xml(body)
