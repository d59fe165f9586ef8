"""What `--to` takes, and what it says when a target cannot be written."""

from pathlib import Path

import pytest

from tests.cli.calling import SMALL_REPORT, call


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "small.txt"
    path.write_text(SMALL_REPORT)
    return path


def test_one_run_fills_targets_of_every_kind(small: Path) -> None:
    names = ("x.jsonl", "x.csv/", "x.parquet/", "x.sqlite", "x.duckdb")
    result = call("extract", small, *(part for name in names for part in ("--to", name)))
    assert result.exit_code == 0, result.stderr
    assert all(Path(name).stat().st_size for name in names)
    assert "small.txt" in Path("x.csv/reports.csv").read_text()


def test_csv_for_excel(small: Path) -> None:
    assert call("extract", small, "--to", "x.csv", "--excel").exit_code == 0
    assert Path("x.csv/indicators.csv").read_bytes().startswith(b"\xef\xbb\xbfreport;")


@pytest.mark.parametrize(
    ("target", "code", "says"),
    [
        ("missing/x.csv/", 5, "missing/x.csv cannot be written (No such file or directory)"),
        ("missing/x.duckdb", 5, "missing/x.duckdb cannot be written"),
        ("small.txt/x.parquet", 5, "small.txt/x.parquet cannot be written (Not a directory)"),
        ("broken.sqlite", 5, "broken.sqlite cannot be written (file is not a database)"),
        ("broken.duckdb", 5, "broken.duckdb cannot be written"),
        ("broken.csv", 5, "broken.csv cannot be written (File exists)"),
        ("postgresql://me:secret@127.0.0.1:1/x", 5, "postgresql://me:***@127.0.0.1:1/x cannot be written"),
        ("postgresql://me:secret@127.0.0.1:port/x", 5, "address of the PostgreSQL server cannot be read"),
        ("mysql://me:secret@127.0.0.1/x", 2, "mysql://... is of no known kind"),
        ("x.xlsx", 2, "x.xlsx is of no known kind. Targets end in .jsonl, .csv,"),
    ],
)
def test_a_target_that_cannot_be_written_is_one_clear_line(small: Path, target: str, code: int, says: str) -> None:
    for suffix in ("sqlite", "duckdb", "csv"):
        small.with_name(f"broken.{suffix}").write_bytes(b"Anteckningar, ingen databas. " * 100)
    result = call("extract", small, "--to", target)
    assert result.exit_code == code
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert "secret" not in result.output
