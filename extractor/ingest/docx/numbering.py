"""The numbers that Word prints before its list items and numbered headings."""

from collections import defaultdict
from dataclasses import dataclass

import regex

from extractor.ingest.docx.names import number, value, w
from extractor.ingest.docx.styles import Styles
from extractor.ingest.office.figures import Kind, figure
from extractor.ingest.office.packages import Element

_PLACE = regex.compile(r"%([1-9])")
_KINDS: dict[str, Kind] = {
    "lowerLetter": "letter",
    "upperLetter": "LETTER",
    "lowerRoman": "roman",
    "upperRoman": "ROMAN",
}


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str = "bullet"
    pattern: str = "%1."
    start: int = 1


class Numbering:
    """The lists of a file, counting as their items come."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self.styles = styles
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if root is None:
            return
        shared = {element.get(w("abstractNumId")): _levels(element) for element in root.findall(w("abstractNum"))}
        for element in root.findall(w("num")):
            self._levels[element.get(w("numId"), "")] = shared.get(value(element, "abstractNumId"), {})

    def marker(self, list_id: str, level: int) -> str:
        """Count one item and give its number as printed, "-" for every kind of bullet, "" where it has neither."""
        levels = self._levels.get(list_id, {})
        form = levels.get(level, _Level())
        if form.kind in ("bullet", "none"):
            return "-" if form.kind == "bullet" else ""
        counts = self._counts[list_id]
        counts[level] = counts.get(level, form.start - 1) + 1
        for deeper in [place for place in counts if place > level]:
            del counts[deeper]

        def shown(match: regex.Match[str]) -> str:
            place = int(match[1]) - 1
            other = levels.get(place, _Level())
            return figure(counts.get(place, other.start), _KINDS.get(other.kind, "decimal"))

        return str(_PLACE.sub(shown, form.pattern))


def _levels(element: Element) -> dict[int, _Level]:
    return {
        int(level.get(w("ilvl"), "0")): _Level(
            value(level, "numFmt") or "bullet",
            value(level, "lvlText") or "%1.",
            start if (start := number(level, "start")) is not None else 1,
        )
        for level in element.findall(w("lvl"))
    }
