"""What the steps of the layout hand to each other: lines, stretches of text, blocks and tables in the making."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal

from extractor.document import Word
from extractor.types import BBox

_bold = attrgetter("bold")


@dataclass(slots=True)
class TextLine:
    """Words that stand on one line of one region; `right` is where that region's lines may end."""

    words: list[Word]
    page: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    right: float = 0.0

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(map(_bold, self.words))

    @property
    def bbox(self) -> BBox:
        """The line's box."""
        return (self.x0, self.top, self.x1, self.bottom)


@dataclass(slots=True)
class Stretch:
    """A stretch of canonical text that stands on one line; `glue` is what comes before it unless it is the first.

    `bold` is the length of its leading bold run.
    """

    text: str
    page: int | None = None
    bbox: BBox | None = None
    glue: str = " "
    bold: int = 0


@dataclass(slots=True)
class Draft:
    """A paragraph or list item in the making.

    `first_x0` and `x0` are its first and last line's left edges, `room` the width that its last line leaves empty,
    `head` its first word's width.
    """

    kind: Literal["paragraph", "item"]
    stretches: list[Stretch]
    marker: str | None = None
    level: int = 0
    italic: bool = False
    size: float | None = None
    heading: int | None = None
    first_x0: float = 0.0
    x0: float = 0.0
    room: float = 0.0
    head: float = 0.0
    note: bool = False

    @property
    def text(self) -> str:
        """The text as it will stand in the document."""
        return joined(self.stretches)


@dataclass(slots=True)
class CellDraft:
    """A table cell in the making."""

    stretches: list[Stretch] = field(default_factory=list)
    colspan: int = 1

    @property
    def text(self) -> str:
        """The text as it will stand in the document."""
        return joined(self.stretches)

    @property
    def bold(self) -> bool:
        """Whether the cell holds text and all of it is bold."""
        return bool(self.stretches) and all(part.bold >= len(part.text) for part in self.stretches)


RowDraft = list[CellDraft | None]


@dataclass(slots=True)
class TableDraft:
    """A table in the making; `edges` are the columns' left edges and the last right edge (empty without pages)."""

    rows: list[RowDraft]
    ruled: bool = True
    page: int | None = None
    edges: tuple[float, ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((len(row) for row in self.rows), default=0)


Element = Draft | TableDraft


def joined(stretches: Sequence[Stretch]) -> str:
    """Give the text of stretches with what stands between them."""
    if len(stretches) == 1:
        return stretches[0].text
    return "".join(part.text if index == 0 else part.glue + part.text for index, part in enumerate(stretches))
