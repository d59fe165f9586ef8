"""`extractor extract`: reports in, records out."""

import sys
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from extractor import bulk, sinks
from extractor.cli.commands import complain
from extractor.cli.progress import shown
from extractor.errors import ExitCode
from extractor.record import to_json
from extractor.types import Report

EXAMPLES = (
    "extractor extract slutrapport.pdf",
    "extractor extract arkiv/ --to poster.jsonl",
    "extractor extract 'arkiv/**/*.pdf' --to poster.sqlite --to poster.jsonl --jobs 4",
    "cat slutrapport.txt | extractor extract -",
)


def run(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Reports (PDF, Word, text, HTML), folders, patterns in quotes, or - for standard input.",
        ),
    ],
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="TARGET", help="Write to a file that ends in .jsonl or .sqlite; repeatable."),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes; by default as many as the work warrants.")
    ] = None,
) -> None:
    """Read reports and write their records.

    One report without --to: its record as indented JSON on standard output. Several: JSON Lines, one record a line.
    Inputs that cannot be read are named on standard error; the others are still done.
    """
    inputs = list(bulk.find(paths))
    results = shown(bulk.run(inputs, jobs=jobs), total=len(inputs), printing=not to)
    done = _store(results, to) if to else _print(results, indent=2 if len(inputs) == 1 else None)
    raise typer.Exit(verdict(done, len(inputs)))


def verdict(done: int, wanted: int) -> ExitCode:
    """Give the exit code of a run in which `done` of the `wanted` inputs gave a record."""
    if done == wanted:
        return ExitCode.OK
    return ExitCode.SOME_FAILED if done else ExitCode.NO_INPUT


def reports(results: Iterable[Report | bulk.Failure]) -> Iterator[Report]:
    """Give the records, and name each failure on standard error."""
    for result in results:
        if isinstance(result, bulk.Failure):
            complain(str(result.error))
        else:
            yield result


def _print(results: Iterable[Report | bulk.Failure], *, indent: int | None) -> int:
    done = 0
    for done, report in enumerate(reports(results), start=1):  # noqa: B007
        sys.stdout.write(to_json(report, indent=indent).decode() + "\n")
    return done


def _store(results: Iterable[Report | bulk.Failure], targets: list[str]) -> int:
    done = 0
    with sinks.open_sinks(targets) as opened:
        for report in reports(results):
            for sink in opened:
                sink.write(report)
            done += 1
    return done
