"""Makes a PDF of pictures, as an office scanner would."""

import io
import random
import time

import pypdfium2
from PIL import Image

_DPI = 200
_WHITE = 252
_TILT = 0.35  # degrees, at most, that a sheet lies askew
_WRITTEN = time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, 0))


def scanned(pdf: bytes, seed: str) -> bytes:
    """The pages in grey at 200 dpi, a little askew and specked; the same seed gives the same scan."""
    chance = random.Random(seed)
    document = pypdfium2.PdfDocument(pdf)
    pages = [_sheet(page.render(scale=_DPI / 72, grayscale=True).to_pil(), chance) for page in document]
    buffer = io.BytesIO()
    first, *rest = pages
    first.save(
        buffer,
        "PDF",
        resolution=_DPI,
        quality=55,
        save_all=True,
        append_images=rest,
        creationDate=_WRITTEN,
        modDate=_WRITTEN,
    )
    return buffer.getvalue()


def _sheet(page: Image.Image, chance: random.Random) -> Image.Image:
    tilted = page.convert("L").rotate(
        chance.uniform(-_TILT, _TILT), resample=Image.Resampling.BICUBIC, fillcolor=_WHITE
    )
    for _ in range(chance.randrange(5, 40)):
        at = chance.randrange(tilted.width), chance.randrange(tilted.height)
        tilted.putpixel(at, chance.randrange(60, 180))
    return tilted
