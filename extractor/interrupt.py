"""Ctrl-C at any moment: while nothing is begun the program just leaves, later it ends in order what it has begun."""

import os
import signal
from types import FrameType

from extractor.errors import ExitCode


def leave_at_once() -> None:
    """Have an interrupt end the program without a traceback, unless whoever started it has interrupts ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _leave)


def end_in_order() -> None:
    """Have an interrupt raise KeyboardInterrupt again, where `leave_at_once` was called before."""
    if signal.getsignal(signal.SIGINT) is _leave:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    # Neither print nor sys.exit: the interrupt may come in the middle of an import, which would catch the one or both.
    os.write(2, b"extractor: interrupted\n")
    os._exit(ExitCode.INTERRUPTED)
