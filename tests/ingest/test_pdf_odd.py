"""PDFs that are odd: forms, nested drawings, hyphens, ligatures, other units, damage."""

import io
import random
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from extractor.document import Page, Word
from extractor.errors import InputError, RefusedError
from extractor.ingest.pdf import opening, pages, read
from extractor.ingest.pdf.words import with_hyphens
from tests.ingest.drawing import HEIGHT, page_of, pdf, texts


def line(canvas: Canvas) -> None:
    canvas.drawString(72, 700, "Mål: 400 företag")


def table(canvas: Canvas) -> None:
    canvas.grid([72, 172, 272], [600, 620, 640])
    canvas.drawString(74, 626, "Mål 400")


# --- text -------------------------------------------------------------------------------------------------------------


def two_lines(first: str, second: str) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, first)
        canvas.drawString(72, 686, second)

    return draw


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("vi såg utvecklings-", "insatser", ["vi", "såg", "utvecklings-", "insatser"]),
        ("enligt ISO-", "certifieringen", ["enligt", "ISO-", "certifieringen"]),
        ("kvinnor -", "och män", ["kvinnor", "-", "och", "män"]),
        ("e-post", "Z-GROUP", ["e-post", "Z-GROUP"]),
    ],
)
def test_a_hyphen_at_a_lines_end_stays_and_ends_the_word(first: str, second: str, expected: list[str]) -> None:
    page = page_of(two_lines(first, second))
    assert texts(page) == expected
    assert page.words[-1].baseline == pytest.approx(HEIGHT - 686, abs=0.1)


@pytest.mark.parametrize(
    ("gap", "after", "expected"),
    [
        (0.4, 114.0, ["in-", "tensitet"]),
        (2.6, 114.0, ["in", "-", "tensitet"]),
        (0.4, 100.0, ["in", "-", "tensitet"]),
    ],
    ids=["cuts a word", "apart from it", "within a line"],
)
def test_a_hyphen_drawn_apart_belongs_to_the_word_that_a_lines_end_cuts(
    gap: float, after: float, expected: list[str]
) -> None:
    words = [Word("in", 80, 90, 90, 100, 100, 10), Word("-", 90 + gap, 90, 93 + gap, 100, 100, 10)]
    words.append(Word("tensitet", 70, after - 10, 100, after, after, 10))
    assert [word.text for word in with_hyphens(words)] == expected


def test_raised_figures_are_words_of_their_own() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "400")
        canvas.setFont("Helvetica", 7)
        canvas.drawString(72 + pdfmetrics.stringWidth("400", "Helvetica", 11), 704, "1")

    page = page_of(draw)
    assert [(word.text, word.size) for word in page.words] == [("400", 11), ("1", 7)]


def test_words_of_one_line_that_touch_are_one() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "388")
        canvas.drawString(72 + pdfmetrics.stringWidth("388", "Helvetica", 11), 700, "st")

    assert texts(page_of(draw)) == ["388st"]


def test_columns_close_to_each_other_stay_apart() -> None:
    def draw(canvas: Canvas) -> None:
        for x, text in ((72, "400"), (100, "388"), (128, "97")):
            canvas.drawString(x, 700, text)

    assert texts(page_of(draw)) == ["400", "388", "97"]


def test_strengthened_text_is_bold() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(2)
        text.textOut("Indikatorer")
        canvas.drawText(text)

    (word,) = page_of(draw).words
    assert word.bold


def test_text_beside_the_page_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        line(canvas)
        canvas.drawString(-400, 700, "utanför")

    assert texts(page_of(draw)) == ["Mål:", "400", "företag"]


def test_a_page_without_upright_text_keeps_its_rulings_beside_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(595, 0)
        canvas.rotate(90)
        canvas.grid([72, 172, 272], [300, 320, 340])
        canvas.drawString(74, 326, "Mål 400")

    page = page_of(draw)
    (grid,) = page.grids
    x0, top, x1, bottom = grid.bbox
    assert x0 < page.words[0].x0 < page.words[1].x1 < x1
    assert top < page.words[0].baseline < bottom


# --- nested drawings --------------------------------------------------------------------------------------------------


def test_a_form_xobject_stands_where_it_is_drawn() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("table")
        canvas.setFont("Helvetica", 11)
        table(canvas)
        canvas.endForm()
        canvas.translate(10, 20)
        canvas.doForm("table")

    page = page_of(draw)
    (grid,) = page.grids
    assert grid.bbox == pytest.approx((82, HEIGHT - 660, 282, HEIGHT - 620), abs=0.1)
    assert page.words[0].x0 == pytest.approx(84, abs=0.1)
    assert page.words[0].baseline == pytest.approx(HEIGHT - 646, abs=0.1)


# --- forms ------------------------------------------------------------------------------------------------------------


def form(canvas: Canvas) -> None:
    fields = canvas.acroForm
    fields.textfield(name="name", value="Nordvik Energi AB", x=200, y=690, width=200, height=20)
    fields.textfield(
        name="rows", value="Mål 400\nUtfall 388", x=200, y=600, width=200, height=60, fieldFlags="multiline"
    )
    fields.textfield(name="org", value="5560001234", x=200, y=560, width=200, height=20, maxlen=10, fieldFlags="comb")
    fields.choice(name="län", value="Jämtland", options=["Jämtland", "Gotland"], x=200, y=520, width=120, height=20)


