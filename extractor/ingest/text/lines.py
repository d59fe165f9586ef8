"""One physical line of a text: its indentation, its list marker or heading sign, and what stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

_LINE = regex.compile(
    r"""(?P<indent>[ \t\xa0]*+)
    (?:(?P<hashes>\#{1,6})[ \t]++(?=\S)
    |  (?P<bullet>[-*+–—•·‣◦●○▪■□►➢➤✓✔\uf0a7\uf0b7\uf0d8\uf0fc\u2043])
       (?:[ \t\xa0]++(?=\S)|(?=(?<=[-•·●▪\uf0a7\uf0b7])\p{L}))
    |  (?P<letter_o>o)(?:[ ]{2,}+|\t[ \t]*+|[ ](?=\p{Lu}))(?=\S)
    |  (?P<number>\(?(?:\d{1,2}|[a-zåäö]|[ivx]{2,4})[.)])[ \t\xa0]++(?=\S))?+
    (?P<body>.*)""",
    regex.VERBOSE,
)
_ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"
_ENDED = regex.compile(r"[.;,]\)?$")
_STYLE = regex.compile(r"(\(?)(\w+)([.)])")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line cut into its parts; `length` counts the printed characters with the indentation."""

    indent: int
    marker: str | None
    body: str
    length: int
    heading: int | None = None

    @property
    def numbered(self) -> bool:
        """Whether the marker is a number or a letter, which may also be the number of a heading."""
        return self.marker is not None and (self.marker[-1] in ".)")

    def whole(self) -> "TextLine":
        """Give the line with its marker as part of its text."""
        return TextLine(self.indent, None, f"{self.marker} {self.body}", self.length)


def parse_line(line: str) -> TextLine:
    """Cut one line into its parts."""
    match = _LINE.match(line)
    assert match is not None
    indent = len(match["indent"].expandtabs(4))
    marker = match["bullet"] or match["letter_o"] or match["number"]
    body = match["body"].rstrip()
    heading = len(match["hashes"]) if match["hashes"] else None
    return TextLine(indent, marker, body, indent + len(line.strip()), heading)


def mark_items(lines: Sequence[TextLine]) -> list[TextLine]:
    """Keep the numbers of list items as markers; a number that stands alone in its block belongs to a heading."""
    kept = list(lines)
    numbered = [place for place, line in enumerate(lines) if line.numbered]
    for order, place in enumerate(numbered):
        before = lines[numbered[order - 1]] if order else None
        after = lines[numbered[order + 1]] if order + 1 < len(numbered) else None
        line = lines[place]
        if not (line.indent or follows(before, line) or follows(line, after)):
            kept[place] = line.whole()
    return kept


def apart(blocks: Sequence[Sequence[TextLine]]) -> set[int]:
    """Give the places of blocks that are items of one list, a) b) c), with blank lines between; each is a sentence.

    A number with a dot may be a heading's, a small letter is none.
    """
    ended = [
        block[0].marker is not None
        and (block[0].marker[-1] == ")" or block[0].marker[0].islower())
        and not any(line.marker for line in block[1:])
        and _ENDED.search(block[-1].body) is not None
        for block in blocks
    ]
    followed = [
        place
        for place, (above, below) in enumerate(pairwise(blocks))
        if ended[place] and ended[place + 1] and follows(above[0], below[0])
    ]
    return {*followed, *(place + 1 for place in followed)}


def follows(first: TextLine | None, second: TextLine | None) -> bool:
    """Whether two markers are neighbours of one list: 1. 2., a) b), in one style."""
    if first is None or second is None or first.marker is None or second.marker is None:
        return False
    one, two = _STYLE.fullmatch(first.marker), _STYLE.fullmatch(second.marker)
    if one is None or two is None or one[1] + one[3] != two[1] + two[3]:
        return False
    if one[2].isdigit() and two[2].isdigit():
        return int(two[2]) - int(one[2]) == 1
    roman = len(one[2]) > 1 or len(two[2]) > 1
    return roman or f"{one[2]}{two[2]}".lower() in _ALPHABET
