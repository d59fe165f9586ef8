"""`extractor extract`: reports in, records out."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor import bulk, sinks
from extractor.cli.commands import complain
from extractor.cli.extraction import Extraction, verdict
from extractor.cli.journal import ForMachines, ForPeople
from extractor.cli.terminal import one_line
from extractor.errors import ExitCode, UsageError

EXAMPLES = (
    "extractor extract slutrapport.pdf",
    "extractor extract arkiv/ --to poster.jsonl",
    "extractor extract 'arkiv/**/*.pdf' rapporter.zip --to poster.sqlite --to poster.jsonl --jobs 0",
    "find arkiv -newer poster.sqlite -print0 | extractor extract --from - --to poster.sqlite",
    "extractor extract arkiv/ --shard 2/3 --to del2.sqlite --log-json 2> del2.log",
    "extractor extract /delad/arkiv --engine dask --scheduler tcp://head:8786 --to /delad/poster.sqlite",
    "cat slutrapport.txt | extractor extract -",
)


class Ocr(StrEnum):
    """Which pages of a PDF are read from their pictures."""

    auto = "auto"
    never = "never"
    always = "always"


class Engine(StrEnum):
    """What reads."""

    local = "local"
    dask = "dask"


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH...",
            help="Reports (PDF, Word, text, HTML), folders, zip archives, patterns in quotes, or - for standard input.",
            show_default=False,
        ),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="TARGET",
            help=f"Write to a target that ends in {', '.join(sinks.SINKS)}, or a database's address; repeatable.",
        ),
    ] = None,
    listing: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="A list of PATHs, one a line or between zero bytes; - for a pipe."),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=0, help="Processes; 0 for one a processor, by default as many as the work warrants."
        ),
    ] = None,
    timeout: Annotated[float, typer.Option(metavar="S", min=0.1, help="Seconds that a file may take.")] = 60.0,
    memory: Annotated[int, typer.Option(metavar="MB", min=64, help="Memory that a process may take for it.")] = 1024,
    ocr: Annotated[Ocr, typer.Option(metavar="auto|never|always", help="Which pages to read as pictures.")] = Ocr.auto,
    resume: Annotated[
        bool,
        typer.Option(
            "--resume/--fresh", help="Leave out what the targets hold already, or read all again.", show_default=True
        ),
    ] = True,
    excel: Annotated[
        bool,
        typer.Option("--excel", help="CSV as Swedish Excel opens it: with byte order mark, semicolons, 0,5 for 0.5."),
    ] = False,
    shard: Annotated[
        str, typer.Option(metavar="I/N", help="Only the I-th of N parts, by the files' content; for several machines.")
    ] = "1/1",
    engine: Annotated[
        Engine, typer.Option(metavar="local|dask", help="Read on this machine, or on a Dask cluster.")
    ] = Engine.local,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="The cluster's scheduler, for --engine dask: tcp://host:8786.")
    ] = None,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="Stop at the first file that cannot be read.")] = False,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help="Print which files would be read, say what would become of the targets; write nothing."
        ),
    ] = False,
    log_json: Annotated[
        bool, typer.Option("--log-json", help="Messages as JSON, a line for each file and one for the whole run.")
    ] = False,
    model: Annotated[
        bool,
        typer.Option(
            "--model/--no-model",
            help="Let the trained pipeline decide what numbers of running text are where no phrase does.",
            show_default=True,
        ),
    ] = True,
    keep_personal_data: Annotated[
        bool, typer.Option("--keep-personal-data", help="Do not mask personal identity numbers.")
    ] = False,
) -> None:
    """Read reports and write their records.

    One report without --to: its record as indented JSON on standard output. Several: JSON Lines, one record a line.
    Inputs that cannot be read are named on standard error; the others are still done. A run that was stopped goes on
    where it was when it is started again.
    """
    inputs = list(bulk.find(_names(paths or [], listing)))
    settings = bulk.Settings(
        jobs=jobs,
        timeout=timeout,
        memory=memory,
        ocr=ocr.value,
        keep_personal_data=keep_personal_data,
        model=model,
        shard=bulk.shard_of(shard),
        scheduler=_scheduler(engine, scheduler),
    )
    if dry_run:
        raise typer.Exit(_list(inputs, settings.shard, _forecasts(to or [], resume=resume)))
    teller = ForMachines(settings) if log_json else ForPeople(settings, table=bool(to) and len(inputs) > 1)
    wanted = Extraction(inputs, settings, teller, fail_fast=fail_fast)
    raise typer.Exit(wanted.store(to, resume=resume, excel=excel) if to else wanted.print())


def _scheduler(engine: Engine, address: str | None) -> str | None:
    if (engine is Engine.dask) != bool(address):
        raise UsageError("--engine dask and --scheduler ADDRESS belong together", hint="Give both, or neither")
    return address


def _names(paths: list[str], listing: str | None) -> list[str]:
    """Give the names on the command line and those of a list."""
    if listing is None:
        if not paths:
            raise UsageError("Nothing to read was named", hint="Give PATHs, or a list of them with --from FILE")
        return paths
    if listing == bulk.STDIN and bulk.STDIN in paths:
        raise UsageError("Standard input cannot be both a report and a list", hint="Put the list into a file")
    try:
        found = sys.stdin.buffer.read() if listing == bulk.STDIN else Path(listing).read_bytes()
    except OSError as error:
        raise UsageError(f"{listing} cannot be read ({error.strerror})", hint="Check the path") from None
    return [*paths, *bulk.names_in(found)]


def _forecasts(targets: list[str], *, resume: bool) -> list[str]:
    """Say what would become of each target; raises TargetError for one that cannot be written."""
    if not targets:
        return []
    # Imported here, as targets are.
    from extractor.sinks.forecast import forecast

    # An address may hold a password, which has no place in a message.
    return [f"{target.partition('://')[0]} {forecast(target, resume=resume)}" for target in targets]


def _list(inputs: list[str | bulk.Failure], shard: bulk.Shard, forecasts: list[str]) -> ExitCode:
    """Print the names of a run, say what would become of its targets, complain about names behind which nothing is."""
    for each in forecasts:
        complain(each)
    missing = [each for each in inputs if isinstance(each, bulk.Failure)]
    for name in (each for each in inputs if isinstance(each, str) and bulk.belongs(each, shard)):
        sys.stdout.write((one_line(name) if sys.stdout.isatty() else name) + "\n")
    for failure in missing:
        complain(str(failure.error))
    return verdict(len(inputs) - len(missing), len(inputs))
