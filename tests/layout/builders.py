"""Pages built by hand: words on lines, with defaults for everything a case is not about."""

from collections.abc import Sequence

from extractor.document import Document, FlowParagraph, FlowTable, Grid, Page, Source, Word
from extractor.layout import compose
from extractor.types import BBox, SourceInfo

SIZE = 10.0
ADVANCE = 5.0
"""Width of a character in points: every text is set in a typewriter's type of ten points."""
LEFT, TOP, LEADING = 70.0, 100.0, 12.0
INFO = SourceInfo("case", "0" * 64, 1, "application/pdf", "pdf", 1)


def line(
    text: str, y: float = TOP, x: float = LEFT, *, size: float = SIZE, bold: bool = False, blank: float = ADVANCE
) -> list[Word]:
    """Set a line with its baseline at `y`; two blanks or more in the text are as many blanks on paper."""
    words = []
    advance = ADVANCE * size / SIZE
    for part in text.split(" "):
        if part:
            end = x + advance * len(part)
            words.append(Word(part, x, y - 0.8 * size, end, y + 0.2 * size, y, size, bold))
            x = end
        x += blank
    return words


def lines(*texts: str, y: float = TOP, x: float = LEFT, leading: float = LEADING) -> list[Word]:
    """Set lines under each other; an empty text leaves an empty line."""
    words: list[Word] = []
    for text in texts:
        words += line(text, y, x)
        y += leading
    return words


def page(words: Sequence[Word], number: int = 1, grids: Sequence[Grid] = (), rulings: Sequence[BBox] = ()) -> Page:
    """Make an A4 page."""
    return Page(number, 595.0, 842.0, tuple(words), tuple(grids), tuple(rulings))


def grid(xs: Sequence[float], ys: Sequence[float]) -> Grid:
    """Rule a table with its rulings at `xs` and `ys`."""
    rows = tuple(
        tuple((x0, top, x1, bottom) for x0, x1 in zip(xs, xs[1:], strict=False))
        for top, bottom in zip(ys, ys[1:], strict=False)
    )
    return Grid((xs[0], ys[0], xs[-1], ys[-1]), rows)


def ruled(
    cells: Sequence[Sequence[str]], top: float = TOP, *, width: float = 120.0, bold_header: bool = False
) -> tuple[list[Word], Grid]:
    """Set a ruled table; "|" in a cell's text begins a new line in it."""
    words: list[Word] = []
    ys = [top]
    for index, row in enumerate(cells):
        for column, text in enumerate(row):
            for number, part in enumerate(text.split("|")):
                x, y = LEFT + 5 + column * width, ys[-1] + LEADING * (number + 1)
                words += line(part, y, x, bold=bold_header and index == 0)
        ys.append(ys[-1] + LEADING * max(text.count("|") + 1 for text in row) + 4)
    return words, grid([LEFT + width * column for column in range(len(cells[0]) + 1)], ys)


def of_pages(*pages: Page) -> Document:
    """Compose a file with pages."""
    return compose(Source(INFO, tuple(pages)))


def of_words(words: Sequence[Word]) -> Document:
    """Compose a file of one page."""
    return of_pages(page(words))


def of_flow(*flow: FlowParagraph | FlowTable) -> Document:
    """Compose a file without pages."""
    return compose(Source(INFO, (), tuple(flow)))


def texts(document: Document) -> list[str]:
    """Give the blocks' texts."""
    return [document.text[block.start : block.end] for block in document.blocks]


def rows(document: Document, table: int = 0) -> list[list[str]]:
    """Give a table's cell texts."""
    return [
        [document.text[cell.start : cell.end] if cell else "<covered>" for cell in row]
        for row in document.tables[table].rows
    ]
