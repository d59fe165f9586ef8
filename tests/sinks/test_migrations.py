"""Databases of older versions are brought up to date and keep what they hold."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import inspect

from extractor.sinks import migrations
from extractor.sinks.tables import LAYOUT
from tests.records import report, source
from tests.sinks.tables_of import contents, load, opened, query

REBUILT = ("reports", "files", "sections", "quantities", "passages", "schema_version", "indicator_overview")


@pytest.fixture
def old(tmp_path: Path) -> str:
    """A database as the first layout had it, with two reports."""
    path = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((Path(__file__).parent / "layout-1.sql").read_text(encoding="utf-8"))
    return str(path)


def test_an_older_database_keeps_its_rows(old: str) -> None:
    before = query(old, "select report, indicator, role, low from quantities order by id")
    load(old)
    assert query(old, "select report, indicator, role, low from quantities order by report, position") == sorted(
        before, key=lambda row: row[0]
    )
    assert query(old, "select path, status from reports order by path") == [("a.txt", "ok"), ("b.txt", "ok")]
    assert query(old, "select version from schema_version") == [(LAYOUT,)]
    assert query(old, "pragma foreign_key_check") == []


def test_an_older_database_becomes_like_a_new_one(old: str, tmp_path: Path) -> None:
    load(old)
    new = str(tmp_path / "new.sqlite")
    load(new)
    assert _shape(old) == _shape(new)


def test_after_loading_again_no_row_tells_an_old_database_from_a_new_one(old: str, tmp_path: Path) -> None:
    new = str(tmp_path / "new.sqlite")
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("pragma foreign_keys = on")
        connection.execute("delete from reports")
        connection.commit()
    for target in (old, new):
        load(target, report(), report(source=source("b.txt")))
    assert contents(old) == contents(new)


def _shape(target: str) -> dict[str, object]:
    with opened(target) as engine:
        seen = inspect(engine)
        return {
            name: (
                [(column["name"], str(column["type"]), column["nullable"]) for column in seen.get_columns(name)],
                sorted(str(sorted(key.items(), key=str)) for key in seen.get_foreign_keys(name)),
                sorted(str(index["name"]) for index in seen.get_indexes(name)),
            )
            for name in sorted(seen.get_table_names() + seen.get_view_names())
            if name
            in ("reports", "files", "sections", "quantities", "passages", "schema_version", "indicator_overview")
        }


def test_old_sections_are_searchable(old: str) -> None:
    load(old)
    found = query(old, "select count(*) from sections_fts where sections_fts match 'företag'")
    assert found > [(0,)]


def test_every_layout_has_a_way_to_the_next() -> None:
    assert [layout for layout in range(1, LAYOUT) if migrations.way_from("sqlite", layout) is None] == []
