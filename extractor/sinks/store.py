"""An open database, of whatever kind: a report is keyed by the sha256 of its bytes, and there whole or not at all.

Reports are written a few at a time, in one transaction: a transaction for each would cost as much again as their rows,
and while this process writes, workers wait for a processor.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial

from sqlalchemy import Connection, Dialect, Engine, delete, insert, select
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import SQLAlchemyError

from extractor.errors import TargetError
from extractor.outcome import Outcome
from extractor.sinks.border import DISK_HINT, Known, Shape, stored_path, unwritable
from extractor.sinks.readings import Reading, same_edition
from extractor.sinks.rows import row_of_failure
from extractor.sinks.shapes import Shaped, Values, as_rows, is_news, values_of
from extractor.sinks.tables import CONTENT, database, files, reports

NAMES = {table.name: tuple(column.name for column in table.columns) for table in CONTENT}
"""Table -> names of its columns."""

BATCH_CHARACTERS = 16_000_000
"""A batch ends with so many of text, if not with so many reports: it is kept in memory."""

_TEXT = NAMES["sections"].index("text")

_BY_PLACE: dict[str, Dialect] = {
    "postgresql": PGDialect_psycopg(paramstyle="format"),  # type: ignore[no-untyped-call]
    "sqlite": SQLiteDialect_pysqlite(paramstyle="qmark"),
}
"""Dialects that take values by their places."""

Fill = Callable[[Connection, Values], None]
"""How rows come into a database fastest."""

Present = dict[str, tuple[str | None, str]]
"""Sha256 -> hash and mark of a record that is there, None the hash of what gave no record."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What waits to be written: a record, a file that gave none, or (`rows` None) another path of known bytes."""

    path: str
    sha256: str
    mark: str
    rows: Values | None = None
    record: Shaped[Values] | None = None

    def is_news(self, present: tuple[str | None, str] | None) -> bool:
        """Tell whether its rows are to be written where this is there."""
        if self.rows is None or present is None:
            return self.rows is not None
        return is_news(self.record, *present) if self.record else not same_edition(present[1], self.mark)


@dataclass(slots=True)
class Store:
    """A database that reports are written to, so many at a time; `name` is what messages call it."""

    name: str
    engine: Engine
    reading: Reading
    fill: Fill
    batch: int
    finish: Callable[[], None] = lambda: None
    waiting: list[Incoming] = field(default_factory=list)
    characters: int = 0

    @property
    def shape(self) -> Shape:
        """What `write` takes, made from a record."""
        return partial(as_rows, columns=NAMES, reading=self.reading)

    def write(self, shaped: Shaped[Values]) -> None:
        """Add a report, or replace what is there of the same bytes unless that says as much."""
        self.characters += sum(len(row[_TEXT]) for row in shaped.content["sections"])
        self._add(Incoming(shaped.path, shaped.sha256, shaped.mark, shaped.content, shaped))

    def fail(self, path: str, sha256: str, status: Outcome, reason: str) -> None:
        """Add a file that gave no record, unless this edition gave one or said the same before."""
        edition = self.reading.edition
        row = row_of_failure(stored_path(path), sha256, (status, reason), mark=edition)
        self._add(Incoming(stored_path(path), sha256, edition, values_of({reports.name: [row]}, NAMES)))

    def seen(self, path: str, sha256: str) -> None:
        """Note another path of known bytes."""
        self._add(Incoming(stored_path(path), sha256, self.reading.edition))

    def known(self) -> Known:
        """Give reading and outcome of every report that is there."""
        self._flush()
        asked = select(reports.c.sha256, reports.c.extractor_version, reports.c.status)
        with self._transaction() as connection:
            return {key: (mark, status) for key, mark, status in connection.execute(asked)}

    def close(self, *, whole: bool) -> None:
        """Write what waits, of an unfinished run too, and let go of the database."""
        try:
            self._flush()
            with errors_named(self.name):
                self.finish()
        finally:
            self.engine.dispose()

    def _add(self, incoming: Incoming) -> None:
        self.waiting.append(incoming)
        if len(self.waiting) >= self.batch or self.characters >= BATCH_CHARACTERS:
            self._flush()

    def _flush(self) -> None:
        waiting, self.waiting, self.characters = self.waiting, [], 0
        try:
            self._write(waiting)
        except TargetError:
            # One that cannot be stored takes none along that came before it.
            for each in waiting:
                self._write([each])

    def _write(self, batch: Sequence[Incoming]) -> None:
        if batch:
            with self._transaction() as connection:
                self._enter(connection, batch)

    def _enter(self, connection: Connection, batch: Sequence[Incoming]) -> None:
        keys = {each.sha256 for each in batch}
        before = _present(connection, keys)
        now, fresh = dict(before), dict[str, Values]()
        for each in batch:
            if each.rows is not None and each.is_news(now.get(each.sha256)):
                fresh[each.sha256] = each.rows
                now[each.sha256] = (each.record.record_sha256 if each.record else None, each.mark)
        if outdated := before.keys() & fresh.keys():
            remove(connection, outdated)
        self.fill(connection, _together(fresh.values()))
        self.fill(connection, {files.name: _names(connection, [each for each in batch if each.sha256 in now])})

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


def remove(connection: Connection, keys: Collection[str]) -> None:
    """Remove reports with all their rows but their names; DuckDB has no keys that would take the others along."""
    if connection.dialect.name == "duckdb":
        for table in CONTENT[1:]:
            connection.execute(delete(table).where(table.c.report.in_(keys)))
    connection.execute(delete(reports).where(reports.c.sha256.in_(keys)))


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


def _present(connection: Connection, keys: Collection[str]) -> Present:
    asked = select(reports.c.sha256, reports.c.record_sha256, reports.c.extractor_version)
    found = connection.execute(asked.where(reports.c.sha256.in_(keys)))
    return {key: (record, mark) for key, record, mark in found}


def _names(connection: Connection, batch: Sequence[Incoming]) -> list[tuple[str, int, str]]:
    """Give the rows for paths that are new, each report's in the order in which they are met."""
    keys = {each.sha256 for each in batch}
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for key, path in connection.execute(select(files.c.report, files.c.path).where(files.c.report.in_(keys))):
        paths[key].append(path)
    rows = []
    for each in batch:
        if each.path not in paths[each.sha256]:
            rows.append((each.sha256, len(paths[each.sha256]), each.path))
            paths[each.sha256].append(each.path)
    return rows
