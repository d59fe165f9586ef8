"""Runs of text in one look, and the paragraph that they make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.document import FlowParagraph

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph's text in one look."""

    text: str
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: its level in a list and the marker printed before it, or its level as a heading."""

    level: int = 0
    marker: str | None = None
    heading: int | None = None


def is_blank(runs: Iterable[Run]) -> bool:
    """Tell whether runs hold nothing to read."""
    return not any(run.text.strip() for run in runs)


def paragraph(runs: Iterable[Run], place: Place) -> FlowParagraph:
    """Join runs to a paragraph, the number of a heading before its words."""
    runs = [run for run in runs if run.text]
    text = "".join(run.text for run in runs)
    kept = text.strip()
    lead = f"{place.marker} " if place.heading and place.marker else ""
    bold = min(max(_bold_until(runs) - (len(text) - len(text.lstrip())), 0), len(kept))
    return FlowParagraph(
        lead + kept,
        0 if place.heading else place.level,
        None if place.heading else place.marker,
        bold + len(lead) if bold else 0,
        all(run.italic for run in runs if run.text.strip()),
        place.heading,
    )


def _bold_until(runs: Sequence[Run]) -> int:
    """Give the length of the bold print that a paragraph begins with; blanks between its runs may be light."""
    read = bold = 0
    for run in runs:
        read += len(run.text)
        if run.bold:
            bold = read
        elif run.text.strip() or not bold:
            break
    return bold


def raised(number: int) -> str:
    """Give the number of a note in superscript."""
    return str(number).translate(_SUPERSCRIPTS)
