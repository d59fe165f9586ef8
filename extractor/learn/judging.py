"""A record against gold: one judgement for each thing that is found or wanted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractor.learn.agreement import Agreement, pair, renamed
from extractor.learn.flags import flag_keys
from extractor.learn.names import likeness
from extractor.learn.records import Heading, Item, Record, Slot
from extractor.matching import normalise

FIELDS = (
    "sections",
    "metadata",
    "indicators",
    "targets",
    "outcomes",
    "breakdown",
    "values",
    "status",
    "deviations",
)

VALUE_FIELDS = frozenset({"targets", "outcomes", "breakdown", "values"})
"""What counts as `values`; a judgement on `values` alone is one of an indicator that gold does not have."""

FREE_TEXT = frozenset({"project_name", "beneficiary"})
"""Metadata that may be written in more than one way; numbers of cases and dates may not."""

SECTION_FLOOR = 0.75
INDICATOR_FLOOR = 0.8
BROKEN_DOWN = 0.3
"""What it adds to the fit that both are broken down: of two statements the one with groups is paired with the other."""

ELSEWHERE = 1.0
"""What it takes from the fit that they stand in different sections, where that is let pass: all else must agree."""

NAME_FLOOR = 0.34
"""Indicators less alike in name than this are the same only if all their numbers are."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A thing that is wanted, found, or both; None stands for nothing."""

    field: str
    about: str
    wanted: object | None
    found: object | None
    agrees: bool
    item: int | None = None
    """Which of the record's indicators it is about."""
    implied: bool = False
    """Whether the judgement on its indicator says already that it is wrong."""

    @property
    def thing(self) -> str:
        """Say what is judged; what is found instead of the wanted does not make it another thing."""
        return f"{self.field}: {self.about}: wanted {_shown(self.wanted)}"

    def __str__(self) -> str:
        return f"{self.thing}, found {_shown(self.found)}"


def judge(record: Record, gold: Record, agreement: Agreement) -> list[Judgement]:
    """Judge all that a record holds and all that it lacks, in the order of the fields."""
    pairs = pair_items(record, gold, agreement)
    return [
        *_sections(record, gold, agreement),
        *_metadata(record, gold, agreement),
        *_indicators(record, gold, pairs, agreement),
        *_deviations(record, gold, pairs, agreement),
    ]


def pair_items(record: Record, gold: Record, agreement: Agreement) -> dict[int, int]:
    """Pair the record's indicators with those of gold: index -> index."""
    return pair(record.items, gold.items, lambda found, wanted: _fit(found, wanted, agreement), floor=INDICATOR_FLOOR)


def _fit(found: Item, wanted: Item, agreement: Agreement) -> float:
    """Give how well an indicator fits one of gold: by name, numbers, and whether both are broken down.

    The same indicator said again in another section is another statement of it (contract: one per statement).
    """
    elsewhere = None not in (found.section, wanted.section) and found.section != wanted.section
    if elsewhere and agreement.placed:
        return 0.0
    name = likeness(found.name, wanted.name)
    numbers = _shared_numbers(found, wanted, agreement)
    if name < NAME_FLOOR and numbers < 1.0:
        return 0.0
    broken_down = bool(wanted.group_names and found.group_names)
    return name + numbers + broken_down * BROKEN_DOWN - elsewhere * ELSEWHERE


def _shared_numbers(found: Item, wanted: Item, agreement: Agreement) -> float:
    """Give the share of the wanted numbers that are found; without numbers the status is what tells."""
    if not wanted.totals:
        return float(found.status == wanted.status)
    shared = [value for value in wanted.totals if any(agreement.same_value(each, value) for each in found.totals)]
    return len(shared) / len(wanted.totals)


def _sections(record: Record, gold: Record, agreement: Agreement) -> Iterator[Judgement]:
    def fit(found: Heading, wanted: Heading) -> float:
        number = not agreement.placed or found.number == wanted.number
        return number * 0.4 + 0.4 * likeness(found.title, wanted.title) + 0.2 * (found.form == wanted.form)

    pairs = pair(record.headings, gold.headings, fit, floor=SECTION_FLOOR)
    missed = set(range(len(gold.headings))) - set(pairs.values())
    for i, found in enumerate(record.headings):
        yield Judgement("sections", _title(found), "section" if i in pairs else None, "section", i in pairs)
    for j in sorted(missed):
        yield Judgement("sections", _title(gold.headings[j]), "section", None, agrees=False)


