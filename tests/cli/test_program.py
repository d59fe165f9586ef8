"""What only a program of its own shows: start-up, pipes, interrupts, tracebacks."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import SMALL_REPORT, program

HEAVY = {"rich", "sqlalchemy", "spacy", "numpy", "pdfplumber", "pypdfium2"}
START_UP_LIMIT = 1.5
"""Times `import typer`: what the help may cost."""
MORE_THAN_A_PIPE_HOLDS = b" " * 2**20
"""Who has written this to a pipe knows that its reader is at it."""
INTERRUPTING = """
import os, runpy, signal, sys
{before}

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "{module}":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
runpy.run_module("extractor", run_name="__main__", alter_sys=True)
"""


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
        start = os.times()
        subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
        end = os.times()
        return end.children_user - start.children_user + end.children_system - start.children_system

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
    assert process.stdin
    process.stdin.write(MORE_THAN_A_PIPE_HOLDS)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, b"extractor: interrupted\n")


@pytest.mark.parametrize(
    "module",
    ["extractor.cli", "typer", "extractor.cli.extract", "extractor.sinks", "regex", "extractor.bulk.processes"],
)
def test_an_interrupt_amid_the_imports_is_no_other(module: str) -> None:
    done = interrupted_at(module, "extract", "-")
    assert (done.returncode, done.stderr) == (130, b"extractor: interrupted\n")


def test_who_has_interrupts_ignored_is_not_interrupted() -> None:
    done = interrupted_at("typer", "--version", before="signal.signal(signal.SIGINT, signal.SIG_IGN)")
    assert (done.returncode, done.stderr) == (0, b"")


def interrupted_at(module: str, *arguments: str, before: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run the program with a Ctrl-C that comes when it imports a module."""
    code = INTERRUPTING.format(module=module, before=before)
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, input=SMALL_REPORT.encode(), capture_output=True, check=False, timeout=60)


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
