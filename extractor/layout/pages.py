"""Files with pages: each page's words to blocks in reading order, then joined over the pages."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from statistics import median_low

from extractor.document import Grid, Page, Word
from extractor.layout import lines as line_making
from extractor.layout.aligned_rows import table
from extractor.layout.alignment import Aligned, blocks
from extractor.layout.cells import fill
from extractor.layout.furniture import running
from extractor.layout.joining import join_regions, mark_notes
from extractor.layout.mending import Vocabulary
from extractor.layout.paragraphs import Setting, paragraphs
from extractor.layout.pieces import Element, TextLine
from extractor.layout.regions import Atom, Region, arrange, from_the_top, gutter_of
from extractor.layout.ruled_bands import band_of, edges_of, joined_level, ruled_bands
from extractor.layout.shaded import extended
from extractor.layout.tables import join_pieces
from extractor.layout.usual import usual_blank, usual_leading, usual_size
from extractor.types import BBox, Diagnostic


def elements(pages: Sequence[Page]) -> tuple[list[Element], list[Diagnostic]]:
    """Give the drafts of all pages in reading order, and what was left out."""
    dropped, heads = running(pages)
    vocabulary = Vocabulary([word.text for page in pages for word in page.words])
    regions = list(_regions(pages, dropped))
    runs = [region for _, region in regions]
    setting = Setting(vocabulary, usual_leading(runs), usual_blank(runs), usual_size(runs))
    found = [mark_notes(_region(page, region, setting), setting) for page, region in regions]
    diagnostics = [Diagnostic("info", "running-head", text) for text in heads]
    return join_pieces(join_regions(found, vocabulary), vocabulary), diagnostics


Run = tuple[Grid, list[Word]] | Aligned | list[TextLine]


_right = attrgetter("x1")


def _regions(pages: Sequence[Page], dropped: Mapping[int, Collection[int]]) -> Iterator[tuple[Page, list[Run]]]:
    """Give the regions of all pages in reading order, each as its tables and lines."""
    before: Run | None = None
    rights = _right_margins(pages)
    gutter: float | None = None
    for index, page in enumerate(map(_with_edges, pages)):
        heads = dropped.get(index, ())
        words = [word for word in page.words if word.text.strip() and id(word) not in heads]
        grids = extended(page.grids, page.rulings, words)
        free, held = _allot(words, grids)
        inside = {id(grid): words for grid, words in zip(grids, held, strict=True)}
        atoms = from_the_top([*_lines(free, page), *_tables(grids, inside)])
        own = gutter_of(atoms, gutter)
        gutter = own or gutter
        for region in arrange(atoms, own, right=rights[index]):
            runs = list(_runs(region, inside, page, before if isinstance(before, Aligned) else None))
            yield page, runs
            before = runs[-1] if runs else None


def _right_margins(pages: Sequence[Page]) -> list[float]:
    """Give how far the lines of each page run: as far as on most pages of its width, even if its own are all short."""
    ends: dict[float, list[float]] = defaultdict(list)
    for page in pages:
        ends[page.width].append(max(map(_right, page.words), default=0.0))
    return [median_low(ends[page.width]) for page in pages]


def _with_edges(page: Page) -> Page:
    """Give the page with its tables only; the edges of what merely frames text are rulings."""
    frames = [grid for grid in page.grids if not _has_columns(grid)]
    grids = tuple(grid for grid in page.grids if _has_columns(grid))
    return replace(page, grids=grids, rulings=joined_level([*page.rulings, *edges_of(frames)]))


def _has_columns(grid: Grid) -> bool:
    """Whether a grid is a table; one column of boxes only frames its text."""
    return max((sum(box is not None for box in row) for row in grid.rows), default=0) > 1


def _lines(words: Sequence[Word], page: Page) -> Iterator[Atom]:
    """Give the parts of lines between wide gaps; those between the rulings of a table are as wide as it is."""
    bands = ruled_bands(page.rulings)
    for row in line_making.rows(words):
        parts = [line_making.text_line(part, page.number) for part in line_making.segments(row)]
        top = min(line.top for line in parts)
        for line in parts:
            yield Atom(band_of(line, bands) or line.bbox, top, line=line)


def _tables(grids: Iterable[Grid], inside: Mapping[int, list[Word]]) -> Iterator[Atom]:
    for grid in grids:
        if inside[id(grid)]:
            yield Atom(grid.bbox, grid.bbox[1], grid=grid)


def _runs(region: Region, inside: Mapping[int, list[Word]], page: Page, before: Aligned | None) -> Iterator[Run]:
    for run in region.runs():
        if isinstance(run, Grid):
            yield run, inside[id(run)]
        else:
            yield from blocks(run, page.rulings, before)
        before = None


def _region(page: Page, runs: Iterable[Run], setting: Setting) -> list[Element]:
    found: list[Element] = []
    for run in runs:
        if isinstance(run, tuple):
            found.append(fill(run[0], run[1], page.number, setting.vocabulary))
        elif isinstance(run, Aligned):
            found.append(table(run, page.rulings, setting.vocabulary))
        else:
            found += paragraphs(run, setting)
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
