"""What holds of every database alike."""

from pathlib import Path
from typing import Any

import pytest

from extractor.errors import TargetError
from extractor.sinks import Options, Reading, open_sinks
from extractor.sinks.tables import CONTENT, LAYOUT
from extractor.types import Diagnostic, Report
from tests.records import deviation, evidence, indicator, quantity, report, section, source
from tests.sinks.tables_of import contents, load, opened, query, statements

EXPLAINED = report(
    source=source("c.txt"),
    sections=(section(), section(id="s2", parent="s1", title="Delmål")),
    indicators=(
        indicator(section="s2", comments=(evidence("Pandemin stängde mässorna"), evidence("och resorna"))),
        indicator(id="i2", target=quantity(4, high=8, per="year", modifier="at_least"), outcome=None, breakdown=()),
    ),
    deviations=(deviation(explanation=(evidence("Pandemin"),), cause=("pandemic", "travel")),),
)
REPORTS = (report(), report(source=source("b.txt"), indicators=(), deviations=()), EXPLAINED)


def test_loading_twice_changes_no_row(target: str) -> None:
    load(target, *REPORTS)
    before = contents(target)
    with statements() as sent:
        load(target, *REPORTS)
    assert {"INSERT", "UPDATE", "DELETE"} & set(sent) == set()
    assert "SELECT" in sent
    assert contents(target) == before


def test_loading_twice_touches_no_row_of_a_server(postgresql: str) -> None:
    load(postgresql, *REPORTS)
    written = [query(postgresql, f"select xmin, ctid from {table.name} order by ctid") for table in CONTENT]
    load(postgresql, *REPORTS)
    assert [query(postgresql, f"select xmin, ctid from {table.name} order by ctid") for table in CONTENT] == written


