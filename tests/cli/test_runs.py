"""Runs over many files: what is listed, told, left out and stopped."""

import json
from pathlib import Path

import pytest

from extractor.cli import extraction
from extractor.record import from_json
from tests.cli.calling import SMALL_REPORT, call


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in range(4):
        path = tmp_path / "archive" / f"{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{SMALL_REPORT}\nKommentar {number}\n")
    (tmp_path / "archive" / "1b.pdf").write_bytes(b"%PDF-1.7\nbroken")
    return tmp_path


def test_a_run_into_targets_ends_with_a_table(archive: Path) -> None:
    result = call("extract", "archive", "--to", "x.jsonl")
    assert result.exit_code == 3
    failure, names, counts = result.stderr.splitlines()
    assert "1b.pdf" in failure
    assert dict(zip(names.split(), counts.split(), strict=True)).items() >= {"ok": "4", "failed": "1"}.items()


def test_the_log_has_a_line_for_each_file_and_one_for_the_run(archive: Path) -> None:
    result = call("extract", "archive", "--to", "x.jsonl", "--log-json")
    *files, summary = map(json.loads, result.stderr.splitlines())
    assert [Path(each["path"]).name for each in files] == ["0.txt", "1.txt", "1b.pdf", "2.txt", "3.txt"]
    assert [each["outcome"] for each in files] == ["ok", "ok", "failed", "ok", "ok"]
    assert "damaged" in files[2]["reason"]
    assert all(len(each["sha256"]) == 64 for each in files)
    assert summary["event"] == "summary"
    assert (summary["ok"], summary["failed"]) == (4, 1)


@pytest.mark.parametrize(("option", "unchanged"), [("--resume", 3), ("--fresh", 0)])
def test_what_all_targets_hold_is_left_out_unless_all_is_wanted_anew(
    archive: Path, option: str, unchanged: int
) -> None:
    call("extract", "archive/0.txt", "archive/1.txt", "archive/2.txt", "--to", "x.jsonl", "--to", "x.sqlite")
    call("extract", "archive/3.txt", "--to", "x.jsonl")
    result = call("extract", "archive", "--to", "x.jsonl", "--to", "x.sqlite", "--log-json", option)
    assert json.loads(result.stderr.splitlines()[-1])["unchanged"] == unchanged
    lines = (archive / "x.jsonl").read_bytes().splitlines()
    assert sorted(Path(from_json(line).source.path).name for line in lines) == ["0.txt", "1.txt", "2.txt", "3.txt"]


def test_one_process_or_two_the_same_bytes(archive: Path) -> None:
    for jobs in "12":
        call("extract", "archive", "--to", f"{jobs}.jsonl", "--jobs", jobs)
    assert (archive / "1.jsonl").read_bytes() == (archive / "2.jsonl").read_bytes()


def test_fail_fast_stops_at_the_first_failure_and_keeps_what_is_done(archive: Path) -> None:
    result = call("extract", "archive", "--to", "x.jsonl", "--fail-fast", "--jobs", "1")
    assert result.exit_code == 3
    assert len((archive / "x.jsonl.part").read_bytes().splitlines()) == 2
    assert not (archive / "x.jsonl").exists()


def test_a_dry_run_lists_and_writes_nothing(archive: Path) -> None:
    before = set(archive.rglob("*"))
    result = call("extract", "archive", "*.odt", "--to", "x.jsonl", "--dry-run")
    assert result.stdout.splitlines() == [f"archive/{name}" for name in ("0.txt", "1.txt", "1b.pdf", "2.txt", "3.txt")]
    assert "*.odt matches no file" in result.stderr
    assert "x.jsonl would be made" in result.stderr
    assert result.exit_code == 3
    assert set(archive.rglob("*")) == before


def test_a_list_names_the_inputs(archive: Path) -> None:
    result = call("extract", "--from", "-", "--dry-run", stdin="archive/1.txt\narchive/0.txt\n")
    assert result.stdout.splitlines() == ["archive/1.txt", "archive/0.txt"]


def test_the_parts_of_several_machines_are_the_whole(archive: Path) -> None:
    whole = call("extract", "archive", "--dry-run").stdout.splitlines()
    parts = [call("extract", "archive", "--dry-run", "--shard", f"{part}/3").stdout.splitlines() for part in (1, 2, 3)]
    assert sorted(sum(parts, [])) == sorted(whole)


def test_personal_numbers_are_masked_unless_asked_for(archive: Path) -> None:
    (archive / "a.txt").write_text(f"{SMALL_REPORT}\nKontakt: Anna Berg, 880320-0016\n")
    for command in ("extract", "text"):
        assert "880320-0016" not in call(command, "a.txt").stdout
        assert "880320-0016" in call(command, "a.txt", "--keep-personal-data").stdout


def test_a_number_in_a_name_is_masked_and_each_file_is_still_one(archive: Path) -> None:
    (archive / "people").mkdir()
    for number in ("880320-0016", "890102-3286"):
        (archive / "people" / f"{number}.pdf").mkdir()
        (archive / "people" / f"{number}.txt").write_text(SMALL_REPORT + number[:6])
    names = [f"people/{number}.{kind}" for number in ("880320-0016", "890102-3286") for kind in ("pdf", "txt")]
    targets = [word for name in ("x.jsonl", "x.sqlite", "x.csv") for word in ("--to", name)]
    said = call("extract", *names, *targets, "--log-json").output + call("extract", *names, *targets).output
    files = [path for path in archive.rglob("x.*/**/*") if path.is_file()] + list(archive.glob("x.*l*"))
    held = said.encode() + b"".join(path.read_bytes() for path in files)
    assert b"880320-****.txt" in held
    assert [number for number in (b"-0016", b"-3286") if number in held] == []
    assert len((archive / "x.jsonl.files").read_bytes().splitlines()) == len(names)


def test_what_was_read_by_another_edition_or_with_other_settings_is_read_again(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unchanged(*options: str) -> int:
        result = call("extract", "archive", "--to", "x.sqlite", "--to", "x.jsonl", "--log-json", *options)
        return int(json.loads(result.stderr.splitlines()[-1])["unchanged"])

    assert [unchanged(), unchanged()] == [0, 4]
    assert [unchanged("--keep-personal-data"), unchanged("--keep-personal-data")] == [0, 4]
    assert unchanged() == 0
    monkeypatch.setattr(extraction, "edition", lambda *settings: ".".join(("0.2.0+0", *settings)))
    assert [unchanged(), unchanged()] == [0, 4]
