"""The reports of a run, out of a database or a file of JSON Lines, in the order of their hashes."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, Table, inspect, select
from sqlalchemy.exc import SQLAlchemyError

from extractor.diff.snapshots import Fields, Snapshot, snapshot
from extractor.errors import InputError, UsageError
from extractor.record import from_json
from extractor.sinks import kind_of, sqlite
from extractor.sinks.border import record_hash
from extractor.sinks.rows import rows_of
from extractor.sinks.tables import LAYOUT, deviations, indicators, quantities, reports, schema_version, subgroups

KINDS = ("jsonl", "sqlite", "duckdb", "postgresql")
"""What can be compared: the kinds of targets that hold whole records."""

_AT_ONCE = 2_000
"""Rows fetched from a server at a time."""


@contextmanager
def read(source: str) -> Iterator[Iterable[Snapshot]]:
    """Open a run's target; raises UsageError for one of another kind, InputError for one that cannot be read."""
    kind = kind_of(source)
    if kind not in KINDS:
        raise UsageError(f"{source} cannot be compared", hint=f"Kinds that can: {', '.join(KINDS)}")
    if kind != "postgresql" and not Path(source).is_file():
        raise InputError(f"{source} does not exist")
    with ExitStack() as stack, _named(source):
        yield _lines(Path(source)) if kind == "jsonl" else _rows(stack.enter_context(_engine(kind, source)), stack)


@contextmanager
def _named(source: str) -> Iterator[None]:
    """Turn what a reader says into the one line that a user sees."""
    shown = source.partition("://")[0] + " server" if "://" in source else source
    try:
        yield
    except (SQLAlchemyError, OSError, ValueError) as error:
        reason = str(getattr(error, "orig", None) or error).strip().split("\n")[0]
        raise InputError(f"{shown} cannot be read ({reason})") from None


def _lines(path: Path) -> list[Snapshot]:
    with path.open("rb") as lines:
        return sorted((_of_line(line) for line in lines), key=lambda each: each.sha256)


def _of_line(line: bytes) -> Snapshot:
    report = from_json(line)
    rows = rows_of(report, record_sha256=record_hash(report), mark="")
    return snapshot(rows["reports"][0], rows)


def _rows(engine: Engine, stack: ExitStack) -> Iterator[Snapshot]:
    """Walk through all tables side by side, so that an archive of any size fits."""
    streams = {table.name: _Grouped(_stream(table, engine, stack)) for table in _CONTENT}
    for report in _stream(reports, engine, stack):
        key = report["sha256"]
        yield snapshot(report, {name: stream.of(key) for name, stream in streams.items()})


_CONTENT = (indicators, subgroups, quantities, deviations)


class _Grouped:
    """Rows in the order of their reports, handed out report by report."""

    def __init__(self, rows: Iterable[Fields]) -> None:
        self.groups = groupby(rows, key=itemgetter("report"))
        self.key, self.rows = "", list[Fields]()

    def of(self, key: str) -> list[Fields]:
        while self.key < key:
            self.key, group = next(self.groups, ("~", iter(())))
            self.rows = list(group)
        return self.rows if self.key == key else []


def _stream(table: Table, engine: Engine, stack: ExitStack) -> Iterator[Fields]:
    order = [table.c.sha256] if table is reports else [table.c.report, table.c.position]
    connection = stack.enter_context(engine.connect()).execution_options(yield_per=_AT_ONCE)
    for row in connection.execute(select(table).order_by(*order)).mappings():
        yield dict(row)


@contextmanager
def _engine(kind: str, source: str) -> Iterator[Engine]:
    with TemporaryDirectory(prefix="extractor-diff-") as folder:
        engine = _OPENING[kind](source, Path(folder))
        try:
            with engine.connect() as connection:
                layout = connection.execute(select(schema_version.c.version)).scalar()
            if layout != LAYOUT:
                hint = "Run `extractor extract` into it once, which brings it up to date"
                raise InputError(f"{source} was made by another version", hint=hint)
            yield engine
        finally:
            engine.dispose()


def _sqlite(source: str, folder: Path) -> Engine:
    """Open a file to read; one of an older layout is brought up to date in a copy, so that it stays as it is."""
    engine = sqlite.reading(source)
    if schema_version.name in inspect(engine).get_table_names():
        return engine
    engine.dispose()
    copy = folder / "copy.sqlite"
    shutil.copyfile(source, copy)
    sqlite.prepare_file(copy, source)
    return sqlite.reading(str(copy))


def _duckdb(source: str, _folder: Path) -> Engine:
    # Imported here, as the next: neither is needed for the others.
    from extractor.sinks import duckdb

    return duckdb.reading(source)


def _postgresql(source: str, _folder: Path) -> Engine:
    from extractor.sinks import postgresql

    return postgresql.reading(source)


_OPENING = {"sqlite": _sqlite, "duckdb": _duckdb, "postgresql": _postgresql}
