"""What a run gives for each of its inputs."""

from dataclasses import dataclass

from extractor.errors import EmptyError, ExtractorError, RefusedError
from extractor.outcome import Outcome, outcome_of
from extractor.types import Report


@dataclass(frozen=True, slots=True)
class Success:
    """An input that gave a record."""

    report: Report
    seconds: float

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


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that gave no record, and why; `sha256` is None where its bytes could not be read."""

    path: str
    error: ExtractorError
    sha256: str | None = None
    seconds: float = 0.0

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


Result = Success | Failure | Skipped
