"""PDFs drawn in the test, and what is read of them."""

import io
from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from extractor.document import Page
from extractor.ingest.pdf import read

WIDTH, HEIGHT = 595.0, 842.0
Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, **options: object) -> bytes:
    """Draw each page with a function; positions are reportlab's, from the bottom left."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=True, **options)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def page_of(draw: Draw) -> Page:
    """Read a page drawn by a function."""
    (page,) = read(pdf(draw)).pages
    return page


def texts(page: Page) -> list[str]:
    """Give the texts of a page's words, in the order of the file."""
    return [word.text for word in page.words]


def dense_grid(canvas: Canvas, *, rows: int = 100, columns: int = 10) -> None:
    """Draw a grid whose cells are rectangles of their own, as word processors do."""
    width, height = 500 / columns, 760 / rows
    canvas.setFont("Helvetica", 5)
    for row in range(rows):
        for column in range(columns):
            x, y = 40 + column * width, 800 - (row + 1) * height
            canvas.rect(x, y, width, height)
            canvas.drawString(x + 2, y + 2, f"{row * columns + column}")
