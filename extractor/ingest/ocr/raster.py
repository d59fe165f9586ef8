"""A page as grey pixels: the scanner's own picture where it fills the page, else the page as PDFium draws it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.uint8]
Ink = NDArray[np.bool_]
Dark = NDArray[np.uint8]
"""How much darker than the paper each pixel is."""

DPI = 200
"""Resolution at which a page is drawn; more costs time and gives Tesseract nothing on type of usual size."""
FINEST, COARSEST = 330, 140
"""Pictures of other resolutions are drawn anew: finer ones cost time, coarser ones are read better when enlarged."""
MAX_PIXELS = 40_000_000
"""A4 at 500 dpi has 24 million; a page that would have more (a wall chart) is drawn smaller."""
SQUARE = 4
"""Pixels to a side of the squares in which shades and dark areas are looked for."""
BROAD = 5
"""Squares side by side that no stroke of a letter fills."""
FILLED = 110
"""Levels darker than the paper from which an area is no shade, but filled."""
FAINT = 60
"""Levels of grey below the paper's at which a pixel is ink."""


@dataclass(frozen=True)
class Raster:
    """Grey pixels (0 black) of a page, and how many of them make an inch; what follows from them is reckoned once."""

    pixels: Grey
    dpi: float

    @property
    def scale(self) -> float:
        """Points per pixel."""
        return 72 / self.dpi

    @cached_property
    def paper(self) -> int:
        """The grey of the paper."""
        return paper_of(self.pixels)

    @cached_property
    def ink(self) -> Ink:
        """Ink told from paper; not to be changed."""
        return ink_of(self.pixels, self.paper)

    @cached_property
    def dark(self) -> Dark:
        """How much darker than the paper each pixel is; not to be changed."""
        paper = np.uint8(self.paper)
        return np.subtract(paper, np.minimum(self.pixels, paper))

    @cached_property
    def filled(self) -> bool:
        """Whether it holds dark areas, on which white letters may stand: no stroke of a letter is as broad."""
        dark = lightest_of(self.pixels) < self.paper - FILLED
        starts = max(dark.shape[1] - BROAD + 1, 0)
        return bool(np.logical_and.reduce([dark[:, at : at + starts] for at in range(BROAD)]).any())


def lightest_of(pixels: Grey) -> Grey:
    """Give the grey of the lightest pixel of each square; what is left at the right and below is left out."""
    height, width = (side // SQUARE * SQUARE for side in pixels.shape)
    rows = np.maximum.reduce([pixels[row:height:SQUARE, :width] for row in range(SQUARE)])
    lightest: Grey = np.maximum.reduce([rows[:, column::SQUARE] for column in range(SQUARE)])
    return lightest


def ink_of(pixels: Grey, paper: int) -> Ink:
    """Tell ink from paper."""
    return np.less(pixels, paper - FAINT)


def columns_of(ink: Ink) -> list[tuple[int, int]]:
    """Give start and end of each stretch of columns in which there is ink."""
    framed = np.concatenate(([False], ink.any(axis=0), [False]))
    edges = np.flatnonzero(framed[1:] != framed[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def paper_of(pixels: Grey) -> int:
    """Give the grey of the paper, which takes most of a page."""
    return max(int(np.median(pixels[::4, ::4])), 2 * FAINT)


def raster_of(page: pypdfium2.PdfPage) -> Raster:
    """Give a page's pixels; PDFium is not thread-safe, so this belongs in one thread."""
    own = _only_picture(page)
    return own if own is not None else _drawn(page, _finest_picture(page))


def thumbnail(page: pypdfium2.PdfPage) -> Grey:
    """Draw a page at 36 dpi, enough to see whether anything stands on it."""
    return _pixels(page.render(scale=0.5, grayscale=True))


def _drawn(page: pypdfium2.PdfPage, wanted: float) -> Raster:
    width, height = page.get_size()
    dpi = float(min(max(wanted, DPI), FINEST - 30, 72 * (MAX_PIXELS / max(width * height, 1)) ** 0.5))
    return Raster(_pixels(page.render(scale=dpi / 72, grayscale=True)), dpi)


def _pixels(bitmap: pypdfium2.PdfBitmap) -> Grey:
    return np.array(bitmap.to_pil().convert("L"))


def pictures(page: pypdfium2.PdfPage) -> list[pypdfium2.PdfImage]:
    """Give the pictures on a page, those in form XObjects too."""
    return list(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _finest_picture(page: pypdfium2.PdfPage) -> float:
    """Give the resolution of the page's largest picture, 0 without pictures."""
    found = ((covered(page, each), _dpi(each)) for each in pictures(page))
    return max((pair for pair in found if pair[0] > 0.2), default=(0.0, 0.0))[1]


def _only_picture(page: pypdfium2.PdfPage) -> Raster | None:
    """Give the scanner's picture as it is when it stands upright, fills the page and nothing is drawn over it."""
    objects = list(page.get_objects(max_depth=1))
    if len(objects) != 1 or objects[0].type != pdfium.FPDF_PAGEOBJ_IMAGE or page.get_rotation():
        return None
    picture = objects[0]
    a, b, c, d = (float(value) for value in picture.get_matrix().get()[:4])
    upright = a > 0 and d > 0 and abs(b) < 0.01 * a and abs(c) < 0.01 * d
    width, height = page.get_size()
    dpi = _dpi(picture)
    if not upright or not COARSEST <= dpi <= FINEST or covered(page, picture) < 0.99 or a * d > 1.02 * width * height:
        return None
    image = picture.get_bitmap(render=False).to_pil()
    if image.mode not in {"1", "L", "RGB"} or abs(image.width / a - image.height / d) > 0.02 * image.width / a:
        return None
    return Raster(np.array(image.convert("L")), image.width * 72 / a)


def covered(page: pypdfium2.PdfPage, picture: pypdfium2.PdfImage) -> float:
    """Give the share of a page that a picture covers."""
    width, height = page.get_size()
    if page.get_rotation() % 180:
        width, height = height, width
    left, bottom, right, top = map(float, picture.get_bounds())
    area = max(min(right, width) - max(left, 0.0), 0.0) * max(min(top, height) - max(bottom, 0.0), 0.0)
    return float(area / (width * height))


def _dpi(picture: pypdfium2.PdfImage) -> float:
    left, _, right, _ = picture.get_bounds()
    return float(picture.get_px_size()[0] * 72 / max(right - left, 1))


def image_of(pixels: Grey) -> Image.Image:
    """Give pixels as Pillow's image."""
    return Image.fromarray(pixels)
