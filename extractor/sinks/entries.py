"""The lines of a journal: what became of each file, and how far the growing files had come by then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.outcome import Outcome

Ends = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one file of a run, and whether it gave a record; `ends`: bytes of the growing files after that."""

    path: str
    sha256: str
    status: Outcome
    reason: str | None
    extractor_version: str
    record: bool
    ends: Ends


@dataclass(frozen=True, slots=True)
class Superseded:
    """A line whose record another one took the place of: from where to where its pieces lie in each file."""

    line: int
    starts: Ends
    ends: Ends


def superseded(lines: Sequence[Entry], begins: Ends) -> list[Superseded]:
    """Give the lines whose records are not the last of their bytes; `begins`: where the first record may begin."""
    starts = (begins, *(line.ends for line in lines))
    adding = [Superseded(at, start, lines[at].ends) for at, start in enumerate(starts[:-1]) if start != lines[at].ends]
    last = {lines[each.line].sha256: each.line for each in adding}
    return [each for each in adding if last[lines[each.line].sha256] != each.line]


def without(lines: Sequence[Entry], gone: Sequence[Superseded]) -> Iterator[Entry]:
    """Give the lines as they are when these pieces are gone; a path that only such a line names stays."""
    sizes = {each.line: tuple(end - start for start, end in zip(each.starts, each.ends, strict=True)) for each in gone}
    named = {(line.sha256, line.path) for at, line in enumerate(lines) if at not in sizes}
    final = {line.sha256: line for line in lines}
    shift: Ends = (0,) * len(lines[0].ends)
    for at, line in enumerate(lines):
        if at in sizes:
            shift = tuple(map(sum, zip(shift, sizes[at], strict=True)))
        if at not in sizes or (line.sha256, line.path) not in named:
            ends = tuple(end - less for end, less in zip(line.ends, shift, strict=True))
            yield replace(final[line.sha256], path=line.path, ends=ends)
