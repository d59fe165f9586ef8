"""What a run gives for each of its inputs."""

import hashlib
import os
from dataclasses import dataclass
from typing import Any

from extractor.errors import EmptyError, ExtractorError, RefusedError
from extractor.outcome import Outcome, outcome_of
from extractor.types import Report


@dataclass(frozen=True, slots=True)
class Success:
    """An input that gave a record."""

    report: Report
    seconds: float = 0.0

    @property
    def path(self) -> str:
        """The name that the input goes by."""
        return self.report.source.path

    @property
    def sha256(self) -> str:
        """The hash of its bytes."""
        return self.report.source.sha256

    @property
    def outcome(self) -> Outcome:
        """What became of it."""
        return outcome_of(self.report)[0]

    @property
    def reason(self) -> str | None:
        """Why it is not `ok`."""
        return outcome_of(self.report)[1]

    @property
    def pages(self) -> int | None:
        """How many pages it has."""
        return self.report.source.pages


@dataclass(frozen=True, slots=True)
class Prepared:
    """An input whose record became what `Settings.shapes` make of it, `pieces` in their order."""

    path: str
    sha256: str
    outcome: Outcome
    reason: str | None
    pages: int | None
    pieces: tuple[Any, ...]
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that gave no record, and why; `sha256` is None where its bytes could not be read."""

    path: str
    error: ExtractorError
    sha256: str | None = None
    seconds: float = 0.0

    @property
    def key(self) -> str:
        """What a target knows it by: the hash of its bytes, or one of its path where they could not be read."""
        return self.sha256 or hashlib.sha256(b"path:" + os.fsencode(self.path)).hexdigest()

    @property
    def outcome(self) -> Outcome:
        """What became of it."""
        if isinstance(self.error, EmptyError):
            return "empty"
        return "refused" if isinstance(self.error, RefusedError) else "failed"


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was not read: its record is there from an earlier run, or (`outcome` None) another machine's."""

    path: str
    sha256: str | None
    outcome: Outcome | None
    seconds: float = 0.0


Read = Success | Prepared
Result = Read | Failure | Skipped
