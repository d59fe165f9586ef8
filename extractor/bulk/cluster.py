"""Many machines: a Dask cluster's workers read, each through processes that can be killed.

All machines must have this edition of the program and see the same files under the same names. A worker of the cluster
that dies takes nothing with it: the scheduler gives its files to the others.
"""

import logging
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from queue import Empty, SimpleQueue
from uuid import uuid4

from distributed import Client, Future, KilledWorker, Worker, WorkerPlugin, get_worker

from extractor.bulk.inputs import STDIN
from extractor.bulk.processes import Workers
from extractor.bulk.results import Failure, Result
from extractor.bulk.run import AHEAD, read_one
from extractor.bulk.settings import Settings
from extractor.bulk.worker import unread
from extractor.edition import edition
from extractor.errors import ExtractorError, UsageError

PATIENCE = 20
"""Seconds to wait for the scheduler to answer."""

Task = Failure | tuple[str, Future]


class Reader(WorkerPlugin):  # type: ignore[misc]  # the library says nothing of its types
    """What a machine of the cluster needs for one run: a process that can be killed for each of its threads."""

    def __init__(self, settings: Settings) -> None:
        self.name = f"extractor-{uuid4()}"
        self.settings = settings
        self.edition = edition()

    def setup(self, worker: Worker) -> None:
        """Begin on a machine; raises UsageError for one that would read otherwise, or other files."""
        if edition() != self.edition:
            raise UsageError(f"{worker.address} has another edition of the program ({edition()}, not {self.edition})")
        if not os.path.isdir(self.settings.folder):
            raise UsageError(f"{worker.address} does not see the folder {self.settings.folder}")
        # Dask's own processes are daemons, which Python lets have no children; ours end with them all the same.
        multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
        self.threads = worker.state.nthreads
        self.idle: SimpleQueue[Workers] = SimpleQueue()

    def teardown(self, worker: Worker) -> None:
        """Kill what reads for this run."""
        while not self.idle.empty():
            self.idle.get().stop()

    def read(self, name: str, data: bytes | None) -> Result:
        """Read one input, within the limits for a file."""
        try:
            pool = self.idle.get_nowait()
        except Empty:
            pool = Workers(1, self.settings, sharing=self.threads)
        try:
            return read_one(name, data, pool)
        finally:
            self.idle.put(pool)


def run(inputs: Sequence[str | Failure], settings: Settings) -> Generator[Result, None, None]:
    """Give what becomes of each input, in order, as a run on this machine would; raises UsageError with no cluster."""
    reader = Reader(replace(settings, folder=os.getcwd(), scheduler=None))
    with _connected(settings.scheduler or "") as client, _registered(client, reader):
        ahead = AHEAD * max(1, sum(client.nthreads().values()))
        pending: deque[Task] = deque()
        for each in inputs:
            pending.append(_begun(each, client, reader))
            while len(pending) >= ahead or (pending and _done(pending[0])):
                yield _result(pending.popleft(), settings)
        while pending:
            yield _result(pending.popleft(), settings)


def _read(reader: str, name: str, data: bytes | None) -> Result:
    result: Result = get_worker().plugins[reader].read(name, data)
    return result


def _begun(each: str | Failure, client: Client, reader: Reader) -> Task:
    if isinstance(each, Failure):
        return each
    data = sys.stdin.buffer.read() if each == STDIN else None
    return each, client.submit(_read, reader.name, each, data, pure=False)


def _done(task: Task) -> bool:
    return isinstance(task, Failure) or bool(task[1].done())


def _result(task: Task, settings: Settings) -> Result:
    if isinstance(task, Failure):
        return unread(task, settings.shard)
    name, future = task
    try:
        result: Result = future.result()
    except KilledWorker:
        return _blamed(name, "the machines that read it died")
    except Exception as error:  # whatever the cluster lets through, it is this file that is answered for
        return _blamed(name, f"the cluster did not read it ({type(error).__name__}: {error})")
    finally:
        future.release()
    return result


def _blamed(name: str, reason: str) -> Failure:
    return Failure(name, ExtractorError(f"{name}: {reason}", hint="Look at the cluster, then start again"))


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is told as the reason of a file
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        reason = f"The scheduler {address} cannot be reached ({error})"
        raise UsageError(reason, hint="It looks like tcp://host:8786") from None
    with closing(client):
        if not client.nthreads():
            raise UsageError(f"The scheduler {address} has no workers", hint="Start some: dask worker ADDRESS")
        yield client


@contextmanager
def _registered(client: Client, reader: Reader) -> Iterator[None]:
    client.register_plugin(reader)
    try:
        yield
    finally:
        client.unregister_worker_plugin(reader.name)
