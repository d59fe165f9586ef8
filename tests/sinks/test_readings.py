"""What a limit cut off is read again where the limits are wider, and never takes the place of what is whole."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extractor.outcome import outcome_of
from extractor.record import from_json
from extractor.sinks import Options, Reading, journal, open_sinks
from extractor.sinks.readings import replaces
from extractor.types import CUT_OFF, Diagnostic, Report
from tests.records import report, source
from tests.sinks.tables_of import query
from tests.sinks.test_folders import of_csv, of_parquet

KINDS = ("jsonl", "csv", "parquet", "sqlite", "duckdb", "postgresql")
DAMAGE = Diagnostic("error", "page_lost", "Page 2 cannot be read")


def cut(why: str = "Pages 2 to 9 were left out: the time was up", name: str = "a.txt") -> Report:
    return replace(report(source=source(name)), diagnostics=(Diagnostic("error", min(CUT_OFF), why),))


@pytest.mark.parametrize(
    ("diagnostics", "seconds", "megabytes", "known"),
    [
        ((), 600, 4096, True),
        ((DAMAGE,), 600, 4096, True),
        (cut().diagnostics, 60, 1024, True),
        (cut().diagnostics, 30, 512, True),
        (cut().diagnostics, 60.5, 1024, False),
        (cut().diagnostics, 30, 1025, False),
        ((*cut().diagnostics, DAMAGE), 120, 1024, False),
    ],
)
def test_wider_limits_read_again_what_a_limit_cut_off(
    diagnostics: tuple[Diagnostic, ...], seconds: float, megabytes: int, known: bool
) -> None:
    mark = Reading("1.0+ab", 60.0, 1024).mark_of(replace(report(), diagnostics=diagnostics))
    assert Reading("1.0+ab", seconds, megabytes).knows(mark) == known
    assert not Reading("1.0+cd", 1, 64).knows(mark)


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        ("1", "1", True),
        ("1", "1 within 60.0 s, 1024 MB", True),
        ("1 within 90.0 s, 1024 MB", "1 within 60.0 s, 1024 MB", True),
        ("1 within 90.0 s, 1024 MB", "1", False),
        ("2 within 90.0 s, 1024 MB", "1", True),
        ("odd within reason", "odd within reason", True),
    ],
)
def test_what_is_cut_off_takes_no_place_of_what_is_whole(new: str, old: str, expected: bool) -> None:
    assert replaces(new, old) == expected


@pytest.fixture(params=KINDS)
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return (
        str(request.getfixturevalue("postgresql"))
        if request.param == "postgresql"
        else str(tmp_path / f"x.{request.param}")
    )


def reasons(target: str) -> list[tuple[str, str | None]]:
    """Give the name and the reason of every record, by name; each record's rows are there once."""
    if target.endswith("jsonl"):
        found = [from_json(line) for line in Path(target).read_bytes().splitlines()]
        return sorted((each.source.path, outcome_of(each)[1]) for each in found)
    rows: list[Any]
    if target.endswith(("csv", "parquet")):
        tables = of_csv(Path(target)) if target.endswith("csv") else of_parquet(Path(target))
        rows = [(row["path"], row["reason"] or None) for row in tables["reports"]]
        assert len(tables["indicators"]) == len(rows) * len(report().indicators)
    else:
        rows = query(target, "select path, reason from reports")
        assert query(target, "select count(*) from indicators") == [(len(rows) * len(report().indicators),)]
    return sorted(rows)


def run(target: str, seconds: float, *reports: Report) -> None:
    with open_sinks([target], Options(resume=True, reading=Reading("1", seconds, 1024))) as (sink,):
        for each in reports:
            sink.write(sink.shape(each))


def test_a_better_record_takes_the_place_of_one_that_was_cut_off(target: str) -> None:
    others = [report(source=source(name)) for name in ("0.txt", "b.txt")]
    around = [("0.txt", None), ("b.txt", None)]

    def expect(*seen: tuple[str, str | None]) -> None:
        assert reasons(target) == sorted((*around, *seen))

    run(target, 60, others[0], cut("no time"), others[1])
    expect(("a.txt", "no time"))
    run(target, 60, cut("no time"))
    expect(("a.txt", "no time"))
    run(target, 90, cut("little time"))
    expect(("a.txt", "little time"))
    run(target, 120, report())
    expect(("a.txt", None))
    run(target, 5, cut("no time at all"))
    expect(("a.txt", None))


@pytest.mark.parametrize(("kind", "steps"), [("jsonl", 0), ("jsonl", 1), ("csv", 0), ("csv", 3), ("csv", 5)])
def test_a_kill_while_the_older_record_is_taken_out_costs_nothing(
    kind: str, steps: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = str(tmp_path / f"x.{kind}")
    run(target, 60, cut(), report(source=source("b.txt")), cut(name="c.txt"))
    done = list[Path]()
    replaced = journal._replace

    def killed(path: Path, pieces: Sequence[bytes]) -> None:
        done.append(path)
        if len(done) > steps:
            raise KeyboardInterrupt
        replaced(path, pieces)

    monkeypatch.setattr(journal, "_replace", killed)
    with pytest.raises(KeyboardInterrupt):
        run(target, 90, report())
    monkeypatch.undo()
    run(target, 90, cut(name="c.txt"))
    assert [path for path, reason in reasons(target) if reason is None] == ["a.txt", "b.txt"]
    assert not list(tmp_path.rglob("*.part"))


def test_the_journal_tells_what_is_left(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    run(str(path), 60, cut(), report(source=source("b.txt")))
    with open_sinks([str(path)], Options(resume=True, reading=Reading("1", 90, 1024))) as (sink,):
        sink.seen("copy.txt", source().sha256)
        sink.write(sink.shape(report()))
    entries = journal._read(tmp_path / "x.jsonl.files")
    assert [(each.path, each.status, each.extractor_version) for each in entries] == [
        ("b.txt", "ok", "1"),
        ("copy.txt", "ok", "1"),
        ("a.txt", "ok", "1"),
    ]
    assert entries[-1].ends == (path.stat().st_size,)
