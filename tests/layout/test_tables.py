"""Tables: cells, pieces joined over pages, tables without rulings."""

import pytest

from extractor.document import FlowTable, Word
from extractor.layout.ruled_bands import joined_level
from tests.layout.builders import (
    LEADING,
    TOP,
    grid,
    line,
    lines,
    of_flow,
    of_pages,
    of_words,
    page,
    rows,
    ruled,
    texts,
)

HEADER = ["Aktivitet", "Mål", "Utfall"]


def pieces(*tables: list[list[str]]) -> list[list[str]]:
    pages = []
    for number, cells in enumerate(tables, start=1):
        words, table = ruled(cells, bold_header=cells[0] == HEADER)
        pages.append(page(words, number, [table]))
    document = of_pages(*pages)
    assert len(document.tables) == 1
    return rows(document)


def test_words_go_to_their_cells_and_wrapped_lines_are_joined() -> None:
    words, table = ruled([HEADER, ["Coaching av|företag", "8-11 företag", "Utfall:|31 företag"]])
    document = of_pages(page(words, grids=[table]))
    assert rows(document)[1][:2] == ["Coaching av företag", "8-11 företag"]
    assert document.blocks[0].kind == "table"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Det gick som vi hade|tänkt oss.", "Det gick som vi hade tänkt oss."),
        ("Bra.|Utfall: 31 företag", "Bra.\nUtfall: 31 företag"),
        ("3 filmer|7 spel", "3 filmer\n7 spel"),
        ("kurser|• möten|• resor", "kurser\n• möten\n• resor"),
    ],
)
def test_a_cells_line_breaks(cell: str, expected: str) -> None:
    words, table = ruled([["Mål", "Utfall"], ["x", cell]])
    assert rows(of_pages(page(words, grids=[table])))[1][1] == expected


def test_a_merged_cell_spans_its_columns() -> None:
    table = grid([70, 190, 310], [100, 116, 132])
    merged = type(table)(table.bbox, (((70, 100, 310, 116), None), table.rows[1]))
    words = line("Programmets indikatorer", 112, 75) + line("Företag", 128, 75) + line("40", 128, 195)
    document = of_pages(page(words, grids=[merged]))
    cell = document.tables[0].rows[0][0]
    assert cell is not None
    assert cell.colspan == 2
    assert rows(document) == [["Programmets indikatorer", "<covered>"], ["Företag", "40"]]


@pytest.mark.parametrize(
    ("first", "second", "body"),
    [
        ([HEADER, ["Kurs", "4", "3"]], [HEADER, ["Resa", "2", "2"]], [["Kurs", "4", "3"], ["Resa", "2", "2"]]),
        ([HEADER, ["Kurs", "4", "3"]], [["Resa", "2", "2"]], [["Kurs", "4", "3"], ["Resa", "2", "2"]]),
        (
            [HEADER, ["Kurs", "4", "Fokus hos våra"]],
            [HEADER, ["", "", "partner."], ["Resa", "2", "2"]],
            [["Kurs", "4", "Fokus hos våra partner."], ["Resa", "2", "2"]],
        ),
        (
            [HEADER, ["Kurs", "4 företag", "Klart."]],
            [HEADER, ["", "10 kvinnor", "Inte klart."]],
            [["Kurs", "4 företag", "Klart."], ["", "10 kvinnor", "Inte klart."]],
        ),
    ],
    ids=["header-again", "no-header", "row-cut", "new-row-without-a-name"],
)
def test_pieces_of_a_table_are_joined(first: list[list[str]], second: list[list[str]], body: list[list[str]]) -> None:
    assert pieces(first, second) == [HEADER, *body]


def test_a_header_that_only_later_pages_print_goes_to_the_top() -> None:
    first, second = [["Kurs", "4", "3"]], [HEADER, ["Resa", "2", "2"]]
    words, table = ruled(first)
    more, other = ruled(second, bold_header=True)
    document = of_pages(page(words, 1, [table]), page(more, 2, [other]))
    assert rows(document) == [HEADER, *first, second[1]]
    assert document.evidence(document.text.index("Utfall"), document.text.index("Utfall") + 6).page == 2


