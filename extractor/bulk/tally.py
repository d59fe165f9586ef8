"""What a run came to, counted."""

from collections import Counter
from dataclasses import dataclass, field

from extractor.bulk.results import Failure, Prepared, Result, Skipped, Success
from extractor.outcome import Outcome


@dataclass(slots=True)
class Tally:
    """Counts of inputs by what became of them; `unchanged` ones, read by an earlier run, are among them."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    pages: int = 0
    records: int = 0
    unchanged: int = 0
    failures: int = 0

    def add(self, result: Result) -> None:
        """Count one input; another machine's is none of ours."""
        if result.outcome is None:
            return
        self.outcomes[result.outcome] += 1
        self.failures += isinstance(result, Failure)
        self.unchanged += isinstance(result, Skipped)
        if isinstance(result, Success | Prepared):
            self.records += 1
            self.pages += result.pages or 0
