"""A run of `extractor extract`: records to standard output or into targets."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

import typer

from extractor import bulk, sinks
from extractor.cli.journal import Teller, told
from extractor.edition import edition
from extractor.errors import ExitCode
from extractor.outcome import Outcome
from extractor.record import to_json

READ = frozenset[Outcome]({"ok", "partial", "empty"})
"""What need not be read again; what was refused or failed may come out otherwise with other limits."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What is to be read and how; `fail_fast` ends with the first input that cannot be read."""

    inputs: Sequence[str | bulk.Failure]
    settings: bulk.Settings
    teller: Teller
    fail_fast: bool = False

    def print(self) -> ExitCode:
        """Print the records: one as indented JSON, several a line each."""
        indent = 2 if len(self.inputs) == 1 else None
        tally = bulk.Tally()
        for result in self._results(self.settings, tally, printing=True):
            if isinstance(result, bulk.Success):
                sys.stdout.write(to_json(result.report, indent=indent).decode() + "\n")
        return _verdict(tally)

    def store(self, targets: Sequence[str], *, resume: bool, excel: bool = False) -> ExitCode:
        """Write the records into all targets; with `resume` what they all hold already is left out."""
        tally = bulk.Tally()
        options = sinks.Options(resume=resume, excel=excel, reading=self._reading())
        with sinks.open_sinks(targets, options) as opened:
            settings = replace(
                self.settings,
                known=known_to_all(opened, options.reading) if resume else {},
                shapes=tuple(sink.shape for sink in opened),
            )
            for result in self._results(settings, tally):
                self._enter(opened, result)
        return _verdict(tally)

    def _reading(self) -> sinks.Reading:
        chosen = self.settings
        return sinks.Reading(edition(*chosen.marks), chosen.timeout, chosen.memory)

    def _results(self, settings: bulk.Settings, tally: bulk.Tally, *, printing: bool = False) -> Iterator[bulk.Result]:
        with closing(bulk.run(self.inputs, settings)) as results:
            for result in told(results, self.teller, tally, total=len(self.inputs), printing=printing):
                yield result
                if self.fail_fast and isinstance(result, bulk.Failure):
                    # Not the end of the run: targets must not pass for whole.
                    raise typer.Exit(_verdict(tally))

    def _enter(self, opened: Sequence[sinks.Sink], result: bulk.Result) -> None:
        if isinstance(result, bulk.Prepared):
            for sink, piece in zip(opened, result.pieces, strict=True):
                sink.write(piece)
        elif isinstance(result, bulk.Failure):
            path, reason = map(self.settings.shown, (result.path, str(result.error)))
            for sink in opened:
                sink.fail(path, result.key, result.outcome, reason)
        elif isinstance(result, bulk.Skipped) and result.sha256 and result.outcome:
            for sink in opened:
                sink.seen(self.settings.shown(result.path), result.sha256)


def known_to_all(opened: Sequence[sinks.Sink], reading: sinks.Reading) -> Mapping[str, Outcome]:
    """Give what every target holds and no other reading would better: sha256 -> what became of it."""
    first, *others = (sink.known() for sink in opened)
    return {
        key: outcome
        for key, (mark, outcome) in first.items()
        if outcome in READ
        and reading.knows(mark)
        and all(key in other and other[key] == (mark, outcome) for other in others)
    }


def verdict(done: int, wanted: int) -> ExitCode:
    """Give the exit code of a run in which `done` of the `wanted` inputs gave a record."""
    if done == wanted:
        return ExitCode.OK
    return ExitCode.SOME_FAILED if done else ExitCode.NO_INPUT


def _verdict(tally: bulk.Tally) -> ExitCode:
    done = tally.records + tally.unchanged
    return verdict(done, done + tally.failures)
