"""How far a run over many files has come, on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def shown(results: Iterable[T], *, total: int, printing: bool = False) -> Iterator[T]:
    """Hand the results on, with a bar, rate and time left on standard error when it is a terminal.

    `printing` says that results go to standard output as they come: a bar on the same terminal would tear them apart.
    """
    if total < 2 or not sys.stderr.isatty() or (printing and sys.stdout.isatty()):
        yield from results
        return
    # Imported here: runs without a terminal, the most of them, do without rich.
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f} files/s" if task.speed else "")

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(results, total=total)
