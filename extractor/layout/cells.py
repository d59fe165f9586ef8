"""Ruled tables: words to their cells, and the lines of a cell to its text."""

from bisect import bisect_right
from collections.abc import Sequence

from extractor.document import Grid, Word
from extractor.layout import lines as line_making
from extractor.layout.markers import begins_anew, marker_of
from extractor.layout.mending import Vocabulary, append
from extractor.layout.paragraphs import ends_short, fills, stretch
from extractor.layout.pieces import CellDraft, RowDraft, Stretch, TableDraft, TextLine
from extractor.types import BBox

SLIVER = 8.0
"""Rows and columns narrower than this many points that hold no words are doubled rulings."""


def fill(grid: Grid, words: Sequence[Word], page: int, vocabulary: Vocabulary) -> TableDraft:
    """Make a table of a grid and the words inside its box."""
    held = _allot(grid, words)
    edges = _column_edges(grid)
    kept_rows = [index for index, row in enumerate(grid.rows) if not _sliver_row(row, index, held)]
    columns = [
        index
        for index in range(len(edges) - 1)
        if edges[index + 1] - edges[index] >= SLIVER or any((row, index) in held for row in kept_rows)
    ]
    kept_edges = (*(edges[index] for index in columns), edges[-1])
    table: list[RowDraft] = []
    for row in kept_rows:
        boxes = [grid.rows[row][column] if column < len(grid.rows[row]) else None for column in columns]
        texts = [
            cell_passage(held.get((row, column), ()), box, page, vocabulary) if box is not None else None
            for column, box in zip(columns, boxes, strict=True)
        ]
        table.append(_row(boxes, texts, kept_edges))
    return TableDraft(table, page=page, edges=kept_edges)


def _row(boxes: Sequence[BBox | None], texts: Sequence[list[Stretch] | None], edges: Sequence[float]) -> RowDraft:
    """Make a row; a cell spans the places without a box to its right that lie under its own box."""
    row: RowDraft = []
    for column, (box, text) in enumerate(zip(boxes, texts, strict=True)):
        if box is None or text is None:
            row.append(None)
            continue
        end = column + 1
        while end < len(boxes) and boxes[end] is None and edges[end] < box[2] - 2:
            end += 1
        row.append(CellDraft(text, end - column))
    return row


def cell_passage(words: Sequence[Word], box: BBox, page: int, vocabulary: Vocabulary) -> list[Stretch]:
    """Join the lines of a cell: by blanks, or by a line break where a line was clearly ended."""
    lines = [line_making.text_line(row, page) for row in line_making.rows(words)]
    if not lines:
        return []
    pad = min(max(min(line.x0 for line in lines) - box[0], 0.5), 7.0)
    for line in lines:
        line.right = box[2] - pad
    return join_lines(lines, vocabulary)


def join_lines(lines: Sequence[TextLine], vocabulary: Vocabulary, *, cut_words: bool = True) -> list[Stretch]:
    """Join lines of a cell whose `right` is known; `cut_words` when words longer than the cell are cut by its edge."""
    stretches: list[Stretch] = []
    for index, line in enumerate(lines):
        part = stretch(line)
        above = lines[index - 1] if index else None
        append(stretches, part, vocabulary=vocabulary, cut=cut_words and above is not None and fills(above))
        if above is not None and part.glue == " " and (_hard_break(above, line) or _indented(lines, index)):
            part.glue = "\n"
    return stretches


def _indented(lines: Sequence[TextLine], index: int) -> bool:
    """Whether a line begins something new by a small indentation, in a cell with a left edge that lines share."""
    left = min(line.x0 for line in lines)
    line = lines[index]
    if line.x0 - left < 0.2 * line.size or not begins_anew(line.text):
        return False
    return sum(other.x0 - left < 0.1 * other.size for other in lines) > 0.3 * len(lines)


def _hard_break(above: TextLine, line: TextLine) -> bool:
    mark = marker_of(line)
    if mark is not None and not mark.numbered:
        return True
    return ends_short(above, line) and begins_anew(line.text)


def _allot(grid: Grid, words: Sequence[Word]) -> dict[tuple[int, int], list[Word]]:
    tops = [min((box[1] for box in row if box), default=0.0) for row in grid.rows]
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        place = _place(grid, tops, (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2)
        cells.setdefault(place, []).append(word)
    return cells


def _place(grid: Grid, tops: Sequence[float], x: float, y: float) -> tuple[int, int]:
    """Find the cell that holds a point; a point between cells goes to the nearest."""
    start = max(bisect_right(tops, y) - 1, 0)
    for row in range(start, -1, -1):
        for column, box in enumerate(grid.rows[row]):
            if box is not None and box[0] <= x <= box[2] and y <= box[3]:
                return row, column
    return min(
        ((row, column) for row, boxes in enumerate(grid.rows) for column, box in enumerate(boxes) if box is not None),
        key=lambda place: _distance(grid.rows[place[0]][place[1]], x, y),
    )


def _distance(box: BBox | None, x: float, y: float) -> float:
    assert box is not None
    return max(box[0] - x, 0, x - box[2]) + max(box[1] - y, 0, y - box[3])


def _column_edges(grid: Grid) -> list[float]:
    """Give each column's left edge and the table's right edge."""
    width = max(len(row) for row in grid.rows)
    edges: list[float] = []
    for column in range(width):
        lefts = [row[column][0] for row in grid.rows if column < len(row) and row[column] is not None]  # type: ignore[index]
        edges.append(min(lefts) if lefts else (edges[-1] if edges else grid.bbox[0]))
    return [*edges, grid.bbox[2]]


def _sliver_row(row: Sequence[BBox | None], index: int, cells: dict[tuple[int, int], list[Word]]) -> bool:
    boxes = [box for box in row if box is not None]
    if any((index, column) in cells for column in range(len(row))):
        return False
    return not boxes or min(box[3] - box[1] for box in boxes) < SLIVER
