"""Bulleted and numbered lists of the Word files."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from rendering.blocks import ListItem

_BULLETS = "•–•–•–"
_INDENT = 357  # twips a level (0.63 cm), as Word indents


class ListNumbering:
    """Gives items their bullet or number; a number that does not follow the one before begins a new list."""

    def __init__(self, document: Document) -> None:
        self._numbering = document.part.numbering_part.element
        for old in list(self._numbering):
            self._numbering.remove(old)
        self._lists = 0
        self._bullets = self._new_list(1)
        self._next: dict[int, tuple[int, int]] = {}

    def apply(self, paragraph: Paragraph, item: ListItem) -> None:
        """Makes the paragraph an item of a list."""
        number = self._bullets if item.number is None else self._numbered(item.depth, item.number)
        properties = OxmlElement("w:numPr")
        properties.extend([_element("w:ilvl", str(item.depth)), _element("w:numId", str(number))])
        style = paragraph._p.get_or_add_pPr().find(qn("w:pStyle"))
        assert style is not None
        style.addnext(properties)

    def _numbered(self, depth: int, number: int) -> int:
        expected, current = self._next.get(depth, (0, 0))
        if number != expected:
            current = self._new_list(number, numbered=True)
        self._next[depth] = number + 1, current
        return current

    def _new_list(self, start: int, *, numbered: bool = False) -> int:
        self._lists += 1
        definition = OxmlElement("w:abstractNum", {qn("w:abstractNumId"): str(self._lists)})
        for depth, bullet in enumerate(_BULLETS):
            definition.append(_level(depth, f"%{depth + 1}." if numbered else bullet, start, numbered=numbered))
        self._numbering.insert(self._lists - 1, definition)
        instance = OxmlElement("w:num", {qn("w:numId"): str(self._lists)})
        instance.append(_element("w:abstractNumId", str(self._lists)))
        self._numbering.append(instance)
        return self._lists


def _level(depth: int, text: str, start: int, *, numbered: bool) -> BaseOxmlElement:
    level = OxmlElement("w:lvl", {qn("w:ilvl"): str(depth)})
    level.append(_element("w:start", str(start)))
    level.append(_element("w:numFmt", "decimal" if numbered else "bullet"))
    level.append(_element("w:lvlText", text))
    level.append(_element("w:lvlJc", "left"))
    properties = OxmlElement("w:pPr")
    indent = {qn("w:left"): str(_INDENT * (depth + 2)), qn("w:hanging"): str(_INDENT)}
    properties.append(OxmlElement("w:ind", indent))
    level.append(properties)
    return level


def _element(tag: str, value: str) -> BaseOxmlElement:
    return OxmlElement(tag, {qn("w:val"): value})
