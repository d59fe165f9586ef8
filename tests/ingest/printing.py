"""Words printed on a sheet as a scanner sees them, with what Tesseract is taken to have read."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extractor.ingest.ocr.raster import Raster
from extractor.ingest.ocr.tesseract import Recognised

Typed = tuple[str, str, float]
"""What is printed, what was read, and how surely."""


def page(*typed: Typed) -> tuple[list[Recognised], Raster]:
    """Print words under each other at 200 dpi, each in the box of its ink."""
    image = Image.new("L", (800, 60 + 40 * len(typed)), 252)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size=26)
    words = []
    for number, (printed, read, confidence) in enumerate(typed):
        # Letters that touch are one print; a scan of usual type keeps figures apart.
        x, y = 60.0, 40 + 40 * number
        for sign in printed:
            draw.text((x, y), sign, fill=20, font=font)
            x += font.getlength(sign) + 1
        ink = np.argwhere(np.asarray(image)[y - 5 : y + 35] < 160)
        (top, left), (bottom, right) = ink.min(axis=0).tolist(), (ink.max(axis=0) + 1).tolist()
        box = (left, top + y - 5, right - left, bottom - top)
        words.append(Recognised(read, *box, confidence, (1, 1, number)))
    return words, Raster(np.array(image), 200)
