"""The parts of a report, as the source markup names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; a newline is a kept line break."""

    text: str
    bold: bool = False
    italic: bool = False


Spans = tuple[Span, ...]
Row = tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title (level 1), section (2) or subsection (3)."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; guidance is the form's printed text, not the author's."""

    spans: Spans
    guidance: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item at a depth from 0; number is None for a bullet."""

    depth: int
    number: int | None
    spans: Spans
    guidance: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Header rows (none for a form's fields) and body rows, which may differ in length."""

    header: tuple[Row, ...]
    rows: tuple[Row, ...]

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Header and body in printed order."""
        return self.header + self.rows

    @property
    def width(self) -> int:
        """Number of columns of the longest row."""
        return max(len(row) for row in self.all_rows)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins a page."""


Block = Heading | Paragraph | ListItem | Table | PageBreak


def plain(spans: Spans) -> str:
    """The text without its styles."""
    return "".join(span.text for span in spans)
