"""Examples for training: numbers of running text with the role that gold gives them.

Gold says which values a report states, not where. A value that the phrases read right stands where they read it. Any
other is found again by its number, its kind of unit, its section, the words of its indicator, and the other numbers of
its indicator beside it; where two numbers fit as well, neither is an example. A number that gold has nothing to do with
is an example of `none`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from extractor import pipeline
from extractor.candidates import Candidate, ProseRole
from extractor.document import Document
from extractor.learn.agreement import STRICT
from extractor.learn.corpus import Trial
from extractor.learn.judging import pair_items
from extractor.learn.names import FILLERS
from extractor.learn.records import COUNTED_KINDS, read_record
from extractor.record import to_plain
from extractor.types import Indicator, Quantity, Report

STEM = 6
"""Letters of a word that its inflected forms share."""
LEAST_NEAR = 0.3
"""Share of an indicator's words that must stand in or right above the sentence, in the section that gold names."""
LEAST_FAR = 0.6
"""The same in the sentence itself, for another section: a statement that gold has elsewhere."""
LEAST_LABEL = 0.5
"""Share of the words of a group's label that must stand in the sentence."""
DOUBTFUL = 1.0
"""Fit from which a number may be a value of gold, and so is no example of `none`."""
POSSIBLE = 0.5
"""The same where the value's place is not found."""
BESIDE = 0.8
"""What another value of its indicator in the same sentence adds to the fit."""
SURE = 1.6
"""Fit from which the best number is a value of gold, whatever words it lacks."""

_FIELDS: Mapping[str, ProseRole] = {
    "baseline": "baseline",
    "target": "target",
    "revised_target": "revised",
    "outcome": "outcome",
}
_WORD = regex.compile(r"\p{L}{4,}")


@dataclass(frozen=True, slots=True)
class Example:
    """A number with its role; `name` is that of the indicator whose own value it is, which no other value may have."""

    candidate: Candidate
    role: ProseRole
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text with its numbers as examples; `group` is its kind of report, or what else a model must not know of it."""

    group: str
    document: Document
    examples: Sequence[Example]


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of gold and what tells its place; `label` is that of its group, `role` None for what may be left out.

    `others` are the totals of its indicator, `read` is where the phrases have read it.
    """

    role: ProseRole | None
    low: float
    high: float
    kind: str
    section: str | None
    name: str
    label: str | None = None
    others: frozenset[tuple[float, float]] = frozenset()
    read: int | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """A number of running text with the stems of the words around it."""

    candidate: Candidate
    near: frozenset[str]
    wide: frozenset[str]


def lesson_of(trial: Trial) -> Lesson:
    """Give a case of the corpus as a lesson; raises the errors of reading it."""
    source = pipeline.source_of(trial.path)
    document = pipeline.composed(source)
    found = examples(pipeline.candidates(document), trial.gold(), pipeline.understand(source))
    return Lesson(trial.case.kind, document, found)


def examples(candidates: Sequence[Candidate], gold: Mapping[str, Any], report: Report | None = None) -> list[Example]:
    """Give the numbers of a report whose role gold tells beyond doubt; `report` is what the phrases read in it."""
    places = [_place(candidate) for candidate in candidates]
    numbers = {candidate.quantity.evidence.start: number for number, candidate in enumerate(candidates)}
    told: dict[int, list[_Value]] = defaultdict(list)
    doubtful: set[int] = set()
    for value in _values(gold, _paired(report, gold) if report else {}):
        fits = {number: fit for number, place in enumerate(places) if (fit := _fit(value, place)) > 0}
        place, least = _told(value, fits, places, numbers)
        if place is not None:
            told[place].append(value)
        doubtful |= {number for number, fit in fits.items() if fit >= least and number != place}
    return list(_examples(candidates, told, doubtful))


def _told(
    value: _Value, fits: Mapping[int, float], places: Sequence[_Place], numbers: Mapping[int, int]
) -> tuple[int | None, float]:
    """Give the number that a value is, None where it is none beyond doubt, and the fit that makes others doubtful."""
    if value.read is not None:
        return numbers.get(value.read), DOUBTFUL
    best = [number for number, fit in fits.items() if fit == max(fits.values())]
    if len(best) == 1 and (_is_sure(value, places[best[0]]) or (value.label is None and fits[best[0]] >= SURE)):
        return best[0], DOUBTFUL
    return None, POSSIBLE


