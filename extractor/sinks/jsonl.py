"""JSON Lines: one record a line, in the order of the inputs; beside it a journal with a line for each file."""

from pathlib import Path

from extractor.outcome import Outcome, outcome_of
from extractor.record import to_json
from extractor.sinks.border import Known, Options, key_of_path, stored_path, unwritable
from extractor.sinks.journal import Journal
from extractor.types import Report


class JsonLines:
    """A file of records; it takes its name only when it is whole, until then it ends in `.part`."""

    def __init__(self, path: Path, journal: Journal) -> None:
        self.path = path
        self.journal = journal

    def write(self, report: Report) -> None:
        """Add a record, unless one of the same bytes is there."""
        path, key = stored_path(report.source.path), report.source.sha256
        try:
            if self.journal.has_record(key):
                self.journal.name(path, key)
            else:
                self.journal.add((path, key, *outcome_of(report)), (to_json(report) + b"\n",))
        except OSError as error:
            raise unwritable(self.path, error) from None

    def fail(self, path: str, sha256: str | None, status: Outcome, reason: str) -> None:
        """Note a file that gave no record in the journal."""
        key = sha256 or key_of_path(path)
        if key in self.journal.entries:
            return self.seen(path, key)
        try:
            return self.journal.add((stored_path(path), key, status, reason))
        except OSError as error:
            raise unwritable(self.path, error) from None

    def seen(self, path: str, sha256: str) -> None:
        """Note another path of known bytes."""
        try:
            self.journal.name(stored_path(path), sha256)
        except OSError as error:
            raise unwritable(self.path, error) from None

    def known(self) -> Known:
        """Give what an earlier run left."""
        return self.journal.known()

    def close(self, *, whole: bool) -> None:
        """Finish the file."""
        try:
            self.journal.close(whole=whole)
        except OSError as error:
            raise unwritable(self.path, error) from None


def open_sink(target: str, options: Options) -> JsonLines:
    """Start a file anew, or go on with it; raises TargetError when the folder is missing or closed to us."""
    path = Path(target)
    try:
        return JsonLines(path, Journal(journal_of(path), [path], options))
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from None


def journal_of(path: Path) -> Path:
    """Give the file that lists what became of each input."""
    return path.with_name(f"{path.name}.files")
