"""Short reports, each with one way of setting out goals and outcomes, and what a careful reader takes from it.

`*.toml` holds the reports, in the corpus's source markup; `known_gaps.txt` the titles of those not read in full yet.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import regex
from rendering.as_text import text_bytes
from rendering.parse import parse
from rendering.settings import CaseSettings

from extractor import extract
from extractor.learn.names import likeness
from extractor.types import Indicator, Quantity, Subgroup

FOLDER = Path(__file__).parent
ALIKE = 0.5
"""Likeness of the names of one indicator."""
ROLES = ("baseline", "target", "revised_target", "outcome")
MEASURES = {"percent": "%", "money": "SEK"}
"""How the unit of a value is told; all other things are counted."""
GENDERS = {
    "women": frozenset(["kvinnor", "kvinna", "kv", "k", "flickor", "tjejer", "damer", "dam"]),
    "men": frozenset(["män", "man", "m", "pojkar", "killar", "herrar", "herr"]),
}
_VALUE = regex.compile(
    r"(?P<low>-?\d+(?:[.,]\d+)?)(?:[-–](?P<high>\d+(?:[.,]\d+)?))?\s*(?P<unit>%|SEK|EUR|\w+)?(?:/(?P<per>year|month))?"
)


@dataclass(frozen=True, slots=True)
class Form:
    """A short report: its name, its source, and the indicators that it states."""

    title: str
    text: str
    indicators: list[dict[str, Any]] = field(default_factory=list)


def forms() -> list[Form]:
    """Give all short reports, in the order of files and entries."""
    read = (tomllib.loads(path.read_text("utf-8"))["form"] for path in sorted(FOLDER.glob("*.toml")))
    return [Form(**entry) for entries in read for entry in entries]


def known_gaps() -> frozenset[str]:
    """Give the titles of the reports that are not read in full."""
    return frozenset((FOLDER / "known_gaps.txt").read_text("utf-8").splitlines())


def differences(form: Form, folder: Path) -> list[str]:
    """Give a line for each value that is missing or stated wrongly, sorted by indicator."""
    path = folder / "report.txt"
    path.write_bytes(text_bytes(parse(form.text), CaseSettings("form", form.title)))
    found = list(extract(path).indicators)
    lines: list[str] = []
    for wanted in form.indicators:
        best = max(found, key=lambda each: _fit(wanted, each), default=None)
        if best is None or _fit(wanted, best) < ALIKE:
            lines.append(f"{wanted['name']}: not found")
            continue
        found.remove(best)
        lines.extend(_compared(wanted, best))
    return [*lines, *(f"{each.name}: found, but not stated" for each in found)]


def _fit(wanted: Mapping[str, Any], found: Indicator) -> float:
    """Tell how well an indicator fits: by its name, and by the values that it shares."""
    name = likeness(wanted["name"], found.name)
    shared = sum(1 for role, value in _values(wanted) if value == _told(getattr(found, role)))
    return name + shared if name >= ALIKE or shared > 1 else 0.0


def _values(wanted: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for role in ROLES:
        if role in wanted:
            yield role, _as_told(wanted[role])


def _compared(wanted: Mapping[str, Any], found: Indicator) -> Iterator[str]:
    name = wanted["name"]
    if wanted.get("status", "reported") != found.status:
        yield f"{name}: is {found.status}"
    for role in ("target", "revised_target", "outcome"):
        yield from _unlike(f"{name}: {role}", wanted.get(role), getattr(found, role))
    groups = list(found.breakdown)
    for label, values in wanted.get("breakdown", {}).items():
        best = next((group for group in groups if _is_group(label, group)), None)
        if best is not None:
            groups.remove(best)
        for role in ("target", "outcome"):
            yield from _unlike(f"{name}, {label}: {role}", values.get(role), getattr(best, role, None))
    yield from (f"{name}, {group.label}: found, but not stated" for group in groups)


def _unlike(place: str, wanted: str | None, found: Quantity | None) -> Iterator[str]:
    if (wanted and _as_told(wanted)) != _told(found):
        yield f"{place} is {wanted}, read {_told(found)}"


def _is_group(label: str, group: Subgroup) -> bool:
    if group.dimension == "gender" and group.group in GENDERS:
        return label.casefold().strip(".") in GENDERS[group.group] or likeness(label, group.label) >= ALIKE
    return likeness(label, group.label) >= ALIKE


def _as_told(value: str) -> str:
    """Tell a value of a form as `_told` tells a quantity."""
    match = _VALUE.fullmatch(value.replace(" ", "").replace("\u00a0", ""))
    assert match is not None, value
    low = float(match["low"].replace(",", "."))
    high = float((match["high"] or match["low"]).replace(",", "."))
    return _line(low, high, match["unit"] if match["unit"] in MEASURES.values() else "", match["per"])


def _told(quantity: Quantity | None) -> str | None:
    if quantity is None:
        return None
    return _line(quantity.low, quantity.high, MEASURES.get(quantity.unit_kind, ""), quantity.per)


def _line(low: float, high: float, unit: str, per: str | None) -> str:
    return f"{low:.12g}" + (f"-{high:.12g}" if high != low else "") + unit + (f"/{per}" if per else "")
