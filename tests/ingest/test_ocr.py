"""Scans: drawn here as pictures and read by Tesseract, where it is installed."""

import io
import shutil
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extractor.document import Source
from extractor.errors import ExitCode, MissingProgramError
from extractor.ingest import Ocr, read_bytes
from extractor.ingest.ocr import store, tesseract

Draw = Callable[[Canvas], None]


def _swedish() -> bool:
    path = shutil.which("tesseract")
    return path is not None and tesseract.LANGUAGE in tesseract.languages(path)


installed = pytest.mark.skipif(not _swedish(), reason="Tesseract with Swedish is not installed: " + tesseract.HINT)


@pytest.fixture(autouse=True)
def _no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.VARIABLE, "")


def scan(*draws: Draw, tilt: float = 0.0) -> bytes:
    """Draw pages and give their pictures as a PDF, as an office scanner would."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    for draw in draws:
        canvas.setFont("Helvetica", 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    drawn = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(buffer.getvalue())]
    sheets = [sheet.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=255) for sheet in drawn]
    pictures = io.BytesIO()
    sheets[0].save(pictures, "PDF", resolution=200, save_all=True, append_images=sheets[1:])
    return pictures.getvalue()


def report(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(60, 760, "13. Kommentera utfallet")
    canvas.setFont("Helvetica", 12)
    canvas.drawString(60, 720, "Projektet har stöttat företag i hela länet.")
    canvas.drawString(60, 700, "Andelen kvinnor blev 48 % av deltagarna under perioden.")


def table(canvas: Canvas) -> None:
    for row, cells in enumerate((("Indikator", "Utfall"), ("Antal företag", "122"), ("Antal kvinnor", "57"))):
        for column, text in enumerate(cells):
            canvas.drawString(68 + 200 * column, 705 - 30 * row, text)
    canvas.grid([60, 260, 460], [725, 695, 665, 635])


def read(data: bytes, ocr: Ocr = "auto") -> Source:
    return read_bytes(data, "scan.pdf", ocr=ocr)


def codes(source: Source) -> list[str]:
    return [each.code for each in source.diagnostics]


@installed
@pytest.mark.parametrize("tilt", [0.0, 1.2, -2.0])
def test_words_are_read_in_doubt_and_on_level_lines(tilt: float) -> None:
    (page,) = read(scan(report, tilt=tilt)).pages
    line = [word for word in page.words if abs(word.baseline - page.words[-1].baseline) < 3]
    assert " ".join(word.text for word in line) == "Andelen kvinnor blev 48 % av deltagarna under perioden."
    assert all(word.confidence < 1 for word in page.words)


@installed
def test_headings_are_larger_and_bold() -> None:
    (page,) = read(scan(report)).pages
    sizes = {word.text: word.size for word in page.words}
    assert sizes["utfallet"] == pytest.approx(16, rel=0.1)
    assert sizes["deltagarna"] == pytest.approx(12, rel=0.1)
    assert {word.text for word in page.words if word.bold} == {"13.", "Kommentera", "utfallet"}


@installed
@pytest.mark.parametrize("tilt", [0.0, 0.8])
def test_ruled_tables_keep_their_cells(tilt: float) -> None:
    (page,) = read(scan(table, tilt=tilt)).pages
    (grid,) = page.grids
    assert [len(row) for row in grid.rows] == [2, 2, 2]
    x0, top, x1, bottom = grid.rows[1][1] or (0, 0, 0, 0)
    inside = [word.text for word in page.words if x0 < word.x0 < x1 and top < word.baseline < bottom]
    assert inside == ["122"]


@installed
def test_what_was_read_from_pictures_is_said() -> None:
    source = read(scan(report, table))
    assert source.info.reader == "ocr"
    assert codes(source).count("ocr_page") == 2
    assert "no_text_layer" not in codes(source)
    assert "ocr_repaired" in codes(source)  # the percent sign


@installed
def test_pages_with_text_are_left_alone_unless_all_are_wanted() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    report(canvas)
    canvas.save()
    assert read(buffer.getvalue()).info.reader == "pdf"
    assert read(buffer.getvalue(), "always").info.reader == "ocr"


def test_never_reads_what_can_be_read_and_says_so() -> None:
    source = read(scan(report), "never")
    assert source.info.reader == "pdf"
    assert codes(source) == ["no_text_layer", "no_ocr"]


def test_an_empty_sheet_needs_no_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert read(scan(lambda canvas: None)).pages[0].words == ()


def test_a_missing_program_names_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    tesseract.program.cache_clear()
    with pytest.raises(MissingProgramError, match="apt-get install tesseract-ocr tesseract-ocr-swe") as caught:
        read(scan(report))
    assert caught.value.code == ExitCode.MISSING_PROGRAM


def goals(canvas: Canvas) -> None:
    """A header on grey, lone figures in cells, a list."""
    canvas.setFillGray(0.89)
    canvas.rect(60, 695, 400, 30, stroke=0, fill=1)
    canvas.setFillGray(0)
    for row, cells in enumerate((("Kvinnor", "Gemensamt"), ("4", "6"), ("8", "88 %"))):
        canvas.setFont("Times-Roman" if row else "Times-Bold", 11)
        for column, text in enumerate(cells):
            canvas.drawString(68 + 200 * column, 705 - 30 * row, text)
    canvas.grid([60, 260, 460], [725, 695, 665, 635])
    for number in range(1, 5):
        canvas.drawString(70, 620 - 18 * number, f"{number}.")
        canvas.drawString(92, 620 - 18 * number, f"{number * 10} företag ska ha fått rådgivning.")


@installed
def test_lone_figures_shaded_heads_and_numbers_of_lists_are_read() -> None:
    (page,) = read(scan(goals, tilt=0.2)).pages
    texts = [word.text for word in sorted(page.words, key=lambda word: (round(word.baseline / 8), word.x0))]
    assert texts[:7] == ["Kvinnor", "Gemensamt", "4", "6", "8", "88", "%"]
    assert [text for text in texts if text.endswith(".") and text[0].isdigit()] == ["1.", "2.", "3.", "4."]
