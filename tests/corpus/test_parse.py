"""From the source markup to blocks."""

import pytest
from rendering.blocks import Heading, ListItem, PageBreak, Paragraph, Span, Table, plain
from rendering.cell_spans import cell_spans
from rendering.parse import parse, parse_inline

from tests.corpus import INDICATORS


def only_table(source: str) -> Table:
    (table,) = parse(source)
    assert isinstance(table, Table)
    return table


def cells(table: Table) -> list[list[str]]:
    return [[plain(cell) for cell in row] for row in table.all_rows]


def test_headings_paragraphs_and_page_breaks() -> None:
    blocks = parse("# Titel\n## 13. Utfall\nEn rad\noch en till.\n\n{pagebreak}\nNy sida.\n")
    assert blocks == (
        Heading(1, (Span("Titel"),)),
        Heading(2, (Span("13. Utfall"),)),
        Paragraph((Span("En rad och en till."),)),
        PageBreak(),
        Paragraph((Span("Ny sida."),)),
    )


@pytest.mark.parametrize("source", ["ett  \ntvå", "ett<br>två", "ett <br/> två"])
def test_kept_line_breaks(source: str) -> None:
    assert plain(parse_inline(source)) == "ett\ntvå"


@pytest.mark.parametrize(
    ("source", "spans"),
    [
        ("a **b** c", (Span("a "), Span("b", bold=True), Span(" c"))),
        ("**a** b **c**", (Span("a", bold=True), Span(" b "), Span("c", bold=True))),
        ("*RCR01.* Text", (Span("RCR01.", italic=True), Span(" Text"))),
        ("**fet *och* kursiv**", (Span("fet ", True), Span("och", True, True), Span(" kursiv", True))),
        ("3 * 4 * 5", (Span("3 * 4 * 5"),)),
        ("siffran 12*) och 14*)", (Span("siffran 12*) och 14*)"),)),
        (r"\*inte kursiv\*", (Span("*inte kursiv*"),)),
        ("", ()),
    ],
)
def test_bold_and_italic(source: str, spans: tuple[Span, ...]) -> None:
    assert parse_inline(source) == spans


def test_lists_keep_depth_number_and_continuation() -> None:
    blocks = parse("- Mål: 24\n  - varav män: 3\n    fortsatt\n3. Tredje\nText")
    assert blocks == (
        ListItem(0, None, (Span("Mål: 24"),)),
        ListItem(1, None, (Span("varav män: 3 fortsatt"),)),
        ListItem(0, 3, (Span("Tredje"),)),
        Paragraph((Span("Text"),)),
    )


def test_a_year_at_a_line_start_is_no_list() -> None:
    assert isinstance(parse("2019. Ett bra år")[0], Paragraph)


def test_guidance_marks_paragraphs_and_items() -> None:
    blocks = parse("> Beskriv:\n> - mål\n\nSvar")
    assert blocks == (
        Paragraph((Span("Beskriv:"),), guidance=True),
        ListItem(0, None, (Span("mål"),), guidance=True),
        Paragraph((Span("Svar"),)),
    )


def test_table_with_header_empty_cells_and_escaped_pipe() -> None:
    table = only_table(INDICATORS + "| a \\| b | x<br>y | |\n")
    assert len(table.header) == 1
    assert cells(table)[2:] == [["varav kvinnor", "", "7"], ["a | b", "x\ny", ""]]


def test_table_without_rule_is_a_form() -> None:
    table = only_table("| Projektnamn Norrsken | Ärende-ID 20203344 |\n| Kontakt |")
    assert table.header == ()
    assert list(cell_spans(table)) == [(1, 0, 1)]


def test_second_header_row_under_wide_headers() -> None:
    table = only_table(
        "| | Mål | | Utfall | |\n|---|---|---|---|---|\n| | Kv | Män | Kv | Män |\n| A | 1 | 2 | 3 | 4 |"
    )
    assert len(table.header) == 2
    assert list(cell_spans(table)) == [(0, 1, 2), (0, 3, 4)]


def test_a_row_of_numbers_is_never_a_header() -> None:
    table = only_table("| | Mål | |\n|---|---|---|\n| A | 1 | 2 |\n| B | 3 | 4 |")
    assert len(table.header) == 1
