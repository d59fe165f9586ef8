"""JSON Lines: one record a line, in the order of the inputs."""

from pathlib import Path
from typing import BinaryIO

from extractor.errors import TargetError
from extractor.record import to_json
from extractor.types import Report


class JsonLines:
    """A file of records; it takes its name only when it is whole, until then it ends in `.part`."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self.path = path
        self.file = file

    def write(self, report: Report) -> None:
        """Add a record."""
        try:
            self.file.write(to_json(report) + b"\n")
        except OSError as error:
            raise TargetError(f"{self.path} cannot be written ({error.strerror})") from None

    def close(self, *, whole: bool) -> None:
        """Finish the file."""
        try:
            self.file.close()
            if whole:
                part_of(self.path).replace(self.path)
        except OSError as error:
            raise TargetError(f"{self.path} cannot be written ({error.strerror})") from None


def open_sink(path: Path) -> JsonLines:
    """Start a file anew; raises TargetError when the folder is missing or closed to us."""
    try:
        return JsonLines(path, part_of(path).open("wb"))
    except OSError as error:
        hint = "Check the folder and its permissions"
        raise TargetError(f"{path} cannot be written ({error.strerror})", hint=hint) from None


def part_of(path: Path) -> Path:
    """Give the name of a file that is not yet whole."""
    return path.with_name(f"{path.name}.part")
