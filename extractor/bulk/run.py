"""A run over many files, in order; a file that fails takes nothing with it."""

import hashlib
import os
import signal
import sys
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import TimeoutError as TimedOut
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass

from pebble import ProcessExpired, ProcessFuture

from extractor.bulk.inputs import STDIN
from extractor.bulk.processes import Workers
from extractor.bulk.progress import WHOLE, Cut
from extractor.bulk.results import Failure, Result
from extractor.bulk.settings import DEFAULTS, Settings, workers
from extractor.bulk.worker import unread
from extractor.errors import ExtractorError, RefusedError

AHEAD = 32
"""Inputs a worker may be ahead of the one whose result is waited for; their records are kept in memory."""

TRIES = 3
"""How often an input is begun before it is blamed for a pool that breaks."""


@dataclass(slots=True)
class Task:
    """An input on its way; `future` is None for one that could not be found."""

    name: str
    failure: Failure | None = None
    data: bytes | None = None
    number: int = 0
    cut: Cut = WHOLE
    future: ProcessFuture[Result] | None = None
    tries: int = 0


def run(inputs: Sequence[str | Failure], settings: Settings = DEFAULTS) -> Generator[Result, None, None]:
    """Give what becomes of each input, in order; closing the iterator kills the workers."""
    pool = Workers(workers(settings.jobs, len(inputs)), settings)
    ahead = pool.number * AHEAD
    pending: deque[Task] = deque()
    try:
        for number, each in enumerate(inputs):
            pending.append(_begun(each, number % ahead, pool))
            while len(pending) >= ahead or (pending and _done(pending[0])):
                yield _next(pending, pool)
        while pending:
            yield _next(pending, pool)
    finally:
        pool.stop()


def read_one(name: str, data: bytes | None, pool: Workers) -> Result:
    """Give what becomes of one input; nobody else may use the pool at the same time."""
    task = Task(name, data=data)
    _submit(task, pool)
    return _next(deque([task]), pool)


def _begun(each: str | Failure, number: int, pool: Workers) -> Task:
    if isinstance(each, Failure):
        return Task(each.path, each)
    # A worker has no standard input of its own.
    task = Task(each, data=sys.stdin.buffer.read() if each == STDIN else None, number=number)
    _submit(task, pool)
    return task


def _submit(task: Task, pool: Workers) -> None:
    task.tries += 1
    with suppress(RuntimeError):  # the pool is broken; whoever waits for the result starts it again
        task.future = pool.submit(task.name, task.data, task.number, task.cut)


def _done(task: Task) -> bool:
    return task.failure is not None or (task.future is not None and task.future.done())


def _next(pending: deque[Task], pool: Workers) -> Result:
    """Wait for the first task and take it off; whatever breaks, it is this one that is answered for."""
    while True:
        task = pending[0]
        try:
            result = _result(task, pool.settings)
            if cut := _cut(task, pool):
                task.cut = cut
                _submit(task, pool)
                continue
        except (BrokenProcessPool, RuntimeError):
            pool.restart()
            for each in pending:
                if each.failure is None and not _has_result(each):
                    _submit(each, pool)
            if task.tries <= TRIES:
                continue
            result = _blame(task, pool.settings, "cannot be read: its process breaks all others")
        pending.popleft()
        return result


def _result(task: Task, settings: Settings) -> Result:
    if task.failure is not None:
        return unread(task.failure, settings.shard)
    if task.future is None:
        raise BrokenProcessPool
    try:
        return task.future.result()
    except TimedOut:
        return _late(task, settings)
    except ProcessExpired as error:
        return _blame(task, settings, f"the process that read it died ({_cause(error.exitcode)})")


def _cut(task: Task, pool: Workers) -> Cut | None:
    """Give what can be read of a file whose worker was killed after it had read a part of it, the first time."""
    error = task.future.exception() if task.future and task.cut == WHOLE else None
    if isinstance(error, TimedOut):
        return pool.progress.cut(task.number, WHOLE.why)
    if isinstance(error, ProcessExpired):
        return pool.progress.cut(task.number, f"the process that read it died ({_cause(error.exitcode)})")
    return None


def _has_result(task: Task) -> bool:
    future = task.future
    return future is not None and future.done() and not future.cancelled() and future.exception() is None


def _blame(task: Task, settings: Settings, reason: str) -> Failure:
    error = ExtractorError(f"{task.name}: {reason}", hint="It is damaged, or needs more --memory")
    return Failure(task.name, error, _hash(task, settings))


def _late(task: Task, settings: Settings) -> Failure:
    seconds = settings.timeout
    reason = f"{task.name} took longer than {seconds:g} seconds"
    return Failure(task.name, RefusedError(reason, hint="Allow more with --timeout"), _hash(task, settings), seconds)


def _hash(task: Task, settings: Settings) -> str | None:
    # Imported here: a run in which nothing goes wrong does without the stages in this process.
    from extractor import pipeline

    try:
        data = pipeline.load(os.path.join(settings.folder, task.name)) if task.data is None else task.data
        return hashlib.sha256(data).hexdigest()
    except ExtractorError:
        return None


def _cause(code: int | None) -> str:
    if code is not None and code < 0:
        with suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit code {code}"
