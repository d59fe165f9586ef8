"""The fast reader against pdfplumber: the same words at the same places, the same cells with the same texts."""

import io
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pdfplumber
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from extractor.document import Grid, Page, Word
from extractor.ingest.pdf import read
from extractor.ingest.pdf.bullets import DOT
from extractor.ingest.pdf.plumber import read_page
from extractor.types import BBox
from tests.ingest.drawing import dense_grid, pdf

LEAN = 0.1
"""Font sizes by which a slanted letter may lean over its width."""
CORPUS = sorted(Path(__file__).parents[2].glob("corpus/*/report.pdf"))[::6]

PROSE = "Projektet nådde 388 av målets 400 företag (97 %), varav 62 leds av kvinnor; se bilaga 2. "
TABLE = [
    ["Indikator", "Mål", "Utfall", "Kommentar"],
    ["Antal företag som får stöd", "400", "388", "Pandemin gjorde att två träffar ställdes in."],
    ["Sysselsättningsökning", "140", "122", ""],
    ["varav kvinnor", "70", "51", "Se avsnitt 12."],
]


def typeset_report() -> bytes:
    """A report of prose in justified lines and ruled tables with merged cells, over several pages."""
    buffer = io.BytesIO()
    style = getSampleStyleSheet()
    style["BodyText"].alignment = 4
    grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("SPAN", (2, 2), (3, 2))]
    story = []
    for number in range(1, 13):
        story += [
            Paragraph(f"{number}. Beskriv utfall av indikatorer", style["Heading2"]),
            Paragraph(PROSE * 6, style["BodyText"]),
            Table([[Paragraph(cell, style["BodyText"]) for cell in row] for row in TABLE], style=grid),
        ]
    SimpleDocTemplate(buffer, pagesize=A4, invariant=True).build(story)
    return buffer.getvalue()


def drawn_odd() -> bytes:
    def boxes(canvas: Canvas) -> None:
        canvas.roundRect(60, 600, 200, 80, 8)
        canvas.rect(60, 500, 200, 0.6, stroke=0, fill=1)
        canvas.rect(60, 440, 0.6, 60, stroke=0, fill=1)
        canvas.rect(260, 440, 0.6, 60, stroke=0, fill=1)
        canvas.rect(60, 440, 200, 0.6, stroke=0, fill=1)
        canvas.line(160, 500, 160, 440)
        canvas.drawString(64, 470, "Mål 400")
        canvas.drawString(164, 470, "Utfall 388")

    return pdf(boxes)


def reference(data: bytes) -> list[Page]:
    with pdfplumber.open(io.BytesIO(data)) as plumber:
        return [read_page(page) for page in plumber.pages]


def reports() -> list[object]:
    made = [pytest.param(typeset_report(), id="typeset"), pytest.param(drawn_odd(), id="rectangles as lines")]
    return [*made, *(pytest.param(path.read_bytes(), id=path.parent.name) for path in CORPUS)]


@pytest.mark.parametrize("data", reports())
def test_words_and_cells_are_those_of_pdfplumber(data: bytes) -> None:
    ours, theirs = read(data).pages, reference(data)
    assert len(ours) == len(theirs)
    for mine, other in zip(ours, theirs, strict=True):
        assert (mine.width, mine.height) == pytest.approx((other.width, other.height), abs=0.01)
        assert_same_words(written(mine.words, other.words), other.words)
        assert_same_cells(mine, other)
        assert len(mine.rulings) == len(other.rulings)


def written(ours: Sequence[Word], theirs: Sequence[Word]) -> Sequence[Word]:
    """Leave out the bullets that are drawn, which pdfplumber does not give."""
    return ours if any(word.text == DOT for word in theirs) else [word for word in ours if word.text != DOT]


def assert_same_words(ours: Sequence[Word], theirs: Sequence[Word]) -> None:
    mine, others = Counter(word.text for word in ours), Counter(word.text for word in theirs)
    assert (mine - others) + (others - mine) == Counter()
    places: dict[str, list[Word]] = {}
    for word in theirs:
        places.setdefault(word.text, []).append(word)
    for word in ours:
        nearest = min(
            places[word.text], key=lambda other: abs(other.x0 - word.x0) + abs(other.baseline - word.baseline)
        )
        # PDFium's box holds all ink of a slanted letter ("of"), pdfplumber's ends where the next letter may begin.
        lean = LEAN * word.size if word.italic else 0
        assert (word.x0, word.x1) == pytest.approx((nearest.x0, nearest.x1), abs=1 + lean)
        assert (word.baseline, word.size) == pytest.approx((nearest.baseline, nearest.size), abs=0.05)
        assert (word.bold, word.italic) == (nearest.bold, nearest.italic)


def assert_same_cells(ours: Page, theirs: Page) -> None:
    assert [shape_of(grid) for grid in ours.grids] == [shape_of(grid) for grid in theirs.grids]
    for mine, other in zip(ours.grids, theirs.grids, strict=True):
        for cell, its in zip(cells_of(mine), cells_of(other), strict=True):
            assert cell == pytest.approx(its, abs=1)
            assert text_in(cell, ours.words) == text_in(its, theirs.words)


def shape_of(grid: Grid) -> list[list[bool]]:
    return [[cell is None for cell in row] for row in grid.rows]


def cells_of(grid: Grid) -> list[BBox]:
    return [cell for row in grid.rows for cell in row if cell is not None]


def text_in(cell: BBox, words: Sequence[Word]) -> list[str]:
    x0, top, x1, bottom = cell
    inside = [word for word in words if x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= word.baseline <= bottom]
    return [word.text for word in sorted(inside, key=lambda word: (round(word.baseline), word.x0))]


def test_a_dense_grid_has_all_its_cells() -> None:
    (page,) = read(pdf(dense_grid)).pages
    (grid,) = page.grids
    assert [len(row) for row in grid.rows] == [10] * 100
    assert len(cells_of(grid)) == 1_000
    assert [text_in(cell, page.words) for cell in cells_of(grid)] == [[str(number)] for number in range(1_000)]
