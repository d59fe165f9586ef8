"""The numbers that are printed before list items and numbered headings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from extractor.ingest.odt.names import count, named
from extractor.ingest.office.numbering import Kind, Level, marker
from extractor.ingest.office.packages import Element

DEEPEST = 10
"""Levels of a list."""
_KINDS: Mapping[str, Kind] = {"1": "decimal", "a": "letter", "A": "LETTER", "i": "roman", "I": "ROMAN", "": "none"}
_NUMBERED = frozenset(map(named, ("text:list-level-style-number", "text:outline-level-style")))


@dataclass(slots=True)
class Open:
    """A list while its items are read: its style, how far its levels have counted, and the level of its items."""

    style: str | None
    counts: dict[int, int] = field(default_factory=dict)
    level: int = 0

    def inner(self, style: str | None) -> "Open":
        """Give the list within one of its items; without a style of its own it has that of the outer list."""
        return Open(style or self.style, self.counts, min(self.level + 1, DEEPEST - 1))


class Lists:
    """The list styles of a file, and its lists as they count."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self._outline: dict[int, Level] = {}
        self._headings: dict[int, int] = {}
        self._of_style: dict[str | None, dict[int, int]] = {}
        self._of_list: dict[str | None, dict[int, int]] = {}
        for root in roots:
            for element in root.iter(named("text:list-style")):
                self._styles[element.get(named("style:name"), "")] = _levels(element)
            for element in root.iter(named("text:outline-style")):
                self._outline = _levels(element)

    def open(self, element: Element) -> Open:
        """Open an outermost list: it begins to count, or goes on where the list did that it continues."""
        style = element.get(named("text:style-name"))
        before = self._of_list.get(element.get(named("text:continue-list")))
        if before is None and element.get(named("text:continue-numbering")) == "true":
            before = self._of_style.get(style)
        counts = before if before is not None else {}
        self._of_style[style] = counts
        if element.get(named("xml:id")):
            self._of_list[element.get(named("xml:id"))] = counts
        return Open(style, counts)

    def marker(self, item: Open, style: str | None) -> str:
        """Count one item and give its number as printed; `style` is its paragraph's, for a list without one."""
        levels = self._styles.get(item.style or style or "", {})
        return marker(levels, item.counts, item.level)

    def heading_number(self, level: int, start: int | None) -> str:
        """Count one heading of a level (1 = highest) and give its number, "" where headings of its level have none."""
        if start is not None:
            self._headings[level - 1] = start - 1
        return marker(self._outline, self._headings, level - 1) if level - 1 in self._outline else ""


def _levels(element: Element) -> dict[int, Level]:
    return {(count(each, "text:level") or 1) - 1: _level(each) for each in element}


def _level(element: Element) -> Level:
    if element.tag not in _NUMBERED:
        return Level()
    level = count(element, "text:level") or 1
    shown = min(count(element, "text:display-levels") or 1, level)
    figures = ".".join(f"%{place}" for place in range(level - shown + 1, level + 1))
    prefix, suffix = (element.get(named(f"style:num-{part}"), "") for part in ("prefix", "suffix"))
    start = count(element, "text:start-value", least=0)
    kind = _KINDS.get(element.get(named("style:num-format"), ""), "decimal")
    return Level(kind, f"{prefix}{figures}{suffix}", 1 if start is None else start)
