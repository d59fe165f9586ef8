"""A file that a worker does not survive: what was read before is kept, and the record says what is missing."""

import io
import os
import re
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.bulk import Failure, Result, Settings, Success, run, worker
from extractor.bulk.processes import Workers
from extractor.bulk.progress import Cut
from extractor.ingest.pdf import pages

PAGES = 6


@pytest.fixture
def report(tmp_path: Path) -> str:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    for number in range(PAGES):
        canvas.drawString(60, 700, f"Antal kurser i led {number + 1}")
        canvas.drawString(60, 680, f"- Mål: {number + 10} kurser")
        canvas.drawString(60, 660, f"- Utfall: {number + 5} kurser")
        canvas.showPage()
    canvas.save()
    (tmp_path / "report.pdf").write_bytes(buffer.getvalue())
    return str(tmp_path / "report.pdf")


def reading(page: Callable[[int], None], *task: Any) -> Result:
    """Read a file by a reader to which something happens before each page."""
    read_page = pages.read_page

    def unlucky(engine: Any, index: int) -> Any:
        page(index + 1)
        return read_page(engine, index)

    with patch("extractor.ingest.pdf.read_page", unlucky):
        return worker.read(*task)


def hang(page: int) -> None:
    time.sleep(60 if page == 4 else 0)


def crash(page: int) -> None:
    if page == 4:
        os.kill(os.getpid(), signal.SIGSEGV)


def dawdle(_page: int) -> None:
    time.sleep(1.3)


@pytest.mark.parametrize(
    ("misfortune", "left_out"),
    [
        (hang, "Pages 4 to 6 were left out: the time was up"),
        (crash, "Pages 4 to 6 were left out: the process that read it died (SIGSEGV)"),
        (dawdle, "left out: the time was up"),
    ],
)
def test_pages_already_read_are_kept(
    report: str, monkeypatch: pytest.MonkeyPatch, misfortune: Callable[[int], None], left_out: str
) -> None:
    def unlucky(self: Workers, *task: Any) -> object:
        self.progress.begin(task[2])
        return self.pool.schedule(reading, args=(misfortune, *task), timeout=self.settings.timeout)

    monkeypatch.setattr(Workers, "submit", unlucky)
    (result,) = run([report], Settings(timeout=8))
    assert isinstance(result, Success)
    assert result.outcome == "partial"
    assert left_out in (result.reason or "")
    assert result.pages == PAGES
    outcomes = [each.outcome.low for each in result.report.indicators if each.outcome]
    assert 0 < len(outcomes) < PAGES
    assert outcomes == [number + 5 for number in range(len(outcomes))]


def test_what_comes_after_reading_is_not_tried_again(report: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cuts: list[Cut] = []

    def unlucky(self: Workers, *task: Any) -> object:
        cuts.append(task[3])
        self.progress.begin(task[2])
        return self.pool.schedule(understanding_never_ends, args=task, timeout=self.settings.timeout)

    monkeypatch.setattr(Workers, "submit", unlucky)
    (result,) = run([report], Settings(timeout=8))
    assert result.outcome == "refused"
    assert len(cuts) == 1


def understanding_never_ends(*task: Any) -> Result:
    with patch("extractor.pipeline.understand", lambda *_arguments, **_options: time.sleep(60)):
        return worker.read(*task)


def runaway(*_arguments: object, **_options: object) -> None:
    re.search(r"(a+)+$", "a" * 60 + "!")


def with_a_runaway_pattern(stage: str, ids: str, *task: Any) -> Result:
    with open(ids, "a") as file:
        file.write(f"{os.getpid()}\n")
    with patch(stage, runaway):
        return worker.read(*task)


@pytest.mark.parametrize(
    ("stage", "timeout", "outcome", "reason"),
    [
        # What is left of the time once it is nearly up must do for the rest of the report on a busy machine too.
        ("extractor.segment.outline", 6, "partial", "Sections were left out: the time was up"),
        ("extractor.layout.compose", 3, "refused", "report.pdf took longer than 3 seconds"),
        ("extractor.ingest.read_bytes", 3, "refused", "report.pdf took longer than 3 seconds"),
    ],
)
def test_a_pattern_that_runs_away_costs_no_process(
    report: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str, timeout: int, outcome: str, reason: str
) -> None:
    ids = tmp_path / "ids"

    def unlucky(self: Workers, *task: Any) -> object:
        self.progress.begin(task[2])
        call = (stage, str(ids), *task)
        return self.pool.schedule(with_a_runaway_pattern, args=call, timeout=self.settings.timeout)

    monkeypatch.setattr(Workers, "submit", unlucky)
    results = list(run([report, report], Settings(jobs=1, timeout=timeout)))
    assert [each.outcome for each in results] == [outcome] * 2
    assert all(reason in str(each.error if isinstance(each, Failure) else each) for each in results)
    assert len(set(ids.read_text().split())) == 1
