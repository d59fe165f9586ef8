"""SQLite: one file that any analyst's program opens; loading the same record twice changes nothing."""

import sqlite3
from contextlib import closing, suppress
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, text
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from extractor.sinks.border import Options
from extractor.sinks.migrations import prepare
from extractor.sinks.rows import number_of
from extractor.sinks.search import add_search
from extractor.sinks.shapes import Values
from extractor.sinks.store import Store, errors_named
from extractor.sinks.tables import LAYOUT, database

SETTINGS = {"synchronous": "NORMAL", "cache_size": -65_536, "wal_autocheckpoint": 8_192}
"""Hashes as keys lead all over the file: 64 MB of it are kept in memory, and 32 MB of changes beside it."""

PATIENCE = 60
"""Seconds to wait for another process that writes to the same file."""


def open_sink(target: str, options: Options) -> Store:
    """Open or make a database; raises TargetError for a file that is none, or one that others made."""
    path = Path(target)
    with errors_named(target):
        prepare_file(path, target)
        engine = engine_of(path)
        # One wait for the disk per report would cost more than all the rest of the writing.
        _keep_journal(engine, "WAL")
    # As one file again, so that a copy of it is whole.
    return Store(target, engine, options.reading, fill, finish=partial(_keep_journal, engine, "DELETE"))


def engine_of(path: Path, *, keys: bool = True) -> Engine:
    """Open a database; `keys`: references are held to."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": PATIENCE, "isolation_level": None}
    )
    event.listen(engine, "connect", partial(_set_up, keys=keys))
    event.listen(engine, "begin", _begin)
    return engine


def reading(target: str) -> Engine:
    """Open a database to look into; it is not written to."""
    return create_engine(f"sqlite:///{Path(target).absolute().as_uri()}?mode=ro&uri=true")


def fill(connection: Connection, rows: Values) -> None:
    """Fill tables by inserts that the driver does: thousands of rows need no look at each."""
    for name, table in rows.items():
        if table:
            connection.exec_driver_sql(_inserting(name), table)


@cache
def _inserting(name: str) -> str:
    return str(insert(database.tables[name]).compile(dialect=SQLiteDialect_pysqlite(paramstyle="qmark")))


def _set_up(connection: Any, _record: Any, *, keys: bool) -> None:
    connection.execute(f"PRAGMA foreign_keys = {keys:d}")
    for name, value in SETTINGS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    connection.create_function("section_number", 2, number_of, deterministic=True)


def _begin(connection: Connection) -> None:
    """Begin in so many words: Python's own driver leaves the making of tables outside of transactions."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def prepare_file(path: Path, target: str) -> None:
    """Make the tables or bring them up to date; messages call the file `target`."""
    # With references held to, an old table would take all that refers to it along.
    engine = engine_of(path, keys=False)
    try:
        with engine.begin() as connection:
            if prepare(connection, target, shared=False):
                add_search(connection)
                connection.execute(text(f"PRAGMA user_version = {LAYOUT:d}"))
    finally:
        engine.dispose()


def _keep_journal(engine: Engine, mode: Literal["WAL", "DELETE"]) -> None:
    """Change the way of writing; where another program has the file open it stays as it is, slower but as safe."""
    # Not through SQLAlchemy, which would begin a transaction first: in one the way of writing cannot be changed.
    with suppress(sqlite3.OperationalError), closing(engine.raw_connection()) as connection:
        connection.cursor().execute(f"PRAGMA journal_mode = {mode}")
