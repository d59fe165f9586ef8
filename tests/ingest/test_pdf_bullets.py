"""Bullets that a page draws instead of writing them."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.ingest import read_bytes


def texts(*circles: tuple[float, float, float]) -> list[str]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(90, 700, "Mål: 40 deltagare")
    canvas.drawString(90, 680, "och fler")
    for x, y, radius in circles:
        canvas.circle(x, y, radius, stroke=0, fill=1)
    canvas.save()
    (page,) = read_bytes(buffer.getvalue(), "in.pdf").pages
    return [word.text for word in page.words]


@pytest.mark.parametrize(
    ("circle", "read"),
    [
        ((78, 703.5, 1.8), ["•", "Mål:", "40", "deltagare", "och", "fler"]),
        ((40, 703.5, 1.8), ["Mål:", "40", "deltagare", "och", "fler"]),
        ((78, 703.5, 5.5), ["Mål:", "40", "deltagare", "och", "fler"]),
        ((112, 703.5, 1.0), ["Mål:", "40", "deltagare", "och", "fler"]),
        ((78, 683.0, 1.8), ["Mål:", "40", "deltagare", "•", "och", "fler"]),
    ],
    ids=["before-a-line", "far-off", "too-large", "behind-a-word", "second-line"],
)
def test_a_drawn_dot_before_a_line_is_its_bullet(circle: tuple[float, float, float], read: list[str]) -> None:
    assert texts(circle) == read