def test_two_tables_with_headers_of_their_own_stay_two() -> None:
    words, table = ruled([HEADER, ["Kurs", "4", "3"]], bold_header=True)
    more, other = ruled([["Kostnad", "Budget", "Rest"], ["Lön", "2", "2"]], bold_header=True)
    assert len(of_pages(page(words, 1, [table]), page(more, 2, [other])).tables) == 2


def test_in_the_middle_of_a_page_only_a_cut_sentence_makes_a_row_go_on() -> None:
    cells = [HEADER, ["Kurs", "5 om året", "Information"], ["", "", "har gått ut."], ["", "10 företag", "2 företag"]]
    assert pieces(cells) == [HEADER, ["Kurs", "5 om året", "Information har gått ut."], ["", "10 företag", "2 företag"]]


def test_pieces_in_a_text_are_joined_by_width_and_sentence() -> None:
    first = FlowTable((("Akt.", "Mål", "Resultat"), ("HA1", "5 företag", "Information")))
    second = FlowTable((("", "", "har gått ut."), ("HA2", "10 företag", "2 företag")))
    document = of_flow(first, second)
    assert rows(document) == [
        ["Akt.", "Mål", "Resultat"],
        ["HA1", "5 företag", "Information har gått ut."],
        ["HA2", "10 företag", "2 företag"],
    ]


def columns(*cells: list[str], xs: tuple[float, ...] = (70, 250, 320)) -> list[Word]:
    return [
        word
        for index, row in enumerate(cells)
        for x, text in zip(xs, row, strict=True)
        for word in line(text, TOP + index * LEADING, x)
    ]


def test_words_under_each_other_are_a_table_without_rulings() -> None:
    cells = [["Indikator", "Mål", "Utfall"], ["Antal företag som får stöd", "200", "122"], ["Nya jobb", "30", "9"]]
    document = of_words(columns(*cells))
    assert rows(document) == cells
    assert not document.tables[0].ruled


def test_a_wrapped_name_stays_with_its_row() -> None:
    cells = [
        ["Indikator", "Mål", "Utfall"],
        ["Andel som tycker att", "70", "64"],
        ["de får bestämma (%)", "", ""],
        ["Nya jobb", "30", "9"],
        ["Minskade utsläpp från", "25", "20"],
        ["tjänsteresor", "", ""],
    ]
    assert rows(of_words(columns(*cells))) == [
        cells[0],
        ["Andel som tycker att de får bestämma (%)", "70", "64"],
        cells[3],
        ["Minskade utsläpp från tjänsteresor", "25", "20"],
    ]


def test_an_unruled_table_goes_on_over_the_page_however_short_its_rest() -> None:
    head = [["Kostnad", "Budget", "Utfall"], ["Lön", "380", "391"], ["Resor", "60", "58"]]
    document = of_pages(page(columns(*head)), page(columns(["Summa", "440", "449"]), 2))
    assert rows(document) == [*head, ["Summa", "440", "449"]]


def test_a_table_of_contents_is_no_table() -> None:
    words = columns(["1 Sammanfattning", "......", "3"], ["2 Resultat", "......", "5"], ["3 Lärdomar", "......", "9"])
    document = of_words(words)
    assert not document.tables
    assert len(texts(document)) == 3


def test_rows_that_end_in_two_numbers_are_no_contents() -> None:
    document = of_words(
        columns(["Län", "Mål", "Utfall"], ["Dalarna", "100", "82"], ["Gävle", "110", "110"], ["Totalt", "350", "343"])
    )
    assert rows(document)[1:] == [["Dalarna", "100", "82"], ["Gävle", "110", "110"], ["Totalt", "350", "343"]]


def test_prose_with_one_wide_gap_is_no_table() -> None:
    words = lines("Projektet har under tre år samlat företag i länet", "kring frågor.    Det gick bra.")
    assert not of_words(words).tables


SHADED = [70.0, 190, 270, 350]


