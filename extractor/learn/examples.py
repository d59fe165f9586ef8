"""Examples for training: numbers of running text with the role that gold gives them.

Gold says which values a report states, not where. A value is found again by its number, its kind of unit, its section
and the words of its indicator; where two numbers fit as well, neither is an example. A number that gold has nothing to
do with is an example of `none`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from extractor import pipeline
from extractor.candidates import Candidate, ProseRole
from extractor.learn.corpus import Trial
from extractor.learn.names import FILLERS
from extractor.learn.records import COUNTED_KINDS

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

_FIELDS: Mapping[str, ProseRole] = {
    "baseline": "baseline",
    "target": "target",
    "revised_target": "revised",
    "outcome": "outcome",
}
_WORD = regex.compile(r"\p{L}{4,}")


@dataclass(frozen=True, slots=True)
class Example:
    """A number with its role; `name` is what its indicator is called, where it is one's own value."""

    candidate: Candidate
    role: ProseRole
    name: str | None = None


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of gold and what tells its place; `label` is that of its group, `role` None for what may be left out."""

    role: ProseRole | None
    low: float
    high: float
    kind: str
    section: str | None
    name: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """A number of running text with the stems of the words around it."""

    candidate: Candidate
    near: frozenset[str]
    wide: frozenset[str]


def examples_of(trial: Trial) -> list[Example]:
    """Give the examples of a case of the corpus; raises the errors of reading it."""
    return examples(pipeline.candidates(trial.path), trial.gold())


def examples(candidates: Sequence[Candidate], gold: Mapping[str, Any]) -> list[Example]:
    """Give the numbers of a report whose role gold tells beyond doubt."""
    places = [_place(candidate) for candidate in candidates]
    told: dict[int, list[_Value]] = defaultdict(list)
    doubtful: set[int] = set()
    for value in _values(gold):
        fits = {number: fit for number, place in enumerate(places) if (fit := _fit(value, place)) > 0}
        best = [number for number, fit in fits.items() if fit == max(fits.values())]
        if len(best) == 1 and _is_sure(value, places[best[0]]):
            told[best[0]].append(value)
            continue
        doubtful |= {number for number, fit in fits.items() if fit >= DOUBTFUL}
    return list(_examples(candidates, told, doubtful))


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


def _values(gold: Mapping[str, Any]) -> Iterator[_Value]:
    for item in gold["indicators"]:
        optional = bool(item.get("optional"))
        for field, role in _FIELDS.items():
            yield from _value(item.get(field), None if optional else role, item)
        for group in item.get("breakdown") or ():
            left_out = optional or bool(group.get("optional"))
            for field in ("target", "outcome"):
                yield from _value(group.get(field), None if left_out else "subgroup", item, group["label"])


def _value(
    quantity: Mapping[str, Any] | None, role: ProseRole | None, item: Mapping[str, Any], label: str | None = None
) -> Iterator[_Value]:
    if quantity and quantity.get("low") is not None:
        low, high = float(quantity["low"]), float(quantity.get("high", quantity["low"]))
        section = item.get("section")
        yield _Value(role, low, high, _kind(quantity["unit_kind"]), section and str(section), item["name"], label)


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
