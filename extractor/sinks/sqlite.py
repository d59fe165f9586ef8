"""SQLite: one file that any analyst's program opens; loading the same record twice changes nothing."""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, Engine, create_engine, delete, event, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from extractor.errors import TargetError
from extractor.record import to_json
from extractor.sinks.rows import rows_of
from extractor.sinks.tables import LAYOUT, database, reports
from extractor.types import Report


class Sqlite:
    """An open database; each report is one transaction, keyed by the sha256 of its bytes."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self.engine = engine

    def write(self, report: Report) -> None:
        """Add a report, or replace what is there of the same bytes unless it is the same record."""
        try:
            with self.engine.begin() as connection:
                _store(connection, report)
        except DBAPIError as error:
            raise _unwritable(self.path, error) from None

    def close(self, *, whole: bool) -> None:
        """Let go of the file, as one file again; what was written stays, whether the run came to its end or not."""
        _keep_journal(self.engine, "DELETE")
        self.engine.dispose()


def open_sink(path: Path) -> Sqlite:
    """Open or make a database; raises TargetError for a file that is none, or one with tables of another layout."""
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _set_up)
    try:
        with engine.begin() as connection:
            _prepare(connection, path)
        # One wait for the disk per report would cost more than all the rest of the writing.
        _keep_journal(engine, "WAL")
    except SQLAlchemyError as error:
        raise _unwritable(path, error) from None
    return Sqlite(path, engine)


def _set_up(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _keep_journal(engine: Engine, mode: Literal["WAL", "DELETE"]) -> None:
    """Change the way of writing; where another program has the file open it stays as it is, slower but as safe."""
    with suppress(OperationalError), engine.connect() as connection:
        connection.execute(text(f"PRAGMA journal_mode = {mode}"))


def _prepare(connection: Connection, path: Path) -> None:
    """Make the tables in a new file; SQLite's own place for such numbers keeps the layout's."""
    layout = connection.execute(text("PRAGMA user_version")).scalar_one()
    if layout == LAYOUT:
        return
    if layout or inspect(connection).get_table_names():
        hint = "Give another file, or move this one away"
        raise TargetError(f"{path} is a database that this version did not make", hint=hint)
    database.create_all(connection)
    connection.execute(text(f"PRAGMA user_version = {LAYOUT:d}"))


def _store(connection: Connection, report: Report) -> None:
    key, record = report.source.sha256, hashlib.sha256(to_json(report)).hexdigest()
    present = connection.execute(select(reports.c.record_sha256).where(reports.c.sha256 == key)).scalar()
    if present == record:
        return
    connection.execute(delete(reports).where(reports.c.sha256 == key))
    for name, rows in rows_of(report, record_sha256=record).items():
        if rows:
            connection.execute(insert(database.tables[name]), rows)


def _unwritable(path: Path, error: SQLAlchemyError) -> TargetError:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return TargetError(f"{path} cannot be written ({cause})", hint="Check the folder, its permissions and the disk")
