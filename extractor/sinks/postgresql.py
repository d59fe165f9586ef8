"""PostgreSQL: a server that many read while one or several runs write."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from extractor.errors import TargetError
from extractor.sinks.border import Options
from extractor.sinks.migrations import prepare
from extractor.sinks.shapes import Values
from extractor.sinks.store import Store, errors_named, let_go_on_error
from extractor.sinks.tables import database

PATIENCE = 10
"""Seconds to wait for a server to answer."""

_TURN = 0x0E57AC7
"""Number of the lock that those who make tables wait for."""

_HINT = "Check the address, that the server runs, and that the user may make tables"


def open_sink(target: str, options: Options) -> Store:
    """Open a database and make the tables if need be; raises TargetError when the server does not let us."""
    engine = engine_of(target)
    name = engine.url.render_as_string(hide_password=True).replace("+psycopg", "", 1)
    with errors_named(name, hint=_HINT), let_go_on_error(engine), engine.begin() as connection:
        _prepare(connection, name)
    return Store(name, engine, options.reading, fill)


def reading(target: str) -> Engine:
    """Open a database to look into; raises TargetError for an address that is none."""
    return engine_of(target)


def engine_of(target: str) -> Engine:
    """Make the way to a server; raises TargetError for an address that is none."""
    try:
        url: URL = make_url(target).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        hint = "It looks like postgresql://user:password@host:5432/database"
        raise TargetError("The address of the PostgreSQL server cannot be read", hint=hint) from None
    return create_engine(url, connect_args={"connect_timeout": PATIENCE, "client_encoding": "utf8"})


def fill(connection: Connection, rows: Values) -> None:
    """Fill tables by COPY, which takes half the time of inserts, here and at the server."""
    native: Any = connection.connection.driver_connection
    with _errors_as_of_others(), native.cursor() as cursor:
        for name, table in rows.items():
            if table:
                with cursor.copy(_copying(name)) as copy:
                    for row in table:
                        copy.write_row(row)


@cache
def _copying(name: str) -> sql.Composed:
    columns = sql.SQL(", ").join(sql.Identifier(column.name) for column in database.tables[name].columns)
    return sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(name), columns)


@contextmanager
def _errors_as_of_others() -> Iterator[None]:
    try:
        yield
    except psycopg.Error as error:
        raise DBAPIError("COPY", None, error) from error


def _prepare(connection: Connection, name: str) -> None:
    encoding = connection.execute(text("SHOW server_encoding")).scalar()
    if encoding != "UTF8":
        raise TargetError(f"{name} keeps its texts as {encoding}", hint="Make the database with ENCODING 'UTF8'")
    connection.execute(text(f"SELECT pg_advisory_xact_lock({_TURN:d})"))
    prepare(connection, name, shared=True)
