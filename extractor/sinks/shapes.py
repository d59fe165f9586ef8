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
    """A record in the form that a target takes; `record_sha256` where a target compares records."""

    path: str
    sha256: str
    status: Outcome
    reason: str | None
    content: Content
    record_sha256: str | None = None


def as_json(report: Report) -> Shaped[tuple[bytes, ...]]:
    """Give a record as a line of JSON."""
    return _shaped(report, (to_json(report) + b"\n",))


def as_csv(report: Report, *, columns: Columns, excel: bool, version: str) -> Shaped[tuple[bytes, ...]]:
    """Give a record as lines for each of the tidy tables."""
    rows = tidy(rows_of(report, record_sha256=record_hash(report), version=version))
    return _shaped(report, tuple(lines_of(found, excel=excel) for found in values_of(rows, columns).values()))


def as_tidy_rows(report: Report, *, columns: Columns, version: str) -> Shaped[Values]:
    """Give a record as rows of the tidy tables."""
    record = record_hash(report)
    rows = tidy(rows_of(report, record_sha256=record, version=version))
    return _shaped(report, values_of(rows, columns), record)


def as_rows(report: Report, *, columns: Columns, version: str) -> Shaped[Values]:
    """Give a record as rows of the database's tables."""
    record = record_hash(report)
    return _shaped(report, values_of(rows_of(report, record_sha256=record, version=version), columns), record)


def values_of(rows: Rows, columns: Columns) -> Values:
    """Give rows as tuples, for the tables that `columns` names; a column that a row lacks is None."""
    return {name: [tuple(map(row.get, wanted)) for row in rows.get(name, ())] for name, wanted in columns.items()}


def _shaped(report: Report, content: Content, record: str | None = None) -> Shaped[Content]:
    return Shaped(stored_path(report.source.path), report.source.sha256, *outcome_of(report), content, record)
