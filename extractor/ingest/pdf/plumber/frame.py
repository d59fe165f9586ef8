"""A page as it is shown: cropped, and turned so that most of its text stands upright."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pdfplumber.page import Page as PlumberPage

from extractor.types import BBox


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page's sheet that is shown, in pdfplumber's points from the sheet's top left."""

    left: float
    above: float
    width: float
    height: float

    def box(self, raw: Sequence[Any]) -> BBox:
        """Give a box in points from the top left of what is shown."""
        x0, top, x1, bottom = raw
        return (
            round(float(x0) - self.left, 2),
            round(float(top) - self.above, 2),
            round(float(x1) - self.left, 2),
            round(float(bottom) - self.above, 2),
        )

    def shows(self, box: BBox) -> bool:
        """Whether any of a box is inside what is shown."""
        return box[2] > 0 and box[0] < self.width and box[3] > 0 and box[1] < self.height


def frame_of(page: PlumberPage) -> Frame:
    """Give the shown part of a page: its crop box where that lies on the sheet, else the whole sheet."""
    x0, top, x1, bottom = (
        pick(crop, sheet) for pick, crop, sheet in zip((max, max, min, min), page.cropbox, page.bbox, strict=True)
    )
    if x1 - x0 < 1 or bottom - top < 1:
        x0, top, x1, bottom = page.bbox
    return Frame(float(x0), float(top), float(x1 - x0), float(bottom - top))


def turned_upright(page: PlumberPage) -> PlumberPage:
    """Give the page turned by a quarter when most of its text runs up or down it."""
    sideways = [char for char in page.chars if not char["upright"]]
    if len(sideways) * 2 <= len(page.chars):
        return page
    turn = 90 if runs_upwards(sideways) else 270
    page.page_obj.rotate = (page.page_obj.rotate + turn) % 360
    page.page_obj.attrs["Rotate"] = page.page_obj.rotate
    return PlumberPage(page.pdf, page.page_obj, page.page_number, page.initial_doctop)


def runs_upwards(sideways: Sequence[dict[str, Any]]) -> bool:
    """Whether text that does not stand upright is read from the bottom to the top."""
    return bool(sum(char["matrix"][1] for char in sideways) > 0)
