"""Python's search for objects that hold each other: put off while a report is read and understood."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off() -> Iterator[None]:
    """Let nothing be searched for meanwhile, unless it was off already.

    The stages make tens of thousands of objects that hold no others in turn, and each search goes through all of them,
    and now and then through all knowledge: a thirtieth of the time, for next to nothing found.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()
