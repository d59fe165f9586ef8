"""Whoever is killed, nothing that it began goes on."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.ingest.test_ocr import report, scan

SLOW_TESSERACT = """#!/bin/sh
case $1 in
--list-langs) printf 'Languages:\\nswe\\n' ;;
--version) echo tesseract 5 ;;
*) exec sleep 60 ;;
esac
"""

TEMPORARY = "temporary"

killing = pytest.mark.skipif(sys.platform != "linux", reason="the system must kill what a dead process began")


@pytest.fixture
def run(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A run over a scan that takes Tesseract forever."""
    (tmp_path / "scan.pdf").write_bytes(scan(report))
    (tmp_path / "tesseract").write_text(SLOW_TESSERACT)
    (tmp_path / "tesseract").chmod(0o755)
    (tmp_path / TEMPORARY).mkdir()
    environment = os.environ | {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "EXTRACTOR_OCR_CACHE": "",
        "TMPDIR": str(tmp_path / TEMPORARY),
    }
    command = [sys.executable, "-m", "extractor", "extract", "scan.pdf", "--to", "x.jsonl", "--timeout", "20"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE) as started:
        yield started
        started.kill()


def reading(run: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """Wait until Tesseract runs, and give all processes of the run."""
    end = time.monotonic() + 120  # a machine may be busy
    while time.monotonic() < end:
        tree = psutil.Process(run.pid).children(recursive=True)
        # Short-lived ones (Tesseract's version is asked first) may be gone before they are looked at.
        with contextlib.suppress(psutil.NoSuchProcess):
            if any(process.name() == "sleep" for process in tree):
                return tree
        time.sleep(0.05)
    raise AssertionError("Tesseract was never called")


@killing
def test_tesseract_ends_with_its_worker(run: subprocess.Popen[bytes]) -> None:
    (tesseract,) = (process for process in reading(run) if process.name() == "sleep")
    worker = tesseract.parent()
    assert worker
    worker.kill()
    assert psutil.wait_procs([tesseract], timeout=30)[1] == []
    assert b"no page was read, the process that read it died (SIGKILL)" in run.communicate(timeout=60)[1]


@killing
def test_tesseract_ends_when_reading_must_be_over(run: subprocess.Popen[bytes]) -> None:
    tree = reading(run)
    assert b"no page was read, the time was up" in run.communicate(timeout=60)[1]
    assert psutil.wait_procs(tree, timeout=30)[1] == []


@killing
def test_workers_end_with_the_run_and_leave_no_file_of_ours(run: subprocess.Popen[bytes], tmp_path: Path) -> None:
    tree = reading(run)
    run.send_signal(signal.SIGKILL)
    assert psutil.wait_procs(tree, timeout=30)[1] == []
    # The folder of its sockets multiprocessing itself would have removed.
    assert [each.name for each in (tmp_path / TEMPORARY).iterdir() if not each.name.startswith("pymp-")] == []
