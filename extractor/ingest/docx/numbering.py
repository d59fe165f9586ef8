"""The numbers that Word prints before its list items and numbered headings."""

from collections import defaultdict
from dataclasses import dataclass

import regex

from extractor.ingest.docx.names import Element, number, value, w
from extractor.ingest.docx.styles import Styles

_PLACE = regex.compile(r"%([1-9])")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


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
            return _figure(counts.get(place, other.start), other.kind)

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


def _figure(count: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman") and 0 < count < 400:
        return _roman(count).upper() if kind == "upperRoman" else _roman(count)
    return str(count)


def _roman(count: int) -> str:
    figure = ""
    for worth, sign in _ROMAN:
        figure += sign * (count // worth)
        count %= worth
    return figure
