from collections import Counter
from pathlib import Path

import pytest

from extractor.errors import InputError
from extractor.learn.corpus import UNASSIGNED, Case, read_cases, split_of_kinds, trials

CORPUS = Path(__file__).parents[2] / "corpus"


def make_case(root: Path, name: str, *, kind: str = 'kind = "leader"', files: tuple[str, ...] = ()) -> Path:
    folder = root / name
    folder.mkdir()
    (folder / "case.toml").write_text(kind, encoding="utf-8")
    for file in ("gold.json", *files):
        (folder / file).write_text("{}", encoding="utf-8")
    return folder


def test_every_kind_of_the_corpus_is_in_one_split() -> None:
    assert {case.folder.name for case in read_cases(CORPUS) if case.split == UNASSIGNED} == set()


def test_every_kind_in_a_split_has_a_report() -> None:
    assert set(split_of_kinds(CORPUS)) - {case.kind for case in read_cases(CORPUS)} == set()


def test_the_splits_are_those_that_the_annotation_guide_names() -> None:
    assert set(Counter(split_of_kinds(CORPUS).values())) == {"train", "dev", "test"}


def test_a_kind_in_two_splits_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "splits.toml").write_text('train = ["leader"]\ndev = ["esf", "leader"]')
    with pytest.raises(InputError, match="leader stands in train and again in dev"):
        split_of_kinds(tmp_path)


def test_a_case_without_gold_is_none(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    (make_case(tmp_path, "b") / "gold.json").unlink()
    assert read_cases(tmp_path) == [Case(tmp_path / "a", "leader", UNASSIGNED)]


def test_a_format_that_is_not_there_is_not_tried(tmp_path: Path) -> None:
    make_case(tmp_path, "a", files=("report.txt",))
    make_case(tmp_path, "b", files=("report.txt", "report.pdf"))
    names = [trial.name for trial in trials(read_cases(tmp_path), ("text", "pdf"))]
    assert names == ["a/report.txt", "b/report.txt", "b/report.pdf"]


def test_rendered_files_are_tried_where_the_corpus_has_none(tmp_path: Path) -> None:
    make_case(tmp_path, "a", files=("report.pdf",))
    for name in ("report.pdf", "report.scan.pdf"):
        (tmp_path / "out" / "a").mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / "a" / name).write_bytes(b"")
    found = trials(read_cases(tmp_path), ("pdf", "docx", "scan"), rendered=tmp_path / "out")
    assert [trial.path.relative_to(tmp_path).as_posix() for trial in found] == ["a/report.pdf", "out/a/report.scan.pdf"]


def test_a_digest_tells_another_gold(tmp_path: Path) -> None:
    folder = make_case(tmp_path, "a", files=("report.txt",))
    (trial,) = trials(read_cases(tmp_path), ("text",))
    before = trial.digest
    (folder / "gold.json").write_text("{ }")
    assert trial.digest != before


@pytest.mark.parametrize(("kind", "says"), [("kind = 1", "which kind"), ("kind", "cannot be read")])
def test_an_odd_case_is_named(tmp_path: Path, kind: str, says: str) -> None:
    make_case(tmp_path, "a", kind=kind)
    with pytest.raises(InputError, match=says):
        read_cases(tmp_path)


def test_a_folder_without_cases_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no reports with gold"):
        read_cases(tmp_path)
