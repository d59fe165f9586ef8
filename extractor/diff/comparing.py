"""Two runs side by side: reports by the hash of their bytes, those whose bytes changed by their path."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from extractor.diff.snapshots import Facts, Item, Place, Snapshot

What = Literal["report", "value", "deviation"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was; `before` None: it was not there, `after` None: it is not there any more.

    `kind` is the role of a value, the kind of a deviation, and nothing for a report.
    """

    what: What
    report: str
    project: str | None
    indicator: str | None
    subgroup: str | None
    kind: str | None
    before: Facts | None
    after: Facts | None


Pair = tuple[Snapshot | None, Snapshot | None]


def changes(old: Iterable[Snapshot], new: Iterable[Snapshot]) -> Iterator[Change]:
    """Give all changes; both sides in the order of their hashes."""
    for before, after in _pairs(iter(old), iter(new)):
        yield from _of_report(before, after)


def _pairs(old: Iterator[Snapshot], new: Iterator[Snapshot]) -> Iterator[Pair]:
    """Pair reports as they come; only those without a partner are kept until the end."""
    gone, come = dict[str, Snapshot](), dict[str, Snapshot]()
    before, after = next(old, None), next(new, None)
    while before or after:
        if before and after and before.sha256 == after.sha256:
            yield before, after
            before, after = next(old, None), next(new, None)
        elif before and (not after or before.sha256 < after.sha256):
            gone[before.path] = before
            before = next(old, None)
        elif after:
            come[after.path] = after
            after = next(new, None)
    for path in sorted(gone.keys() | come.keys()):
        yield gone.get(path), come.get(path)


def _of_report(before: Snapshot | None, after: Snapshot | None) -> Iterator[Change]:
    about = after or before
    if about is None:
        return
    states = before.state if before else None, after.state if after else None
    if states[0] != states[1]:
        yield Change("report", about.path, about.project, None, None, None, *states)
    if before and after:
        yield from _of_items("value", about, before.values, after.values)
        yield from _of_items("deviation", about, before.deviations, after.deviations)


def _of_items(
    what: What, about: Snapshot, before: Mapping[Place, Item], after: Mapping[Place, Item]
) -> Iterator[Change]:
    for place in {**before, **after}:
        old, new = before.get(place), after.get(place)
        facts = old.facts if old else None, new.facts if new else None
        if facts[0] != facts[1]:
            name = (new or old or Item(None, {})).indicator
            yield Change(what, about.path, about.project, name, place.subgroup, place.kind, *facts)
