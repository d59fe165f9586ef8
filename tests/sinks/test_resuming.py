"""A run that is killed at any moment goes on, and ends with what an undisturbed run gives."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.record import from_json
from extractor.sinks import Options, Reading, open_sinks
from tests.records import report, source
from tests.sinks.tables_of import contents, emptied
from tests.sinks.test_folders import of_csv, of_parquet
from tests.sinks.test_targets import interrupt_after_one

RESUME = Options(resume=True)

LOADING = """
import sys
from dataclasses import replace
from extractor.sinks import Options, open_sinks, parquet, duckdb
from tests.records import report, source
parquet.BATCH_REPORTS = duckdb.BATCH = 7
with open_sinks(sys.argv[1:], Options(resume=True)) as sinks:
    for sink in sinks:
        known = sink.known()
        for number in range(150):
            info = source(f"{number}.txt")
            if number % 10 == 3:
                sink.fail(info.path, info.sha256, "failed", "damaged")
            elif info.sha256 in known:
                sink.seen(info.path, info.sha256)
            else:
                sink.write(sink.shape(replace(report(), source=info)))
            print(number, flush=True)
"""


def start(target: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen([sys.executable, "-c", LOADING, target], stdout=subprocess.PIPE, env=environment)


def killed_after(files: int, target: str) -> None:
    with start(target) as process:
        assert process.stdout
        for _ in range(files):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)


def run_whole(target: str) -> None:
    with start(target) as process:
        assert process.stdout
        process.stdout.read()
        assert process.wait() == 0


def held_by(target: str) -> object:
    if target.endswith(".jsonl"):
        return Path(target).read_bytes()
    if target.endswith(".csv"):
        return of_csv(Path(target))
    if target.endswith(".parquet"):
        return {name: sorted(rows, key=str) for name, rows in of_parquet(Path(target)).items()}
    return contents(target)


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet", "sqlite", "duckdb", "postgresql"])
def test_a_killed_run_ends_as_if_nothing_had_happened(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    undisturbed = disturbed = ""
    if kind == "postgresql":
        undisturbed = disturbed = str(request.getfixturevalue("postgresql"))
    else:
        undisturbed, disturbed = str(tmp_path / f"a.{kind}"), str(tmp_path / f"b.{kind}")
    run_whole(undisturbed)
    expected = held_by(undisturbed)
    if kind == "postgresql":
        emptied(disturbed)
    for files in (0, 31, 97):
        killed_after(files, disturbed)
    run_whole(disturbed)
    assert held_by(disturbed) == expected


def test_half_a_record_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with pytest.raises(KeyboardInterrupt):
        interrupt_after_one(path)
    with (tmp_path / "x.jsonl.part").open("ab") as file:
        file.write(b'{"schema_version": "1", "sou')
    with open_sinks([str(path)], RESUME) as (sink,):
        assert list(sink.known()) == [source().sha256]
        sink.write(sink.shape(report(source=source("b.txt"))))
    assert [from_json(line).source.path for line in path.read_bytes().splitlines()] == ["a.txt", "b.txt"]


def test_records_of_another_version_are_done_again(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    for version in ("1", "2"):
        with open_sinks([str(path)], Options(resume=True, reading=Reading(version))) as (sink,):
            assert sink.known() == {}
            sink.write(sink.shape(report()))
    assert len(path.read_bytes().splitlines()) == 1


def test_a_journal_says_what_became_of_each_file(tmp_path: Path) -> None:
    with open_sinks([str(tmp_path / "x.jsonl")]) as (sink,):
        sink.write(sink.shape(report()))
        sink.fail("b.pdf", "0" * 64, "refused", "b.pdf asks for a password")
        sink.seen("copy.txt", source().sha256)
    lines = map(json.loads, (tmp_path / "x.jsonl.files").read_text().splitlines())
    assert [(line["path"], line["status"], line["reason"]) for line in lines] == [
        ("a.txt", "ok", None),
        ("b.pdf", "refused", "b.pdf asks for a password"),
        ("copy.txt", "ok", None),
    ]


def test_a_journal_that_does_not_fit_its_file_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with open_sinks([str(path)]) as (sink,):
        sink.write(sink.shape(report()))
    path.write_bytes(b"")
    with open_sinks([str(path)], RESUME) as (sink,):
        assert sink.known() == {}
        sink.write(sink.shape(report()))
    assert from_json(path.read_bytes()) == report()


def test_a_failure_becomes_a_record_in_the_next_run(tmp_path: Path) -> None:
    for attempt in ("failed", "ok"):
        with open_sinks([str(tmp_path / "x.csv")], RESUME) as (sink,):
            if attempt == "failed":
                sink.fail("a.txt", source().sha256, "failed", "took too long")
            else:
                sink.write(sink.shape(report()))
        assert [row["status"] for row in of_csv(tmp_path / "x.csv")["reports"]] == [attempt]
