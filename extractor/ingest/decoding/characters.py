"""Characters that carry no text: other line ends, invisible and control characters, page breaks, loose accents."""

import unicodedata

import regex

_LINE_END = regex.compile("\r\n|\n?\x0c\n?|[\r\v\x85\u2028]")
_BROKEN_WORD = regex.compile(r"[\u00ad\x02\ufffe]\n[ \t]*(?=\p{Ll})")
_LOST_HYPHEN = regex.compile(r"[\x02\ufffe](?=\n)")
_INVISIBLE = regex.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)


def clean(text: str) -> str:
    """Give the text with line feeds alone as line ends, composed letters, and nothing invisible but spaces and tabs.

    A soft hyphen, or the sign that PDF programs put for a hyphen at a line's end (U+0002, U+FFFE), joins the two
    halves of its word. A page break is a line end.
    """
    text = _LINE_END.sub("\n", text).replace("\u2029", "\n\n")
    text = _LOST_HYPHEN.sub("-", _BROKEN_WORD.sub("", text))
    text = _INVISIBLE.sub("", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
