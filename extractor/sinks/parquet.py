"""Parquet: a folder for each of the five tidy tables, in it a file for each batch of reports.

A batch is written beside the tables and then moved into them, `reports` last: a report whose row is there has all its
rows. What a killed run left of a batch that is in no `reports` is removed by the next.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extractor.outcome import Outcome
from extractor.sinks.arrow import table_of
from extractor.sinks.border import Known, Options, Shape, stored_path, unwritable
from extractor.sinks.columns import COLUMNS, NAMES
from extractor.sinks.readings import same_edition
from extractor.sinks.rows import Row, row_of_failure
from extractor.sinks.shapes import Shaped, Values, as_tidy_rows, is_news, values_of
from extractor.sinks.tidy import TABLES

BATCH_REPORTS = 200
BATCH_CHARACTERS = 16_000_000
"""A batch ends with whichever comes first; that much is kept in memory, and done again after a kill."""

_TEXT = NAMES["sections"].index("text")

_CONTENT = tuple(reversed(TABLES))
"""The order in which a batch comes in; it goes the other way round."""

_FAILURES = "failures"
"""Name of the one file, in `reports`, that is written anew with each batch."""


class ParquetFolder:
    """A folder of tables; `places` says in which batch a report is."""

    def __init__(self, folder: Path, options: Options) -> None:
        self.folder = folder
        self.edition = options.reading.edition
        self.shape: Shape = partial(as_tidy_rows, columns=NAMES, reading=options.reading)
        self.rows: Values = {name: [] for name in TABLES}
        self.characters = 0
        self.failures: dict[str, Row] = {}
        self.places: dict[str, str] = {}
        self.there: dict[str, Row] = {}
        self.outdated: set[str] = set()
        self._mark = folder / ".unfinished"
        self._recover()

    def write(self, shaped: Shaped[Values]) -> None:
        """Add a report, or put it in the place of the one of the same bytes unless that says as much."""
        there = self.there.get(shaped.sha256)
        if there and not is_news(shaped, there["record_sha256"], there["extractor_version"]):
            return
        self._forget(shaped.sha256)
        for name, table in shaped.content.items():
            self.rows[name] += table
        (row,) = shaped.content["reports"]
        self.there[shaped.sha256] = dict(zip(NAMES["reports"], row, strict=True))
        self.characters += sum(len(row[_TEXT]) for row in shaped.content["sections"])
        if len(self.rows["reports"]) >= BATCH_REPORTS or self.characters >= BATCH_CHARACTERS:
            self._flush()

    def fail(self, path: str, sha256: str, status: Outcome, reason: str) -> None:
        """Note a file that gave no record, unless this edition gave one or said the same before."""
        there = self.there.get(sha256)
        if there is None or not same_edition(there["extractor_version"], self.edition):
            self._forget(sha256)
            row = row_of_failure(stored_path(path), sha256, (status, reason), mark=self.edition)
            self.failures[sha256] = self.there[sha256] = row

    def seen(self, path: str, sha256: str) -> None:
        """Do nothing: a report has its first path."""

    def known(self) -> Known:
        """Give reading and outcome of every report that is there."""
        return {key: (row["extractor_version"], row["status"]) for key, row in self.there.items()}

    def close(self, *, whole: bool) -> None:
        """Write the last batch, of an unfinished run too."""
        self._flush()

    def _forget(self, key: str) -> None:
        self.failures.pop(key, None)
        if key in self.places:
            self.outdated.add(key)

    def _flush(self) -> None:
        try:
            self._thin()
            if self.rows["reports"]:
                self._add(f"{self._next():05d}")
            self._write_failures()
        except (OSError, pa.ArrowException) as error:
            raise unwritable(self.folder, error) from None
        self.rows = {name: [] for name in TABLES}
        self.characters = 0

    def _add(self, batch: str) -> None:
        for name in TABLES:
            _write(table_of(COLUMNS[name], self.rows[name]), self._beside(name))
        for name in _CONTENT:
            self._beside(name).replace(self._file(name, batch))
        key = NAMES["reports"].index("sha256")
        self.places.update((row[key], batch) for row in self.rows["reports"])

    def _thin(self) -> None:
        """Take the outdated reports out of their batches; a kill in the middle leaves a mark for the next run."""
        batches = {self.places.pop(key) for key in self.outdated}
        self.outdated.clear()
        if batches:
            self._mark.touch()
            self._keep(batches)
            self._mark.unlink()

    def _keep(self, batches: Iterable[str]) -> None:
        """Leave in batches only what belongs to their reports, the rows of `reports` first."""
        reports = defaultdict[str, list[str]](list)
        for key, batch in self.places.items():
            reports[batch].append(key)
        for batch in batches:
            for name in TABLES:
                self._filter(name, batch, pa.array(reports[batch], pa.string()))

    def _filter(self, name: str, batch: str, keys: pa.Array) -> None:
        file = self._file(name, batch)
        if not len(keys):
            file.unlink(missing_ok=True)
            return
        table = pq.read_table(file, partitioning=None)
        kept = table.filter(pc.is_in(table["sha256" if name == "reports" else "report"], value_set=keys))
        self._put(kept, file)

    def _write_failures(self) -> None:
        file = self._file("reports", _FAILURES)
        rows = [self.failures[key] for key in sorted(self.failures)]
        if rows:
            self._put(table_of(COLUMNS["reports"], values_of({"reports": rows}, NAMES)["reports"]), file)
        else:
            file.unlink(missing_ok=True)

    def _recover(self) -> None:
        """Make the folders, read which reports are there, remove what belongs to none of them."""
        for name in TABLES:
            (self.folder / name).mkdir(exist_ok=True)
            self._beside(name).unlink(missing_ok=True)
        columns = ["sha256", "record_sha256", "extractor_version", "status", "path", "reason"]
        for file in sorted((self.folder / "reports").glob("*.parquet")):
            for row in pq.read_table(file, columns=columns, partitioning=None).to_pylist():
                self.there[row["sha256"]] = row
                if file.stem == _FAILURES:
                    self.failures[row["sha256"]] = row
                else:
                    self.places[row["sha256"]] = file.stem
        self._remove_leftovers()

    def _remove_leftovers(self) -> None:
        """Remove what a killed run left of a batch that it did not finish, or did not finish thinning."""
        whole = set(self.places.values())
        for name in _CONTENT[:-1]:
            for file in (self.folder / name).glob("*.parquet"):
                if file.stem not in whole:
                    file.unlink()
        if self._mark.exists():
            self._keep(whole)
            self._mark.unlink()

    def _next(self) -> int:
        return 1 + max((int(batch) for batch in self.places.values()), default=-1)

    def _file(self, name: str, batch: str) -> Path:
        return self.folder / name / f"{batch}.parquet"

    def _beside(self, name: str) -> Path:
        return self.folder / f".{name}.part"

    def _put(self, table: pa.Table, file: Path) -> None:
        beside = self._beside(file.parent.name)
        _write(table, beside)
        beside.replace(file)


def _write(table: pa.Table, path: Path) -> None:
    pq.write_table(table, path, compression="zstd")


def open_sink(target: str, options: Options) -> ParquetFolder:
    """Open or make a folder; raises TargetError when it cannot be made, or holds files that are not ours."""
    folder = Path(target)
    try:
        folder.mkdir(exist_ok=True)
        return ParquetFolder(folder, options)
    except (OSError, ValueError, KeyError, pa.ArrowException) as error:
        raise unwritable(folder, error) from None
