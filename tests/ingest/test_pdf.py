"""PDFs made here: words with boxes, weights and baselines, ruled tables as grids, and what cannot be read."""

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import InputError, RefusedError
from extractor.ingest import read_bytes
from tests.ingest.drawing import HEIGHT, WIDTH, page_of, pdf
from tests.ingest.drawing import texts as words


def test_words_stand_where_they_are_printed() -> None:
    page = page_of(lambda canvas: canvas.drawString(72, 700, "Mål: 400 företag"))
    assert words(page) == ["Mål:", "400", "företag"]
    first = page.words[0]
    assert (page.number, page.width, page.height) == (1, WIDTH, HEIGHT)
    assert first.x0 == pytest.approx(72, abs=1)
    assert first.baseline == pytest.approx(HEIGHT - 700, abs=0.1)
    assert first.top < first.baseline < first.bottom
    assert first.bottom - first.top == pytest.approx(11, abs=1)
    assert first.size == pytest.approx(11, abs=0.1)


@pytest.mark.parametrize(
    ("font", "bold", "italic"),
    [("Helvetica", False, False), ("Helvetica-Bold", True, False), ("Times-BoldItalic", True, True)],
)
def test_weight_and_slant_come_from_the_font(font: str, bold: bool, italic: bool) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, 14)
        canvas.drawString(72, 700, "Indikatorer")

    (word,) = page_of(draw).words
    assert (word.bold, word.italic, word.size) == (bold, italic, 14)


def test_a_word_in_two_weights_is_one_word() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(72, 700, "Mål")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72 + canvas.stringWidth("Mål", "Helvetica-Bold", 11), 700, ": 400")

    page = page_of(draw)
    assert words(page) == ["Mål:", "400"]
    assert page.words[0].bold


def test_text_drawn_twice_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.3):
            canvas.drawString(72 + shift, 700, "Resultat 388")

    assert words(page_of(draw)) == ["Resultat", "388"]


def test_invisible_text_over_a_scan_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textOut("Utfall 122")
        canvas.drawText(text)

    assert words(page_of(draw)) == ["Utfall", "122"]


def test_a_filled_form_field_is_text_of_its_page() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Projektnamn:")
        canvas.acroForm.textfield(name="namn", value="Nordvik", x=200, y=690, width=200, height=20)

    page = page_of(draw)
    assert words(page) == ["Projektnamn:", "Nordvik"]
    assert 200 < page.words[1].x0 < 220


def ruled(canvas: Canvas) -> None:
    canvas.grid([72, 272, 372, 472], [600, 620, 640, 660])
    for row, cells in enumerate((("Indikator", "Mål", "Utfall"), ("Företag", "400", "388"), ("Jobb", "300", "140"))):
        for column, cell in enumerate(cells):
            canvas.drawString((74, 274, 374)[column], 646 - 20 * row, cell)


def test_a_ruled_table_is_a_grid_of_its_cells() -> None:
    page = page_of(ruled)
    (grid,) = page.grids
    assert grid.bbox == pytest.approx((72, HEIGHT - 660, 472, HEIGHT - 600), abs=1)
    assert [len(row) for row in grid.rows] == [3, 3, 3]
    assert grid.rows[1][2] == pytest.approx((372, HEIGHT - 640, 472, HEIGHT - 620), abs=1)
    assert page.rulings == ()


def test_a_merged_cell_leaves_its_other_places_empty() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(72, 600, 400, 60)
        canvas.line(72, 640, 472, 640)
        canvas.line(72, 620, 472, 620)
        canvas.line(272, 600, 272, 640)
        canvas.drawString(74, 646, "HA1 Finansiering")

    (grid,) = page_of(draw).grids
    assert [[cell is None for cell in row] for row in grid.rows] == [[False, True], [False, False], [False, False]]


def test_a_box_around_a_text_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(72, 600, 400, 60)
        canvas.drawString(74, 646, "Viktigt")

    assert page_of(draw).grids == ()


def test_lines_outside_tables_are_rulings() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas)
        canvas.line(72, 500, 472, 500)
        canvas.rect(72, 400, 400, 0.8, stroke=0, fill=1)

    rulings = page_of(draw).rulings
    assert [round(top) for _, top, _, _ in rulings] == [342, 441]
    assert {(round(x0), round(x1)) for x0, _, x1, _ in rulings} == {(72, 472)}


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        across, up = {90: (HEIGHT, 0.0), 180: (WIDTH, HEIGHT), 270: (0.0, WIDTH)}[turn]
        canvas.translate(across, up)
        canvas.rotate(turn)
        canvas.drawString(72, 300, "Mål: 400")

    page = page_of(draw)
    assert words(page) == ["Mål:", "400"]
    assert (page.width, page.height) == (WIDTH, HEIGHT)
    assert page.words[0].x0 == pytest.approx(72, abs=1)
    assert page.words[0].baseline == pytest.approx(HEIGHT - 300, abs=0.5)


