"""Where records go: one file per kind of target, known by its suffix or by the scheme of its address."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path

from extractor.errors import UsageError
from extractor.sinks.border import Known, Options, Sink
from extractor.sinks.readings import Reading

SINKS = {
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
    ".sqlite": "sqlite",
    ".duckdb": "duckdb",
}
"""Suffix -> module that holds `open_sink(target, options)`; imported when a target first needs it."""

SERVERS = {"postgresql": "postgresql"}
"""Scheme of an address -> module."""

__all__ = ["SERVERS", "SINKS", "Known", "Options", "Reading", "Sink", "kind_of", "open_sinks"]


@contextmanager
def open_sinks(targets: Iterable[str], options: Options | None = None) -> Iterator[tuple[Sink, ...]]:
    """Open all targets and finish them at the end.

    Raises UsageError for a target of no known kind, before anything is opened; TargetError for one that cannot be
    written.
    """
    modules = [(kind_of(target), target) for target in targets]
    opened: list[Sink] = []
    whole = False
    try:
        for module, target in modules:
            opened.append(import_module(f"{__name__}.{module}").open_sink(target, options or Options()))
        yield tuple(opened)
        whole = True
    finally:
        with ExitStack() as stack:
            for sink in opened:
                stack.callback(sink.close, whole=whole)


def kind_of(target: str) -> str:
    """Give the kind of a target, e.g. `sqlite`; raises UsageError for one of no known kind."""
    scheme, address, _ = target.partition("://")
    if address and scheme in SERVERS:
        return SERVERS[scheme]
    suffix = Path(target).suffix.lower()
    if address or suffix not in SINKS:
        # An address may hold a password, which has no place in a message.
        shown = f"{scheme}://..." if address else target
        known = f"Targets end in {', '.join(SINKS)} or begin with {', '.join(f'{each}://' for each in SERVERS)}"
        raise UsageError(f"{shown} is of no known kind", hint=known)
    return SINKS[suffix]
