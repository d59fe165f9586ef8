"""Paragraph and character styles: which are headings, bold, slanted or numbered, by themselves or by their base."""

from dataclasses import dataclass

import regex

from extractor.ingest.docx.names import number, switched_on, value, w
from extractor.ingest.office.packages import Element

_HEADING = regex.compile(r"(?:heading|rubrik|title|titel)\s*([1-9]?)", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says about its paragraphs; None where it says nothing."""

    heading: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    list_id: str | None = None
    list_level: int | None = None


class Styles:
    """The styles of a file by their id."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else root.findall(w("style"))
        self._elements = {element.get(w("styleId"), ""): element for element in elements}
        self._known: dict[str | None, Style] = {None: Style()}

    def get(self, style_id: str | None) -> Style:
        """Give a style with what it takes over from the styles it is based on."""
        if style_id not in self._known:
            self._known[style_id] = Style()  # a style that is based on itself ends here
            element = self._elements.get(style_id or "")
            if element is not None:
                self._known[style_id] = _style(element, self.get(value(element, "basedOn")))
        return self._known[style_id]


def _style(element: Element, base: Style) -> Style:
    look = element.find(w("rPr"))
    bold, italic = switched_on(look, "b"), switched_on(look, "i")
    level = number(element, "pPr/numPr/ilvl")
    return Style(
        heading=_heading(element) or base.heading,
        bold=base.bold if bold is None else bold,
        italic=base.italic if italic is None else italic,
        list_id=value(element, "pPr/numPr/numId") or base.list_id,
        list_level=base.list_level if level is None else level,
    )


def _heading(element: Element) -> int | None:
    match = _HEADING.fullmatch(value(element, "name") or "")
    if match:
        return int(match[1] or 1)
    outline = number(element, "pPr/outlineLvl")
    return outline + 1 if outline is not None and outline < 9 else None
