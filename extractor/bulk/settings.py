"""How a run is done."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from extractor import privacy
from extractor.errors import UsageError
from extractor.outcome import Outcome
from extractor.types import Report

FILES_A_WORKER = 4
"""Fewer files than this do not pay for the start of a process."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The part of the inputs whose hashes, divided by `parts`, leave `number` - 1."""

    number: int
    parts: int

    def holds(self, sha256: str) -> bool:
        """Tell whether bytes of this hash belong to the part."""
        return int(sha256[:16], 16) % self.parts == self.number - 1


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run is done: `timeout` in seconds a file, `memory` in MB a process.

    `jobs` is the number of processes, 0 for one a processor, None for as many as the work warrants. Files whose hash
    is `known`, with what became of them, are not read again. With `shapes` a worker sends what they make of a record
    instead of the record. With `model` the trained pipeline has a say on the numbers of running text. `scheduler` is
    the address of a Dask cluster that reads instead of this machine, `folder` is where relative paths begin, if not
    where we are.
    """

    jobs: int | None = None
    timeout: float = 60.0
    memory: int = 1024
    lang: Literal["sv", "en"] = "sv"
    ocr: Literal["auto", "never", "always"] = "auto"
    keep_personal_data: bool = False
    model: bool = True
    known: Mapping[str, Outcome] = field(default_factory=dict)
    shapes: tuple[Callable[[Report], Any], ...] = ()
    shard: Shard = Shard(1, 1)
    scheduler: str | None = None
    folder: str = ""

    @property
    def marks(self) -> tuple[str, ...]:
        """The settings by which records differ; none where all are as usual."""
        ocr = (self.ocr,) if self.ocr != "auto" else ()
        personal = ("personal",) if self.keep_personal_data else ()
        return (*ocr, *personal, *(() if self.model else ("no model",)))

    def shown(self, text: str) -> str:
        """Give a name or a message as outputs may show it: personal identity numbers masked unless they are wanted."""
        return text if self.keep_personal_data else privacy.mask(text)


DEFAULTS = Settings()


def workers(jobs: int | None, files: int) -> int:
    """Give the number of processes for so many files."""
    if jobs is None:
        return max(1, min(processors(), -(-files // FILES_A_WORKER)))
    return jobs or processors()


def processors() -> int:
    """Give the number of processors that we may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shard_of(text: str) -> Shard:
    """Read `I/N`, e.g. `2/3`; raises UsageError."""
    number, _, parts = text.partition("/")
    if not (number.isdecimal() and parts.isdecimal() and 1 <= int(number) <= int(parts)):
        raise UsageError(f"{text} is no part of a whole", hint="Write I/N, for example 2/3 for the second of three")
    return Shard(int(number), int(parts))