def _metadata(record: Record, gold: Record, agreement: Agreement) -> Iterator[Judgement]:
    """Judge the fields that gold states: a report may say more than the reader noted."""
    for field, wanted in gold.metadata.items():
        found = record.metadata.get(field)
        if found is not None or wanted is not None:
            yield Judgement("metadata", field, wanted, found, _same_datum(field, found, wanted, agreement))


def _same_datum(field: str, found: Any, wanted: Any, agreement: Agreement) -> bool:
    if isinstance(found, int | float) and isinstance(wanted, int | float):
        return agreement.same_number(round(found, 2), round(wanted, 2))
    if not isinstance(found, str) or not isinstance(wanted, str):
        return False
    one, other = normalise(found), normalise(wanted)
    return agreement.same_name(one, other) if field in FREE_TEXT else one == other


def _indicators(record: Record, gold: Record, pairs: dict[int, int], agreement: Agreement) -> Iterator[Judgement]:
    paired = {j: i for i, j in pairs.items()}
    for j, wanted in enumerate(gold.items):
        if not wanted.optional:
            i = paired.get(j)
            yield from _missed(wanted) if i is None else _both(i, record.items[i], wanted, agreement)
    for i, found in enumerate(record.items):
        # Counts in running prose may be left out (contract: scope `narrative`), so gold need not have them.
        if i not in pairs and not found.narrative:
            yield from _extra(i, found)


def _missed(wanted: Item) -> Iterator[Judgement]:
    yield Judgement("indicators", str(wanted), _numbers(wanted), None, agrees=False)
    for field, value in (("targets", wanted.target), ("outcomes", wanted.outcome)):
        if value:
            yield Judgement(field, str(wanted), value, None, agrees=False, implied=True)
    for slot, value in wanted.groups.items():
        if slot not in wanted.optional_slots:
            yield Judgement("breakdown", f"{slot}, {wanted}", value, None, agrees=False, implied=True)


def _extra(i: int, found: Item) -> Iterator[Judgement]:
    yield Judgement("indicators", str(found), None, _numbers(found), agrees=False, item=i)
    for value in found.values:
        yield Judgement("values", str(found), None, value, agrees=False, item=i, implied=True)


def _both(i: int, found: Item, wanted: Item, agreement: Agreement) -> Iterator[Judgement]:
    about = str(wanted)
    yield Judgement("indicators", about, _numbers(wanted), _numbers(found), agrees=True, item=i)
    yield Judgement("status", about, wanted.status, found.status, found.status == wanted.status, item=i)
    for field, got, value in (("targets", found.target, wanted.target), ("outcomes", found.outcome, wanted.outcome)):
        if got or value:
            yield Judgement(field, about, value, got, agreement.same_value(got, value), item=i)
    yield from _breakdown(i, found, wanted, agreement)


def _breakdown(i: int, found: Item, wanted: Item, agreement: Agreement) -> Iterator[Judgement]:
    def same(slot: Slot, other: Slot) -> bool:
        return slot.role == other.role and agreement.same_name(slot.group, other.group)

    names = renamed(found.groups, wanted.groups, same) if agreement.likeness else {slot: slot for slot in found.groups}
    got = {names[slot]: value for slot, value in found.groups.items()}
    for slot in sorted((wanted.groups.keys() | got) - wanted.optional_slots, key=str):
        value, other = wanted.groups.get(slot), got.get(slot)
        agrees = agreement.same_value(other, value)
        yield Judgement("breakdown", f"{slot}, {wanted}", value, other, agrees, item=i)


def _deviations(record: Record, gold: Record, pairs: dict[int, int], agreement: Agreement) -> Iterator[Judgement]:
    found, wanted = flag_keys(record, gold, pairs, agreement)
    for key in sorted(found | wanted, key=str):
        about = f"{gold.items[key.item]}" if key.item is not None else "the report"
        about += f", {key.subgroup}" if key.subgroup else ""
        got, asked = (key.kind if key in keys else None for keys in (found, wanted))
        yield Judgement("deviations", about, asked, got, got == asked)


def _title(heading: Heading) -> str:
    return " ".join(filter(None, (heading.number, heading.title)))


def _numbers(item: Item) -> str:
    return ", ".join(map(str, item.totals)) or item.status


def _shown(thing: object | None) -> str:
    return "nothing" if thing is None else str(thing)
