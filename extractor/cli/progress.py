"""How far a run over many files has come, on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def shown(results: Iterable[T], *, total: int) -> Iterator[T]:
    """Hand the results on, with a bar on standard error when it is a terminal and there is more than one."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    # Imported here: runs without a terminal, the most of them, do without rich.
    from rich.console import Console
    from rich.progress import track

    yield from track(results, total=total, description="Reading", console=Console(stderr=True), transient=True)
