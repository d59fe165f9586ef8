from pathlib import Path

import pytest

from extractor.bulk import Failure, find, names_in

FILES = ("b/2.PDF", "b/1.txt", "a/report.docx", "a/notes.csv", "a/report.odt", ".hidden/3.pdf", "a/page.html")


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        path = tmp_path / "archive" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "archive" / "empty").mkdir()
    (tmp_path / "archive" / "a[1].txt").touch()
    monkeypatch.chdir(tmp_path / "archive")
    return tmp_path / "archive"


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["b/1.txt"], ["b/1.txt"]),
        (["a/notes.csv"], ["a/notes.csv"]),
        (["."], ["a/page.html", "a/report.docx", "a/report.odt", "a[1].txt", "b/1.txt", "b/2.PDF"]),
        (["b", "a"], ["b/1.txt", "b/2.PDF", "a/page.html", "a/report.docx", "a/report.odt"]),
        (["*/*.txt"], ["b/1.txt"]),
        (["**/*.[pP][dD][fF]"], ["b/2.PDF"]),
        (["a[1].txt"], ["a[1].txt"]),
        (["b/1.txt", "b", "b/1.txt"], ["b/1.txt", "b/2.PDF"]),
        (["-"], ["-"]),
        (["missing.pdf"], ["missing.pdf"]),
    ],
)
def test_names_stand_for_files(names: list[str], expected: list[str]) -> None:
    assert list(find(names)) == expected


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(("name", "says"), [("empty", "holds no reports"), ("*.odt", "matches no file")])
def test_a_name_behind_which_nothing_stands_is_an_error_in_its_place(name: str, says: str) -> None:
    first, failure, last = find(["b/1.txt", name, "b/2.PDF"])
    assert isinstance(failure, Failure)
    assert failure.path == name
    assert says in str(failure.error)
    assert (first, last) == ("b/1.txt", "b/2.PDF")


def test_a_folder_under_a_hidden_one_is_searched(archive: Path) -> None:
    assert list(find([str(archive / ".hidden")])) == [str(archive / ".hidden" / "3.pdf")]


def test_links_that_lead_in_circles_are_followed_once(archive: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "4.txt").touch()
    for name in ("a", "b"):
        (archive / name / "back").symlink_to(archive)
        (archive / name / "out").symlink_to(elsewhere)
    found = ["a/out/4.txt", "a/page.html", "a/report.docx", "a/report.odt", "a[1].txt", "b/1.txt", "b/2.PDF"]
    assert list(find(["."])) == found
    assert list(find(["**/*.*"])) == sorted([*found, "a/notes.csv"])


@pytest.mark.parametrize(
    ("listing", "names"),
    [
        (b"a.txt\nb c.pdf\r\n\n", ["a.txt", "b c.pdf"]),
        (b"a\nb.txt\0c.txt\0", ["a\nb.txt", "c.txt"]),
        (b"f\xf6retag.txt", ["f\udcf6retag.txt"]),
        (b"", []),
    ],
)
def test_a_list_holds_a_name_a_line_or_between_zero_bytes(listing: bytes, names: list[str]) -> None:
    assert names_in(listing) == names
