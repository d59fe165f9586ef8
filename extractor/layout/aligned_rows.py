"""Lines that stand in columns to the rows of a table."""

from collections.abc import Sequence

from extractor.layout.alignment import Aligned, has_ruling
from extractor.layout.cells import join_lines
from extractor.layout.markers import begins_anew
from extractor.layout.mending import Vocabulary
from extractor.layout.paragraphs import TERMINAL, ends_short
from extractor.layout.pieces import CellDraft, RowDraft, TableDraft, TextLine
from extractor.types import BBox

CLOSER = 0.92
"""Lines of one row stand closer than this share of the distance between rows, where rows are set apart."""

CellLines = dict[int, list[TextLine]]


def table(found: Aligned, rulings: Sequence[BBox], vocabulary: Vocabulary) -> TableDraft:
    """Make a table of aligned lines: rulings part rows, else distance, else a first cell that begins something."""
    cells = [found.cells(index) for index in range(len(found.lines))]
    rows: list[CellLines] = []
    ruled = [index for index in range(1, len(cells)) if has_ruling(rulings, found.lines[index - 1], found.lines[index])]
    boxed = len(ruled) >= 3 and len(ruled) >= 0.3 * len(cells)
    apart = _apart(found)
    for index, line in enumerate(cells):
        goes_on = index > 0 and index not in ruled and (boxed or _same_row(rows[-1], line, found, index, apart))
        if goes_on:
            for column, part in line.items():
                rows[-1].setdefault(column, []).append(part)
        else:
            rows.append({column: [part] for column, part in line.items()})
    width = len(found.columns)
    drafts = [_row(row, width, vocabulary) for row in rows]
    edges = (*(span[0] for span in found.columns), found.columns[-1][1])
    return TableDraft(drafts, ruled=False, page=found.lines[0].page, edges=edges)


def _row(row: CellLines, width: int, vocabulary: Vocabulary) -> RowDraft:
    return [
        CellDraft(join_lines(row[column], vocabulary, cut_words=False) if column in row else [])
        for column in range(width)
    ]


def _apart(found: Aligned) -> float | None:
    """Give the distance of baselines from which on a new row begins, where rows are set apart by more than lines."""
    gaps = [below.baseline - above.baseline for above, below in zip(found.lines, found.lines[1:], strict=False)]
    if len(gaps) < 2 or min(gaps) > CLOSER * max(gaps):
        return None
    limit = min(gaps) / CLOSER
    starts = [0 in found.cells(index + 1) for index, gap in enumerate(gaps) if gap > limit]
    whole = [_whole_row(found.cells(index + 1)) for index, gap in enumerate(gaps) if gap <= limit]
    if len(starts) < 2 or sum(starts) < 0.7 * len(starts) or sum(whole) > 0.3 * len(whole):
        return None
    return limit


def _whole_row(line: dict[int, TextLine]) -> bool:
    """Whether a line by itself looks like a row: a name that begins something new, and more."""
    return len(line) > 1 and 0 in line and begins_anew(line[0].text)


def _same_row(row: CellLines, line: dict[int, TextLine], found: Aligned, index: int, apart: float | None) -> bool:
    """Whether a line goes on with the cells of the row above it."""
    gap = found.lines[index].baseline - found.lines[index - 1].baseline
    if apart is not None:
        return gap <= apart
    if len(line) > 1 and 0 in line:
        return False
    if gap > 1.7 * found.lines[index].size:
        return False
    return all(_wraps(row.get(column), part, found.columns[column]) for column, part in line.items())


def _wraps(above: Sequence[TextLine] | None, part: TextLine, span: tuple[float, float]) -> bool:
    """Whether a part is the next line of the cell above it."""
    if not above:
        return False
    if part.text[0].islower():
        return True
    full = not ends_short(above[-1], part) and above[-1].x1 - above[-1].x0 > 0.6 * (span[1] - span[0])
    return full and TERMINAL.search(above[-1].text) is None and (not begins_anew(part.text) or len(above[-1].words) > 2)
