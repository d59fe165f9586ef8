"""Numbers before lines: which of them mark the items of lists."""

from collections.abc import Sequence

from extractor.layout.markers import Marker, follows
from extractor.layout.pieces import TextLine

SHIFT = 0.7
"""Shift of a line's left edge, in font sizes, that sets an item below another; "10." stands a digit left of "9."."""


def numbered_items(
    heads: Sequence[TextLine], marks: Sequence[Marker | None], before: Sequence[Marker]
) -> tuple[list[bool], tuple[Marker, ...]]:
    """Tell of the first lines of paragraphs which bear a number that is a list's.

    It is not bold, and its list's number before or after it stands right beside it but for items set farther in.
    "3." at a page's head, or behind dashes there, goes on with the "2." of the page before: `before` are the last
    numbers of the lists that the region before ended in. Also gives those of this one.
    """
    kept = [False] * len(heads)
    open_items: list[tuple[Marker, TextLine]] = []
    for place, (head, mark) in enumerate(zip(heads, marks, strict=True)):
        last = [*before, *(each for each, _ in open_items)]
        open_items = [item for item in open_items if _is_farther_in(head, item[1])]
        if mark is None:
            before, open_items = (), []
        elif mark.numbered:
            neighbours = any(follows(each, mark) for each in last) or follows(mark, _next(place, heads, marks))
            kept[place] = neighbours and not head.bold
            before, open_items = (), [*open_items, (mark, head)] if kept[place] else []
    return kept, (*before, *(mark for mark, _ in open_items))


def _next(place: int, heads: Sequence[TextLine], marks: Sequence[Marker | None]) -> Marker | None:
    """Give the marker of the next item of an item's own list, behind those set farther in."""
    for head, mark in zip(heads[place + 1 :], marks[place + 1 :], strict=True):
        if mark is None or not _is_farther_in(head, heads[place]):
            return None if mark is None or _is_farther_in(heads[place], head) else mark
    return None


def _is_farther_in(line: TextLine, other: TextLine) -> bool:
    return line.x0 - other.x0 >= SHIFT * other.size
