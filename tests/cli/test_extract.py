import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from extractor.record import from_json
from tests.cli.calling import SMALL_REPORT, call


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "small.txt"
    path.write_text(SMALL_REPORT)
    return path


def test_one_file_gives_one_indented_record(small: Path) -> None:
    result = call("extract", "small.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith('{\n  "schema_version": "1",')
    assert from_json(result.stdout_bytes).source.path == small.name
    assert result.stderr == ""


def test_several_files_give_a_record_a_line(small: Path) -> None:
    other = small.with_name("other.txt")
    other.write_text("Protokoll")
    lines = call("extract", small, other).stdout.splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == [str(small), str(other)]


def test_the_same_bytes_on_each_run(small: Path) -> None:
    assert call("extract", small).stdout_bytes == call("extract", small).stdout_bytes


def test_standard_input_is_a_report_like_any_other(small: Path) -> None:
    named, piped = (
        json.loads(call("extract", small).stdout),
        json.loads(call("extract", "-", stdin=SMALL_REPORT).stdout),
    )
    assert piped["source"].pop("path") == "-"
    named["source"].pop("path")
    assert piped == named


def test_a_text_that_is_no_report_gives_a_record_without_indicators() -> None:
    result = call("extract", "-", stdin="Hej! Vi ses på torsdag.")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["indicators"] == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "does not exist"),
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"%PDF-1.7\nbroken", "odd.pdf"),
        (b"PK\x03\x04 not a report at all", "odd.pdf"),
    ],
)
def test_an_input_that_cannot_be_read_is_named_in_one_line_without_a_traceback(
    small: Path, content: bytes | None, says: str
) -> None:
    odd = small.with_name("odd.pdf")
    if content is not None:
        odd.write_bytes(content)
    alone, beside = call("extract", odd), call("extract", odd, small)
    assert alone.exit_code == 4
    assert beside.exit_code == 3
    assert json.loads(beside.stdout)["source"]["path"] == str(small)
    for result in (alone, beside):
        assert len(result.stderr.splitlines()) == 1
        assert says in result.stderr
        assert "odd.pdf" in result.stderr


def test_targets_take_all_records_and_standard_output_stays_empty(small: Path) -> None:
    result = call("extract", small, "--to", "a.jsonl", "--to", "a.sqlite")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert from_json(Path("a.jsonl").read_bytes()).source.path == str(small)
    with closing(sqlite3.connect("a.sqlite")) as connection:
        assert connection.execute("select path from reports").fetchall() == [(str(small),)]


def test_a_target_that_cannot_be_written_is_exit_code_5(small: Path) -> None:
    result = call("extract", small, "--to", "missing/a.jsonl")
    assert result.exit_code == 5
    assert "missing/a.jsonl cannot be written" in result.stderr


def test_a_file_name_cannot_command_the_terminal(small: Path) -> None:
    result = call("extract", "\x1b[2Jmissing.txt", small)
    assert "\x1b" not in result.output
    assert "[2Jmissing.txt" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_a_file_name_that_is_not_utf8_is_read(small: Path) -> None:
    odd = os.fsdecode(b"f\xf6retag.txt")
    small.rename(odd)
    result = call("extract", odd)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["source"]["path"] == odd
