"""Hard-wrapped text: whether a file's lines were cut at a width, and which lines belong together."""

from collections.abc import Iterable, Sequence

import regex

from extractor.ingest.text.lines import TextLine

NARROWEST, WIDEST = 30, 140
"""Characters a line: from a narrow newspaper column to the 132 of a line printer."""

SLACK = 2
"""A line may be this much shorter than greedy filling would leave it."""

_ENDS = (".", ":", "!", "?", ";")
LABEL = regex.compile(r"\p{Lu}[^.:;!?]{1,45}+:(?:\s|$)")
"""The label at the start of a form's line: 'Ärende-ID: 41877'."""

_FIRST_WORD = regex.compile(r"\S+")
_CUT_WORD = regex.compile(r"(?<=\p{L}\p{L})-$")
_CAPITALS = regex.compile(r"(?:^|\s)[\p{Lu}\d]+-$")
_SHARED_HEAD = regex.compile(r"(?:och|eller|samt|respektive|resp\.?|men|och/eller|/)(?:\s|$)")


def width_of(blocks: Iterable[Sequence[TextLine]]) -> int | None:
    """Give the width at which the lines of a text were cut, None when they were not.

    A line that the next one goes on with in small letters was cut; when most lines of that kind end where the next
    word would no longer fit, the longest of them tells the width.
    """
    pairs = [(first, second) for block in blocks for first, second in zip(block, block[1:], strict=False)]
    cut = [(first, second) for first, second in pairs if _goes_on(first, second)]
    if len(cut) < 2:
        return None
    lengths = sorted(first.length for first, _ in cut)
    width = lengths[int(0.97 * (len(lengths) - 1))]
    if not NARROWEST <= width <= WIDEST:
        return None
    full = sum(_filled(first, second, width - width // 8) for first, second in cut)
    return width if full * 2 >= len(cut) else None


def belongs(first: TextLine, second: TextLine, width: int | None) -> bool:
    """Whether the second line goes on with the first one's paragraph."""
    if width is None or second.marker or second.heading or first.heading or not first.body or not second.body:
        return False
    if _goes_on(first, second):
        return first.length > 0.6 * width or _CUT_WORD.search(first.body) is not None
    return _filled(first, second, width - SLACK)


def joined(first: str, second: str) -> str:
    """Join two lines of one paragraph; a word cut at the line's end is mended, a hyphen of its own is kept."""
    if not first.endswith("-") or first.endswith(" -"):
        return f"{first} {second}"
    last = first[-30:]
    if not _CUT_WORD.search(last):
        return first + second
    if _SHARED_HEAD.match(second):
        return f"{first} {second}"
    if not second[:1].islower() or _CAPITALS.search(last):
        return first + second
    return first[:-1] + second


def _goes_on(first: TextLine, second: TextLine) -> bool:
    return second.marker is None and second.body[:1].islower() and not first.body.endswith(_ENDS)


def _filled(first: TextLine, second: TextLine, width: int) -> bool:
    """Whether the second line's first word would not have fitted on the first line."""
    word = _FIRST_WORD.match(second.body)
    return word is not None and first.length + 1 + len(word.group()) > width
