"""What only a program of its own shows: start-up, pipes, interrupts, tracebacks."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.calling import SMALL_REPORT, program

HEAVY = {"rich", "sqlalchemy", "spacy", "numpy", "pdfplumber", "pypdfium2"}
START_UP_LIMIT = 1.5
"""Times `import typer`: what the help may cost."""


def loaded_by(*arguments: str, stdin: bytes = b"") -> set[str]:
    command = [sys.executable, "-X", "importtime", "-m", "extractor", *arguments]
    log = subprocess.run(command, input=stdin, capture_output=True, check=True, timeout=60).stderr.decode()
    return {line.rsplit("|", 1)[1].strip().partition(".")[0] for line in log.splitlines() if "|" in line}


def test_help_loads_nothing_that_it_does_not_show() -> None:
    assert loaded_by("--help") & (HEAVY | {"regex", "pydantic"}) == set()


def test_a_text_is_read_without_what_only_other_files_need() -> None:
    assert loaded_by("extract", "-", stdin=SMALL_REPORT.encode()) & HEAVY == set()


def test_help_starts_almost_as_fast_as_its_library() -> None:
    def seconds(*arguments: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
        return time.perf_counter() - start

    pairs = [(seconds("-m", "extractor", "--help"), seconds("-c", "import typer")) for _ in range(9)]
    ours, library = (min(times) for times in zip(*pairs, strict=True))
    assert ours <= START_UP_LIMIT * library


def test_a_reader_that_has_had_enough_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Slutrapport och mycket text.\n\n" * 20_000)
    command = f"set -o pipefail; {sys.executable} -m extractor text {path} | head -c 10"
    result = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (0, b"")


def test_an_interrupt_ends_with_130_and_one_line() -> None:
    command = [sys.executable, "-m", "extractor", "extract", "-"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(1.5)  # by then it waits for standard input
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert errors == b"extractor: interrupted\n"


def test_a_traceback_is_for_those_who_ask() -> None:
    assert b"Traceback" not in program("text", "missing.txt").stderr
    assert b"Traceback" in program("--debug", "text", "missing.txt").stderr


def test_output_is_utf8_whatever_the_terminal_speaks() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
    command = [sys.executable, "-m", "extractor", "quantities", "12 företag – ungefär"]
    result = subprocess.run(command, env=environment, capture_output=True, check=True, timeout=60)
    assert "företag".encode() in result.stdout


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"]])
def test_help_is_plain_text(arguments: list[str]) -> None:
    assert b"\x1b" not in program(*arguments).stdout
