"""A Dask cluster of two workers on this machine: the same records as without, whatever befalls one of them."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor import edition
from extractor.bulk import Failure, Result, Settings, Success, run
from extractor.errors import InputError, UsageError
from extractor.record import to_json
from tests.bulk.test_hostile import huge_line
from tests.cli.calling import call

distributed: Any = pytest.importorskip("distributed", reason="Dask is not installed (pip install 'extractor[cluster]')")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    # A port of its own: the usual one may be another cluster's, and without a dashboard Dask takes it all the same.
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs="CRITICAL"
    ) as made:
        yield made


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    for number in range(40):
        text = f"Slutrapport\n\nMål: {number + 10} företag\nUtfall: {number} företag\n"
        (tmp_path / f"{number:02}.txt").write_text(text * 20)
    (tmp_path / "07b.pdf").write_bytes(b"%PDF-1.7\nbroken")
    monkeypatch.chdir(tmp_path)
    return sorted(path.name for path in tmp_path.iterdir())


def shown(results: object) -> list[tuple[str, bytes | str]]:
    assert hasattr(results, "__iter__")
    return [(each.path, to_json(each.report) if isinstance(each, Success) else str(each.error)) for each in results]


def test_a_cluster_gives_the_same_in_the_same_order(cluster: Any, reports: list[str]) -> None:
    inputs: list[str | Failure] = [*reports, "gone.txt", Failure("*.odt", InputError("*.odt matches no file"))]
    alone = shown(run(inputs, Settings(jobs=1)))
    assert shown(run(inputs, Settings(scheduler=cluster.scheduler_address))) == alone


def test_a_worker_that_dies_in_the_middle_takes_nothing_with_it(cluster: Any, reports: list[str]) -> None:
    alone = shown(run(reports, Settings(jobs=1)))
    results = run(reports, Settings(scheduler=cluster.scheduler_address))
    found: list[Result] = [next(results) for _ in range(3)]
    os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
    found += results
    assert shown(found) == alone


def test_the_limits_for_a_file_hold_there_too(cluster: Any, reports: list[str]) -> None:
    huge_line(Path("05b.txt"))
    inputs = [*reports[:4], "05b.txt", *reports[4:8]]
    results = list(run(inputs, Settings(scheduler=cluster.scheduler_address, timeout=12, memory=512)))
    assert [each.outcome for each in [*results[:4], *results[5:]]] == ["ok"] * 8
    assert results[4].outcome in ("refused", "partial"), "by how fast the machine is"
    assert results[4].sha256


def test_a_machine_with_another_edition_is_told(
    cluster: Any, reports: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.bulk.cluster.edition", lambda: "0.0.1+old")
    with pytest.raises(UsageError, match="another edition"):
        list(run(reports, Settings(scheduler=cluster.scheduler_address)))
    assert edition.edition() != "0.0.1+old"


def test_the_command_line_writes_the_same_files(cluster: Any, reports: list[str]) -> None:
    assert len(reports) == 41
    call("extract", ".", "--to", "here.jsonl")
    result = call("extract", ".", "--to", "there.jsonl", "--engine", "dask", "--scheduler", cluster.scheduler_address)
    assert result.exit_code == 3
    assert Path("there.jsonl").read_bytes() == Path("here.jsonl").read_bytes()


@pytest.mark.parametrize("options", [["--engine", "dask"], ["--scheduler", "tcp://127.0.0.1:1"]])
def test_engine_and_scheduler_belong_together(reports: list[str], options: list[str]) -> None:
    assert call("extract", *reports, *options).exit_code == 2


def test_a_scheduler_that_does_not_answer_is_told(reports: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.bulk.cluster.PATIENCE", 1)
    with pytest.raises(UsageError, match="cannot be reached"):
        list(run(reports, Settings(scheduler="tcp://127.0.0.1:1")))
