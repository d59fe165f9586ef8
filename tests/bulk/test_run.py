import os
import signal
from pathlib import Path

import pytest

from extractor import bulk, pipeline
from extractor.bulk import Failure
from extractor.errors import InputError
from extractor.record import to_json
from extractor.types import Report
from tests.records import report, source


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    names = [str(tmp_path / f"{number}.txt") for number in range(9)]
    for number, name in enumerate(names):
        Path(name).write_text(f"Slutrapport\n\nMål: {number + 10} företag\nUtfall: {number} företag\n")
    return names


def printed(results: object) -> list[bytes | str]:
    assert hasattr(results, "__iter__")
    return [to_json(each) if isinstance(each, Report) else each.path for each in results]


def test_any_number_of_processes_gives_the_same_in_the_same_order(reports: list[str]) -> None:
    inputs = [*reports[:4], "missing.txt", *reports[4:]]
    alone = printed(bulk.run(inputs, jobs=1))
    assert alone[4] == "missing.txt"
    assert printed(bulk.run(inputs, jobs=2)) == alone
    assert printed(bulk.run(inputs)) == alone


def test_an_input_that_was_not_found_fails_in_its_place(reports: list[str]) -> None:
    error = InputError("*.odt matches no file")
    first, failure, last = bulk.run([reports[0], error, reports[1]])
    assert isinstance(failure, Failure)
    assert failure.error is error
    assert isinstance(first, Report)
    assert isinstance(last, Report)


def _fail_on_b(path: str, *, lang: str) -> Report:
    assert lang == "sv"
    if path == "b":
        raise ZeroDivisionError("division by zero")
    return report(source=source(path))


def _die_on_b(path: str, *, lang: str) -> Report:
    assert lang == "sv"
    if path == "b":
        os.kill(os.getpid(), signal.SIGKILL)
    return report(source=source(path))


def test_a_fault_of_the_program_costs_one_file_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "extract", _fail_on_b)
    a, b, c = bulk.run(["a", "b", "c"])
    assert isinstance(a, Report)
    assert isinstance(c, Report)
    assert isinstance(b, Failure)
    assert "b: internal error (ZeroDivisionError" in str(b.error)


def test_a_process_that_dies_costs_one_file_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "extract", _die_on_b)
    a, b, c = bulk.run(["a", "b", "c"], jobs=2)
    assert isinstance(a, Report)
    assert isinstance(c, Report)
    assert isinstance(b, Failure)
    assert "b: the process that read it died" in str(b.error)
