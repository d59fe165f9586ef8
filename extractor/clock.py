"""Time limits on stages: a pattern that runs away on odd text is cut off, and so is a loop, wherever it is.

`re` and `regex` look for signals while they match, so an alarm reaches into a match that would never end. That covers
every pattern of every stage at once, those of `re` too, which knows no `timeout=`, and costs nothing until it rings.
"""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from math import inf, isfinite
from types import FrameType

from extractor.types import Diagnostic

LEFT_OUT = "stages_left_out"
"""Code of the diagnostic that names a stage that did not come to its end."""

SHARE = 0.9
"""Of the time left that a stage may take: enough remains for the next ones, which take milliseconds on most files."""

AT_ONCE = 0.001
"""Seconds for what is begun when the time is up already; an alarm in no time would be none."""

_DAMAGES = {"TimeUp": "the time was up", "MemoryError": "the memory was full"}


class TimeUp(BaseException):  # noqa: N818  # no error of anybody's, like KeyboardInterrupt; `except Exception` lets it by
    """The time for something is up."""


class Clock:
    """The time until `until` (of `time.monotonic`), shared by stages that come one after the other."""

    def __init__(self, until: float = inf) -> None:
        self.until = until
        self.diagnostics: tuple[Diagnostic, ...] = ()

    @contextmanager
    def stage(self, what: str) -> Iterator[None]:
        """Let a stage take its share of the time; one that needs more, or too much memory, is left and noted."""
        try:
            with self.limited():
                yield
        except (TimeUp, MemoryError) as error:
            message = f"{what} were left out: {_DAMAGES[type(error).__name__]}"
            self.diagnostics += (Diagnostic("error", LEFT_OUT, message),)

    def limited(self) -> AbstractContextManager[None]:
        """Raise TimeUp in what takes more than its share."""
        return limited(SHARE * (self.until - time.monotonic()))


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TimeUp in what takes longer, unless `seconds` is infinite.

    Nothing is limited outside the main thread and where the system knows no alarms; limits do not nest.
    """
    if not isfinite(seconds) or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, AT_ONCE))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise TimeUp
