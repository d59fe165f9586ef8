"""Fonts and paragraph styles of the typeset pages."""

from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from rendering.blocks import Span, Spans
from rendering.errors import RenderError
from rendering.lines import require_hyphenation
from rendering.settings import PdfSettings

_FAMILIES = {"sans": "LiberationSans", "serif": "LiberationSerif", "mono": "LiberationMono"}
_FACES = ("Regular", "Bold", "Italic", "BoldItalic")
_HEADING_SIZES = {1: 6, 2: 2, 3: 0.5, 4: 0}  # points above the body's
_INDENT = 1.3  # of the font size, a list level


class Styles:
    """All paragraph styles of one report."""

    def __init__(self, settings: PdfSettings) -> None:
        self._settings = settings
        family = _FAMILIES[settings.font]
        self.regular, self.bold, self.italic, _ = _register(family)
        if settings.hyphenate:
            require_hyphenation()
        size = settings.size
        justified = TA_JUSTIFY if settings.columns == 2 and settings.font != "mono" else TA_LEFT
        self.body = self._style(spaceAfter=size * 0.6, alignment=justified)
        self.guidance = self._style(size - 1, fontName=self.italic, spaceAfter=size * 0.4)

    def headline(self, spans: Spans) -> str:
        """A heading's markup; typewriters have one size and underline instead."""
        text = marked_up(spans)
        return f"<u>{text}</u>" if self._settings.font == "mono" else text

    def heading(self, level: int) -> Any:
        """A heading of a level from 1."""
        typed = self._settings.font == "mono"
        size = self._settings.size + (0 if typed else _HEADING_SIZES[level])
        colour = HexColor(f"#{self._settings.accent or '000000'}")
        name = self.regular if typed else self.bold
        look = {"spaceBefore": size * 0.7, "spaceAfter": size * 0.35, "keepWithNext": 1, "textColor": colour}
        return self._style(size, fontName=name, hyphenationLang="", **look)

    def item(self, depth: int, *, guidance: bool) -> Any:
        """A list item at a depth from 0."""
        size = self._settings.size - (1 if guidance else 0)
        indent = _INDENT * size * (2 if self._settings.font == "mono" else 1)
        look = {"leftIndent": indent * (depth + 1), "bulletIndent": indent * depth, "spaceAfter": size * 0.25}
        name = self.italic if guidance else self.regular
        return self._style(size, fontName=name, bulletFontName=self.regular, bulletFontSize=size, **look)

    def cell(self, size: float, *, header: bool) -> Any:
        """A table cell."""
        return self._style(size, fontName=self.bold if header and self._settings.font != "mono" else self.regular)

    def _style(self, size: float | None = None, **look: Any) -> Any:
        size = size or self._settings.size
        hyphens = {"hyphenationLang": "sv_SE", "embeddedHyphenation": 1} if self._settings.hyphenate else {}
        base: dict[str, Any] = {"fontName": self.regular, "fontSize": size, "leading": size * 1.22}
        return ParagraphStyle("", **(base | hyphens | look))


def marked_up(spans: Spans) -> str:
    """The runs in reportlab's paragraph markup."""
    return "".join(map(_marked_up, spans))


def _marked_up(span: Span) -> str:
    text = escape(span.text).replace("\n", "<br/>")
    text = f"<i>{text}</i>" if span.italic else text
    return f"<b>{text}</b>" if span.bold else text


@cache
def _register(family: str) -> tuple[str, ...]:
    """The names under which the family's four faces are known to reportlab."""
    names = tuple(f"{family}-{face}" for face in _FACES)
    try:
        for name in names:
            pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
    except TTFError as error:
        raise RenderError(f"{family} is missing: apt-get install fonts-liberation") from error
    pdfmetrics.registerFontFamily(names[0], *names)
    return names
