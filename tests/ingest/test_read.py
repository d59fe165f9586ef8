"""Files to sources: the kind of file by its bytes, and errors that say what, where and what to do."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from extractor.errors import InputError, RefusedError
from extractor.ingest import read, read_bytes


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "tom.txt", "is empty"),
        (b" \r\n\x0c\n", "tom.txt", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "bild.pdf", "image/png"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "bild.jpg", "image/jpeg"),
        (zipped(a=b"1"), "rapport.txt", "application/zip"),
        (zipped(xl__workbook=b"", **{"xl/workbook.xml": b""}), "tabell.xlsx", "spreadsheetml"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "gammal.doc", "application/msword"),
        (b"\x7fELF" + bytes(40), "program", "not a text"),
        (b"%PDF-1.4\nslut", "x.pdf", "damaged"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, name: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        read_bytes(data, name)
    assert name in caught.value.message
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read(tmp_path / "saknas.txt")
    with pytest.raises(InputError, match="is a folder"):
        read(tmp_path)


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.ingest.files.MAX_BYTES", 1 << 20)
    path = tmp_path / "stor.txt"
    path.write_bytes(b"x" * ((1 << 20) + 1))
    with pytest.raises(RefusedError, match="larger than 1 MiB"):
        read(path)


def test_bytes_decide_before_the_suffix() -> None:
    assert read_bytes("Mål: 400".encode(), "rapport.pdf").info.reader == "text"
    assert read_bytes(b"<!DOCTYPE html><p>M&aring;l", "rapport.txt").info.media_type == "text/html"
    assert read_bytes(b"\n\n%PDF", "rapport.txt").info.reader == "text"


def test_same_bytes_give_the_same_source(tmp_path: Path) -> None:
    path = tmp_path / "rapport.txt"
    path.write_text("Mål: 400\n\n- a\n- b\n", encoding="cp1252")
    assert read(path) == read(path)
    assert read(path).info.pages is None


@pytest.mark.parametrize("ocr", ["auto", "never"])
def test_a_text_never_speaks_of_recognition(ocr: str) -> None:
    assert read_bytes("Mål".encode(), "a.txt", ocr="never" if ocr == "never" else "auto").diagnostics == ()


@pytest.mark.parametrize("module", ["extractor.ingest.html", "extractor.ingest.text", "extractor.ingest"])
def test_every_module_can_be_imported_first_and_none_brings_the_pdf_library(module: str) -> None:
    code = f"import sys, {module}; assert not {{'pdfplumber', 'pypdfium2'}} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
