from pathlib import Path

import pytest

from extractor.errors import TargetError, UsageError
from extractor.sinks import SINKS
from extractor.sinks.forecast import forecast
from tests.records import report
from tests.sinks.tables_of import load, opened


def state(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.mark.parametrize("suffix", list(SINKS))
def test_what_is_not_there_would_be_made_and_what_is_there_stays(tmp_path: Path, suffix: str) -> None:
    target = str(tmp_path / f"x{suffix}")
    assert forecast(target, resume=True) == "would be made"
    assert state(tmp_path) == {}
    load(target, report())
    before = state(tmp_path)
    assert forecast(target, resume=True).startswith("is there")
    assert state(tmp_path) == before


def test_a_server_is_asked(postgresql: str) -> None:
    assert "tables would be made" in forecast(postgresql, resume=True)
    load(postgresql, report())
    assert "added, or replaced" in forecast(postgresql, resume=True)


@pytest.mark.parametrize("resume", [True, False])
def test_a_file_of_records_is_kept_or_written_anew(tmp_path: Path, resume: bool) -> None:
    load(str(tmp_path / "x.jsonl"), report())
    assert ("anew" in forecast(str(tmp_path / "x.jsonl"), resume=resume)) != resume


@pytest.mark.parametrize("name", ["none/x.jsonl", "folder.sqlite", "file.csv", "text.sqlite", "text.duckdb"])
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.sqlite").mkdir()
    for file in ("file.csv", "text.sqlite", "text.duckdb"):
        (tmp_path / file).write_text("Anteckningar från mötet, ingen databas. " * 40)
    with pytest.raises(TargetError):
        forecast(str(tmp_path / name), resume=True)


def test_a_server_that_does_not_answer_and_a_kind_that_nobody_knows_are_told() -> None:
    with pytest.raises(TargetError, match="cannot be written"):
        forecast("postgresql://nobody:secret@127.0.0.1:1/none", resume=True)
    with pytest.raises(UsageError):
        forecast("x.doc", resume=True)


def test_tables_of_others_are_told(target: str) -> None:
    with opened(target) as engine, engine.begin() as connection:
        connection.exec_driver_sql("create table reports (title varchar)")
    with pytest.raises(TargetError, match="did not make"):
        forecast(target, resume=True)
    with opened(target) as engine, engine.begin() as connection:
        connection.exec_driver_sql("drop table reports")
