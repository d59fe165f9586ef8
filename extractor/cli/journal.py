"""What a run tells its user: each failure, how far it is, what it came to; for people or for machines."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Protocol, get_args

from extractor import bulk
from extractor.cli.commands import complain
from extractor.cli.progress import shown
from extractor.outcome import Outcome
from extractor.record import json_text


class Teller(Protocol):
    """Where a run's messages go."""

    def tell(self, result: bulk.Result) -> None:
        """Say what became of one input."""

    def sum_up(self, tally: bulk.Tally, seconds: float) -> None:
        """Say what the run came to."""


class ForPeople:
    """A line for each failure, a table at the end when `table` is wanted; names as `settings` lets them be shown."""

    def __init__(self, settings: bulk.Settings, *, table: bool) -> None:
        self.settings = settings
        self.table = table

    def tell(self, result: bulk.Result) -> None:
        """Name a failure."""
        if isinstance(result, bulk.Failure):
            complain(self.settings.shown(str(result.error)))

    def sum_up(self, tally: bulk.Tally, seconds: float) -> None:
        """Print the table."""
        if not self.table:
            return
        columns = {outcome: str(tally.outcomes[outcome]) for outcome in get_args(Outcome)}
        columns |= {"unchanged": str(tally.unchanged), "pages": str(tally.pages), "seconds": f"{seconds:.1f}"}
        for line in (columns.keys(), columns.values()):
            sys.stderr.write("".join(f"{cell:>10}" for cell in line) + "\n")


class ForMachines:
    """One JSON object a line: an event `file` for each input, an event `summary` at the end."""

    def __init__(self, settings: bulk.Settings) -> None:
        self.settings = settings

    def tell(self, result: bulk.Result) -> None:
        """Log an input."""
        _log("file", **_logged(result, self.settings))

    def sum_up(self, tally: bulk.Tally, seconds: float) -> None:
        """Log the counts."""
        counts = {outcome: tally.outcomes[outcome] for outcome in get_args(Outcome)}
        _log("summary", **counts, unchanged=tally.unchanged, pages=tally.pages, seconds=round(seconds, 3))


def told(
    results: Iterable[bulk.Result], teller: Teller, tally: bulk.Tally, *, total: int, printing: bool
) -> Iterator[bulk.Result]:
    """Hand results on, counted and told; the end is told however it comes."""
    start = time.monotonic()
    watched = results if isinstance(teller, ForMachines) else shown(results, total=total, printing=printing)
    try:
        for result in watched:
            tally.add(result)
            teller.tell(result)
            yield result
    finally:
        teller.sum_up(tally, time.monotonic() - start)


def _logged(result: bulk.Result, settings: bulk.Settings) -> dict[str, object]:
    pages, reason = None, None
    if isinstance(result, bulk.Success | bulk.Prepared):
        pages, reason = result.pages, result.reason
    elif isinstance(result, bulk.Failure):
        reason = settings.shown(str(result.error))
    return {
        "path": settings.shown(result.path),
        "sha256": result.sha256,
        "outcome": result.outcome or "elsewhere",
        "unchanged": isinstance(result, bulk.Skipped) and result.outcome is not None,
        "pages": pages,
        "seconds": result.seconds,
        "reason": reason,
    }


def _log(event: str, **fields: object) -> None:
    sys.stderr.write(json_text({"event": event, **fields}) + "\n")
    sys.stderr.flush()
