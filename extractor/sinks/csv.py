"""CSV: a folder of five tidy tables, for spreadsheets and statistics programs.

A spreadsheet must not run what a report says: a text that begins with a sign that spreadsheets take for the beginning
of a formula gets an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay as they
are.
"""

import csv
import io
from pathlib import Path
from typing import Any

from extractor.outcome import Outcome
from extractor.sinks.border import Known, Options, key_of_path, record_hash, stored_path, unwritable
from extractor.sinks.journal import Journal
from extractor.sinks.rows import Row, Rows, row_of_failure, rows_of
from extractor.sinks.tidy import COLUMNS, TABLES, tidy
from extractor.types import Report

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_MARK = "\ufeff"
"""The byte order mark by which Excel knows UTF-8."""


class CsvFolder:
    """A folder of tables that grow with each report and take their names when the run is whole."""

    def __init__(self, folder: Path, options: Options) -> None:
        self.folder = folder
        self.options = options
        self.journal = Journal(folder / ".files", [folder / f"{name}.csv" for name in TABLES], options)

    def write(self, report: Report) -> None:
        """Add a report, unless one of the same bytes is there."""
        path, key = stored_path(report.source.path), report.source.sha256
        try:
            if self.journal.has_record(key):
                return self.journal.name(path, key)
            rows = tidy(rows_of(report, record_sha256=record_hash(report), version=self.options.version))
            row = rows["reports"][0]
            return self.journal.add((path, key, row["status"], row["reason"]), self._pieces(rows))
        except OSError as error:
            raise unwritable(self.folder, error) from None

    def fail(self, path: str, sha256: str | None, status: Outcome, reason: str) -> None:
        """Note a file that gave no record; it stands in `reports` once the run is whole, if it still has none then."""
        key = sha256 or key_of_path(path)
        try:
            if key in self.journal.entries:
                return self.journal.name(stored_path(path), key)
            return self.journal.add((stored_path(path), key, status, reason))
        except OSError as error:
            raise unwritable(self.folder, error) from None

    def seen(self, path: str, sha256: str) -> None:
        """Note another path of known bytes in the journal."""
        try:
            self.journal.name(stored_path(path), sha256)
        except OSError as error:
            raise unwritable(self.folder, error) from None

    def known(self) -> Known:
        """Give what an earlier run left."""
        return self.journal.known()

    def close(self, *, whole: bool) -> None:
        """Finish the tables."""
        try:
            if whole:
                self._finish()
            self.journal.close(whole=whole)
        except OSError as error:
            raise unwritable(self.folder, error) from None

    def _finish(self) -> None:
        """Give each table a head even where it has no rows, and `reports` the failures."""
        failures = [
            row_of_failure(each.path, key, (each.status, each.reason), version=each.extractor_version)
            for key, each in self.journal.entries.items()
            if not each.record
        ]
        for file, piece in zip(self.journal.files, self._pieces({"reports": failures}), strict=True):
            file.write(piece)

    def _pieces(self, rows: Rows) -> list[bytes]:
        """Give the lines of each table, the head before the first."""
        started = [file.tell() > 0 for file in self.journal.files]
        return [
            (b"" if begun else self._lines(name, [[column.name for column in COLUMNS[name]]], mark=self.options.excel))
            + self._lines(name, [self._cells(name, row) for row in rows.get(name, ())])
            for name, begun in zip(TABLES, started, strict=True)
        ]

    def _cells(self, name: str, row: Row) -> list[Any]:
        return [self._cell(row.get(column.name)) for column in COLUMNS[name]]

    def _cell(self, value: Any) -> Any:
        if isinstance(value, str):
            return f"'{value}" if value.startswith(FORMULA_SIGNS) else value
        if isinstance(value, float) and self.options.excel:
            return str(value).replace(".", ",")
        return str(value).lower() if isinstance(value, bool) else value

    def _lines(self, name: str, rows: list[list[Any]], *, mark: bool = False) -> bytes:
        text = io.StringIO(_MARK if mark else "", newline="")
        text.seek(0, io.SEEK_END)
        csv.writer(text, delimiter=";" if self.options.excel else ",", lineterminator="\r\n").writerows(rows)
        return text.getvalue().encode()


def open_sink(target: str, options: Options) -> CsvFolder:
    """Start a folder anew, or go on with it; raises TargetError when it cannot be made."""
    folder = Path(target)
    try:
        folder.mkdir(exist_ok=True)
        return CsvFolder(folder, options)
    except OSError as error:
        raise unwritable(folder, error) from None
