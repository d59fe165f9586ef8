"""An open database, of whatever kind: a report is keyed by the sha256 of its bytes, and there whole or not at all.

Each report is one transaction, as far as the database can bear it (`Store.batch`). While this process writes, workers
wait for a processor: statements are made once, and the rows of a table go to the driver together.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlalchemy import BindParameter, Connection, Engine, bindparam, delete, select
from sqlalchemy.exc import SQLAlchemyError

from extractor.errors import TargetError
from extractor.outcome import Outcome
from extractor.sinks.border import DISK_HINT, Known, Shape, stored_path, unwritable
from extractor.sinks.readings import Reading, same_edition
from extractor.sinks.rows import row_of_failure
from extractor.sinks.shapes import Shaped, Values, as_rows, is_news, values_of
from extractor.sinks.tables import CONTENT, files, reports

NAMES = {table.name: tuple(column.name for column in table.columns) for table in CONTENT}
"""Table -> names of its columns."""

BATCH_CHARACTERS = 16_000_000
"""A batch ends with so many of text, if not with so many reports: it is kept in memory."""

NAMES_AT_ONCE = 64
"""Paths of reports that were not read again wait for each other; they are no reports."""

_TEXT = NAMES["sections"].index("text")

_KEYS: BindParameter[Any] = bindparam("keys", expanding=True)
_PRESENT = select(reports.c.sha256, reports.c.record_sha256, reports.c.extractor_version).where(
    reports.c.sha256.in_(_KEYS)
)
_NAMED = select(files.c.report, files.c.path).where(files.c.report.in_(_KEYS))

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
    """A database that reports are written to, `batch` in a transaction; `name` is what messages call it."""

    name: str
    engine: Engine
    reading: Reading
    fill: Fill
    batch: int = 1
    finish: Callable[[], None] = lambda: None
    waiting: list[Incoming] = field(default_factory=list)
    reports: int = 0
    characters: int = 0

    @property
    def shape(self) -> Shape:
        """What `write` takes, made from a record."""
        return partial(as_rows, columns=NAMES, reading=self.reading)

    def write(self, shaped: Shaped[Values]) -> None:
        """Add a report, or replace what is there of the same bytes unless that says as much."""
        self.characters += sum(len(row[_TEXT]) for row in shaped.content["sections"])
        self._add_report(Incoming(shaped.path, shaped.sha256, shaped.mark, shaped.content, shaped))

    def fail(self, path: str, sha256: str, status: Outcome, reason: str) -> None:
        """Add a file that gave no record, unless this edition gave one or said the same before."""
        edition = self.reading.edition
        row = row_of_failure(stored_path(path), sha256, (status, reason), mark=edition)
        self._add_report(Incoming(stored_path(path), sha256, edition, values_of({reports.name: [row]}, NAMES)))

    def seen(self, path: str, sha256: str) -> None:
        """Note another path of known bytes."""
        self.waiting.append(Incoming(stored_path(path), sha256, self.reading.edition))
        if len(self.waiting) >= max(self.batch, NAMES_AT_ONCE):
            self._flush()

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

    def _add_report(self, incoming: Incoming) -> None:
        self.waiting.append(incoming)
        self.reports += 1
        if self.reports >= self.batch or self.characters >= BATCH_CHARACTERS:
            self._flush()

    def _flush(self) -> None:
        waiting, self.waiting, self.reports, self.characters = self.waiting, [], 0, 0
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
        before = _present(connection, {each.sha256 for each in batch})
        now, fresh = dict(before), dict[str, Values]()
        for each in batch:
            if each.rows is not None and each.is_news(now.get(each.sha256)):
                fresh[each.sha256] = each.rows
                now[each.sha256] = (each.record.record_sha256 if each.record else None, each.mark)
        if outdated := before.keys() & fresh.keys():
            remove(connection, outdated)
        named = _names(connection, [each for each in batch if each.sha256 in now], before)
        self.fill(connection, _together([*fresh.values(), {files.name: named}]))

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with errors_named(self.name), self.engine.begin() as connection:
            yield connection


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
    rows: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for record in records:
        for name, table in record.items():
            rows[name] += table
    return rows


def _present(connection: Connection, keys: Collection[str]) -> Present:
    found = connection.execute(_PRESENT, {_KEYS.key: list(keys)})
    return {key: (record, mark) for key, record, mark in found}


def _names(connection: Connection, batch: Sequence[Incoming], before: Present) -> list[tuple[str, int, str]]:
    """Give the rows for paths that are new, each report's in the order in which they are met."""
    paths: defaultdict[str, list[str]] = defaultdict(list)
    if known := list({each.sha256 for each in batch} & before.keys()):
        for key, path in connection.execute(_NAMED, {_KEYS.key: known}):
            paths[key].append(path)
    rows = []
    for each in batch:
        if each.path not in paths[each.sha256]:
            rows.append((each.sha256, len(paths[each.sha256]), each.path))
            paths[each.sha256].append(each.path)
    return rows
