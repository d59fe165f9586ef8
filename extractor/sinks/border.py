"""What a run asks of a target, and what it tells it."""

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from extractor.edition import edition
from extractor.errors import TargetError
from extractor.outcome import Outcome
from extractor.record import to_json
from extractor.sinks.readings import Reading
from extractor.types import Report

Known = Mapping[str, tuple[str, Outcome]]
"""Sha256 -> by which reading, and with what outcome, a target already holds something."""


Shape = Callable[[Report], Any]
"""Makes what a target takes from a record; workers do it, side by side: it is sent to them and needs no database."""


class Sink(Protocol):
    """An open target; a report is known by the sha256 of its bytes, copies under other names are one report."""

    @property
    def shape(self) -> Shape:
        """What `write` takes, made from a record."""

    def write(self, shaped: Any) -> None:
        """Add a record, or replace the one made from the same bytes, unless that is whole and this one is not."""

    def fail(self, path: str, sha256: str, status: Outcome, reason: str) -> None:
        """Add a file that gave no record; one that the same edition did read before keeps its record."""

    def seen(self, path: str, sha256: str) -> None:
        """Note that a file that was not read again, its bytes being known, has this path."""

    def known(self) -> Known:
        """Give what is there from earlier runs, for a run that goes on where another stopped."""

    def close(self, *, whole: bool) -> None:
        """Finish; `whole` tells whether the run came to its end."""


@dataclass(frozen=True, slots=True)
class Options:
    """How targets are written: `resume` keeps what an earlier run left, `excel` makes CSV for Swedish Excel.

    What another edition than that of `reading` read is replaced.
    """

    resume: bool = False
    excel: bool = False
    reading: Reading = field(default_factory=lambda: Reading(edition()))


DISK_HINT = "Check the folder, its permissions and the disk"


def unwritable(target: object, cause: object, *, hint: str = DISK_HINT) -> TargetError:
    """Make the error for a target that cannot be written; `cause` is an OSError or what a database says."""
    reason = cause.strerror or cause if isinstance(cause, OSError) else str(cause).strip().split("\n")[0]
    return TargetError(f"{target} cannot be written ({reason})", hint=hint)


def record_hash(report: Report) -> str:
    """Give the hash of a record without its path, so that a copy under another name is the same record."""
    return hashlib.sha256(to_json(replace(report, source=replace(report.source, path="")))).hexdigest()


def stored_path(path: str) -> str:
    """Give a path as characters: a file's name is bytes to the system, a database takes characters only."""
    return os.fsencode(path).decode(errors="replace")
