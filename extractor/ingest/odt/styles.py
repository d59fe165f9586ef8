"""Styles of paragraphs and of stretches in them: which are headings, bold or slanted, by themselves or their parent."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import regex

from extractor.ingest.odt.names import count, named
from extractor.ingest.office.packages import Element

Family = Literal["paragraph", "text"]

_TITLE = regex.compile(r"(?:heading|rubrik)(?:_20_|\s)*(?P<level>[1-9])|title|titel|rubrik", regex.IGNORECASE)
_HEAVY = regex.compile(r"bold|[6-9]00")
_SLANTED = frozenset(("italic", "oblique"))


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says about what is set in it; None where it says nothing."""

    heading: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    list_style: str | None = None
    """The list that paragraphs are counted by; empty for none."""


class Styles:
    """The styles of a file by family and name; those of its text stand before its common ones of the same name."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        for root in roots:
            for element in root.iter(named("style:style")):
                key = element.get(named("style:family"), ""), element.get(named("style:name"), "")
                self._elements[key] = element
        self._known: dict[tuple[str, str], Style] = {}

    def get(self, family: Family, name: str | None) -> Style:
        """Give a style with what it takes over from its parents."""
        key = family, name or ""
        if key not in self._known:
            self._known[key] = Style()  # a style that is its own parent ends here
            element = self._elements.get(key)
            if element is not None:
                self._known[key] = _style(element, self.get(family, element.get(named("style:parent-style-name"))))
        return self._known[key]


def _style(element: Element, parent: Style) -> Style:
    look = element.find(named("style:text-properties"))
    weight = None if look is None else look.get(named("fo:font-weight"))
    slant = None if look is None else look.get(named("fo:font-style"))
    listed = element.get(named("style:list-style-name"))
    return Style(
        heading=_heading(element) or parent.heading,
        bold=parent.bold if weight is None else _HEAVY.fullmatch(weight) is not None,
        italic=parent.italic if slant is None else slant in _SLANTED,
        list_style=parent.list_style if listed is None else listed,
    )


def _heading(element: Element) -> int | None:
    match = _TITLE.fullmatch(element.get(named("style:name"), ""))
    if match:
        return int(match["level"] or 1)
    return count(element, "style:default-outline-level")