def test_a_page_drawn_on_its_side_is_turned_upright() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        canvas.drawString(72, 300, "Mål: 400 företag")
        canvas.drawString(72, 280, "Utfall: 388 företag")

    page = page_of(draw)
    assert words(page) == ["Mål:", "400", "företag", "Utfall:", "388", "företag"]
    assert page.words[0].x0 < page.words[1].x0
    assert page.words[0].top < page.words[3].top


@pytest.mark.parametrize("size", [12, -12], ids=["turned", "drawn-backwards"])
def test_a_page_that_stands_on_its_head_is_read_upright(size: int) -> None:
    def draw(canvas: Canvas) -> None:
        if size > 0:
            canvas.translate(WIDTH, HEIGHT)
            canvas.rotate(180)
        canvas.setFont("Helvetica", size)
        canvas.drawString(272, 300, "Mål: 400 företag")

    (*_, last) = found = page_of(draw).words
    assert [word.text for word in found] == ["Mål:", "400", "företag"]
    assert found[0].x0 < last.x0
    assert {word.size for word in found} == {12}


def test_a_page_that_is_cropped_to_nothing_is_shown_whole() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((2000, 2000, 2500, 2500))
        canvas.drawString(72, HEIGHT - 20, "Mål")

    page = page_of(draw)
    assert (words(page), page.width, page.height) == (["Mål"], WIDTH, HEIGHT)


@pytest.mark.parametrize("turn", [90, 270])
def test_a_word_along_the_margin_is_read_in_its_direction(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Mål: 400 företag")
        canvas.translate(30, 300)
        canvas.rotate(turn)
        canvas.drawString(0, 0, "Dnr 2016")

    assert {"Mål:", "Dnr", "2016"} < set(words(page_of(draw)))


def test_a_cropped_page_is_measured_from_its_crop() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((50, 100, 545, 742))
        canvas.drawString(72, 700, "Mål")

    page = page_of(draw)
    assert (page.width, page.height) == (495, 642)
    assert page.words[0].x0 == pytest.approx(22, abs=1)
    assert page.words[0].baseline == pytest.approx(42, abs=0.5)


def test_pages_without_words_are_said() -> None:
    source = read_bytes(pdf(ruled, lambda canvas: canvas.rect(0, 0, 100, 100)), "scan.pdf")
    assert [len(page.words) > 0 for page in source.pages] == [True, False]
    assert [diagnostic.code for diagnostic in source.diagnostics] == ["no_text_layer"]
    assert "Page 2" in source.diagnostics[0].message


def test_the_source_says_what_it_was_made_from() -> None:
    data = pdf(ruled, ruled)
    info = read_bytes(data, "in/report.pdf").info
    assert (info.path, info.bytes, info.media_type, info.reader, info.pages) == (
        "in/report.pdf",
        len(data),
        "application/pdf",
        "pdf",
        2,
    )


def test_a_password_is_refused() -> None:
    locked = pdf(ruled, encrypt=StandardEncryption("hemligt", ownerPassword="chef"))
    with pytest.raises(RefusedError, match=r"x\.pdf: .*password"):
        read_bytes(locked, "x.pdf")


def test_a_file_that_only_forbids_changes_is_read() -> None:
    guarded = pdf(ruled, encrypt=StandardEncryption("", ownerPassword="chef", canCopy=0))
    assert "400" in words(read_bytes(guarded, "x.pdf").pages[0])


@pytest.mark.parametrize("keep", [20, 60, 300])
def test_a_stump_of_a_pdf_is_damaged(keep: int) -> None:
    with pytest.raises(InputError, match=r"x\.pdf: .*damaged"):
        read_bytes(pdf(ruled)[:keep], "x.pdf")


def test_a_pdf_without_its_end_is_mended() -> None:
    data = pdf(ruled, ruled)
    source = read_bytes(data[: data.rindex(b"xref")], "x.pdf")
    assert [len(page.words) for page in source.pages] == [9, 9]


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.ingest.pdf.opening.MAX_PAGES", 1)
    with pytest.raises(RefusedError, match="2 pages"):
        read_bytes(pdf(ruled, ruled), "x.pdf")
