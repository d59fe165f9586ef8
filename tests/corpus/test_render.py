"""Cases as Word and PDF files, their options, and the command that renders them."""

import io
import shutil
from importlib.util import find_spec
from pathlib import Path

import pdfplumber
import pytest
import render
import typer
from rendering.as_html import html_text
from rendering.as_pdf import render_pdfs
from rendering.as_word import word_bytes
from rendering.cases import Case, find_cases
from rendering.errors import RenderError
from rendering.parse import parse
from rendering.scan import scanned
from rendering.settings import PdfSettings, read_settings

from tests.corpus import INDICATORS

needs_soffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice is not installed")
needs_chromium = pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
needs_pyphen = pytest.mark.skipif(find_spec("pyphen") is None, reason="pyphen is not installed")

REPORT = f"# Slutrapport\n\n| Projektnamn Norrsken | Ärende-ID 20203344 |\n\n## 1. Mål\n\n> Beskriv.\n\n{INDICATORS}\n"


def make_case(folder: Path, source: str, pdf: str = "") -> Case:
    folder.mkdir(exist_ok=True)
    (folder / "report.md").write_text(source, encoding="utf-8")
    (folder / "case.toml").write_text(f'kind = "a"\nshows = "b"\n[pdf]\n{pdf}\n', encoding="utf-8")
    return Case(folder)


def open_pdf(case: Case) -> pdfplumber.pdf.PDF:
    return pdfplumber.open(io.BytesIO(case.pdf_path.read_bytes()))


def test_word_file_is_the_same_at_every_run() -> None:
    blocks = parse(REPORT + "1. ett\n2. två\n- tre\n")
    assert word_bytes(blocks, PdfSettings()) == word_bytes(blocks, PdfSettings())


@pytest.mark.parametrize("engine", [pytest.param("word", marks=needs_soffice), "typeset"])
def test_pdf_has_rulings_cells_head_and_page_number(tmp_path: Path, engine: str) -> None:
    case = make_case(tmp_path / "a", REPORT, f'engine = "{engine}"\nrunning_head = "Huvud"')
    render_pdfs([case])
    with open_pdf(case) as pdf:
        (page,) = pdf.pages
        assert page.extract_tables() == [
            [["Projektnamn Norrsken", "Ärende-ID 20203344"]],
            [["Indikator", "Mål", "Utfall"], ["Antal företag", "20", "18"], ["varav kvinnor", "", "7"]],
        ]
        text = page.extract_text()
    assert text.startswith("Huvud\n")
    assert text.endswith("Sida 1 (1)")


@pytest.mark.parametrize("engine", [pytest.param("word", marks=needs_soffice), "typeset"])
@pytest.mark.parametrize("repeated", [True, False])
def test_table_over_pages_repeats_its_header_where_asked(tmp_path: Path, engine: str, repeated: bool) -> None:
    source = REPORT.rstrip() + "\n" + "".join(f"| Aktivitet {n} | {n} | {n + 1} |\n" for n in range(90))
    case = make_case(tmp_path / "a", source, f'engine = "{engine}"\nrepeat_header = {str(repeated).lower()}')
    render_pdfs([case])
    with open_pdf(case) as pdf:
        assert len(pdf.pages) > 1
        table = pdf.pages[-1].extract_table()
    assert table is not None
    assert (table[0] == ["Indikator", "Mål", "Utfall"]) is repeated
    assert table[-1][0] == "Aktivitet 89"


@needs_pyphen
def test_two_columns_with_words_cut(tmp_path: Path) -> None:
    words = "Regionalfondsprogrammets utvärderingsresultat redovisas i slutrapporten. " * 30
    pdf = 'engine = "typeset"\ncolumns = 2\nhyphenate = true\npage_number = ""'
    case = make_case(tmp_path / "a", f"# Titel\n\n## 1. Text\n\n{words}", pdf)
    render_pdfs([case])
    with open_pdf(case) as opened:
        page = opened.pages[0]
        left = page.crop((0, 0, page.width / 2, page.height)).extract_text()
        starts = {
            round(line["x0"]) for line in page.crop((page.width / 2, 0, page.width, page.height)).extract_text_lines()
        }
    assert "-\n" in left
    assert len(starts) == 1


def test_pdf_names_its_source_and_comes_out_the_same(tmp_path: Path) -> None:
    case = make_case(tmp_path / "a", REPORT, 'engine = "typeset"')
    render_pdfs([case])
    first = case.pdf_path.read_bytes()
    assert case.pdf_is_current()
    render_pdfs([case])
    assert case.pdf_path.read_bytes() == first
    assert not make_case(tmp_path / "a", REPORT + "Mer.", 'engine = "typeset"').pdf_is_current()


def test_text_is_current_only_as_the_source_gives_it(tmp_path: Path) -> None:
    case = make_case(tmp_path / "a", REPORT)
    assert not case.text_is_current()
    case.text_path.write_bytes(case.text)
    assert case.text_is_current()


