"""What stands in a database, whatever its kind."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, select, text

from extractor.sinks import Options, Reading, duckdb, kind_of, open_sinks, postgresql, sqlite
from extractor.sinks.tables import database
from extractor.types import Report

Row = tuple[Any, ...]


def load(target: str, *reports: Report, version: str = "1") -> None:
    with open_sinks([target], Options(reading=Reading(version))) as (sink,):
        for each in reports:
            sink.write(sink.shape(each))


@contextmanager
def opened(target: str) -> Iterator[Engine]:
    kind = kind_of(target)
    if kind == "postgresql":
        engine = postgresql.engine_of(target)
    else:
        engine = {"sqlite": sqlite, "duckdb": duckdb}[kind].engine_of(Path(target))
    try:
        yield engine
    finally:
        engine.dispose()


def query(target: str, sql: str) -> list[Row]:
    with opened(target) as engine, engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


def contents(target: str) -> dict[str, list[Row]]:
    """Give all rows of all tables and views, in an order of their own."""
    with opened(target) as engine, engine.connect() as connection:
        return {
            name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for name, table in database.tables.items()
        }


def emptied(target: str) -> None:
    with opened(target) as engine, engine.begin() as connection:
        database.drop_all(connection)


@contextmanager
def statements() -> Iterator[list[str]]:
    """Collect the first words of all statements that are sent to any database."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        sent.append(statement.split()[0].upper())

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)
