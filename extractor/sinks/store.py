"""An open database, of whatever kind: each report is one transaction, keyed by the sha256 of its bytes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, func, insert, select
from sqlalchemy.exc import SQLAlchemyError

from extractor.outcome import Outcome
from extractor.sinks.border import DISK_HINT, Known, key_of_path, record_hash, stored_path, unwritable
from extractor.sinks.rows import Rows, row_of_failure, rows_of
from extractor.sinks.tables import CONTENT, database, files, reports
from extractor.types import Report

Fill = Callable[[Connection, Rows], None]
"""How rows come into a database fastest."""


@dataclass(frozen=True, slots=True)
class Store:
    """A database that reports are written to; `name` is what messages call it."""

    name: str
    engine: Engine
    version: str
    fill: Fill
    finish: Callable[[], None]

    def write(self, report: Report) -> None:
        """Add a report, or replace what is there of the same bytes unless it is the same record."""
        self.write_all([report])

    def write_all(self, batch: Sequence[Report]) -> None:
        """Write several reports in one transaction, all of them or none."""
        fresh: dict[str, Rows] = {}
        with self._transaction() as connection:
            for report in batch:
                key, record = report.source.sha256, record_hash(report)
                present = _present(connection, key)
                if key not in fresh and present != (record, self.version):
                    fresh[key] = rows_of(report, record_sha256=record, version=self.version)
                    if present:
                        remove(connection, key)
            self.fill(connection, _together(fresh.values()))
            for report in batch:
                _name(connection, report.source.sha256, stored_path(report.source.path))

    def fail(self, path: str, sha256: str | None, status: Outcome, reason: str) -> None:
        """Add a file that gave no record, unless this version gave one or said the same before."""
        key = sha256 or key_of_path(path)
        with self._transaction() as connection:
            present = _present(connection, key)
            if present is None or present[1] != self.version:
                row = row_of_failure(stored_path(path), key, (status, reason), version=self.version)
                if present:
                    remove(connection, key)
                self.fill(connection, {reports.name: [row]})
            _name(connection, key, stored_path(path))

    def seen(self, path: str, sha256: str) -> None:
        """Note another path of known bytes."""
        with self._transaction() as connection:
            if _present(connection, sha256):
                _name(connection, sha256, stored_path(path))

    def known(self) -> Known:
        """Give version and outcome of every report that is there."""
        asked = select(reports.c.sha256, reports.c.extractor_version, reports.c.status)
        with self._transaction() as connection:
            return {key: (version, status) for key, version, status in connection.execute(asked)}

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


def insert_rows(connection: Connection, rows: Rows) -> None:
    """Fill tables by ordinary inserts."""
    for name, table in rows.items():
        if table:
            connection.execute(insert(database.tables[name]), table)


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


def _together(records: Iterable[Rows]) -> Rows:
    """Give the rows of several records as one."""
    rows: Rows = {table.name: [] for table in CONTENT}
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