@pytest.mark.parametrize(
    ("levels", "body"),
    [
        ([132.0, 148, 164], [["Elevråd", "12", "9"], ["Nattvandringar", "40", "44"], ["Summa", "52", "53"]]),
        ([132.0, 148], [["Elevråd", "12", "9"], ["Nattvandringar", "40", "44"], ["Summa", "52", "53"]]),
        ([132.0], [["Elevråd", "12", "9"], ["Nattvandringar", "40", "44"]]),
    ],
    ids=["a-ruling-below-each-row", "rulings-between-rows", "one-ruling"],
)
def test_a_header_of_shaded_cells_has_the_rows_ruled_across_below_it(
    levels: list[float], body: list[list[str]]
) -> None:
    words = [*_row(112, *HEADER), *(word for number, row in enumerate(body) for word in _row(128 + 16 * number, *row))]
    words += line("Det här är en mening som löper tvärs över tabellens alla kolumner.", 200)
    rulings = [(70.0, level, 350.0, level) for level in levels]
    document = of_pages(page(words, grids=[grid(SHADED, [100, 116])], rulings=rulings))
    assert rows(document) == [HEADER, *body]
    assert len(document.blocks) == 2


def test_a_shaded_box_above_ruled_prose_keeps_to_itself() -> None:
    words = _row(112, *HEADER) + line("Det här är en mening som löper tvärs över kolumnerna.", 128)
    rulings = [(70.0, y, 350.0, y) for y in (132.0, 148.0)]
    document = of_pages(page(words, grids=[grid(SHADED, [100, 116])], rulings=rulings))
    assert rows(document) == [HEADER]


def test_a_shaded_header_that_the_next_page_repeats_goes_once() -> None:
    pages = [
        page(
            _row(112, *HEADER) + _row(128, name, "4", "3"),
            number,
            [grid(SHADED, [100, 116])],
            [(70.0, 132.0, 350.0, 132.0)],
        )
        for number, name in enumerate(("Läger", "Cirkel"), start=1)
    ]
    assert rows(of_pages(*pages)) == [HEADER, ["Läger", "4", "3"], ["Cirkel", "4", "3"]]


def test_a_page_that_ends_with_a_tables_head_cuts_it_off_its_rows() -> None:
    rulings = [(70.0, 103.0, 350.0, 103.0), (70.0, 115.0, 350.0, 115.0)]
    prose = lines("Två läger på våren, ett på hösten. Av de vuxna var hälften nya.", y=140)
    first, second = page(_row(112, *HEADER), 1, (), rulings), page(_row(112, "Läger", "3", "4") + prose, 2, (), rulings)
    assert rows(of_pages(first, second)) == [HEADER, ["Läger", "3", "4"]]


def test_a_row_whose_name_goes_on_in_brackets_on_the_next_page_is_one() -> None:
    first = [HEADER, ["Nya jobb i företag", "18", "Enligt rundan i oktober"]]
    assert pieces(first, [HEADER, ["(årsarbeten)", "", "2019"], ["Läger", "3", "4"]])[1:] == [
        ["Nya jobb i företag (årsarbeten)", "18", "Enligt rundan i oktober\n2019"],
        ["Läger", "3", "4"],
    ]


@pytest.mark.parametrize(
    ("second", "tables"),
    [
        ([("Delmål 2", "Fler lärare"), ("Mål", "12"), ("Resultat", "9")], 2),
        ([("Mål", "12"), ("Resultat", "9"), ("Not", "–")], 2),
        ([("Ansvarig", "Rektor"), ("Not", "Klart i maj.")], 1),
    ],
    ids=["another-name", "other-values", "new-labels"],
)
def test_a_form_filled_in_twice_is_two_tables(second: list[tuple[str, str]], tables: int) -> None:
    first = (("Delmål 1", "Fler elever"), ("Mål", "40"), ("Resultat", "44"))
    assert len(of_flow(FlowTable(first), FlowTable(tuple(second))).tables) == tables


def test_leader_dots_part_a_typewriters_lines_whose_blanks_are_all_as_wide() -> None:
    typed = ("Elever ........ 11 - 14", "Lärare ........ 9 - 8", "varav nya 4", "Skolor ........ 5 - 5")
    words = [word for number, text in enumerate(typed) for word in line(text, TOP + LEADING * number, blank=6.0)]
    document = of_words(words)
    assert rows(document) == [["Elever", "11 - 14"], ["Lärare varav nya 4", "9 - 8"], ["Skolor", "5 - 5"]]


