"""Running heads and feet: found by what repeats at the same height, and left out of the text."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.document import Page, Word
from extractor.layout.lines import rows

ZONE = 0.13
"""Share of the page's height at its top and at its bottom in which heads and feet stand."""
DEPTH = 4
"""Rows at each end of a page that may be head or foot."""
SAME_HEIGHT = 3.0
"""Points by which a head's height may vary from page to page."""

_FIGURES = regex.compile(r"\d+")
_PAGE_NUMBER = regex.compile(
    r"(?:(?:sida|sidan|sid|s|page|side)\.?\s*)?[-–—(\[|]?\s*(\d{1,3})\s*(?:(?:\(|/|av|of|\|)\s*(?:\d{1,4})\s*\)?)?\s*[-–—)\]|.]?",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of words at the top or bottom of a page."""

    page: int
    words: tuple[Word, ...]
    text: str
    height: float

    @property
    def key(self) -> str:
        """The text by which rows of different pages are compared: figures and case aside, if there is more to it."""
        if not any(map(str.isalpha, self.text)):
            return self.text
        return str(_FIGURES.sub("#", self.text.casefold()))


def running(pages: Sequence[Page]) -> tuple[dict[int, set[int]], list[str]]:
    """Give the ids of the words of running heads and feet for each page index, and their texts, each once."""
    drop: dict[int, set[int]] = defaultdict(set)
    texts: dict[str, str] = {}
    for edge in (_heads(pages), _feet(pages)):
        for row in _repeated(edge):
            drop[row.page].update(id(word) for word in row.words)
            texts.setdefault(row.key, row.text)
    return drop, list(texts.values())


def _heads(pages: Sequence[Page]) -> list[list[Row]]:
    return [_edge(index, page, top=True) for index, page in enumerate(pages)]


def _feet(pages: Sequence[Page]) -> list[list[Row]]:
    return [_edge(index, page, top=False) for index, page in enumerate(pages)]


def _edge(index: int, page: Page, *, top: bool) -> list[Row]:
    """Give the rows in one zone of a page, from its edge inward; words of tables that go beyond it are the body's."""
    limit = page.height * ZONE
    if top:
        words = [word for word in page.words if word.bottom <= limit]
        tables = [grid.bbox for grid in page.grids if grid.bbox[3] > limit]
    else:
        words = [word for word in page.words if word.top >= page.height - limit]
        tables = [grid.bbox for grid in page.grids if grid.bbox[1] < page.height - limit]
    for box in tables:
        words = [word for word in words if not (box[0] <= word.x0 <= box[2] and box[1] <= word.bottom - 1 <= box[3])]
    found = rows(words)
    ordered = found if top else found[::-1]
    return [
        Row(
            index,
            tuple(row),
            " ".join(word.text for word in row),
            row[0].baseline if top else page.height - row[0].baseline,
        )
        for row in ordered[:DEPTH]
    ]


def _repeated(edges: Sequence[list[Row]]) -> list[Row]:
    """Give the rows that repeat, from the edge inward on each page, until one does not."""
    alike: dict[str, list[Row]] = defaultdict(list)
    for edge in edges:
        for row in edge:
            alike[row.key].append(row)
    numbers = _page_numbers(edges)
    certain = {id(row) for group in alike.values() for row in _same_height(group, len(edges))}
    certain |= {id(row) for row in numbers}
    heights = [row.height for edge in edges for row in edge if id(row) in certain]
    found: list[Row] = []
    for edge in edges:
        for row in edge:
            if id(row) not in certain and not _part_head(row, alike[row.key], heights, len(edges)):
                break
            found.append(row)
    return found


def _same_height(group: Sequence[Row], pages: int) -> list[Row]:
    """Give the rows of a group that stand at the height of enough others: a third of the pages, at least two."""
    enough = max(2 if pages <= 4 else 3, round(pages * 0.3))
    return [
        row
        for row in group
        if len({other.page for other in group if abs(other.height - row.height) <= SAME_HEIGHT}) >= enough
    ]


def _part_head(row: Row, group: Sequence[Row], heights: Sequence[float], pages: int) -> bool:
    """Whether a row is a head of one part: at the height of heads of most pages, and on two pages itself."""
    beside = sum(abs(height - row.height) <= SAME_HEIGHT for height in heights)
    return len({other.page for other in group}) >= 2 and beside >= max(3, pages * 0.4)


def _page_numbers(edges: Sequence[list[Row]]) -> list[Row]:
    """Give the rows that hold nothing but a page number that grows with the pages."""
    shifts: dict[int, list[Row]] = defaultdict(list)
    for edge in edges:
        for row in edge:
            match = _PAGE_NUMBER.fullmatch(row.text.strip())
            if match:
                shifts[int(match[1]) - row.page].append(row)
    return [row for group in shifts.values() if len({row.page for row in group}) >= 2 for row in group]
