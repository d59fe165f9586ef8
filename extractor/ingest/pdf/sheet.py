"""A page as it is shown: cropped, turned, measured from its top left."""

from dataclasses import dataclass

from extractor.ingest.pdf import calls
from extractor.ingest.pdf.calls import Handle

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in PDFium's points, whose y grows upwards."""

Matrix = tuple[float, float, float, float, float, float]

_A_POINT_WIDE = 1.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The part of a page that is shown, in the coordinates in which PDFium gives what stands on it."""

    left: float
    above: float
    width: float
    height: float
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    """Leads from where the file draws a point to where it stands since the page was turned."""

    def box(self, raw: Box) -> Box:
        """Give left, top, right, bottom in points from the top left of what is shown."""
        left, high, right, low = raw
        return (
            round(left - self.left, 2),
            round(self.above - high, 2),
            round(right - self.left, 2),
            round(self.above - low, 2),
        )

    def placed(self, raw: Box) -> Box:
        """Give a box of the file where it stands on the turned page."""
        a, b, c, d, e, f = self.matrix
        xs = (a * raw[0] + c * raw[1] + e, a * raw[2] + c * raw[3] + e)
        ys = (b * raw[0] + d * raw[1] + f, b * raw[2] + d * raw[3] + f)
        return min(xs), max(ys), max(xs), min(ys)

    def shows(self, box: Box) -> bool:
        """Whether any of a box (left, top, right, bottom) is inside what is shown."""
        return box[2] > 0 and box[0] < self.width and box[3] > 0 and box[1] < self.height


def followed(first: Matrix, then: Matrix) -> Matrix:
    """Give the matrix that does what one does and then the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def sheet_of(page: Handle) -> Sheet:
    """Give the shown part of a page; one that its file turns is drawn upright first."""
    ((left, high, right, low),) = calls.floats(calls.page_box, [page], rows=1, width=4).tolist()
    # What is cropped to nothing is shown whole by other readers; what has no size at all is as large as a letter.
    for box in (calls.media_box(page), (0.0, 792.0, 612.0, 0.0)):
        if right - left < _A_POINT_WIDE or high - low < _A_POINT_WIDE:
            left, high, right, low = box
    sheet = Sheet(left, high, round(right - left, 2), round(high - low, 2))
    turns = calls.page_rotation(page)
    return turned(page, sheet, turns) if turns else sheet


def turned(page: Handle, sheet: Sheet, turns: int) -> Sheet:
    """Draw the page's objects anew, turned clockwise by quarters: only text on upright lines has boxes in PDFium."""
    left, high = sheet.left, sheet.above
    right, low = left + sheet.width, high - sheet.height
    matrix: Matrix = {
        1: (0, -1, 1, 0, -low, right),
        2: (-1, 0, 0, -1, right, high),
        3: (0, 1, -1, 0, high, -left),
    }[turns]
    for index in range(calls.count_objects(page)):
        calls.object_transform(calls.page_object(page, index), *matrix)
    calls.set_page_rotation(page, 0)
    width, height = (sheet.width, sheet.height) if turns == 2 else (sheet.height, sheet.width)
    return Sheet(0.0, height, width, height, followed(sheet.matrix, matrix))
