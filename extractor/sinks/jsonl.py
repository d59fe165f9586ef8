"""JSON Lines: one record a line, in the order of the inputs; beside it a journal with a line for each file."""

from functools import partial
from pathlib import Path

from extractor.outcome import Outcome
from extractor.sinks.border import Known, Options, Shape, stored_path, unwritable
from extractor.sinks.journal import Journal
from extractor.sinks.shapes import Shaped, as_json


class JsonLines:
    """A file of records; it takes its name only when it is whole, until then it ends in `.part`."""

    def __init__(self, path: Path, options: Options) -> None:
        self.path = path
        self.shape: Shape = partial(as_json, reading=options.reading)
        self.journal = Journal(journal_of(path), {path: b""}, options)

    def write(self, shaped: Shaped[tuple[bytes, ...]]) -> None:
        """Add a record, unless one of the same bytes is there that nothing cut off."""
        try:
            self.journal.add_record(shaped)
        except OSError as error:
            raise unwritable(self.path, error) from None

    def fail(self, path: str, sha256: str, status: Outcome, reason: str) -> None:
        """Note a file that gave no record in the journal."""
        try:
            self.journal.add_failure(stored_path(path), sha256, status, reason)
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
        return JsonLines(path, options)
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from None


def journal_of(path: Path) -> Path:
    """Give the file that lists what became of each input."""
    return path.with_name(f"{path.name}.files")
