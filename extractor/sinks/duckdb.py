"""DuckDB: one file, fast over columns.

A statement costs it as much for one row as for thousands, and one report alone a third of the time that reading it
takes: reports are written in batches, a transaction each.
"""

from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Insert, column, create_engine, insert, select, table

from extractor.sinks.arrow import table_of
from extractor.sinks.border import Options
from extractor.sinks.migrations import prepare
from extractor.sinks.shapes import Values
from extractor.sinks.store import Store, errors_named, let_go_on_error
from extractor.sinks.tables import database

_INCOMING = "incoming"
"""Name of the table in memory."""


BATCH = 64
"""Reports; so many are done again after a kill."""


def open_sink(target: str, options: Options) -> Store:
    """Open or make a database; raises TargetError for a file that is none, or one that others made or have open."""
    engine = engine_of(Path(target))
    with errors_named(target), let_go_on_error(engine), engine.begin() as connection:
        prepare(connection, target, shared=False)
    return Store(target, engine, options.reading, fill, BATCH)


def reading(target: str) -> Engine:
    """Open a database to look into; it is not written to."""
    return engine_of(Path(target), read_only=True)


def engine_of(path: Path, *, read_only: bool = False) -> Engine:
    """Open a database; nothing is fetched from a network, whatever the file asks for."""
    # Absolute, as some beginnings of a name stand for a service on the network.
    url = URL.create("duckdb", database=str(path.absolute()))
    config = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
    return create_engine(url, connect_args={"read_only": read_only, "config": config})


def fill(connection: Connection, rows: Values) -> None:
    """Fill tables from Arrow's: DuckDB takes a hundred times as long over rows that come one by one."""
    native: Any = connection.connection.driver_connection
    for name, listed in rows.items():
        if listed:
            native.register(_INCOMING, table_of(database.tables[name].columns, listed))
            connection.execute(_taking_in(name))
            native.unregister(_INCOMING)


@cache
def _taking_in(name: str) -> Insert:
    columns = [each.name for each in database.tables[name].columns]
    return insert(database.tables[name]).from_select(
        columns, select(*map(column, columns)).select_from(table(_INCOMING))
    )
