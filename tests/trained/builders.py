"""Candidates told in one line: "Målet var [40 deltagare] per år"."""

from extractor.candidates import Candidate
from extractor.pipeline import quantities_in


def candidate(marked: str, *, heading: str = "", above: str = "", section: str | None = None) -> Candidate:
    """Ask about the number in brackets; the sentence begins at offset 0."""
    place = marked.index("[")
    found = quantities_in(marked.replace("[", "").replace("]", ""))
    asked = next(quantity for quantity in found if quantity.evidence.end > place)
    others = tuple(quantity for quantity in found if quantity is not asked)
    return Candidate(marked.replace("[", "").replace("]", ""), 0, asked, others, above, heading, section)
