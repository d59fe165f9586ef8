"""From drafts to records: names, keys, codes, scopes, ids; the same value found twice counts once."""

from collections.abc import Iterable
from dataclasses import replace

import regex

from extractor.indicators.drafts import Draft, Scene
from extractor.types import Indicator, Quantity, Scope, Section, Subgroup

CONFIDENCE = {"table": 0.97, "lines": 0.95, "activity": 0.88, "prose": 0.7}
"""By reader; measured on the corpus' development split."""

_PROJECT = regex.compile(
    r"\b(?:egna|egen|projektspecifik\w*|projektets\s+(?:fram\w+\s+)?indikatorer)\b", regex.IGNORECASE
)
_LEADING_NUMBER = regex.compile(r"^(?:\(?[a-zåäö]\)|\d{1,2}(?:\.\d{1,2})*[.)]|[•*–-])\s+", regex.IGNORECASE)


def assemble(scene: Scene, drafts: Iterable[Draft]) -> tuple[Indicator, ...]:
    """Give the records of a report's drafts in reading order."""
    ordered = sorted(_distinct(drafts), key=lambda draft: draft.start)
    return tuple(_record(scene, draft, number) for number, draft in enumerate(ordered, start=1))


def _distinct(drafts: Iterable[Draft]) -> list[Draft]:
    """Drop a prose draft whose numbers a table or a labelled line has used already."""
    kept: list[Draft] = []
    used: set[int] = set()
    order = {"table": 0, "activity": 1, "lines": 2, "prose": 3}
    for draft in sorted(drafts, key=lambda draft: (order[draft.origin], draft.start)):
        places = {quantity.evidence.start for quantity in draft.values.values()}
        if draft.origin == "prose" and places & used:
            continue
        used |= places
        kept.append(draft)
    return kept


def _record(scene: Scene, draft: Draft, number: int) -> Indicator:
    section = _numbered(scene, scene.section_at(draft.start))
    name = _LEADING_NUMBER.sub("", draft.name) or draft.name
    return Indicator(
        id=f"i{number}",
        key=key_of(name),
        code=None,
        name=name,
        scope=_scope(scene, draft),
        section=section.id if section else None,
        status=draft.status,
        baseline=draft.values.get("baseline"),
        target=draft.values.get("target"),
        revised_target=draft.values.get("revised"),
        outcome=draft.values.get("outcome"),
        breakdown=tuple(_in_percent(draft, subgroup) for subgroup in draft.breakdown),
        comments=(),
        confidence=CONFIDENCE[draft.origin],
        evidence=draft.evidence,
    )


def _in_percent(draft: Draft, subgroup: Subgroup) -> Subgroup:
    """Read a group's bare number as percent where its indicator is a share ("82,1 procent, 84,6 för flickorna")."""
    kinds = {quantity.unit_kind for role, quantity in draft.values.items() if role in ("target", "outcome")}
    if kinds != {"percent"}:
        return subgroup
    return replace(subgroup, target=_percent(subgroup.target), outcome=_percent(subgroup.outcome))


def _percent(quantity: Quantity | None) -> Quantity | None:
    if quantity is None or quantity.unit is not None or quantity.high > 100:
        return quantity
    return replace(quantity, unit="%", unit_kind="percent")


def _numbered(scene: Scene, section: Section | None) -> Section | None:
    """Give the innermost section with a number around a section; where none has one, the section itself."""
    by_id = {each.id: each for each in scene.sections}
    current = section
    while current is not None and current.number is None:
        current = by_id.get(current.parent) if current.parent else None
    return current or section


def _scope(scene: Scene, draft: Draft) -> Scope:
    if draft.origin == "activity":
        return "activity"
    if draft.origin == "prose" or "target" not in draft.values:
        return "narrative" if draft.origin == "prose" or draft.status == "reported" else "project"
    return "project" if _PROJECT.search(draft.context) else "programme"


def key_of(name: str) -> str:
    """Normalise a name to the key of indicators without a code: lower case, words only, without "antal"."""
    words = regex.findall(r"[\p{L}\p{N}]+", name.casefold())
    return " ".join(word for word in words if word not in ("antal", "antalet", "st")) or name.casefold()
