"""A run over many files, in order; a file that fails takes nothing with it."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import Literal

from extractor import pipeline
from extractor.errors import ExtractorError, InputError
from extractor.types import Report

FILES_A_WORKER = 4
"""Fewer files than this do not pay for the start of a process."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that gave no record, and why."""

    path: str
    error: ExtractorError


Work = Callable[[str | InputError], Report | Failure]


def run(
    inputs: Sequence[str | InputError], *, jobs: int | None = None, lang: Literal["sv", "en"] = "sv"
) -> Iterator[Report | Failure]:
    """Give the record of each input, in order, messages in `lang`.

    `jobs` is the number of processes, by default as many as processors and files warrant.
    """
    jobs = jobs or min(os.cpu_count() or 1, -(-len(inputs) // FILES_A_WORKER))
    work = partial(_one, lang=lang)
    if jobs < 2:
        return map(work, inputs)
    return _in_processes(work, inputs, jobs)


def _in_processes(work: Work, inputs: Sequence[str | InputError], jobs: int) -> Iterator[Report | Failure]:
    """Work in batches, so that no number of files fills the memory with records."""
    pipeline.knowledge()  # compiled once here, inherited by every worker
    size = jobs * FILES_A_WORKER * 2
    for start in range(0, len(inputs), size):
        yield from _batch(work, inputs[start : start + size], jobs)


def _batch(work: Work, inputs: Sequence[str | InputError], jobs: int) -> Iterator[Report | Failure]:
    """Do a batch; when a process dies nobody knows over which file, so each that is left is tried again alone."""
    done = 0
    try:
        with _pool(jobs) as pool:
            for result in pool.map(work, inputs):
                yield result
                done += 1
    except BrokenProcessPool:
        yield from (_alone(work, each) for each in inputs[done:])


def _alone(work: Work, each: str | InputError) -> Report | Failure:
    try:
        with _pool(1) as pool:
            return pool.submit(work, each).result()
    except BrokenProcessPool:
        return Failure(str(each), ExtractorError(f"{each}: the process that read it died", hint="Is it damaged?"))


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=_ignore_interrupts)


def _one(each: str | InputError, *, lang: Literal["sv", "en"]) -> Report | Failure:
    if isinstance(each, InputError):
        return Failure("", each)
    try:
        return pipeline.extract(each, lang=lang)
    except ExtractorError as error:
        return Failure(each, error)
    except Exception as error:  # a fault of ours in one file must not cost the others theirs
        hint = f"`extractor --debug sections {each}` shows where"
        return Failure(each, ExtractorError(f"{each}: internal error ({type(error).__name__}: {error})", hint=hint))


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the process that started the workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
