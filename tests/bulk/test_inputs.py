from pathlib import Path

import pytest

from extractor.bulk import Failure, find

FILES = ("b/2.PDF", "b/1.txt", "a/report.docx", "a/notes.csv", ".hidden/3.pdf", "a/page.html")


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
        (["."], ["a/page.html", "a/report.docx", "a[1].txt", "b/1.txt", "b/2.PDF"]),
        (["b", "a"], ["b/1.txt", "b/2.PDF", "a/page.html", "a/report.docx"]),
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