def test_values_of_fields_are_words_in_their_boxes() -> None:
    page = page_of(form)
    assert texts(page) == ["Nordvik", "Energi", "AB", "Mål", "400", "Utfall", "388", "5560001234", "Jämtland"]
    rows = {word.text: HEIGHT - word.baseline for word in page.words}
    assert 690 < rows["Nordvik"] < 710
    assert 600 < rows["388"] < rows["400"] < 660
    assert 560 < rows["5560001234"] < 580


def ticks(canvas: Canvas) -> None:
    fields = canvas.acroForm
    fields.checkbox(name="yes", checked=True, x=72, y=500, size=14)
    canvas.drawString(90, 503, "Ja")
    fields.checkbox(name="no", checked=False, x=72, y=480, size=14)
    canvas.drawString(90, 483, "Nej")
    fields.radio(name="sort", value="a", selected=False, x=72, y=460, size=14)
    fields.radio(name="sort", value="b", selected=True, x=120, y=460, size=14)


def test_tick_boxes_are_signs_beside_their_labels() -> None:
    page = page_of(ticks)
    signs = [word for word in page.words if word.text in "☒☐"]
    assert [word.text for word in signs] == ["☒", "☐", "☐", "☒"]
    yes = next(word for word in page.words if word.text == "Ja")
    assert signs[0].x1 < yes.x0
    assert signs[0].baseline == pytest.approx(yes.baseline, abs=3)
    assert len(page.words) == 6


def test_fields_that_are_hidden_are_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        line(canvas)
        canvas.acroForm.textfield(name="h", value="dold", x=200, y=600, width=200, height=20, annotationFlags="hidden")

    assert "dold" not in texts(page_of(draw))


# --- files ------------------------------------------------------------------------------------------------------------


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        document.save(out)
    return out.getvalue()


def test_measures_are_in_points_whatever_the_pages_unit() -> None:
    def enlarge(document: pikepdf.Pdf) -> None:
        document.pages[1].obj["/UserUnit"] = 10

    first, second = read(changed(pdf(table, table), enlarge)).pages
    assert (second.width, second.height) == (10 * first.width, 10 * first.height)
    assert second.words[0].size == 10 * first.words[0].size
    assert second.words[0].x0 == pytest.approx(10 * first.words[0].x0, abs=0.1)
    assert second.grids[0].bbox == pytest.approx([10 * side for side in first.grids[0].bbox], abs=0.1)


def test_a_shifted_media_box_moves_nothing() -> None:
    def shift(document: pikepdf.Pdf) -> None:
        document.pages[0].mediabox = pikepdf.Array([50, 100, 545, 742])

    (page,) = read(changed(pdf(line), shift)).pages
    assert (page.width, page.height) == (495, 642)
    assert page.words[0].x0 == pytest.approx(22, abs=0.1)
    assert page.words[0].baseline == pytest.approx(42, abs=0.1)


def test_a_file_with_a_broken_table_of_contents_is_read_whole() -> None:
    data = pdf(line, line, line)
    broken = data.replace(b"startxref", b"startxxxx").replace(b"trailer", b"xxxxxxx")
    assert [texts(page) for page in read(broken).pages] == [["Mål:", "400", "företag"]] * 3


def without_second_page(engine: pypdfium2.PdfDocument, index: int) -> Page:
    if index == 1:
        raise pypdfium2.PdfiumError("odd page")
    return pages.read_page(engine, index)


def test_a_page_that_pdfium_cannot_read_is_read_by_pdfplumber(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.ingest.pdf.read_page", without_second_page)
    monkeypatch.setattr("extractor.ingest.pdf.substitutes.mended", lambda data: None)
    content = read(pdf(line, table, line))
    assert [page.number for page in content.pages] == [1, 2, 3]
    assert texts(content.pages[1]) == ["Mål", "400"]
    assert len(content.pages[1].grids) == 1
    assert content.diagnostics == ()


def test_a_page_that_nobody_can_read_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.ingest.pdf.read_page", without_second_page)
    monkeypatch.setattr("extractor.ingest.pdf.substitutes.Substitutes.page", lambda *_: None)
    content = read(pdf(line, table, line))
    assert [bool(page.words) for page in content.pages] == [True, False, True]
    assert [(doubt.level, doubt.code) for doubt in content.diagnostics] == [("error", "page_unreadable")]


def test_a_file_that_pdfium_cannot_open_is_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[bytes] = []

    def second_time(data: bytes) -> pypdfium2.PdfDocument | None:
        tries.append(data)
        return pypdfium2.PdfDocument(data) if len(tries) > 1 else None

    monkeypatch.setattr(opening, "engine_of", second_time)
    assert texts(read(pdf(line)).pages[0]) == ["Mål:", "400", "företag"]
    assert len(tries) == 2


@pytest.mark.parametrize("method", [{"strength": 40}, {"strength": 128}])
def test_a_password_is_told_from_damage(method: dict[str, int]) -> None:
    locked = pdf(line, encrypt=StandardEncryption("hemligt", ownerPassword="chef", **method))
    with pytest.raises(RefusedError, match="password"):
        read(locked)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n%%EOF", b"%PDF-1.4\n" + b"\x00" * 5_000])
def test_a_file_without_pages_is_damaged(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged") as raised:
        read(data)
    assert not isinstance(raised.value, RefusedError)


@pytest.mark.parametrize("seed", range(40))
def test_no_damage_raises_anything_but_our_errors(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(pdf(table, form, ticks, line))
    for _ in range(chance.choice([3, 30, 300])):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        content = read(bytes(data[: chance.choice([len(data), len(data) // 2])]))
    except InputError:
        return
    assert content.pages
