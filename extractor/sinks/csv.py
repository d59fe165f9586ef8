"""CSV: a folder of five tidy tables, for spreadsheets and statistics programs."""

from functools import partial
from pathlib import Path

from extractor.outcome import Outcome
from extractor.sinks.border import Known, Options, Shape, stored_path, unwritable
from extractor.sinks.cells import head_of, lines_of
from extractor.sinks.columns import NAMES
from extractor.sinks.journal import Journal
from extractor.sinks.rows import row_of_failure
from extractor.sinks.shapes import Shaped, as_csv, values_of
from extractor.sinks.tidy import TABLES


class CsvFolder:
    """A folder of tables that grow with each report and take their names when the run is whole."""

    def __init__(self, folder: Path, options: Options) -> None:
        self.folder = folder
        self.excel = options.excel
        self.shape: Shape = partial(as_csv, columns=NAMES, excel=options.excel, reading=options.reading)
        heads = {folder / f"{name}.csv": head_of(NAMES[name], excel=self.excel) for name in TABLES}
        self.journal = Journal(folder / ".files", heads, options)

    def write(self, shaped: Shaped[tuple[bytes, ...]]) -> None:
        """Add a report, unless one of the same bytes is there that nothing cut off."""
        try:
            self.journal.add_record(shaped)
        except OSError as error:
            raise unwritable(self.folder, error) from None

    def fail(self, path: str, sha256: str, status: Outcome, reason: str) -> None:
        """Note a file that gave no record; it stands in `reports` once the run is whole, if it still has none then."""
        try:
            self.journal.add_failure(stored_path(path), sha256, status, reason)
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
        """Give `reports` the failures."""
        failures = [
            row_of_failure(each.path, key, (each.status, each.reason), mark=each.extractor_version)
            for key, each in self.journal.entries.items()
            if not each.record
        ]
        rows = values_of({"reports": failures}, NAMES)["reports"]
        self.journal.files[TABLES.index("reports")].write(lines_of(rows, excel=self.excel))


def open_sink(target: str, options: Options) -> CsvFolder:
    """Start a folder anew, or go on with it; raises TargetError when it cannot be made."""
    folder = Path(target)
    try:
        folder.mkdir(exist_ok=True)
        return CsvFolder(folder, options)
    except OSError as error:
        raise unwritable(folder, error) from None
