"""Leftover markup inside a line or cell (HTML tags and entities, Markdown) to the text that a reader would see."""

from dataclasses import dataclass
from html import unescape

import regex

from extractor.ingest.content import TICKED, UNTICKED

_BOLD_ON, _BOLD_OFF, _ITALIC = "\ue0f0", "\ue0f1", "\ue0f2"
_ESCAPED = 0xE000
"""Private characters that stand for markup while a text is read; none of them leaves this module."""

_SUSPECT = regex.compile(r"[<&\\*_\[`~]|  |\t")
_CODES = regex.compile(
    r"""\\(?P<escaped>[*_\[\]()\#\-.|+!`{}<>~\\])
    |   <(?P<link>(?:https?://|mailto:)[^<>\s]++)>
    |   !?\[(?P<label>[^\[\]\n]*+)\]\((?:[^()\s]|\([^()\s]*+\))*+\)
    |   <(?P<close>/?)(?P<tag>p|br|b|strong|i|em|u|s|span|div|ul|ol|li|a|font|su[bp]|input|table
          |tbody|thead|tr|t[dh]|h[1-6]|small|center|hr|img|o:p|nobr|blockquote|pre|code|label|section|article)\b(?P<attributes>[^<>]*+)>
    |   (?P<entity>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});)""",
    regex.VERBOSE | regex.IGNORECASE,
)
_LINE_TAGS = frozenset(("p", "br", "div", "ul", "ol", "tr", "hr", "blockquote", "table", "section", "article"))
_BOLD = regex.compile(
    r"(?<!\*)\*\*(?=[^\s*])([^*]++)(?<!\s)\*\*(?!\*)|(?<![\w_])__(?=[^\s_])([^_]++)(?<!\s)__(?![\w_])"
)
_BOLD_ITALIC = regex.compile(r"(?<!\*)\*\*\*(?=[^\s*])([^*]++)(?<!\s)\*\*\*(?!\*)")
_EMPHASIS = regex.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]++)(?<!\s)\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_\n]++)(?<!\s)_(?![\w_])"
)
_LEFTOVER = regex.compile(r"\*\*(?=\s|$)|(?<=^|\s)\*\*(?=\S)|~~")
_BLANKS = regex.compile(r"[ \t]{2,}|\t")
_LINE_ENDS = regex.compile(r"[ \t]*\n[ \t\n]*")
_CHECKED = regex.compile(r"\bchecked\b(?!\s*=\s*[\"']?false)", regex.IGNORECASE)
_VALUE = regex.compile(r"\bvalue\s*=\s*[\"']([^\"']*)")


@dataclass(frozen=True, slots=True)
class Styled:
    """A text without its markup, the length of its leading bold run, and whether all of it is in italics."""

    text: str
    bold_until: int = 0
    italic: bool = False


def plain(text: str) -> str:
    """Give the text without markup; paragraphs and breaks inside it become line breaks."""
    return styled(text).text


def styled(text: str) -> Styled:
    """Give the text without markup, with the emphasis that stands at its start."""
    if not _SUSPECT.search(text):
        return Styled(text.strip())
    text = _CODES.sub(_shown, text)
    if "*" in text or "_" in text:
        text = _BOLD_ITALIC.sub(rf"{_BOLD_ON}{_ITALIC}\1{_ITALIC}{_BOLD_OFF}", text)
        text = _BOLD.sub(lambda match: f"{_BOLD_ON}{match[1] or match[2]}{_BOLD_OFF}", text)
        text = _EMPHASIS.sub(lambda match: f"{_ITALIC}{match[1] or match[2]}{_ITALIC}", text)
        text = _LEFTOVER.sub("", text)
    text = _LINE_ENDS.sub("\n", _BLANKS.sub(" ", text)).strip()
    return _measured(text)


def _shown(match: regex.Match[str]) -> str:
    if escaped := match["escaped"]:
        return chr(_ESCAPED + ord(escaped))
    if match["entity"]:
        return unescape(match["entity"])
    if match["tag"] is None:
        return match["link"] or match["label"] or ""
    return _tag(match["tag"].lower(), bool(match["close"]), match["attributes"])


def _tag(tag: str, closing: bool, attributes: str) -> str:
    if tag == "input":
        return _field(attributes)
    if tag in ("b", "strong"):
        return _BOLD_OFF if closing else _BOLD_ON
    if tag in ("i", "em"):
        return _ITALIC
    if tag == "li":
        return "" if closing else "\n- "
    if tag in ("td", "th"):
        return " "
    return "\n" if tag in _LINE_TAGS or tag[0] == "h" else ""


def _field(attributes: str) -> str:
    """Show a form field as it looks on paper: a box with or without its cross, else the text that was filled in."""
    kind = attributes.lower()
    if "checkbox" in kind or "radio" in kind:
        return TICKED if _CHECKED.search(attributes) else UNTICKED
    value = _VALUE.search(attributes)
    return value[1] if value else ""


def _measured(text: str) -> Styled:
    """Take the private characters out of a text, counting the length of its leading bold run."""
    bold, body = 0, text.replace(_ITALIC, "")
    while body.startswith(_BOLD_ON, bold) and (end := body.find(_BOLD_OFF, bold)) > 0:
        run = body[bold + 1 : end].replace(_BOLD_ON, "").replace(_BOLD_OFF, "")
        body = body[:bold] + run + body[end + 1 :]
        bold += len(run)
        if body.startswith(f" {_BOLD_ON}", bold):
            bold += 1
    body = body.replace(_BOLD_ON, "").replace(_BOLD_OFF, "")
    if any("\ue000" <= character <= "\ue07f" for character in body):
        body = body.translate({_ESCAPED + code: code for code in range(0x80)})
    stripped = body.rstrip()
    italic = _is_italic(text)
    return Styled(stripped, min(bold, len(stripped)), italic)


def _is_italic(text: str) -> bool:
    inner = text.strip(_BOLD_ON + _BOLD_OFF)
    return inner.count(_ITALIC) == 2 and inner.startswith(_ITALIC) and inner.endswith(_ITALIC)
