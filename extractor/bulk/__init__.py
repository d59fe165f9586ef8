"""Many files: the inputs that names stand for, and a run over them by workers that can be killed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from os import PathLike, fspath

from extractor.bulk.engines import run
from extractor.bulk.inputs import STDIN, find, names_in
from extractor.bulk.results import Failure, Prepared, Result, Skipped, Success
from extractor.bulk.settings import DEFAULTS, Settings, Shard, shard_of
from extractor.bulk.tally import Tally
from extractor.bulk.worker import belongs
from extractor.types import Report

__all__ = [
    "DEFAULTS",
    "STDIN",
    "Failure",
    "Prepared",
    "Result",
    "Settings",
    "Shard",
    "Skipped",
    "Success",
    "Tally",
    "belongs",
    "extract_many",
    "find",
    "names_in",
    "run",
    "shard_of",
]


def extract_many(
    paths: Iterable[str | PathLike[str]], *, jobs: int | None = None, settings: Settings = DEFAULTS
) -> Iterator[Report | Failure]:
    """Give the record of each report behind files, folders, patterns and zip archives, in order.

    What cannot be read gives a Failure in its place, with `path`, `outcome` and `error`. `jobs` is the number of
    processes, 0 for one a processor, by default as many as the work warrants; the rest of how it is done is in
    `settings`: seconds a file, memory, language of the messages.
    """
    chosen = settings if jobs is None else replace(settings, jobs=jobs)
    for result in run(list(find(fspath(path) for path in paths)), chosen):
        if isinstance(result, Success):
            yield result.report
        elif isinstance(result, Failure):
            yield result
