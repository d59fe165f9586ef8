"""List items whose numbers or bullets were typed, and a program's own numbers before paragraphs that are no list's."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from extractor.document import FlowParagraph, FlowTable
from extractor.ingest.text.lines import TextLine, follows, parse_line

Part = FlowParagraph | FlowTable


def with_items(flow: Sequence[Part]) -> list[Part]:
    """Give paragraphs that follow each other and begin with "a)", "b)", with "1.", "2." or with "-" as items of a list.

    So are lines of one paragraph that a typist broke by hand. A number of the program's own before a paragraph with no
    item beside it is part of its text, as it would be in print.
    """
    flow = list(chain.from_iterable(map(_apart, flow)))
    lines = [_marked(part) for part in flow]
    listed = _places(lines)
    made = [_item(part, lines[place]) if place in listed else part for place, part in enumerate(flow)]
    around = zip([None, *made], made, [*made[1:], None], strict=False)
    return [_with_number(part) if _alone(above, part, below) else part for above, part, below in around]


def _apart(part: Part) -> Iterator[Part]:
    """Give a paragraph cut before each of its lines that is an item of a list."""
    if not isinstance(part, FlowParagraph) or part.marker or part.heading or "\n" not in part.text:
        yield part
        return
    lines = part.text.split("\n")
    parsed = [line if (line := parse_line(each)).marker else None for each in lines]
    cuts = sorted({0, len(lines), *_places(parsed)})
    begin = 0
    for first, last in pairwise(cuts):
        text = "\n".join(lines[first:last])
        yield replace(part, text=text, bold_until=min(max(part.bold_until - begin, 0), len(text)))
        begin += len(text) + 1


def _places(lines: Sequence[TextLine | None]) -> set[int]:
    """Give the places of lines that have a neighbour in one list with them."""
    return {place + side for place, pair in enumerate(pairwise(lines)) if _listed(*pair) for side in (0, 1)}


def _listed(first: TextLine | None, second: TextLine | None) -> bool:
    """Whether two paragraphs are neighbours of one list, by their numbers or by one bullet."""
    if first is None or second is None:
        return False
    return follows(first, second) or (not first.numbered and first.marker == second.marker)


def _marked(part: Part) -> TextLine | None:
    """Give a paragraph cut into its mark and its text; None for tables, headings, bold print and list items."""
    if not isinstance(part, FlowParagraph) or part.marker or part.heading or part.bold_until:
        return None
    line = parse_line(part.text)
    return line if line.marker else None


def _item(part: Part, line: TextLine | None) -> Part:
    assert isinstance(part, FlowParagraph)
    assert line is not None
    return replace(part, text=part.text.removeprefix(line.marker or "").lstrip(), marker=line.marker)


def _alone(above: Part | None, part: Part, below: Part | None) -> bool:
    """Whether a paragraph bears a number of the program's own, but none beside it an item's mark."""
    numbered = isinstance(part, FlowParagraph) and part.marker is not None and part.marker[-1] in ".)"
    return numbered and not any(isinstance(each, FlowParagraph) and each.marker for each in (above, below))


def _with_number(part: Part) -> Part:
    assert isinstance(part, FlowParagraph)
    lead = f"{part.marker} "
    bold = part.bold_until + len(lead) if part.bold_until else 0
    return replace(part, text=lead + part.text, level=0, marker=None, bold_until=bold)
