"""Subheads inside the sections of a known form: numbered ones (4.2) and those set as headings."""

from collections.abc import Sequence

from extractor.document import Document
from extractor.segment.candidates import Candidate, body_size, looks_like_heading
from extractor.segment.forms import Lexicon
from extractor.segment.headings import Heading, heading


def subheads(
    document: Document, lines: Sequence[Candidate], found: Sequence[Heading], lexicon: Lexicon
) -> list[Heading]:
    """Find the subheads between the headings found, which are all of the first level."""
    size = body_size(document)
    added: list[Heading] = []
    bounds = [*(entry.start for entry in found[1:]), len(document.text)]
    for entry, end in zip(found, bounds, strict=True):
        inside = [line for line in lines if entry.end <= line.start < end and not line.cell and not line.run_in]
        added.extend(
            heading(line, line.number.depth if line.number else 2)
            for line in inside
            if looks_like_heading(line, lexicon)
            and line.whole
            and _is_subhead(line, entry, size)
            and not lexicon.titles.exact(line.title)
        )
    return added


def _is_subhead(line: Candidate, parent: Heading, size: float | None) -> bool:
    if line.number:
        return line.number.depth > 1 and line.number.text.startswith(f"{parent.number}.")
    style = line.style
    larger = size is not None and style.size is not None and style.size >= size * 1.05
    return line.words <= 14 and (style.heading is not None or style.bold or larger)
