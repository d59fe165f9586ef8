"""Files that only grow, and a journal that says up to where each of them is whole.

A run that is killed at any moment leaves at most the tail of one record behind the last line of its journal; the next
run cuts that off and goes on. Until a run comes to its end its files end in `.part`, and older ones keep their names.
"""

import json
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import BinaryIO

from extractor.outcome import Outcome
from extractor.record import json_text
from extractor.sinks.border import Known, Options
from extractor.sinks.shapes import Shaped


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one file of a run, and whether it gave a record; `ends`: bytes of the growing files after that."""

    path: str
    sha256: str
    status: Outcome
    reason: str | None
    extractor_version: str
    record: bool
    ends: tuple[int, ...]


class Journal:
    """Growing files with their journal; `files` in the order in which `add` gives their pieces."""

    def __init__(self, path: Path, files: Sequence[Path], options: Options) -> None:
        self.path = path
        self.targets = tuple(files)
        self.version = options.version
        entries = _earlier(path, self.targets, options) if options.resume else []
        self.entries = {entry.sha256: entry for entry in entries}
        self.names = {(entry.sha256, entry.path) for entry in entries}
        ends = entries[-1].ends if entries else (0,) * len(self.targets)
        self.files = [_grow(file, end) for file, end in zip(self.targets, ends, strict=True)]
        self.journal = _grow(path, _length(entries))

    def add_record(self, shaped: Shaped[tuple[bytes, ...]]) -> None:
        """Add a record's pieces to the files, then a line to the journal, unless one of the same bytes is there."""
        key = shaped.sha256
        if key in self.entries and self.entries[key].record:
            return self.name(shaped.path, key)
        for file, piece in zip(self.files, shaped.content, strict=True):
            file.write(piece)
            file.flush()
        return self._note(Entry(shaped.path, key, shaped.status, shaped.reason, self.version, True, self._ends()))

    def add_failure(self, path: str, sha256: str, status: Outcome, reason: str) -> None:
        """Add a line about a file that gave no record, unless it is known."""
        if sha256 in self.entries:
            return self.name(path, sha256)
        return self._note(Entry(path, sha256, status, reason, self.version, False, self._ends()))

    def name(self, path: str, sha256: str) -> None:
        """Note one more path of bytes that are known."""
        entry = self.entries.get(sha256)
        if entry and (sha256, path) not in self.names:
            self._note(replace(entry, path=path, ends=self._ends()))

    def known(self) -> Known:
        """Give version and outcome of all that is there."""
        return {key: (entry.extractor_version, entry.status) for key, entry in self.entries.items()}

    def _note(self, entry: Entry) -> None:
        self.journal.write(_line(entry))
        self.journal.flush()
        self.entries[entry.sha256] = entry
        self.names.add((entry.sha256, entry.path))

    def _ends(self) -> tuple[int, ...]:
        return tuple(file.tell() for file in self.files)

    def close(self, *, whole: bool) -> None:
        """Close all files; a whole run gives them their names, the journal last."""
        for file in (*self.files, self.journal):
            file.close()
        if whole:
            for path in (*self.targets, self.path):
                part_of(path).replace(path)


def part_of(path: Path) -> Path:
    """Give the name of a file that is not yet whole."""
    return path.with_name(f"{path.name}.part")


def _earlier(path: Path, files: Sequence[Path], options: Options) -> list[Entry]:
    """Make an earlier run's files growing ones again, and give its journal; nothing where another version wrote it."""
    with suppress(FileNotFoundError):
        finished = not part_of(path).exists()
        # The journal last: a run that is killed while it copies begins by copying again. One that was killed while it
        # gave names may have given some and not others.
        for file in (*files, path):
            if finished or not part_of(file).exists():
                shutil.copyfile(file, part_of(file))
        entries = _read(part_of(path))
        ends = zip(files, entries[-1].ends if entries else (), strict=False)
        whole = all(part_of(file).stat().st_size >= end for file, end in ends)
        if whole and {entry.extractor_version for entry in entries} == {options.version}:
            return entries
    return []


def _read(journal: Path) -> list[Entry]:
    """Read a journal up to its last whole line."""
    entries = []
    with suppress(ValueError, KeyError, TypeError):
        for line in journal.read_bytes().splitlines():
            values = json.loads(line)
            entries.append(Entry(**{**values, "ends": tuple(values["ends"])}))
    return entries


def _grow(path: Path, end: int) -> BinaryIO:
    """Open a growing file at the end of what is whole."""
    file = part_of(path).open("r+b" if end else "wb")
    file.truncate(end)
    file.seek(end)
    return file


def _length(entries: Sequence[Entry]) -> int:
    return sum(len(_line(entry)) for entry in entries)


def _line(entry: Entry) -> bytes:
    return json_text(asdict(entry)).encode() + b"\n"
