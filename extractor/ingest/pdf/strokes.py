"""The straight strokes that a page draws: lines and the sides of other shapes, those in form XObjects included."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

import pypdfium2.raw as pdfium

from extractor.ingest.pdf import calls
from extractor.ingest.pdf.calls import Handle
from extractor.ingest.pdf.sheet import Box, Matrix, Sheet, followed

Point = tuple[float, float]
Span = tuple[int, int]

STRAIGHT = 0.05
"""Points by which the ends of a horizontal or vertical stroke may differ: PDFium counts in single precision."""

ROUND = 7
"""Points of a round shape at least: two curves, each with two points that bend it."""
LARGEST_DOT = 12.0
"""Points; what is larger is no bullet."""

MAX_SEGMENTS = 60_000
"""A page with more is a map or a drawing; its tables cannot be told from it."""

_MOVE, _LINE = pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_LINETO
_DRAWN = {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM}
_NESTED = 12
"""Forms within forms that are followed; a file may draw a form within itself."""


@dataclass(slots=True)
class Strokes:
    """The strokes of a page in points from the top left of what is shown.

    `across` holds (top, x0, x1), `down` holds (x0, top, bottom), `shapes` the boxes of lines and rectangles, `dots`
    those of small round ones.
    """

    across: list[tuple[float, float, float]] = field(default_factory=list)
    down: list[tuple[float, float, float]] = field(default_factory=list)
    shapes: list[Box] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)


def strokes_of(page: Handle, sheet: Sheet) -> Strokes:
    """Collect the strokes of a page; none when it has so many that it is a drawing."""
    found = Strokes()
    upright: Matrix = (1.0, 0.0, 0.0, -1.0, -sheet.left, sheet.above)
    paths = list(_paths(calls.each(calls.page_object, page, range(calls.count_objects(page))), upright, 0))
    counts = [calls.count_segments(path) for path, _ in paths]
    if not 0 < sum(counts) <= MAX_SEGMENTS:
        return found
    segments = _segments(paths, counts)
    for start, end in segments.subpaths():
        _add(found, *segments.run(start, end))
    return found


def _paths(objects: Sequence[Handle], matrix: Matrix, depth: int) -> Iterator[tuple[Handle, Matrix]]:
    """Give the path objects with the matrix that leads from their points to the page's."""
    kinds = list(map(calls.object_kind, objects))
    drawn = [(handle, kind) for handle, kind in zip(objects, kinds, strict=True) if kind in _DRAWN]
    matrices = calls.floats(calls.object_matrix, [handle for handle, _ in drawn], rows=len(drawn), width=6)
    for (handle, kind), own in zip(drawn, matrices.tolist(), strict=True):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield handle, followed(own, matrix)
        elif depth < _NESTED:
            inside = calls.each(calls.form_object, handle, range(calls.count_form_objects(handle)))
            yield from _paths(inside, followed(own, matrix), depth + 1)


@dataclass(frozen=True, slots=True)
class _Segments:
    """The segments of all paths in one row: their handles, their kinds, and where they end on the page."""

    handles: list[Handle]
    kinds: list[int]
    points: list[Point]

    def subpaths(self) -> Iterator[Span]:
        """Give where in the row each subpath starts and ends; single points are left out."""
        starts = [index for index, kind in enumerate(self.kinds) if kind == _MOVE]
        for start, end in zip(starts, [*starts[1:], len(self.kinds)], strict=True):
            if end - start > 1:
                yield start, end

    def run(self, start: int, end: int) -> tuple[list[Point], list[bool]]:
        """Give a subpath's points and, for each but the first, whether a straight line leads to it."""
        points, straight = self.points[start:end], [kind == _LINE for kind in self.kinds[start + 1 : end]]
        if end - start > 2 and points[0] != points[-1] and calls.segment_closes(self.handles[end - 1]):
            points.append(points[0])
            straight.append(True)
        return points, straight


def _segments(paths: Sequence[tuple[Handle, Matrix]], counts: Sequence[int]) -> _Segments:
    handles: list[Handle] = []
    for (path, _), count in zip(paths, counts, strict=True):
        handles += calls.each(calls.path_segment, path, range(count))
    local = iter(calls.points(calls.segment_point, handles, rows=len(handles)).tolist())
    points = [
        (a * x + c * y + e, b * x + d * y + f)
        for (_, (a, b, c, d, e, f)), count in zip(paths, counts, strict=True)
        for x, y in islice(local, count)
    ]
    return _Segments(handles, list(map(calls.segment_kind, handles)), points)


def _add(found: Strokes, points: Sequence[Point], straight: Sequence[bool]) -> None:
    level = upright = 0
    for (x0, y0), (x1, y1), line in zip(points, points[1:], straight, strict=False):
        if not line:
            continue
        if abs(y1 - y0) <= STRAIGHT:
            level += 1
            found.across.append((y0, x0, x1) if x0 <= x1 else (y0, x1, x0))
        elif abs(x1 - x0) <= STRAIGHT:
            upright += 1
            found.down.append((x0, y0, y1) if y0 <= y1 else (x0, y1, y0))
    if _is_line_or_rectangle(points, level, upright):
        found.shapes.append(_around(points))
    elif len(points) >= ROUND and not any(straight[:-1]):
        box = _around(points)
        width, height = box[2] - box[0], box[3] - box[1]
        if max(width, height) <= LARGEST_DOT and abs(width - height) <= 0.2 * max(width, height):
            found.dots.append(box)


def _around(points: Sequence[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _is_line_or_rectangle(points: Sequence[Point], level: int, upright: int) -> bool:
    if len(points) == 2:
        return level + upright == 1
    return len(points) == 5 and points[0] == points[-1] and level + upright == 4
