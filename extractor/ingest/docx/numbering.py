"""The numbers that Word prints before its list items and numbered headings."""

from collections import defaultdict

from extractor.ingest.docx.names import number, value, w
from extractor.ingest.docx.styles import Styles
from extractor.ingest.office.numbering import Kind, Level, marker
from extractor.ingest.office.packages import Element

_KINDS: dict[str, Kind] = {
    "bullet": "bullet",
    "none": "none",
    "lowerLetter": "letter",
    "upperLetter": "LETTER",
    "lowerRoman": "roman",
    "upperRoman": "ROMAN",
}


class Numbering:
    """The lists of a file, counting as their items come."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self.styles = styles
        self._levels: dict[str, dict[int, Level]] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if root is None:
            return
        shared = {element.get(w("abstractNumId")): _levels(element) for element in root.findall(w("abstractNum"))}
        for element in root.findall(w("num")):
            self._levels[element.get(w("numId"), "")] = shared.get(value(element, "abstractNumId"), {})

    def marker(self, list_id: str, level: int) -> str:
        """Count one item and give its number as printed, "-" for every kind of bullet, "" where it has neither."""
        return marker(self._levels.get(list_id, {}), self._counts[list_id], level)


def _levels(element: Element) -> dict[int, Level]:
    return {
        int(level.get(w("ilvl"), "0")): Level(
            _KINDS.get(value(level, "numFmt") or "bullet", "decimal"),
            value(level, "lvlText") or "%1.",
            start if (start := number(level, "start")) is not None else 1,
        )
        for level in element.findall(w("lvl"))
    }