def _paired(report: Report, gold: Mapping[str, Any]) -> dict[int, Indicator]:
    """Give the indicators that the phrases found, by the places of those of gold that they are."""
    found, wanted = read_record(to_plain(report)), read_record({"indicators": gold["indicators"]})
    return {j: report.indicators[i] for i, j in pair_items(found, wanted, STRICT).items()}


def _examples(
    candidates: Sequence[Candidate], told: Mapping[int, list[_Value]], doubtful: set[int]
) -> Iterator[Example]:
    for number, candidate in enumerate(candidates):
        values = told.get(number, [])
        roles = {value.role for value in values}
        if not values and number not in doubtful:
            yield Example(candidate, "none")
        elif len(roles) == 1 and (role := roles.pop()) is not None:
            yield Example(candidate, role, values[0].name if role != "subgroup" else None)


def _values(gold: Mapping[str, Any], paired: Mapping[int, Indicator]) -> Iterator[_Value]:
    for place, item in enumerate(gold["indicators"]):
        optional, found = bool(item.get("optional")), paired.get(place)
        for field, role in _FIELDS.items():
            read = getattr(found, field) if found else None
            yield from _value(item.get(field), None if optional else role, item, read=read)
        for group in item.get("breakdown") or ():
            left_out = optional or bool(group.get("optional"))
            for field in ("target", "outcome"):
                quantity = group.get(field)
                read = _read_of_group(found, group, field) if found else None
                yield from _value(quantity, None if left_out else "subgroup", item, label=group["label"], read=read)


def _read_of_group(found: Indicator, group: Mapping[str, Any], field: str) -> Quantity | None:
    """Give the number that the phrases read for a group of gold."""
    named = (each for each in found.breakdown if each.group.casefold() == str(group["group"]).casefold())
    return next((quantity for each in named if (quantity := getattr(each, field)) is not None), None)


def _value(
    quantity: Mapping[str, Any] | None,
    role: ProseRole | None,
    item: Mapping[str, Any],
    *,
    label: str | None = None,
    read: Quantity | None = None,
) -> Iterator[_Value]:
    if not quantity or quantity.get("low") is None:
        return
    ends, section = _ends(quantity), item.get("section")
    others = frozenset(
        _ends(other)
        for field in ("target", "outcome")
        if (other := item.get(field)) and other is not quantity and other.get("low") is not None
    )
    agrees = read is not None and (read.low, read.high) == ends
    yield _Value(
        role,
        *ends,
        kind=_kind(quantity["unit_kind"]),
        section=section and str(section),
        name=item["name"],
        label=label,
        others=others,
        read=read.evidence.start if read is not None and agrees else None,
    )


def _ends(quantity: Mapping[str, Any]) -> tuple[float, float]:
    low = float(quantity["low"])
    return low, float(quantity.get("high", low))


def _place(candidate: Candidate) -> _Place:
    near = _stems(candidate.text)
    return _Place(candidate, near, near | _stems(candidate.above))


def _fit(value: _Value, place: _Place) -> float:
    """Give how well a number fits a value of gold, 0 when it is another number."""
    quantity = place.candidate.quantity
    if (quantity.low, quantity.high, _kind(quantity.unit_kind)) != (value.low, value.high, value.kind):
        return 0.0
    name = _stems(value.name)
    fit = _share(name, place.near) + 0.5 * _share(name, place.wide) + (value.section == place.candidate.section)
    fit += BESIDE * any((other.low, other.high) in value.others for other in place.candidate.others)
    return fit if value.label is None else fit + _share(_stems(value.label), place.near)


def _is_sure(value: _Value, place: _Place) -> bool:
    name = _stems(value.name)
    if value.label is not None and _share(_stems(value.label), place.near) < LEAST_LABEL:
        return False
    if value.section == place.candidate.section:
        return _share(name, place.wide) >= LEAST_NEAR
    return value.label is None and _share(name, place.near) >= LEAST_FAR


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / len(words) if words else 0.0


def _kind(kind: str) -> str:
    return "count" if kind in COUNTED_KINDS - {"time"} else kind


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _WORD.findall(text.casefold()) if word not in FILLERS)
