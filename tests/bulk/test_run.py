import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from extractor import pipeline
from extractor.bulk import Failure, Result, Settings, Shard, Skipped, Success, extract_many, run, worker
from extractor.bulk.processes import Workers
from extractor.bulk.progress import Cut
from extractor.bulk.worker import limit_memory
from extractor.errors import InputError
from extractor.record import to_json
from extractor.types import Report


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    names = [str(tmp_path / f"{number}.txt") for number in range(9)]
    for number, name in enumerate(names):
        Path(name).write_text(f"Slutrapport\n\nMål: {number + 10} företag\nUtfall: {number} företag\n")
    return names


def printed(results: object) -> list[bytes | str]:
    assert hasattr(results, "__iter__")
    return [to_json(each.report) if isinstance(each, Success) else each.path for each in results]


def test_any_number_of_processes_gives_the_same_in_the_same_order(reports: list[str]) -> None:
    inputs = [*reports[:4], "missing.txt", *reports[4:]]
    alone = printed(run(inputs, Settings(jobs=1)))
    assert alone[4] == "missing.txt"
    assert printed(run(inputs, Settings(jobs=2))) == alone
    assert printed(run(inputs)) == alone


def test_an_input_that_was_not_found_fails_in_its_place(reports: list[str]) -> None:
    missing = Failure("*.odt", InputError("*.odt matches no file"))
    first, failure, last = run([reports[0], missing, reports[1]])
    assert failure is missing
    assert isinstance(first, Success)
    assert isinstance(last, Success)


def test_engineers_get_records_and_failures(reports: list[str]) -> None:
    record, failure = extract_many([Path(reports[0]), "missing.pdf"])
    assert isinstance(record, Report)
    assert isinstance(failure, Failure)
    assert failure.outcome == "failed"


def test_no_results_are_waited_for_that_nobody_asks_for(reports: list[str]) -> None:
    results = run(reports * 20, Settings(jobs=1))
    next(results)
    start = time.monotonic()
    results.close()
    assert time.monotonic() - start < 10


def test_shards_are_the_whole_and_do_not_overlap(reports: list[str]) -> None:
    inputs = [*reports, "missing.txt"]
    parts = [
        {each.path for each in run(inputs, Settings(shard=Shard(number, 3))) if each.outcome} for number in (1, 2, 3)
    ]
    assert sorted(path for part in parts for path in part) == sorted(inputs)


def test_what_is_known_is_not_read_again(reports: list[str]) -> None:
    first, second = run(reports[:2])
    assert first.sha256
    known, other = run(reports[:2], Settings(known={first.sha256: "partial"}))
    assert known == Skipped(reports[0], first.sha256, "partial", 0.0)
    assert isinstance(other, Success)
    assert other.path == second.path


def crash(_name: str, _data: bytes | None) -> Result:
    os.kill(os.getpid(), signal.SIGSEGV)
    raise AssertionError


def hang(_name: str, _data: bytes | None) -> Result:
    while True:
        time.sleep(1)


def eat(name: str, _data: bytes | None) -> Result:
    return _with(lambda *_arguments, **_options: list(range(10**9)), name)


def fault(name: str, _data: bytes | None) -> Result:
    return _with(lambda *_arguments, **_options: 1 / 0, name)


def _with(function: Callable[..., object], name: str) -> Result:
    with patch.object(pipeline, "source_from", function):
        return worker.read(name)


@pytest.mark.parametrize(
    ("misfortune", "outcome", "says"),
    [
        (crash, "failed", "3.txt: the process that read it died (SIGSEGV)"),
        (hang, "refused", "3.txt took longer than 8 seconds. Allow more with --timeout"),
        (eat, "refused", "3.txt needs more than 256 MB. Allow more with --memory"),
        (fault, "failed", "3.txt: internal error (ZeroDivisionError: division by zero)"),
    ],
)
def test_what_befalls_one_file_befalls_no_other(
    reports: list[str],
    monkeypatch: pytest.MonkeyPatch,
    misfortune: Callable[[str, bytes | None], Result],
    outcome: str,
    says: str,
) -> None:
    undisturbed = printed(run(reports))
    submit = Workers.submit

    def unlucky(self: Workers, name: str, data: bytes | None, task: int, cut: Cut) -> object:
        if name != reports[3]:
            return submit(self, name, data, task, cut)
        return self.pool.schedule(misfortune, args=(name, data), timeout=8 if misfortune is hang else 60)

    monkeypatch.setattr(Workers, "submit", unlucky)
    results = list(run(reports, Settings(jobs=2, memory=256, timeout=8 if misfortune is hang else 60)))
    victim = results.pop(3)
    assert isinstance(victim, Failure)
    assert victim.outcome == outcome
    assert says in str(victim.error)
    assert victim.sha256
    assert printed(results) == [*undisturbed[:3], *undisturbed[4:]]


def test_workers_that_are_all_killed_are_replaced(reports: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    undisturbed = printed(run(reports))
    begun: list[Workers] = []
    start = Workers.__init__

    def watched(self: Workers, number: int, settings: Settings) -> None:
        start(self, number, settings)
        begun.append(self)

    monkeypatch.setattr(Workers, "__init__", watched)
    results = run(reports, Settings(jobs=1))
    found = [next(results)]
    for process in tuple(begun[0].pool._pool_manager.worker_manager.workers):
        os.kill(process, signal.SIGKILL)
    found += results
    lost = [each for each in found if isinstance(each, Failure)]
    assert len(lost) <= 1
    assert {*printed(found)} - {each.path for each in lost} <= {*undisturbed}
    assert len(found) == len(reports)


def test_memory_is_limited_by_the_system() -> None:
    process = os.fork()
    if process == 0:
        limit_memory(64)
        try:
            bytearray(256 * 1024 * 1024)
        except MemoryError:
            os._exit(0)
        os._exit(1)
    assert os.waitpid(process, 0)[1] == 0
