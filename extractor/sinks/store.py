"""An open database, of whatever kind: each report is one transaction, keyed by the sha256 of its bytes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial

from sqlalchemy import Connection, Dialect, Engine, delete, func, insert, select
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import SQLAlchemyError

from extractor.outcome import Outcome
from extractor.sinks.border import DISK_HINT, Known, Shape, stored_path, unwritable
from extractor.sinks.readings import Reading, same_edition
from extractor.sinks.rows import row_of_failure
from extractor.sinks.shapes import Shaped, Values, as_rows, is_news, values_of
from extractor.sinks.tables import CONTENT, database, files, reports

NAMES = {table.name: tuple(column.name for column in table.columns) for table in CONTENT}
"""Table -> names of its columns."""

_BY_PLACE: dict[str, Dialect] = {
    "postgresql": PGDialect_psycopg(paramstyle="format"),  # type: ignore[no-untyped-call]
    "sqlite": SQLiteDialect_pysqlite(paramstyle="qmark"),
}
"""Dialects that take values by their places."""

Fill = Callable[[Connection, Values], None]
"""How rows come into a database fastest."""


@dataclass(frozen=True, slots=True)
class Store:
    """A database that reports are written to; `name` is what messages call it."""

    name: str
    engine: Engine
    reading: Reading
    fill: Fill
    finish: Callable[[], None]

    @property
    def shape(self) -> Shape:
        """What `write` takes, made from a record."""
        return partial(as_rows, columns=NAMES, reading=self.reading)

    def write(self, shaped: Shaped[Values]) -> None:
        """Add a report, or replace what is there of the same bytes unless that says as much."""
        self.write_all([shaped])

    def write_all(self, batch: Sequence[Shaped[Values]]) -> None:
        """Write several reports in one transaction, all of them or none."""
        fresh: dict[str, Values] = {}
        with self._transaction() as connection:
            for each in batch:
                present = _present(connection, each.sha256)
                if each.sha256 not in fresh and (present is None or is_news(each, *present)):
                    fresh[each.sha256] = each.content
                    if present:
                        remove(connection, each.sha256)
            self.fill(connection, _together(fresh.values()))
            for each in batch:
                _name(connection, each.sha256, each.path)

    def fail(self, path: str, sha256: str, status: Outcome, reason: str) -> None:
        """Add a file that gave no record, unless this edition gave one or said the same before."""
        with self._transaction() as connection:
            present = _present(connection, sha256)
            if present is None or not same_edition(present[1], self.reading.edition):
                row = row_of_failure(stored_path(path), sha256, (status, reason), mark=self.reading.edition)
                if present:
                    remove(connection, sha256)
                self.fill(connection, values_of({reports.name: [row]}, NAMES))
            _name(connection, sha256, stored_path(path))

    def seen(self, path: str, sha256: str) -> None:
        """Note another path of known bytes."""
        with self._transaction() as connection:
            if _present(connection, sha256):
                _name(connection, sha256, stored_path(path))

    def known(self) -> Known:
        """Give reading and outcome of every report that is there."""
        asked = select(reports.c.sha256, reports.c.extractor_version, reports.c.status)
        with self._transaction() as connection:
            return {key: (mark, status) for key, mark, status in connection.execute(asked)}

    def close(self, *, whole: bool) -> None:
        """Let go of the database; what was written stays, whether the run came to its end or not."""
        try:
            with errors_named(self.name):
                self.finish()
        finally:
            self.engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with errors_named(self.name), self.engine.begin() as connection:
            yield connection


def insert_rows(connection: Connection, rows: Values) -> None:
    """Fill tables by inserts that the database's own driver does: thousands of rows need no look at each."""
    for name, table in rows.items():
        if table:
            connection.exec_driver_sql(_inserting(name, connection.dialect.name), table)


@cache
def _inserting(name: str, dialect: str) -> str:
    return str(insert(database.tables[name]).compile(dialect=_BY_PLACE[dialect]))


def remove(connection: Connection, key: str) -> None:
    """Remove a report with all its rows but its names; DuckDB has no keys that would take the others along."""
    if connection.dialect.name == "duckdb":
        for table in CONTENT[1:]:
            connection.execute(delete(table).where(table.c.report == key))
    connection.execute(delete(reports).where(reports.c.sha256 == key))


@contextmanager
def let_go_on_error(engine: Engine) -> Iterator[None]:
    """Close all connections when a database turns out not to be one for us."""
    try:
        yield
    except BaseException:
        engine.dispose()
        raise


@contextmanager
def errors_named(name: str, *, hint: str = DISK_HINT) -> Iterator[None]:
    """Turn what a database says into the one line that a user sees, without the statement and the values."""
    try:
        yield
    except SQLAlchemyError as error:
        raise unwritable(name, getattr(error, "orig", None) or error, hint=hint) from None


def _together(records: Iterable[Values]) -> Values:
    """Give the rows of several records as one."""
    rows: Values = {table.name: [] for table in CONTENT}
    for record in records:
        for name, table in record.items():
            rows[name] += table
    return rows


def _present(connection: Connection, key: str) -> tuple[str | None, str] | None:
    asked = select(reports.c.record_sha256, reports.c.extractor_version).where(reports.c.sha256 == key)
    row = connection.execute(asked).one_or_none()
    return (row[0], row[1]) if row else None


def _name(connection: Connection, key: str, path: str) -> None:
    """Note a path of a report, each once, in the order in which they are met."""
    named = select(func.count(), func.count().filter(files.c.path == path)).where(files.c.report == key)
    count, same = connection.execute(named).one()
    if not same:
        connection.execute(insert(files), [_name_row(key, count, path)])


def _name_row(key: str, position: int, path: str) -> dict[str, object]:
    return {"report": key, "position": position, "path": path}
