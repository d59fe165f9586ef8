"""Time limits: a pattern of either module that would take for ever is cut off, and what is left out is said."""

import re
import signal
import threading
import time
from collections.abc import Callable
from math import inf
from unittest.mock import patch

import pytest
import regex

from extractor import pipeline
from extractor.clock import LEFT_OUT, Clock, TimeUp, limited
from extractor.outcome import outcome_of
from extractor.types import Report

TEXT = "a" * 60 + "!"
REPORT = "Slutrapport\n\nProjektnamn: Norrsken\n\nAntal företag\nMål: 40 företag\nUtfall: 26 företag\n"


def runaway(*_arguments: object, **_options: object) -> None:
    re.search(r"(a+)+$", TEXT)


def endless(*_arguments: object, **_options: object) -> None:
    regex.search(r"(?:(?:a+b?)+x){e<=3}", "ab" * 9000)


def loop(*_arguments: object, **_options: object) -> None:
    while True:
        len(TEXT)


def full(*_arguments: object, **_options: object) -> None:
    raise MemoryError


@pytest.mark.parametrize("work", [runaway, endless, loop])
def test_what_takes_longer_is_cut_off(work: Callable[[], None]) -> None:
    before = signal.getsignal(signal.SIGALRM)
    start = time.monotonic()
    with pytest.raises(TimeUp), limited(0.2):
        work()
    assert time.monotonic() - start < 5
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize("seconds", [0.0, -3.0])
def test_what_begins_when_the_time_is_up_is_cut_off_at_once(seconds: float) -> None:
    clock = Clock(time.monotonic() + seconds)
    with clock.stage("All"):
        runaway()
    assert [each.message for each in clock.diagnostics] == ["All were left out: the time was up"]


def test_other_threads_and_those_without_a_limit_set_no_alarm() -> None:
    alarms: list[tuple[float, float]] = []

    def work(seconds: float) -> None:
        with limited(seconds):
            alarms.append(signal.getitimer(signal.ITIMER_REAL))

    work(inf)
    thread = threading.Thread(target=work, args=(5,))
    thread.start()
    thread.join()
    assert alarms == [(0.0, 0.0)] * 2


def test_a_stage_leaves_time_to_the_next_ones() -> None:
    clock = Clock(time.monotonic() + 1)
    done = []
    for name in ("First", "Second", "Third"):
        with clock.stage(name):
            if name != "Third":
                runaway()
            done.append(name)
    assert done == ["Third"]
    assert [each.message for each in clock.diagnostics] == [
        "First were left out: the time was up",
        "Second were left out: the time was up",
    ]


def understood(*, until: float) -> Report:
    return pipeline.understand(pipeline.source_from(REPORT.encode(), "a.txt"), until=until)


@pytest.mark.parametrize(
    ("stage", "what", "left"),
    [
        ("segment.outline", "Sections", {"sections"}),
        ("quantities.find", "Quantities", {"indicators"}),
        ("metadata.read_metadata", "Metadata", set()),
        ("indicators.extract", "Indicators", {"indicators", "deviations"}),
        ("indicators.attach_comments", "Comments", set()),
        ("deviations.find", "Deviations", {"deviations"}),
    ],
)
@pytest.mark.parametrize(("misfortune", "why"), [(runaway, "the time was up"), (full, "the memory was full")])
def test_a_record_has_what_the_other_stages_found(
    stage: str, what: str, left: set[str], misfortune: Callable[[], None], why: str
) -> None:
    whole = understood(until=inf)
    with patch(f"extractor.pipeline.{stage}", misfortune):
        cut = understood(until=time.monotonic() + 1)
    assert outcome_of(cut) == ("partial", f"{what} were left out: {why}")
    assert [each.code for each in cut.diagnostics if each.level == "error"] == [LEFT_OUT]
    for name in {"sections", "indicators", "deviations"} - left - {"deviations"}:
        assert bool(getattr(cut, name)) == bool(getattr(whole, name)), name
    assert not any(getattr(cut, name) for name in left)


def test_a_text_that_is_not_laid_out_in_time_gives_no_record() -> None:
    with patch("extractor.layout.compose", runaway), pytest.raises(TimeUp):
        understood(until=time.monotonic() + 0.3)


def test_a_limit_changes_no_record_that_it_does_not_cut() -> None:
    assert understood(until=time.monotonic() + 60) == understood(until=inf)
