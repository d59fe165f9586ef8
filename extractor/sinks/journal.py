"""Files that only grow, and a journal that says up to where each of them is whole.

A run that is killed at any moment leaves at most the tail of one record behind the last line of its journal; the next
run cuts that off and goes on. Until a run comes to its end its files end in `.part`, and older ones keep their names.
A record that takes the place of another comes behind all others; the other is taken out when the run is at its end.
"""

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import BinaryIO

from extractor.outcome import Outcome
from extractor.record import json_text
from extractor.sinks.border import Known, Options
from extractor.sinks.entries import Entry, Superseded, superseded, without
from extractor.sinks.readings import same_edition
from extractor.sinks.shapes import Shaped, is_news

AT_ONCE = 2**20
"""Bytes."""


class Journal:
    """Growing files with their journal; `heads`: the files in the order of a record's pieces, and their first bytes."""

    def __init__(self, path: Path, heads: Mapping[Path, bytes], options: Options) -> None:
        self.path = path
        self.heads = heads
        self.edition = options.reading.edition
        self.lines = _earlier(path, tuple(heads), options) if options.resume else []
        self.entries = {entry.sha256: entry for entry in self.lines}
        self.names = {(entry.sha256, entry.path) for entry in self.lines}
        ends = self.lines[-1].ends if self.lines else (0,) * len(heads)
        self.files = [_grow(file, end, head) for (file, head), end in zip(heads.items(), ends, strict=True)]
        self.journal = _grow(path, _length(self.lines))

    def add_record(self, shaped: Shaped[tuple[bytes, ...]]) -> None:
        """Add a record's pieces to the files, then a line to the journal, unless there is one that says as much."""
        key = shaped.sha256
        known = self.entries.get(key)
        if known and known.record and not is_news(shaped, shaped.record_sha256, known.extractor_version):
            return self.name(shaped.path, key)
        for file, piece in zip(self.files, shaped.content, strict=True):
            file.write(piece)
            file.flush()
        return self._note(Entry(shaped.path, key, shaped.status, shaped.reason, shaped.mark, True, self._ends()))

    def add_failure(self, path: str, sha256: str, status: Outcome, reason: str) -> None:
        """Add a line about a file that gave no record, unless it is known."""
        if sha256 in self.entries:
            return self.name(path, sha256)
        return self._note(Entry(path, sha256, status, reason, self.edition, False, self._ends()))

    def name(self, path: str, sha256: str) -> None:
        """Note one more path of bytes that are known."""
        entry = self.entries.get(sha256)
        if entry and (sha256, path) not in self.names:
            self._note(replace(entry, path=path, ends=self._ends()))

    def known(self) -> Known:
        """Give reading and outcome of all that is there."""
        return {key: (entry.extractor_version, entry.status) for key, entry in self.entries.items()}

    def _note(self, entry: Entry) -> None:
        self.journal.write(_line(entry))
        self.journal.flush()
        self.lines.append(entry)
        self.entries[entry.sha256] = entry
        self.names.add((entry.sha256, entry.path))

    def _ends(self) -> tuple[int, ...]:
        return tuple(file.tell() for file in self.files)

    def close(self, *, whole: bool) -> None:
        """Close all files; a whole run gives them their names, the journal last."""
        for file in (*self.files, self.journal):
            file.close()
        old = superseded(self.lines, tuple(map(len, self.heads.values()))) if whole else []
        if old:
            self._leave_out(old)
        elif whole:
            for path in (*self.heads, self.path):
                part_of(path).replace(path)

    def _leave_out(self, old: Sequence[Superseded]) -> None:
        """Give the files their names without what others took the place of."""
        for place, file in enumerate(self.heads):
            spans = [(each.starts[place], each.ends[place]) for each in old]
            _replace(file, _outside(part_of(file), spans))
        _replace(self.path, map(_line, without(self.lines, old)))
        # The journal first: as long as its part is there, a run goes on with the parts of all.
        for path in (self.path, *self.heads):
            part_of(path).unlink()


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
        if whole and all(same_edition(entry.extractor_version, options.reading.edition) for entry in entries):
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


def _grow(path: Path, end: int, head: bytes = b"") -> BinaryIO:
    """Open a growing file at the end of what is whole."""
    file = part_of(path).open("r+b" if end else "wb")
    file.truncate(end)
    file.seek(end)
    if not end:
        file.write(head)
        file.flush()
    return file


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    beside = path.with_name(f"{path.name}.new")
    with beside.open("wb") as file:
        file.writelines(pieces)
    beside.replace(path)


def _outside(path: Path, spans: Sequence[tuple[int, int]]) -> Iterator[bytes]:
    """Give what a file holds before, between and behind spans."""
    starts = (0, *(end for _, end in spans))
    ends = (*(start for start, _ in spans), path.stat().st_size)
    with path.open("rb") as file:
        for start, end in zip(starts, ends, strict=True):
            file.seek(start)
            while size := min(AT_ONCE, end - file.tell()):
                yield file.read(size)


def _length(entries: Sequence[Entry]) -> int:
    return sum(len(_line(entry)) for entry in entries)


def _line(entry: Entry) -> bytes:
    return json_text(asdict(entry)).encode() + b"\n"
