"""How far workers have come in their files: what tells, after one was killed, which page it did not survive.

A file with a number for each task under way; a worker writes the page that it begins, negative when it reads the page
from its picture, 0 when all are read. The file has no name: however the run ends, nothing of it stays.
"""

import os
import struct
import sys
import tempfile
from dataclasses import dataclass
from multiprocessing.reduction import DupFd
from typing import Any

_NUMBER = struct.Struct("=i")


@dataclass(frozen=True, slots=True)
class Cut:
    """What of a file is read: so many first pages, so many of them from their pictures, and why the rest is not."""

    pages: int = sys.maxsize
    pictures: int = sys.maxsize
    why: str = "the time was up"


WHOLE = Cut()
"""All of it, as far as time allows."""


class Shared(int):
    """A file descriptor that a process gets when it is begun, as one of its own."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _own, (DupFd(self),)


def _own(sent: Any) -> int:
    descriptor: int = sent.detach()
    return descriptor


class Progress:
    """The starter's side; a task's number is any that no other task under way has."""

    def __init__(self) -> None:
        with tempfile.TemporaryFile() as nameless:
            self.file = Shared(os.dup(nameless.fileno()))

    def begin(self, task: int) -> None:
        """Forget how far an earlier task of this number came."""
        note(self.file, task, 0)

    def cut(self, task: int, why: str) -> Cut | None:
        """Give what to read of a file when the rest is why its worker was killed; None when nothing was read."""
        page = _NUMBER.unpack(os.pread(self.file, _NUMBER.size, task * _NUMBER.size) or bytes(_NUMBER.size))[0]
        if page < 0:
            return Cut(pictures=-page - 1, why=why)
        return Cut(pages=page - 1, why=why) if page > 1 else None

    def close(self) -> None:
        """Let the file go."""
        os.close(self.file)


def note(file: int, task: int, page: int) -> None:
    """Write the page that a task has come to."""
    os.pwrite(file, _NUMBER.pack(page), task * _NUMBER.size)