def test_scan_has_pictures_and_no_text(tmp_path: Path) -> None:
    case = make_case(tmp_path / "a", REPORT, 'engine = "typeset"')
    render_pdfs([case])
    with pdfplumber.open(io.BytesIO(scanned(case.pdf_path.read_bytes(), "frö"))) as pdf:
        (page,) = pdf.pages
        assert page.chars == []
        assert len(page.images) == 1
        assert page.images[0]["srcsize"][0] == pytest.approx(210 / 25.4 * 200, abs=2)


@needs_chromium
def test_a_page_printed_by_a_browser_has_its_table_and_comes_out_the_same(tmp_path: Path) -> None:
    case = make_case(tmp_path / "a", REPORT + "- ett\n- två\n", 'engine = "browser"\nrunning_head = "Huvud"')
    render_pdfs([case])
    first = case.pdf_path.read_bytes()
    assert case.pdf_is_current()
    with open_pdf(case) as pdf:
        (page,) = pdf.pages
        assert page.extract_tables()[-1][1:] == [["Antal företag", "20", "18"], ["varav kvinnor", "", "7"]]
        assert page.extract_text().startswith("Huvud\n")
    render_pdfs([case])
    assert case.pdf_path.read_bytes() == first


def test_a_scan_is_named_as_such_and_knows_its_source(tmp_path: Path) -> None:
    case = make_case(tmp_path / "a", REPORT, 'engine = "scan"\nfont = "mono"')
    render_pdfs([case])
    assert case.pdf_path.name == "report.scan.pdf"
    assert case.pdf_is_current()
    with open_pdf(case) as pdf:
        assert pdf.pages[0].chars == []


def test_a_report_that_exists_as_pdf_only_has_no_text(tmp_path: Path) -> None:
    case = make_case(tmp_path / "a", REPORT, 'engine = "typeset"')
    case.write_text()
    toml = tmp_path / "a" / "case.toml"
    toml.write_text("pdf_only = true\n" + toml.read_text())
    only = Case(tmp_path / "a")
    assert not only.text_is_current()
    only.write_text()
    assert not only.text_path.exists()
    assert only.text_is_current()


def test_lists_of_a_printed_page_are_nested() -> None:
    page = html_text(parse("- ett\n  - inre\n- två\n\n3. tre\n"), PdfSettings())
    body = page.partition("<body>")[2].replace("\n", "")
    assert body.startswith(
        "<ul><li>ett</li><ul><li>inre</li></ul><li>två</li></ul><ol><li value=3>tre</li></ol></body>"
    )


def test_missing_chromium_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RenderError, match="apt-get install chromium"):
        render_pdfs([make_case(tmp_path / "a", REPORT, 'engine = "browser"')])


def test_missing_soffice_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RenderError, match="apt-get install libreoffice"):
        render_pdfs([make_case(tmp_path / "a", REPORT)])


# Command line


def test_check_fails_until_all_is_rendered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "CORPUS", tmp_path)
    case = make_case(tmp_path / "a", REPORT, 'engine = "typeset"')
    for expected in (1, 0):
        with pytest.raises(typer.Exit) as stopped:
            render.main(check=True)
        assert stopped.value.exit_code == expected
        render.main(["a"])
    written = case.pdf_path.stat().st_mtime_ns
    render.main()
    assert case.pdf_path.stat().st_mtime_ns == written


def test_extras_go_into_their_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "CORPUS", tmp_path / "corpus")
    (tmp_path / "corpus").mkdir()
    make_case(tmp_path / "corpus" / "a", REPORT, 'engine = "typeset"')
    render.main(docx=True, scan=True, out=tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out" / "a").iterdir()) == ["report.docx", "report.scan.pdf"]


def test_extras_need_a_folder() -> None:
    with pytest.raises(typer.BadParameter, match="--out"):
        render.main(scan=True)


# Options


def test_unknown_option_is_named(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text('kind = "a"\nshows = "b"\n[pdf]\ncolour = "red"\n', encoding="utf-8")
    with pytest.raises(RenderError, match=r"pdf\.colour"):
        read_settings(path)


def test_a_named_case_must_exist(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="finns-inte"):
        find_cases(tmp_path, ["finns-inte"])


def test_columns_that_cannot_be_balanced_are_filled_in_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_split(*_args: object, **_options: object) -> None:
        raise ValueError("BalancedColumns cannot make initial split")

    monkeypatch.setattr("rendering.typeset.BalancedColumns", without_split)
    case = make_case(tmp_path / "a", f"{REPORT}\n" + "Brödet jäste länge. " * 300, 'engine = "typeset"\ncolumns = 2')
    render_pdfs([case])
    with open_pdf(case) as pdf:
        starts = {round(word["x0"]) for word in pdf.pages[0].extract_words() if word["text"] == "Brödet"}
        assert max(starts) > pdf.pages[0].width / 2