@pytest.mark.parametrize("kind", ["x.sqlite", "postgresql"])
def test_each_report_is_one_transaction(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    target = str(request.getfixturevalue(kind) if kind == "postgresql" else tmp_path / kind)
    with open_sinks([target]) as (sink,):
        for written, each in enumerate(REPORTS, start=1):
            sink.write(sink.shape(each))
            assert query(target, "select count(*) from reports") == [(written,)]
            assert query(target, "select count(*) from files") == [(written,)]
            assert len(query(target, "select * from indicators")) == sum(len(r.indicators) for r in REPORTS[:written])
        sink.fail("trasig.pdf", "0" * 64, "failed", "trasig.pdf is damaged")
        assert query(target, "select count(*) from reports") == [(len(REPORTS) + 1,)]


@pytest.mark.parametrize("kind", ["x.sqlite", "postgresql"])
def test_a_report_that_cannot_be_stored_leaves_nothing_behind(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    target = str(request.getfixturevalue(kind) if kind == "postgresql" else tmp_path / kind)
    astray = report(source=source("b.txt"), indicators=(indicator(section="nowhere"),))
    with pytest.raises(TargetError, match=r"cannot be written \(.*(?i:foreign key)[^\n]*\)"):
        load(target, report(), astray)
    assert query(target, "select path from reports") == [("a.txt",)]
    load(target, report(source=source("c.txt")))
    assert query(target, "select count(*) from reports") == [(2,)]


def test_a_value_that_a_column_has_no_room_for_is_told(postgresql: str) -> None:
    with open_sinks([postgresql]) as (sink,):
        shaped = sink.shape(report())
        shaped.content["reports"][0] = ("k" * 65, *shaped.content["reports"][0][1:])
        with pytest.raises(TargetError, match=r"cannot be written \(value too long"):
            sink.write(shaped)
    assert query(postgresql, "select count(*) from reports") == [(0,)]


def test_names_of_known_bytes_are_noted_together(target: str) -> None:
    load(target, report())
    with statements() as sent, open_sinks([target]) as (sink,):
        for number in range(40):
            sink.seen(f"{number}.txt", source().sha256)
        assert sent.count("INSERT") == 0
    assert query(target, "select count(*) from files") == [(41,)]


def test_each_database_has_the_same_rows(tmp_path: Path, postgresql: str) -> None:
    targets = [str(tmp_path / "x.sqlite"), str(tmp_path / "x.duckdb"), postgresql]
    with open_sinks(targets) as sinks:
        for sink in sinks:
            for each in REPORTS:
                sink.write(sink.shape(each))
            sink.fail("trasig.pdf", "0" * 64, "failed", "trasig.pdf is damaged")
            sink.seen("copy.txt", source().sha256)
    first, *others = map(contents, targets)
    assert all(first[table.name] for table in CONTENT)
    assert [other == first for other in others] == [True, True]


def test_a_new_record_of_the_same_bytes_replaces_the_old_one_whole(target: str) -> None:
    load(target, *REPORTS)
    load(target, report(indicators=(), deviations=()))
    assert query(target, "select count(*) from reports") == [(3,)]
    for table in ("indicators", "quantities", "subgroups", "deviations"):
        assert query(target, f"select distinct report from {table}") == [(EXPLAINED.source.sha256,)]


def test_a_new_version_replaces_a_report_that_reads_the_same(target: str) -> None:
    load(target, report(), version="1")
    load(target, report(), version="2")
    assert query(target, "select extractor_version from reports") == [("2",)]
    assert query(target, "select count(*) from indicators") == [(1,)]


def test_a_copy_under_another_name_is_the_same_report(target: str) -> None:
    copy = source("copy.txt")
    copied = report(source=type(copy)("copy.txt", source().sha256, *astuple_rest(copy)))
    load(target, report(), copied)
    load(target, report(), copied)
    assert query(target, "select path from reports") == [("a.txt",)]
    assert query(target, "select position, path from files order by position") == [(0, "a.txt"), (1, "copy.txt")]


def astuple_rest(info: Any) -> tuple[Any, ...]:
    return (info.bytes, info.media_type, info.reader, info.pages)


def test_names_stay_when_a_report_is_replaced(target: str) -> None:
    with open_sinks([target], Options(reading=Reading("1"))) as (sink,):
        sink.write(sink.shape(report()))
        sink.seen("copy.txt", source().sha256)
    load(target, report(), version="2")
    assert query(target, "select path from files order by position") == [("a.txt",), ("copy.txt",)]


def test_a_file_without_a_record_is_there_with_its_reason(target: str) -> None:
    with open_sinks([target], Options(reading=Reading("7"))) as (sink,):
        sink.fail("a.pdf", "1" * 64, "refused", "a.pdf asks for a password")
        sink.fail("gone.pdf", "2" * 64, "failed", "gone.pdf does not exist")
        sink.write(sink.shape(report()))
        assert dict(sink.known())["1" * 64] == ("7", "refused")
    found = query(target, "select path, status, reason from reports order by path")
    assert found == [
        ("a.pdf", "refused", "a.pdf asks for a password"),
        ("a.txt", "ok", None),
        ("gone.pdf", "failed", "gone.pdf does not exist"),
    ]


def test_a_failure_gives_way_to_a_record_and_not_the_other_way_round(target: str) -> None:
    with open_sinks([target]) as (sink,):
        sink.fail("a.txt", source().sha256, "failed", "took too long")
        sink.write(sink.shape(report()))
        sink.fail("a.txt", source().sha256, "failed", "took too long")
    assert query(target, "select status, reason from reports") == [("ok", None)]
    assert query(target, "select count(*) from indicators") == [(1,)]


def test_what_is_missing_in_a_report_is_told(target: str) -> None:
    load(target, report(diagnostics=(Diagnostic("error", "page_unreadable", "Page 2 is damaged"),)))
    assert query(target, "select status, reason from reports") == [("partial", "Page 2 is damaged")]


@pytest.mark.parametrize(
    "odd",
    [
        report(sections=(section(text="noll\x00byte"),)),
        report(source=source("br\udce5.txt")),
        report(sections=(section(title="halv \ud800"),)),
        report(indicators=(indicator(section="s1", key="k" * 9_000, name="n" * 90_000),)),
        report(deviations=(deviation(message="'; drop table reports; --"),)),
    ],
    ids=["zero", "path", "surrogate", "long", "quotes"],
)
def test_what_a_report_says_is_stored_whatever_it_is(target: str, odd: Report) -> None:
    load(target, odd)
    assert query(target, "select count(*) from reports") == [(1,)]


def test_numbers_beyond_all_databases_are_left_out(target: str) -> None:
    first = report()
    load(target, report(metadata=type(first.metadata)(report_number=10**30, total_budget=1e15)))
    assert query(target, "select report_number, total_budget from reports") == [(None, 1e15)]


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("select target, outcome, ratio, women from indicator_overview", (40, 26, 0.65, 7)),
        ("select label, outcome, share from subgroup_overview", ("kvinnor", 7, 7 / 26)),
        ("select kind, expected, observed, explanation from deviation_overview", ("shortfall", 40, 26, "Pandemin")),
    ],
)
def test_the_views_answer_the_usual_questions(target: str, view: str, expected: tuple[Any, ...]) -> None:
    load(target, report(deviations=(deviation(explanation=(evidence("Pandemin"), evidence("Kriget"))),)))
    assert query(target, view) == [expected]


def test_tables_that_others_made_are_left_alone(target: str) -> None:
    with opened(target) as engine, engine.begin() as connection:
        connection.exec_driver_sql("create table reports (title varchar)")
    with pytest.raises(TargetError, match="did not make"):
        load(target, report())
    with opened(target) as engine, engine.begin() as connection:
        connection.exec_driver_sql("drop table reports")


def test_a_database_of_a_later_version_is_left_alone(target: str) -> None:
    load(target, report())
    with opened(target) as engine, engine.begin() as connection:
        connection.exec_driver_sql(f"update schema_version set version = {LAYOUT + 1}")
    with pytest.raises(TargetError, match="a later version"):
        load(target, report())
