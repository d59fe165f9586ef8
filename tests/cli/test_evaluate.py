import json
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.cli.calling import SMALL_REPORT, call
from tests.learn.builders import goal, gold

WANTED = gold(goal("Antal företag som får stöd", 40, 26))


def write_case(root: Path, name: str, *, kind: str = "leader", wanted: dict[str, Any] = WANTED) -> None:
    folder = root / name
    folder.mkdir()
    (folder / "case.toml").write_text(f'kind = "{kind}"', encoding="utf-8")
    (folder / "gold.json").write_text(json.dumps(wanted), encoding="utf-8")
    (folder / "report.txt").write_text(SMALL_REPORT, encoding="utf-8")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two reports: one whose gold has another outcome than the report, and one of the test split."""
    (tmp_path / "splits.toml").write_text('train = ["leader"]\ntest = ["esf"]', encoding="utf-8")
    write_case(tmp_path, "a", wanted=gold(goal("Antal företag som får stöd", 40, 27)))
    write_case(tmp_path, "b", kind="esf")
    return tmp_path


def figures(*arguments: str | Path) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(call("evaluate", *arguments, "--json").stdout)
    return plain


def test_the_test_split_is_left_out_unless_it_is_asked_for(corpus: Path) -> None:
    assert set(figures(corpus)["text"]["splits"]) == {"train"}
    assert set(figures(corpus, "--split", "test")["text"]["splits"]) == {"test"}
    assert figures(corpus, "--split", "test", "--split", "train")["text"]["reports"] == 2


def test_a_kind_without_a_split_is_left_out_too(corpus: Path) -> None:
    write_case(corpus, "c", kind="new")
    assert figures(corpus)["text"]["reports"] == 1
    (corpus / "splits.toml").unlink()
    assert figures(corpus)["text"]["reports"] == 3


def test_scores_say_what_is_right(corpus: Path) -> None:
    values = figures(corpus)["text"]["strict"]["values"]
    assert (values["right"], values["spurious"], values["missed"]) == (1, 1, 1)
    assert figures(corpus, "--split", "test")["text"]["whole_records"] == 1.0


def test_a_table_for_people_names_fields_splits_and_kinds(corpus: Path) -> None:
    shown = call("evaluate", corpus).stdout
    for part in ("values", "train", "leader", "expected calibration error", "every value right in 0% of them"):
        assert part in shown
    assert "wanted 27" not in shown


def test_each_disagreement_is_shown_when_asked(corpus: Path) -> None:
    line = "outcomes: [13] Antal företag som får stöd: wanted 27, found 26"
    assert line in call("evaluate", corpus, "--show").stdout
    assert line in figures(corpus, "--show")["text"]["disagreements"]["a/report.txt"]


def test_a_format_that_no_report_is_in_gives_no_figures(corpus: Path) -> None:
    assert figures(corpus, "--format", "pdf") == {}


def test_formats_that_the_corpus_has_not_come_from_a_folder_and_are_held_to_the_text(corpus: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Inget här.")
    (corpus / "rendered" / "a").mkdir(parents=True)
    document.save(str(corpus / "rendered" / "a" / "report.docx"))
    arguments = (corpus, "--format", "all", "--rendered", corpus / "rendered")
    assert figures(*arguments)["docx"]["below_text"] == {"a/report.docx": 0.5}
    shown = call("evaluate", *arguments).stdout
    assert "docx: 1 of 1 reports are more than 0.01 below their text" in shown


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_field_that_fell_is_exit_code_7(corpus: Path, options: list[str]) -> None:
    kept = corpus / "baseline.json"
    assert call("evaluate", corpus, "--save", kept, *options).exit_code == 0
    assert call("evaluate", corpus, "--baseline", kept, *options).exit_code == 0
    better = json.loads(kept.read_text())
    better["a/report.txt"] |= {"wrong": [], "scores": better["a/report.txt"]["scores"] | {"outcomes": [1, 0, 0]}}
    kept.write_text(json.dumps(better))
    result = call("evaluate", corpus, "--baseline", kept, *options)
    assert result.exit_code == 7
    assert "outcomes: [13] Antal företag som får stöd: wanted 27, found 26" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["--split", "exam"], 2, "There are: test, train"),
        (["--baseline", "none.json"], 4, "none.json cannot be read"),
        (["--format", "odt"], 2, "odt"),
        (["--format", "docx"], 2, "No report of"),
    ],
)
def test_what_cannot_be_meant_is_named(corpus: Path, arguments: list[str], code: int, says: str) -> None:
    result = call("evaluate", corpus, *arguments)
    assert result.exit_code == code
    assert says in result.stderr


def test_a_folder_that_is_no_corpus_is_exit_code_4(tmp_path: Path) -> None:
    assert call("evaluate", tmp_path).exit_code == 4


def test_a_report_that_cannot_be_read_is_named_and_the_rest_done(corpus: Path) -> None:
    write_case(corpus, "c")
    (corpus / "c" / "report.txt").write_bytes(b"")
    result = call("evaluate", corpus, "--json")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["text"]["reports"] == 2
    assert "c/report.txt" in result.stderr
