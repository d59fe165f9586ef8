"""Files that fight back: each is answered for, none touches another's result, all end in time."""

import os
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from extractor.bulk import Failure, Settings, Success, find, run
from extractor.record import to_json
from tests.benchmarks import hostile
from tests.cli.calling import call

GOOD = "Slutrapport\n\nAntal företag\nMål: 40 företag\nUtfall: 26 företag\n"
LIMITS = Settings(jobs=2, timeout=15, memory=512)
"""Seconds enough for what ends by itself on a busy machine too."""


def huge_line(path: Path) -> None:
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"Mal 40 stycken, utfall 26 stycken, " * (1024 * 1024 // 35))


def zeros(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2**40)


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def half_a_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pag")


def pages_in_a_circle(path: Path) -> None:
    path.write_bytes(
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999>>endobj trailer<</Root 1 0 R>>"
    )


def pdf_bomb(path: Path) -> None:
    """A page of half a gigabyte, packed into a few kilobytes."""
    packed = zlib.compress(zlib.compress(b"0 0 m 9 9 l S BT (8) Tj ET\n" * (2**29 // 27), 9), 9)
    head = b"/Filter[/FlateDecode/FlateDecode]/Length %d" % len(packed)
    path.write_bytes(
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<<" + head + b">>stream\n" + packed + b"\nendstream endobj\ntrailer<</Root 1 0 R>>"
    )


def word_bomb(path: Path, part: str = "word/document.xml", *, kind: str = "") -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        with archive.open(part, "w", force_zip64=True) as file:
            for _ in range(300):
                file.write(b" " * 1024 * 1024)


def text_bomb(path: Path) -> None:
    word_bomb(path, "content.xml", kind="application/vnd.oasis.opendocument.text")


def word_entities(path: Path) -> None:
    entities = "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f"<!DOCTYPE x [<!ENTITY a0 'x'>{entities}]><x>&a9;</x>")


HOSTILE: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "line.txt": (huge_line, {"refused", "partial"}),
    "zeros.txt": (zeros, {"refused"}),
    "fifo.pdf": (os.mkfifo, {"refused"}),
    "device.txt": (link_to_a_device, {"refused"}),
    "self.txt": (link_to_itself, {"failed"}),
    "gone.pdf": (lambda path: path.symlink_to("nowhere"), {"failed"}),
    "half.pdf": (half_a_pdf, {"failed"}),
    "circle.pdf": (pages_in_a_circle, {"failed", "empty", "partial", "refused"}),
    "bomb.pdf": (pdf_bomb, {"refused", "partial", "empty", "failed"}),
    "nothing.txt": (lambda path: path.touch(), {"empty"}),
    "bomb.docx": (word_bomb, {"refused"}),
    "bomb.odt": (text_bomb, {"refused"}),
    "entities.docx": (word_entities, {"refused"}),
    "digits.txt": (lambda path: path.write_bytes(b"8" * 3_000_000), {"ok", "partial", "refused"}),
    "tabs.txt": (lambda path: path.write_bytes(b"\t" * 1_000_000 + b"x"), {"ok", "partial", "refused"}),
    "brackets.html": (
        lambda path: path.write_bytes(b"<html>" + b"<div>" * 200_000),
        {"ok", "partial", "empty", "failed", "refused"},
    ),
    "bad\nname\x1b[2J\u202e.txt": (lambda path: path.write_text("Hej"), {"ok"}),
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    for number in range(5):
        path = folder / f"{number}" / "good.txt"
        path.parent.mkdir(parents=True)
        path.write_text(GOOD + f"Kommentar {number}\n")
    return folder


def good_ones(folder: Path) -> list[bytes]:
    results = run(list(find([str(folder)])), LIMITS)
    return [to_json(each.report) for each in results if isinstance(each, Success) and "good" in each.path]


def test_every_file_is_answered_for_and_the_good_ones_are_as_without_the_others(archive: Path) -> None:
    undisturbed = good_ones(archive)
    (archive / "2" / "loop").symlink_to(archive)
    (archive / "3" / "also").symlink_to(archive / "1")
    for name, (make, _) in HOSTILE.items():
        make(archive / "2" / name)
    results = list(run(list(find([str(archive)])), LIMITS))
    outcomes = {Path(each.path).name: each.outcome for each in results if "good" not in each.path}
    assert outcomes.keys() == HOSTILE.keys()
    assert {name: outcome for name, outcome in outcomes.items() if outcome not in HOSTILE[name][1]} == {}
    good = [to_json(each.report) for each in results if isinstance(each, Success) and "good" in each.path]
    assert good == undisturbed
    assert len(good) == 5


def test_a_run_is_harmed_by_no_name_place_archive_or_damage(tmp_path: Path) -> None:
    themes = ("mutation", "other", "name", "place", "archive")
    assert hostile.tried(tmp_path, hostile.Chosen(good=20, mutations=24, seed=1, themes=themes))[1] == []


def test_names_command_no_terminal_and_no_line(archive: Path) -> None:
    name = "bad\nname\x1b[2J\u202e.txt"
    (archive / name).write_bytes(b"")
    result = call("extract", archive)
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1
    assert not {"\x1b", "\u202e"} & set(result.output)


def zipped(path: Path, members: Mapping[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_archives_are_read_in_place(archive: Path) -> None:
    before = set(archive.parent.rglob("*"))
    path = zipped(
        archive / "a.zip",
        {
            "2019/å.txt": GOOD,
            "bomb.txt": b"0" * 50_000_000,
            "../../out.txt": GOOD,
            "/root.txt": GOOD,
            "..\\windows.txt": GOOD,
            "inner.zip": b"PK",
            "__MACOSX/._å.txt": b"x",
            "notes.csv": b"x",
        },
    )
    results = list(run(list(find([str(path)])), LIMITS))
    assert {each.path.removeprefix(f"{path}!/"): each.outcome for each in results} == {
        "2019/å.txt": "ok",
        "bomb.txt": "refused",
        "../../out.txt": "refused",
        "/root.txt": "refused",
        "..\\windows.txt": "refused",
        "inner.zip": "refused",
    }
    assert set(archive.parent.rglob("*")) == before | {path}
    assert call("text", f"{path}!/2019/å.txt").stdout.startswith("Slutrapport")


@pytest.mark.parametrize("content", [b"PK\x03\x04 nonsense", b"", b"PK\x05\x06" + b"\0" * 18])
def test_an_archive_without_reports_fails_under_its_name(archive: Path, content: bytes) -> None:
    path = archive / "b.zip"
    path.write_bytes(content)
    (failure,) = run(list(find([str(path)])))
    assert isinstance(failure, Failure)
    assert failure.path == str(path)


def test_an_archive_with_a_password_is_refused(archive: Path) -> None:
    path = zipped(archive / "c.zip", {"a.txt": GOOD})
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    path.write_bytes(data)
    (failure,) = run(list(find([str(path)])))
    assert failure.outcome == "refused"
