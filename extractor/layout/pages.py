"""Files with pages: each page's words to blocks in reading order, then joined over the pages."""

from collections.abc import Collection, Sequence

from extractor.document import Grid, Page, Word
from extractor.layout import lines as line_making
from extractor.layout.cells import fill
from extractor.layout.furniture import running
from extractor.layout.joining import join_over_pages
from extractor.layout.mending import Vocabulary
from extractor.layout.paragraphs import Levels, paragraphs
from extractor.layout.pieces import Element
from extractor.layout.regions import Atom, arrange
from extractor.layout.tables import join_pieces
from extractor.types import BBox, Diagnostic


def elements(pages: Sequence[Page]) -> tuple[list[Element], list[Diagnostic]]:
    """Give the drafts of all pages in reading order, and what was left out."""
    dropped, heads = running(pages)
    vocabulary = Vocabulary(word.text for page in pages for word in page.words)
    levels = Levels()
    found = [
        _page(page, dropped.get(index, frozenset()), vocabulary=vocabulary, levels=levels)
        for index, page in enumerate(pages)
    ]
    diagnostics = [Diagnostic("info", "running-head", text) for text in heads]
    return join_pieces(join_over_pages(found, vocabulary), vocabulary), diagnostics


def _page(page: Page, dropped: Collection[int], *, vocabulary: Vocabulary, levels: Levels) -> list[Element]:
    words = [word for word in page.words if id(word) not in dropped and word.text.strip()]
    grids = [grid for grid in page.grids if max(len(row) for row in grid.rows) > 1]
    free, held = _allot(words, grids)
    atoms: list[Atom] = [Atom(grid.bbox, grid=grid) for grid, inside in zip(grids, held, strict=True) if inside]
    inside = {id(grid): words for grid, words in zip(grids, held, strict=True)}
    for row in line_making.rows(free):
        for part in line_making.segments(row):
            line = line_making.text_line(part, page.number)
            atoms.append(Atom(line.bbox, line=line))
    found: list[Element] = []
    for region in arrange(atoms):
        for run in region.runs():
            if isinstance(run, Grid):
                found.append(fill(run, inside[id(run)], page.number, vocabulary))
            else:
                found += paragraphs(run, vocabulary=vocabulary, levels=levels)
    return found


def _allot(words: Sequence[Word], grids: Sequence[Grid]) -> tuple[list[Word], list[list[Word]]]:
    """Give the words outside all grids, and those inside each one (the smallest, where grids lie in each other)."""
    if not grids:
        return list(words), []
    free: list[Word] = []
    held: list[list[Word]] = [[] for _ in grids]
    order = sorted(range(len(grids)), key=lambda index: _area(grids[index].bbox))
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        for index in order:
            x0, top, x1, bottom = grids[index].bbox
            if x0 <= x <= x1 and top <= y <= bottom:
                held[index].append(word)
                break
        else:
            free.append(word)
    return free, held


def _area(box: BBox) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
