"""Reading order: a page's lines and tables arranged in regions, whose lines run over one common width.

A page is one region unless a gutter shows: left edges in one place, with text to the left of them that ends before it.
What lies across a gutter (a heading over both columns) parts the page into bands; in each band the left column is
read before the right one. Text beside text whose lines stand on the same baselines and are short is a table, not
columns, and stays together.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from extractor.document import Grid
from extractor.layout.lines import drawn_out, text_line
from extractor.layout.pieces import TextLine
from extractor.types import BBox

COLUMN_LINES = 4
"""Lines that a column has at least, on either side of a gutter."""
PROSE_LINE = 20
"""Median length, in characters, of the lines of a column of prose."""
WHOLE = 0.5
"""Share of a column's rows that are whole lines; the others are those of a table in it."""
REACH = 3.0
"""Font sizes from the right edge within which ragged lines end."""
CELL = 3
"""Words that the cell of a table may have."""
LARGER = 1.2
"""Times the usual font size from which a line is a heading that does not show how far lines run."""
BESIDE_LINE = 12
"""Median length, in characters, of the lines of a text that stands beside another one."""
GUTTER = 4.0
"""Least width of a gutter in points."""
DEEPEST = 3
"""Columns within columns that are looked for."""


class Atom(NamedTuple):
    """What is never cut: a part of a row between wide gaps, a ruled table, or a box with atoms of its own.

    `top` is the row's, so that parts of one row are as high.
    """

    box: BBox
    top: float
    line: TextLine | None = None
    grid: Grid | None = None
    inner: tuple["Atom", ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """Atoms that are read from top to bottom; lines may run to `right`."""

    atoms: tuple[Atom, ...]
    right: float

    def runs(self) -> Iterator[Grid | list[TextLine]]:
        """Give the region's tables and, between them, its lines; parts of one row are one line again."""
        run: list[TextLine] = []
        row: float | None = None
        for atom in self.atoms:
            if atom.grid is not None:
                if run:
                    yield run
                    run = []
                yield atom.grid
            elif atom.line is not None:
                if run and row == atom.top:
                    run[-1] = text_line(run[-1].words + atom.line.words, run[-1].page)
                else:
                    run.append(atom.line)
                run[-1].right = self.right
            row = atom.top
        if run:
            yield run


def arrange(atoms: Sequence[Atom], gutter: float | None, *, right: float = 0.0, depth: int = 0) -> list[Region]:
    """Give the regions of a page in reading order; `right` is how far its lines run at least, in points."""
    if gutter is None:
        return list(_whole(atoms, right, depth))
    edge = max(right, max(atom.box[2] for atom in atoms))
    found: list[Region] = []
    together: list[Atom] = []
    for band in _bands(atoms, gutter):
        sides = _sides(band, gutter)
        if _are_columns(*sides) or _short_columns(*sides, gutter):
            found += _whole(together, edge, depth)
            found += [region for side in sides for region in _nested(side, depth)]
            together = []
        else:
            together += band
    return [*found, *_whole(together, edge, depth)]


def _nested(atoms: Sequence[Atom], depth: int) -> list[Region]:
    """Give the regions of a column or a box, which may have columns of its own."""
    return arrange(atoms, gutter_of(atoms) if depth + 1 < DEEPEST else None, depth=depth + 1)


def _whole(atoms: Sequence[Atom], right: float, depth: int) -> Iterator[Region]:
    """Give atoms as one region, but boxes that hold atoms of their own as regions between."""
    run: list[Atom] = []
    right = _right_edge([atom.line for atom in atoms if atom.line is not None], right)
    for atom in atoms:
        if not atom.inner:
            run.append(atom)
            continue
        if run:
            yield Region(tuple(run), right)
            run = []
        yield from _nested(from_the_top(atom.inner), depth)
    if run:
        yield Region(tuple(run), right)


def _right_edge(lines: Sequence[TextLine], margin: float) -> float:
    """Give how far lines run: to the edge that enough of them reach, else to the page's margin beyond it."""
    usual = median(line.size for line in lines) if lines else 0.0
    # A heading in larger letters may run on where the text has turned.
    lines = [line for line in lines if line.size <= LARGER * usual]
    # Cells of tables without rulings end anywhere.
    lines = [line for line in lines if len(line.words) > CELL] or lines
    edge = max((line.x1 for line in lines), default=0.0)
    reaching = sum(edge - line.x1 < REACH * line.size for line in lines)
    return edge if reaching >= max(2, 0.4 * len(lines)) else max(edge, margin)


def from_the_top(atoms: Iterable[Atom]) -> list[Atom]:
    """Give atoms row by row."""
    return sorted(atoms, key=lambda atom: (atom.top, atom.box[0]))


def gutter_of(atoms: Sequence[Atom], before: float | None = None) -> float | None:
    """Find the left edge that makes columns of most atoms, beginning there or on their left; None without columns.

    `before` is the gutter of the pages before: the few lines of a last page show none by themselves.
    """
    edges = sorted(atom.box[0] for atom in atoms)
    clusters: list[tuple[int, float]] = []
    start = 0
    for end in range(1, len(edges) + 1):
        if end == len(edges) or edges[end] - edges[start] > GUTTER:
            if end - start >= COLUMN_LINES and start > 0:
                clusters.append((start - end, edges[start]))
            start = end
    # Items of a list in the right column begin at one place too, often more of them than of its other lines.
    told = {edge: _in_columns(atoms, edge) for _, edge in sorted(clusters)}
    widest = max(told, key=lambda edge: told[edge], default=0.0)
    if told.get(widest):
        return widest
    if before is not None and any(_short_columns(*_sides(band, before), before) for band in _bands(atoms, before)):
        return before
    return None


def _in_columns(atoms: Sequence[Atom], gutter: float) -> int:
    """Count the atoms that a gutter makes columns of."""
    return sum(len(band) for band in _bands(atoms, gutter) if _are_columns(*_sides(band, gutter)))


def _crosses(atom: Atom, gutter: float) -> bool:
    return atom.box[0] < gutter - GUTTER and atom.box[2] > gutter - 1


def _bands(atoms: Sequence[Atom], gutter: float) -> Iterator[list[Atom]]:
    """Give runs of atoms, from top to bottom, that either all or none lie across the gutter."""
    band: list[Atom] = []
    across = False
    for atom in atoms:
        if band and _crosses(atom, gutter) != across:
            yield band
            band = []
        across = _crosses(atom, gutter)
        band.append(atom)
    if band:
        yield band


def _sides(band: Sequence[Atom], gutter: float) -> tuple[list[Atom], list[Atom]]:
    left = [atom for atom in band if atom.box[0] < gutter - GUTTER]
    return left, [atom for atom in band if atom.box[0] >= gutter - GUTTER]


def _are_columns(left: Sequence[Atom], right: Sequence[Atom]) -> bool:
    """Whether two sides are columns: both prose, or lines of one beside the other on baselines of their own."""
    if min(len(left), len(right)) < COLUMN_LINES or max(atom.box[2] for atom in left) > min(
        atom.box[0] for atom in right
    ):
        return False
    if not (left[0].box[1] < right[-1].box[3] and right[0].box[1] < left[-1].box[3]):
        return False
    return (_prose(left) and _prose(right)) or _independent(left, right)


def _short_columns(left: Sequence[Atom], right: Sequence[Atom], gutter: float) -> bool:
    """Whether a band is the short foot or head of columns whose gutter is known: plain lines on either side of it."""
    if not left or not right or max(atom.box[2] for atom in left) > gutter:
        return False
    for side, start in ((left, min(atom.box[0] for atom in left)), (right, gutter)):
        if len({atom.top for atom in side}) < len(side) or any(atom.box[0] - start > 2 * GUTTER for atom in side):
            return False
    return all(atom.line is not None for atom in (*left, *right))


def _prose(side: Sequence[Atom]) -> bool:
    lines = _running(side, PROSE_LINE)
    if not lines:
        return False
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    return median(line.x1 - line.x0 for line in lines) > 0.7 * (x1 - x0)


def _running(side: Sequence[Atom], length: int) -> list[TextLine]:
    """Give the lines of running text, if they are many and long enough; a table may stand between them."""
    rows: dict[float, list[TextLine]] = {}
    for atom in side:
        rows.setdefault(atom.top, []).extend([atom.line] if atom.line else [])
    whole = [row for row in rows.values() if _is_whole(row)]
    lines = [line for row in whole for line in row]
    if len(lines) < COLUMN_LINES or len(whole) < WHOLE * len(rows):
        return []
    return lines if median(len(line.text) for line in lines) >= length else []


def _is_whole(row: Sequence[TextLine]) -> bool:
    """Whether no wide gap cuts a row, but those of a line that is drawn out to its margin."""
    return len(row) == 1 or (bool(row) and drawn_out([word for line in row for word in line.words]))


def _independent(left: Sequence[Atom], right: Sequence[Atom]) -> bool:
    sides = (_running(left, BESIDE_LINE), _running(right, BESIDE_LINE))
    few, many = sorted(([line.baseline for line in lines] for lines in sides), key=len)
    if len(few) < COLUMN_LINES:
        return False
    alone = sum(all(abs(baseline - other) > 1.5 for other in many) for baseline in few)
    return alone > 0.6 * len(few)
