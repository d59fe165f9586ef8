"""A run killed at any moment and started again ends with exactly the rows of one that nothing disturbed."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from extractor.bulk.run import AHEAD
from tests.cli.test_program import MORE_THAN_A_PIPE_HOLDS

TARGETS = ("x.jsonl", "x.sqlite")
FILES = 40
BY_CHANCE = ("id", "extracted_at")
"""Columns that count what was written, whatever it was."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    for number in range(FILES):
        rows = "\n\n".join(
            f"Antal företag i led {row}\nMål: {number + row} företag\nUtfall: {row} företag" for row in range(4)
        )
        (folder / f"{number:02}.txt").write_text(f"Slutrapport {number}\n\n{rows}\n")
    (folder / "15b.pdf").write_bytes(b"%PDF-1.7\nbroken")
    return folder


def start(archive: Path, folder: Path, *inputs: str, jobs: int = 2) -> subprocess.Popen[bytes]:
    targets = [word for target in TARGETS for word in ("--to", target)]
    command = [sys.executable, "-m", "extractor", "extract", str(archive), *inputs, *targets, "--jobs", str(jobs)]
    # A group of its own, as a terminal makes it.
    return subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stderr=subprocess.PIPE, process_group=0)


def end(run: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    errors = run.communicate(timeout=120)[1]
    return run.returncode, errors


def contents(folder: Path) -> tuple[bytes, dict[str, list[tuple[object, ...]]]]:
    with closing(sqlite3.connect(folder / "x.sqlite")) as database:
        names = [row[0] for row in database.execute("select name from sqlite_schema where type = 'table'")]
        return (folder / "x.jsonl").read_bytes(), {name: rows(database, name) for name in names if "_fts" not in name}


def rows(database: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    columns = [row[1] for row in database.execute(f"pragma table_info('{table}')") if row[1] not in BY_CHANCE]
    return sorted(database.execute(f"select {', '.join(columns)} from '{table}'").fetchall(), key=repr)


@pytest.fixture(scope="module")
def undisturbed(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    folder = tmp_path_factory.mktemp("undisturbed")
    begin = time.monotonic()
    assert end(start(archive, folder))[0] == 3
    return folder, time.monotonic() - begin


@pytest.mark.parametrize("seed", range(2))
def test_killed_anywhere_and_started_again(
    archive: Path, undisturbed: tuple[Path, float], tmp_path: Path, seed: int
) -> None:
    whole, seconds = undisturbed
    run = start(archive, tmp_path)
    time.sleep(seconds * random.Random(seed).uniform(0.3, 0.95))
    started = psutil.Process(run.pid).children(recursive=True) if run.poll() is None else []
    run.send_signal(signal.SIGKILL)
    end(run)
    assert end(start(archive, tmp_path))[0] == 3
    assert contents(tmp_path) == contents(whole)
    assert psutil.wait_procs(started, timeout=30)[1] == []


def test_an_interrupt_keeps_what_is_done(archive: Path, undisturbed: tuple[Path, float], tmp_path: Path) -> None:
    # One worker is never given so many files ahead: some are written before standard input is asked for.
    assert FILES > AHEAD
    run = start(archive, tmp_path, "-", jobs=1)
    assert run.stdin
    run.stdin.write(MORE_THAN_A_PIPE_HOLDS)
    run.send_signal(signal.SIGINT)
    code, errors = end(run)
    assert (code, errors.endswith(b"extractor: interrupted\n")) == (130, True)
    code, errors = end(start(archive, tmp_path))
    assert code == 3
    assert int(errors.split()[-3]) >= FILES - AHEAD
    assert contents(tmp_path) == contents(undisturbed[0])


def test_a_second_run_changes_nothing_and_a_changed_file_is_read(archive: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in sorted(archive.glob("0*.txt")):
        os.link(path, copy / path.name)
    assert end(start(copy, tmp_path))[0] == 0
    before = contents(tmp_path)
    assert end(start(copy, tmp_path))[0] == 0
    assert contents(tmp_path) == before
    changed = copy / "00.txt"
    changed.unlink()
    changed.write_text("Slutrapport\n\nMål: 7 nya företag\nUtfall: 5 nya företag\n")
    assert end(start(copy, tmp_path))[0] == 0
    assert "7 nya företag" in contents(tmp_path)[0].decode()


@pytest.mark.parametrize("processes", [1, 2, 4])
def test_an_interrupt_from_the_terminal_meets_all_processes_and_shows_one_line(
    archive: Path, tmp_path: Path, processes: int
) -> None:
    run = start(archive, tmp_path, "-")  # it cannot be over: nothing is written to its standard input
    wait_for(lambda: len(psutil.Process(run.pid).children(recursive=True)) >= processes)
    os.killpg(run.pid, signal.SIGINT)
    code, errors = end(run)
    assert code == 130
    assert b"Traceback" not in errors
    assert errors.endswith(b"extractor: interrupted\n")


def wait_for(sign: Callable[[], bool]) -> None:
    last = time.monotonic() + 60
    while not sign():
        assert time.monotonic() < last
        time.sleep(0.01)
