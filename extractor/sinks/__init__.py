"""Where records go: one file per kind of target, known by its suffix."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Protocol

from extractor.errors import UsageError
from extractor.types import Report

SINKS = {
    ".jsonl": "jsonl",
    ".sqlite": "sqlite",
}
"""Suffix -> module that holds `open_sink(path)`; imported when a target first needs it."""


class Sink(Protocol):
    """An open target."""

    def write(self, report: Report) -> None:
        """Add a record, or replace the one made from the same bytes."""

    def close(self, *, whole: bool) -> None:
        """Finish; `whole` tells whether the run came to its end."""


@contextmanager
def open_sinks(targets: Iterable[str]) -> Iterator[tuple[Sink, ...]]:
    """Open all targets and finish them at the end.

    Raises UsageError for a target of no known kind, before anything is opened; TargetError for one that cannot be
    written.
    """
    modules = [(_module(target), Path(target)) for target in targets]
    opened: list[Sink] = []
    whole = False
    try:
        for module, path in modules:
            opened.append(import_module(f"{__name__}.{module}").open_sink(path))
        yield tuple(opened)
        whole = True
    finally:
        with ExitStack() as stack:
            for sink in opened:
                stack.callback(sink.close, whole=whole)


def _module(target: str) -> str:
    suffix = Path(target).suffix.lower()
    if suffix not in SINKS:
        raise UsageError(f"{target} is of no known kind", hint=f"Targets end in {' or '.join(SINKS)}")
    return SINKS[suffix]
