import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import TargetError
from extractor.sinks import open_sinks
from extractor.sinks.tables import database
from extractor.types import Report
from tests.records import evidence, indicator, quantity, report, section, source, women


def load(path: Path, *reports: Report) -> None:
    with open_sinks([str(path)]) as (sink,):
        for each in reports:
            sink.write(sink.shape(each))


def query(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def dump(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(path)) as connection:
        yield from connection.iterdump()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.sqlite"


def test_loading_twice_changes_nothing(path: Path) -> None:
    both = report(), report(source=source("b.txt"))
    load(path, *both)
    before = list(dump(path))
    load(path, *both)
    assert list(dump(path)) == before


def test_a_new_record_of_the_same_bytes_replaces_the_old_one(path: Path) -> None:
    load(path, report(), report(source=source("b.txt")), report(indicators=(), deviations=()))
    assert query(path, "select count(*) from reports") == [(2,)]
    assert query(path, "select report from indicators") == [(source("b.txt").sha256,)]
    assert query(path, "select count(*) from quantities where report not in (select report from indicators)") == [(0,)]


def test_every_table_is_filled_and_every_reference_holds(path: Path) -> None:
    load(path, report())
    views = {"indicator_overview"}
    for name in database.tables.keys() - views:
        assert query(path, f"select count(*) from {name}") > [(0,)], name
    assert query(path, "pragma foreign_key_check") == []


def test_each_value_keeps_its_place(path: Path) -> None:
    place = evidence("26", 17, page=3, bbox=(1.0, 2.0, 3.0, 4.0))
    load(path, report(indicators=(indicator(outcome=quantity(26, evidence=place), breakdown=()),)))
    columns = "page, start_char, end_char, x0, top, x1, bottom, quote"
    found = query(path, f"select {columns} from quantities where role = 'outcome'")
    assert found == [(3, 17, 19, 1.0, 2.0, 3.0, 4.0, "26")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, (40, 26, 0.65, 7)),
        ({"revised_target": quantity(20)}, (20, 26, 1.3, 7)),
        ({"target": quantity(10, per="year")}, (10, 26, None, 7)),
        ({"target": quantity(0)}, (0, 26, None, 7)),
        ({"target": None, "breakdown": ()}, (None, 26, None, None)),
        ({"outcome": None, "breakdown": (women(5),)}, (40, None, None, 5)),
    ],
)
def test_the_overview_compares_what_can_be_compared(
    path: Path, changes: dict[str, Any], expected: tuple[float | None, ...]
) -> None:
    load(path, report(indicators=(indicator(**changes),)))
    assert query(path, "select target, outcome, ratio, women from indicator_overview") == [expected]


def test_the_overview_has_one_line_per_indicator(path: Path) -> None:
    load(path, report(indicators=tuple(indicator(id=f"i{n}", breakdown=(women(1), women(2))) for n in (1, 2, 3))))
    assert query(path, "select project, indicator, women from indicator_overview limit 1") == [
        ("Norrsken", "Antal företag som får stöd", 1)
    ]
    assert query(path, "select count(*) from indicator_overview") == [(3,)]


def test_a_database_is_one_file_when_it_is_closed(path: Path) -> None:
    load(path, report())
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert query(path, "pragma journal_mode") == [("delete",)]


def test_a_database_that_someone_has_open_is_written_all_the_same(path: Path) -> None:
    load(path, report())
    with closing(sqlite3.connect(path)) as reader:
        assert reader.execute("select path from reports").fetchall() == [("a.txt",)]
        load(path, report(source=source("b.txt")))
        assert reader.execute("select count(*) from reports").fetchall() == [(2,)]


def test_a_name_that_is_not_utf8_is_stored(path: Path) -> None:
    load(path, report(source=source("br\udce5.txt")))
    assert query(path, "select path from reports") == [("br\ufffd.txt",)]


def test_a_file_that_is_no_database_is_left_alone(path: Path) -> None:
    path.write_text("Anteckningar från mötet, inte en databas. " * 40)
    before = path.read_bytes()
    with pytest.raises(TargetError, match="not a database"):
        load(path, report())
    assert path.read_bytes() == before


def test_a_database_of_someone_else_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table reports (title text)")
    with pytest.raises(TargetError, match="did not make"):
        load(path, report())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("företag", ["s1"]),
        ("foretag", []),
        ("för*", ["s1"]),
        ("indikatorer", ["s1"]),
        ("badhus", ["s2"]),
        ("mässa", []),
    ],
)
def test_sections_are_found_by_their_words(path: Path, words: str, found: list[str]) -> None:
    load(path, report(sections=(section(), section(id="s2", title="Övrigt", text="Ett nytt badhus"))))
    joined = "sections join sections_fts on row_id = sections_fts.rowid"
    assert query(path, f"select id from {joined} where sections_fts match '{words}'") == [(each,) for each in found]


def test_datasette_offers_a_search_box(path: Path) -> None:
    load(path, report())
    pattern = '%VIRTUAL TABLE%USING FTS%content="sections"%'
    asked = f"select name from sqlite_master where rootpage = 0 and sql like '{pattern}'"
    assert query(path, asked) == [("sections_fts",)]


def test_a_replaced_report_is_found_by_its_new_words_only(path: Path) -> None:
    load(path, report(), report(sections=(section(text="Ett nytt badhus"),)))
    counts = [
        query(path, f"select count(*) from sections_fts where sections_fts match '{w}'") for w in ("företag", "badhus")
    ]
    assert counts == [[(0,)], [(1,)]]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("insert into sections_fts (sections_fts, rank) values ('integrity-check', 1)")
