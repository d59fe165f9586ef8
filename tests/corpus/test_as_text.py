"""Reports as text: tables in four styles, wrapping, encodings."""

from importlib.util import find_spec
from typing import Any

import pytest
from rendering.as_text import text_bytes
from rendering.encodings import encode
from rendering.lines import fill
from rendering.parse import parse
from rendering.settings import CaseSettings, PdfSettings, TextSettings

from tests.corpus import INDICATORS

needs_pyphen = pytest.mark.skipif(find_spec("pyphen") is None, reason="pyphen is not installed")


def as_text(source: str, **options: Any) -> str:
    settings = CaseSettings("form", "a case", text=TextSettings(**options))
    return text_bytes(parse(source), settings).decode("utf-8")


def test_text_has_one_empty_line_between_blocks_and_none_in_a_list() -> None:
    assert as_text("## 4. Mål\n> Beskriv.\n- ett\n  - två\n1. tre\n\nSlut") == (
        "4. Mål\n\nBeskriv.\n\n- ett\n  - två\n1. tre\n\nSlut\n"
    )


def test_table_by_tabs() -> None:
    assert as_text(INDICATORS) == "Indikator\tMål\tUtfall\nAntal företag\t20\t18\nvarav kvinnor\t\t7\n"


def test_table_by_pipes() -> None:
    assert as_text(INDICATORS, tables="pipes").splitlines()[:3] == [
        "| Indikator | Mål | Utfall |",
        "|---|---|---|",
        "| Antal företag | 20 | 18 |",
    ]


def test_table_as_left_over_markup() -> None:
    lines = as_text(INDICATORS + "| R & D<br>ny | | |", tables="html").splitlines()
    assert lines[0] == "<table>"
    assert lines[1] == "<tr><th>Indikator</th><th>Mål</th><th>Utfall</th></tr>"
    assert lines[3] == "<tr><td>varav <b>kvinnor</b></td><td></td><td>7</td></tr>"
    assert lines[4] == "<tr><td>R &amp; D<br>ny</td><td></td><td></td></tr>"


def test_table_aligned_by_blanks() -> None:
    assert as_text(INDICATORS, tables="aligned").splitlines() == [
        "Indikator      Mål  Utfall",
        "Antal företag  20   18",
        "varav kvinnor       7",
    ]


def test_long_cells_wrap_in_their_column() -> None:
    comment = "Utfallet beror på att upphandlingen drog ut på tiden och att två rådgivare slutade"
    lines = as_text(INDICATORS + f"| {comment} | 5 | 4 |", tables="aligned", wrap=50).splitlines()
    assert max(map(len, lines)) <= 50
    assert " ".join(line[: lines[0].index("Mål")].strip() for line in lines[6:]) == comment
    assert [line for line in lines if line.endswith("4")] == [lines[6]]
    assert lines[1] == ""


def test_wrap_indents_items_and_keeps_line_breaks() -> None:
    assert as_text("- ett två tre fyra  \n  fem", wrap=12) == "- ett två\n  tre fyra\n  fem\n"


def test_long_words_stand_alone() -> None:
    assert fill("i https://exempel.se/sida ja", 10) == ["i", "https://exempel.se/sida", "ja"]


@needs_pyphen
def test_hyphenated_text_joins_to_the_same_words() -> None:
    source = "Regionalfondsprogrammets utvärderingsresultat redovisas i slutrapporten"
    text = as_text(source, wrap=20, hyphenate=True)
    assert "-\n" in text
    assert text.replace("-\n", "").replace("\n", " ").strip() == source


def test_pages_carry_running_head_and_number() -> None:
    settings = CaseSettings(
        "form",
        "a case",
        text=TextSettings(page_lines=3),
        pdf=PdfSettings(running_head="Huvud", page_number="{page}({pages})"),
    )
    text = text_bytes(parse("ett\n\ntvå\n\ntre"), settings).decode()
    assert text == "Huvud\n\nett\n\ntvå\n\n1(2)\n\nHuvud\n\ntre\n\n2(2)\n"


def test_line_ends_of_other_systems() -> None:
    settings = CaseSettings("form", "a case", text=TextSettings(newline="crlf", encoding="cp437"))
    assert text_bytes(parse("Mål\n\nför"), settings) == b"M\x86l\r\n\r\nf\x94r\r\n"


@pytest.mark.parametrize(
    ("text", "encoding", "read_back"),
    [
        ("2014–2020 ”så”…", "latin-1", '2014-2020 "så"...'),
        ("2014–2020 ”så”…", "cp1252", "2014–2020 ”så”…"),
        ("≥ 5 € 1 000", "cp437", "≥ 5 EUR 1 000"),
        ("≥ 5 € ☒ ½", "mac-roman", "≥ 5 € [x] 1/2"),
        ("Åsa ō 漢", "latin-1", "Åsa o ?"),
        ("a\u030a 10\u202f000", "latin-1", "å 10 000"),
        ("2014–2020", "utf-8-sig", "2014–2020"),
    ],
)
def test_unencodable_characters_get_stand_ins(text: str, encoding: str, read_back: str) -> None:
    assert encode(text, encoding).decode(encoding) == read_back


def test_utf16_has_its_mark_whatever_the_machine() -> None:
    assert encode("å", "utf-16") == b"\xff\xfe\xe5\x00"
