"""Words that need a look at each of their characters: glued ones, and those that do not stand upright."""

from collections.abc import Iterator, Sequence
from itertools import repeat

from extractor.ingest.pdf import calls
from extractor.ingest.pdf.calls import Floats, Handle
from extractor.ingest.pdf.sheet import Box
from extractor.ingest.pdf.typefaces import BELOW, Typeface, Typefaces

Span = tuple[int, int]
"""Where a word's characters start and end in the text of its page."""

GAP = 0.18
"""Share of the font size that is a word space: justified lines shrink it to 0.22 em, kerning stays under 0.1 em."""
STEP = 0.5
"""Share of the font size by which a word never goes back to the left, nor off its line."""
RISE = 0.12
"""Share of the font size by which a character of another size stands off the line when it is raised or lowered."""
OTHER_SIZE = 0.85


def parts(text: Handle, span: Span, faces: Typefaces) -> Iterator[Span]:
    """Cut a span where its characters stand apart, step back, or change both their size and their line."""
    start, end = span
    characters = range(start, end)
    rights, (lefts, lines) = right_sides(text, characters).tolist(), origins(text, characters).tolist()
    sizes = [faces.known[number].size for number in faces.each(characters)]
    cut = start
    for index in range(1, end - start):
        before, size = index - 1, sizes[index - 1]
        apart = lefts[index] - rights[before] > GAP * size or lefts[index] < lefts[before] - STEP * size
        if apart or off_line(lines[index] - lines[before], size, sizes[index]):
            yield cut, start + index
            cut = start + index
    yield cut, end


def off_line(rise: float, size: float, other: float) -> bool:
    """Whether a character that stands so much higher than another belongs to another line, or is raised or lowered."""
    larger = max(size, other)
    if abs(rise) > STEP * larger:
        return True
    return abs(rise) > RISE * larger and min(size, other) < OTHER_SIZE * larger


def right_sides(text: Handle, characters: Sequence[int]) -> Floats:
    """Give the right sides of characters: where what follows may begin."""
    return calls.floats(calls.char_loose_box, repeat(text), characters, rows=len(characters), width=4)[:, 2]


def origins(text: Handle, characters: Sequence[int]) -> Floats:
    """Give a row of x's and one of y's: the points on the baseline where characters begin."""
    return calls.points(calls.char_origin, repeat(text), characters, rows=len(characters), double=True).T


def slanted_box(text: Handle, span: Span, face: Typeface) -> Box:
    """Give the box of a word that does not stand upright: along its line by its glyphs, across it by its size."""
    start, end = span
    lefts, tops, rights, bottoms = zip(*(_glyph_box(text, index) for index in range(start, end)), strict=True)
    left, top, right, bottom = min(lefts), max(tops), max(rights), min(bottoms)
    (x,), (y,) = origins(text, [start]).tolist()
    over, under = (1 - BELOW) * face.size, BELOW * face.size
    if face.turns == 2:
        return left, y + under, right, y - over
    return (x - under, top, x + over, bottom) if face.turns == 1 else (x - over, top, x + under, bottom)


def _glyph_box(text: Handle, index: int) -> Box:
    left, right, bottom, top = calls.doubles(calls.char_box, text, index, count=4)
    return left, top, right, bottom
