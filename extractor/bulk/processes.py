"""Processes that can be killed, copied from one that has imported everything and runs no threads.

Copying the caller itself would be quicker to write and to start, but it has threads and open databases by then, and a
copy of a lock that another thread holds is never let go.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker, spawn
from multiprocessing.context import ForkServerContext, ForkServerProcess
from multiprocessing.forkserver import ensure_running
from multiprocessing.popen_forkserver import Popen
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import Any
from unittest.mock import patch

from pebble import ProcessFuture, ProcessPool

from extractor.bulk import worker
from extractor.bulk.progress import Cut, Progress
from extractor.bulk.results import Result
from extractor.bulk.settings import Settings

FILES_A_LIFE = 250
"""After so many files a worker makes room for a new one: a library that leaks does not fill the memory."""

WARM = "extractor.bulk.warm"
WARM_MODEL = "extractor.bulk.warm_model"
"""What is imported once for all workers, without and with the trained pipeline."""

_launching = Lock()
_preparation = spawn.get_preparation_data


class Workers:
    """A pool of workers that is started again when it breaks; `sharing`: so many share the processors, if more."""

    def __init__(self, number: int, settings: Settings, *, sharing: int | None = None) -> None:
        self.number = number
        self.sharing = sharing or number
        self.settings = settings
        self.progress = Progress()
        self.pool = self._start()

    def submit(self, name: str, data: bytes | None, task: int, cut: Cut) -> ProcessFuture[Result]:
        """Have an input read; `task` is a number that no other input under way has."""
        self.progress.begin(task)
        return self.pool.schedule(worker.read, args=(name, data, task, cut), timeout=self.settings.timeout)

    def restart(self) -> None:
        """Let the broken pool go; what it had not done is to be submitted again."""
        self._kill()
        self.pool = self._start()

    def stop(self) -> None:
        """Kill what is still running."""
        try:
            self._kill()
        finally:
            self.progress.close()

    def _kill(self) -> None:
        self.pool.stop()  # type: ignore[no-untyped-call]
        self.pool.join()

    def _start(self) -> ProcessPool:
        return ProcessPool(
            self.number,
            max_tasks=FILES_A_LIFE,
            initializer=worker.set_up,
            initargs=(self.settings, self.sharing, self.progress.file),
            context=_context(WARM_MODEL if self.settings.model else WARM),
        )


class _Process(ForkServerProcess):
    """A process that does not run the caller's script again: all that it needs is in this package.

    A script that calls `extract_many` without asking whether it is the main program would start itself without end.
    """

    @staticmethod
    def _Popen(process_obj: BaseProcess) -> Popen:  # noqa: N802  # multiprocessing's own name for how it starts
        with _launching, patch.object(spawn, "get_preparation_data", _without_script):
            return Popen(process_obj)


class _Context(ForkServerContext):
    Process = _Process


def _without_script(name: str) -> dict[str, Any]:
    data = _preparation(name)
    return {key: value for key, value in data.items() if not key.startswith("init_main")}


def _context(warm: str) -> _Context:
    context = _Context()
    context.set_forkserver_preload([warm])
    # Python run with -c looks for modules in the working folder first, where a file named regex.py may lie.
    # OpenBLAS, which numpy loads, takes memory for each processor; files are what is done side by side here.
    with patch.dict(os.environ, PYTHONSAFEPATH="1", OPENBLAS_NUM_THREADS="1"):
        resource_tracker.ensure_running()  # by itself: it would lift the block on interrupts
        with _no_interrupts():
            ensure_running()
    return context


@contextmanager
def _no_interrupts() -> Iterator[None]:
    """Keep Ctrl-C, which goes to all processes of a terminal, from those begun here; ours comes when this is over."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
