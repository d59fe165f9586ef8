from pathlib import Path

import pytest

from extractor.errors import TargetError, UsageError
from extractor.record import from_json
from extractor.sinks import SINKS, open_sinks
from tests.records import report, source


def test_json_lines_hold_one_record_a_line_in_order(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    reports = [report(), report(source=source("b.txt"))]
    with open_sinks([str(path)]) as (sink,):
        for each in reports:
            sink.write(sink.shape(each))
    assert [from_json(line) for line in path.read_bytes().splitlines()] == reports


def interrupt_after_one(path: Path) -> None:
    with open_sinks([str(path)]) as (sink,):
        sink.write(sink.shape(report()))
        raise KeyboardInterrupt


def test_an_unfinished_run_leaves_the_old_file_and_a_part(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("before")
    with pytest.raises(KeyboardInterrupt):
        interrupt_after_one(path)
    assert path.read_text() == "before"
    assert from_json((tmp_path / "x.jsonl.part").read_bytes()) == report()


def test_one_run_fills_several_targets(tmp_path: Path) -> None:
    targets = [str(tmp_path / f"x{suffix}") for suffix in SINKS]
    with open_sinks(targets) as opened:
        for sink in opened:
            sink.write(sink.shape(report()))
    assert all(Path(target).stat().st_size for target in targets)


@pytest.mark.parametrize("name", ["x.doc", "x", "jsonl"])
def test_a_target_of_no_known_kind_is_a_usage_error_and_makes_nothing(tmp_path: Path, name: str) -> None:
    with (
        pytest.raises(UsageError, match="no known kind"),
        open_sinks([str(tmp_path / "x.jsonl"), str(tmp_path / name)]),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", list(SINKS))
def test_a_folder_that_is_missing_is_a_target_error(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(TargetError, match="cannot be written"), open_sinks([str(tmp_path / "none" / f"x{suffix}")]):
        pass


def test_a_file_where_a_folder_should_be_is_a_target_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(TargetError, match="cannot be written"), open_sinks([str(tmp_path / "file" / "x.sqlite")]):
        pass
