"""The straight strokes that a page draws: lines and the sides of other shapes, those in form XObjects included."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from extractor.ingest.pdf import calls
from extractor.ingest.pdf.calls import Handle
from extractor.ingest.pdf.sheet import Box, Matrix, Sheet, followed

Point = tuple[float, float]

STRAIGHT = 0.05
"""Points by which the ends of a horizontal or vertical stroke may differ: PDFium counts in single precision."""

MAX_SEGMENTS = 60_000
"""A page with more is a map or a drawing; its tables cannot be told from it."""

_MOVE, _LINE = pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_LINETO
_NESTED = 12


@dataclass(slots=True)
class Strokes:
    """The strokes of a page in points from the top left of what is shown.

    `across` holds (top, x0, x1), `down` holds (x0, top, bottom), `shapes` the boxes of lines and rectangles.
    """

    across: list[tuple[float, float, float]] = field(default_factory=list)
    down: list[tuple[float, float, float]] = field(default_factory=list)
    shapes: list[Box] = field(default_factory=list)


def strokes_of(page: Handle, sheet: Sheet) -> Strokes:
    """Collect the strokes of a page; none when it has so many that it is a drawing."""
    found = Strokes()
    upright: Matrix = (1.0, 0.0, 0.0, -1.0, -sheet.left, sheet.above)
    paths = list(_paths(calls.each(calls.page_object, page, range(calls.count_objects(page))), upright, 0))
    counts = [calls.count_segments(path) for path, _ in paths]
    if sum(counts) > MAX_SEGMENTS:
        return found
    for (path, matrix), count in zip(paths, counts, strict=True):
        for points, straight in _subpaths(path, count, matrix):
            _add(found, points, straight)
    return found


def _paths(objects: Sequence[Handle], matrix: Matrix, depth: int) -> Iterator[tuple[Handle, Matrix]]:
    """Give the path objects with the matrix that leads from their points to the page's."""
    for handle, kind in zip(objects, map(calls.object_kind, objects), strict=True):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield handle, followed(_matrix(handle), matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _NESTED:
            inside = calls.each(calls.form_object, handle, range(calls.count_form_objects(handle)))
            yield from _paths(inside, followed(_matrix(handle), matrix), depth + 1)


def _matrix(handle: Handle) -> Matrix:
    a, b, c, d, e, f = calls.floats(calls.object_matrix, [handle], rows=1, width=6)
    return (a, b, c, d, e, f)


def _subpaths(path: Handle, count: int, matrix: Matrix) -> Iterator[tuple[list[Point], list[bool]]]:
    """Give each subpath's points on the page and, for each point but the first, whether a straight line leads to it."""
    segments = calls.each(calls.path_segment, path, range(count))
    a, b, c, d, e, f = matrix
    flat = calls.points(calls.segment_point, segments, rows=count)
    points = [(a * x + c * y + e, b * x + d * y + f) for x, y in zip(flat[::2], flat[1::2], strict=True)]
    kinds = list(map(calls.segment_kind, segments))
    starts = [index for index, kind in enumerate(kinds) if kind == _MOVE]
    for start, end in zip(starts, [*starts[1:], count], strict=True):
        if end - start < 2:
            continue
        run, straight = points[start:end], [kind == _LINE for kind in kinds[start + 1 : end]]
        if len(run) > 2 and run[0] != run[-1] and calls.segment_closes(segments[end - 1]):
            run.append(run[0])
            straight.append(True)
        yield run, straight


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
        xs, ys = zip(*points, strict=True)
        found.shapes.append((min(xs), min(ys), max(xs), max(ys)))


def _is_line_or_rectangle(points: Sequence[Point], level: int, upright: int) -> bool:
    if len(points) == 2:
        return level + upright == 1
    return len(points) == 5 and points[0] == points[-1] and level + upright == 4
