"""Page numbers set right by those of other pages: what stands as wide and as high on its page is the next number.

"- 1 -" comes out as "sir", "1/3" as "13"; nothing but the other pages tells.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extractor.ingest.ocr.measures import Measured

ZONE = 0.13
"""Share of a page's height at its top and at its bottom in which its number stands."""
LONGEST = 14
"""Characters of a page number with what is printed around it."""
SHORT = 6
"""The same where none of them could be read."""
SAME = 5.0
"""Points by which the ends and the height of page numbers differ."""
BARE = "#"
"""What stands for the number among the signs around it."""
FEWEST = 2
"""Pages that must agree where a bare number may be another's, or where the numbers are not those of the file."""

_NUMBER = regex.compile(r"(?<!\d)\d{1,3}(?!\d)")
_PLAIN = regex.compile(
    r"(?:(?:sidan?|sid|s)\.?\s*)?[-–(]?\s*#\s*(?:(?:[(/]|av)\s*\d{1,3}\s*\)?)?\s*[-–)]?", regex.IGNORECASE
)

Leaf = tuple[int, float, Sequence[Measured]]
"""A page's number in the file, its height in points, and its words."""


@dataclass(frozen=True, slots=True)
class _Edge:
    """The outermost row of a page: the words' places, their text, and left, right and distance from the page's end."""

    page: int
    places: tuple[int, ...]
    text: str
    span: tuple[float, float, float]

    def templates(self) -> Iterator[tuple[str, int]]:
        """Give what the row is if one of its numbers is the page's, with how far that is from the file's."""
        for found in _NUMBER.finditer(self.text):
            template = f"{self.text[: found.start()]}{BARE}{self.text[found.end() :]}"
            if _PLAIN.fullmatch(template):
                yield template, int(found[0]) - self.page


def numbered(leaves: Sequence[Leaf]) -> list[tuple[list[Measured], list[tuple[str, str]]]]:
    """Give the words of each page, misread page numbers set right; also what was changed, as (read, made)."""
    sheets: list[tuple[list[Measured], list[tuple[str, str]]]] = [(list(words), []) for _, _, words in leaves]
    for top in (True, False):
        edges = {page: edge for page, height, words in leaves if (edge := _edge(page, height, words, top=top))}
        for (page, _, _), (words, repairs) in zip(leaves, sheets, strict=True):
            edge = edges.get(page)
            text = _printed(edge, list(edges.values())) if edge else None
            if edge and text:
                repairs.append((edge.text, text))
                words[:] = _rewritten(words, edge.places, text)
    return sheets


def _printed(edge: _Edge, edges: Sequence[_Edge]) -> str | None:
    """Give the number of a page as the others have it, None where it is so or where they tell nothing."""
    votes = Counter(template for each in edges for template in each.templates())
    (template, shift), count = max(votes.items(), key=lambda vote: (vote[1], not vote[0][1]), default=((BARE, 0), 0))
    models = [each for each in edges if (template, shift) in each.templates()]
    if count < FEWEST and (shift or not models or (edge.text.isdecimal() and template == BARE)):
        return _unread(edge, edges)
    text = template.replace(BARE, str(edge.page + shift))
    return text if edge.text != text and any(_beside(edge, model) for model in models) else None


def _unread(edge: _Edge, edges: Sequence[_Edge]) -> str | None:
    """Give the number of a page where most pages have something as short at that very place, each another."""
    others = [each for each in edges if _beside(edge, each) and len(each.text) <= SHORT]
    unlike = len({each.text for each in others}) == len(others) and not any(each.text.isdecimal() for each in others)
    return str(edge.page) if unlike and len(others) >= max(FEWEST, 0.6 * len(edges)) and edge in others else None


def _edge(page: int, height: float, words: Sequence[Measured], *, top: bool) -> _Edge | None:
    """Give the outermost row of a page if it is short and stands in the zone of page numbers."""
    inside = [
        index
        for index, word in enumerate(words)
        if (word.box[3] <= ZONE * height if top else word.box[1] >= (1 - ZONE) * height)
    ]
    if not inside:
        return None
    outer = (min if top else max)(words[index].baseline for index in inside)
    row = sorted(
        (index for index in inside if abs(words[index].baseline - outer) < 0.35 * words[index].size),
        key=lambda index: words[index].box[0],
    )
    text = " ".join(words[index].text for index in row)
    if not row or len(text) > LONGEST:
        return None
    return _Edge(page, tuple(row), text, (words[row[0]].box[0], words[row[-1]].box[2], height - outer))


def _beside(edge: _Edge, model: _Edge) -> bool:
    return all(abs(own - other) <= SAME for own, other in zip(edge.span, model.span, strict=True))


def _rewritten(words: Sequence[Measured], places: Sequence[int], text: str) -> list[Measured]:
    """Give the words with a row of them replaced, each new word as wide as its letters are many."""
    first, last = words[places[0]], words[places[-1]]
    left, right = first.box[0], last.box[2]
    at, row = 0, []
    for part in text.split():
        start, end = (left + (right - left) * place / len(text) for place in (at, at + len(part)))
        row.append(replace(first, text=part, box=(start, first.box[1], end, first.box[3])))
        at += len(part) + 1
    return [*(word for index, word in enumerate(words) if index not in places), *row]
