"""What targets take, made from a record by the process that read it.

The process that writes has little left to do then, and workers are not held back by it. Nothing here needs a database's
library: a worker would pay for it in memory and in the time of its start.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from extractor.outcome import Outcome, outcome_of
from extractor.record import to_json
from extractor.sinks.border import record_hash, stored_path
from extractor.sinks.cells import lines_of
from extractor.sinks.readings import Reading, replaces
from extractor.sinks.rows import Rows, rows_of
from extractor.sinks.tidy import tidy
from extractor.types import Report

Content = TypeVar("Content")

Columns = Mapping[str, tuple[str, ...]]
"""Table -> names of its columns."""

Values = dict[str, list[tuple[Any, ...]]]
"""Table -> rows, values in the order of its columns."""


@dataclass(frozen=True, slots=True)
class Shaped(Generic[Content]):
    """A record in the form that a target takes, `mark` of who read it; `record_sha256` where records are compared."""

    path: str
    sha256: str
    status: Outcome
    reason: str | None
    mark: str
    content: Content
    record_sha256: str | None = None


def as_json(report: Report, *, reading: Reading) -> Shaped[tuple[bytes, ...]]:
    """Give a record as a line of JSON."""
    return _shaped(report, reading, (to_json(report) + b"\n",))


def as_csv(report: Report, *, columns: Columns, excel: bool, reading: Reading) -> Shaped[tuple[bytes, ...]]:
    """Give a record as lines for each of the tidy tables."""
    rows = tidy(rows_of(report, record_sha256=record_hash(report), mark=reading.mark_of(report)))
    return _shaped(report, reading, tuple(lines_of(found, excel=excel) for found in values_of(rows, columns).values()))


def as_tidy_rows(report: Report, *, columns: Columns, reading: Reading) -> Shaped[Values]:
    """Give a record as rows of the tidy tables."""
    record = record_hash(report)
    rows = tidy(rows_of(report, record_sha256=record, mark=reading.mark_of(report)))
    return _shaped(report, reading, values_of(rows, columns), record)


def as_rows(report: Report, *, columns: Columns, reading: Reading) -> Shaped[Values]:
    """Give a record as rows of the database's tables."""
    record = record_hash(report)
    rows = rows_of(report, record_sha256=record, mark=reading.mark_of(report))
    return _shaped(report, reading, values_of(rows, columns), record)


def is_news(shaped: Shaped[Any], record: str | None, mark: str) -> bool:
    """Tell whether a record is to take the place of one of the same bytes with this hash and this mark."""
    return (shaped.record_sha256, shaped.mark) != (record, mark) and replaces(shaped.mark, mark)


def values_of(rows: Rows, columns: Columns) -> Values:
    """Give rows as tuples, for the tables that `columns` names; a column that a row lacks is None."""
    return {name: [tuple(map(row.get, wanted)) for row in rows.get(name, ())] for name, wanted in columns.items()}


def _shaped(report: Report, reading: Reading, content: Content, record: str | None = None) -> Shaped[Content]:
    source = report.source
    became = outcome_of(report)
    return Shaped(stored_path(source.path), source.sha256, *became, reading.mark_of(report), content, record)
