"""Fonts, spacing and language of the Word files."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from rendering.blocks import Spans
from rendering.settings import PdfSettings

FONTS = {"sans": "Liberation Sans", "serif": "Liberation Serif", "mono": "Liberation Mono"}
_HEADING_SIZES = {1: 5.5, 2: 2.5, 3: 0.5, 4: 0}  # points above the body's


def set_styles(document: Document, settings: PdfSettings) -> None:
    """All styles that a report uses."""
    _set_language(document)
    if settings.hyphenate:
        _set_hyphenation(document)
    size = settings.size
    _set_font(_style(document, "Normal"), settings.font, size)
    _space(_style(document, "Body Text"), before=0, after=size * 0.65)
    _style(document, "Body Text").paragraph_format.line_spacing = 1.0 if settings.font == "mono" else 1.12
    if settings.columns == 2:
        _style(document, "Body Text").paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for name in ("Guidance", "Guidance Item"):
        _set_guidance(_style(document, name), settings)
    _space(_style(document, "List Item"), before=0, after=size * 0.25)
    _space(_style(document, "Table Text"), before=1, after=1)
    _set_gap(_style(document, "After Table"), size)
    for level, above in _HEADING_SIZES.items():
        _set_heading(_style(document, f"Heading {level}"), settings, 0 if settings.font == "mono" else above)
    for name in ("Header", "Footer"):
        _set_font(_style(document, name), settings.font, size - 1.5)
    _style(document, "Footer").paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_spans(paragraph: Paragraph, spans: Spans) -> None:
    """The runs of one paragraph, with their styles and kept line breaks."""
    for span in spans:
        run = paragraph.add_run(span.text)
        run.bold, run.italic = span.bold or None, span.italic or None


def _style(document: Document, name: str) -> ParagraphStyle:
    styles = document.styles
    if name not in styles:
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    style = styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _set_font(style: ParagraphStyle, font: str, size: float) -> None:
    style.font.name, style.font.size = FONTS[font], Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _space(style: ParagraphStyle, *, before: float, after: float) -> None:
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.0


def _set_guidance(style: ParagraphStyle, settings: PdfSettings) -> None:
    style.font.italic, style.font.size = True, Pt(settings.size - 1.5)
    _space(style, before=0, after=settings.size * 0.5)


def _set_gap(style: ParagraphStyle, size: float) -> None:
    style.font.size = Pt(size * 0.6)
    _space(style, before=0, after=0)


def _set_heading(style: ParagraphStyle, settings: PdfSettings, above: float) -> None:
    _set_font(style, settings.font, settings.size + above)
    style.font.bold, style.font.italic = True, False
    style.font.underline = settings.font == "mono"
    style.font.color.rgb = RGBColor.from_string(settings.accent or "000000")
    _space(style, before=settings.size * (0.9 + above / 8), after=settings.size * 0.4)
    style.paragraph_format.keep_with_next = True


def _set_language(document: Document) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "sv-SE")


def _set_hyphenation(document: Document) -> None:
    settings = document.settings.element
    element = OxmlElement("w:autoHyphenation")
    settings.insert(next(i for i, child in enumerate(settings) if child.tag == qn("w:defaultTabStop")), element)