def test_leader_dots_glued_to_names_and_numbers_part_them_in_two_lines() -> None:
    document = of_words(lines("Planerade timmar....... 5.200 tim", "Genomförda timmar......4.655 tim"))
    assert rows(document) == [["Planerade timmar", "5.200 tim"], ["Genomförda timmar", "4.655 tim"]]


@pytest.mark.parametrize(("caption", "tables"), [("TABELL 2. KURSER", 2), ("Tab. 2: Kurser", 2), ("Tabellen", 1)])
def test_a_numbered_caption_right_below_rows_begins_another_table(caption: str, tables: int) -> None:
    words = lines(
        "Kurs            Mål    Utfall", "Vävning         14     21", "Smide           15     60",
        caption,
        "Resa            Plan   Gjort", "Lund            30     26", "Åsby            16     20",
    )  # fmt: skip
    document = of_words(words)
    assert len(document.tables) == tables
    assert rows(document)[:3] == [["Kurs", "Mål", "Utfall"], ["Vävning", "14", "21"], ["Smide", "15", "60"]]


def test_a_bold_line_over_a_bold_header_between_rulings_parts_two_tables() -> None:
    table = [("Indikator", "Mål"), ("Kurser", "4"), ("Elever", "90"), ("Egna mål",), ("Mål", "Antal"), ("Träd", "7")]
    xs, words = (70, 200), list[Word]()
    for number, cells in enumerate(table):
        for x, text in zip(xs, cells, strict=False):
            words += line(text, 112 + 16 * number, x, bold=number in (0, 3, 4))
    rulings = [(68.0, 100.0 + 16 * number, 300.0, 100.0 + 16 * number) for number in range(7)]
    document = of_pages(page(words, rulings=rulings))
    assert [rows(document, number) for number in (0, 1)] == [
        [["Indikator", "Mål"], ["Kurser", "4"], ["Elever", "90"]],
        [["Mål", "Antal"], ["Träd", "7"]],
    ]
    assert "Egna mål" in texts(document)


def _row(y: float, *cells: str) -> list[Word]:
    return [word for x, cell in zip(SHADED, cells, strict=False) for word in line(cell, y, x + 4)]


def test_between_rulings_columns_may_stand_close_and_a_frame_rules_too() -> None:
    """A head of two lines in a frame of one column, then rows ruled across: padding of 7 points parts the columns."""
    words = line("Vad", 112, 70, size=10) + line("Mål", 112, 137) + line("Utfall", 112, 159)
    words += line("år 3", 124, 137 + 22)
    for y, cells in ((142, ("Provsatserna", "30", "36")), (158, ("Pilotkunder", "6", "5"))):
        for x, text in zip((70, 137, 159), cells, strict=True):
            words += line(text, y, x)
    rulings = [(68.0, y, 200.0, y) for y in (146.0, 162.0)]
    document = of_pages(page(words, grids=[grid([68, 200], [100, 130])], rulings=rulings))
    assert rows(document) == [
        ["Vad", "Mål", "Utfall år 3"],
        ["Provsatserna", "30", "36"],
        ["Pilotkunder", "6", "5"],
    ]


def test_typewriting_between_rulings_keeps_its_blanks_and_cuts_at_the_edges_of_columns() -> None:
    cells = [("Mål", "Planerat", "Därav kvinnor"), ("Nya jobb", "20", "8"), ("Båtlinje, turer dag", "2", "utgår nu")]
    words = [
        word
        for number, row in enumerate(cells)
        for x, text in zip((70, 176, 250), row, strict=True)
        for word in line(text, 112 + 16 * number, x, blank=6.5)
    ]
    rulings = [(68.0, 100.0 + 16 * number, 400.0, 100.0 + 16 * number) for number in range(4)]
    assert rows(of_pages(page(words, rulings=rulings))) == [list(row) for row in cells]


def test_rulings_drawn_cell_by_cell_are_whole() -> None:
    pieces = [(70.0, 100.0, 150.0, 100.5), (150.0, 100.0, 300.0, 100.5), (310.0, 100.0, 400.0, 100.5)]
    upright = (70.0, 100.0, 70.5, 180.0)
    assert joined_level([*pieces[::-1], upright]) == ((70.0, 100.0, 300.0, 100.5), pieces[2], upright)
