"""The outline of a report of an unknown form: by its numbers, else by its dominant style, else by its words."""

from collections import Counter
from collections.abc import Sequence

from extractor.document import Document
from extractor.segment.candidates import Candidate, unpunctuated
from extractor.segment.chains import Link, best_chain
from extractor.segment.forms import Lexicon
from extractor.segment.headings import Heading, coded_heading, heading
from extractor.segment.numbering import Number, NumberKind
from extractor.segment.rating import PLAIN, Prominence, Rated, is_subhead, rate
from extractor.segment.styled import by_style

LETTER_H = 8
LEAST_AROUND = 4
"""Headings without numbers around numbered lines, none between them, that make these a list under one of them."""

LEAST_LABELS = 3
"""Lines with a colon that name sections from which such lines are a report's headings."""


def generic_headings(document: Document, candidates: Sequence[Candidate], lexicon: Lexicon) -> list[Heading]:
    """Find the headings of a report of an unknown form, in reading order, all levels."""
    rated = rate(document, candidates, lexicon)
    chain = best_chain(_links(rated))
    if chain and not _is_inside(chain, rated):
        return _by_number(rated, chain)
    found = by_style(rated)
    return _by_label(document, candidates, lexicon, found) or found or _run_in(rated)


def _links(rated: Sequence[Rated]) -> list[Link]:
    links: list[Link] = []
    styled = _headings_are_styled(rated)
    for index, entry in enumerate(rated):
        number = entry.candidate.number
        if number is None or number.depth != 1 or (entry.candidate.cell and not entry.candidate.whole):
            continue
        if styled and entry.candidate.run_in:
            continue
        kind, value = _letter_or_roman(number, links)
        links.append(
            Link(
                index,
                kind,
                value,
                _weight(entry, rated[max(index - 1, 0) : index], rated[index + 1 : index + 2]),
            )
        )
    return links


def _headings_are_styled(rated: Sequence[Rated]) -> bool:
    """Whether the file itself says which numbered lines are headings: a list item's bold beginning is none then."""
    return sum(entry.candidate.style.heading is not None and entry.candidate.number is not None for entry in rated) > 2


def _letter_or_roman(number: Number, links: Sequence[Link]) -> tuple[NumberKind, int]:
    """Read "I." as the letter where the last letter was an H."""
    letters = [link.value for link in links if link.kind == "letter"]
    if number.text == "I" and letters and letters[-1] == LETTER_H:
        return "letter", LETTER_H + 1
    return number.kind, number.last


def _weight(entry: Rated, before: Sequence[Rated], after: Sequence[Rated]) -> float:
    """Weigh what speaks for a numbered heading against what speaks for an item of a numbered list."""
    candidate, number = entry.candidate, entry.candidate.number
    assert number is not None
    weight = 1.0 + 1.0 * entry.styled + (1.0 if entry.concept else 0.5 if entry.concept == "" else 0.0)
    followed = after[0].candidate.number if after else None
    has_children = followed is not None and followed.depth > 1 and followed.parts[0] == number.last
    weight += 0.5 if entry.has_body or has_children else 0.0
    weight -= 0.5 if candidate.words > 10 or entry.subhead else 0.0
    weight -= 0.5 if number.kind == "letter" and number.text.islower() else 0.0
    if entry.styled or entry.concept:
        return weight
    weight -= 0.5 if number.loose and not entry.isolated else 0.0
    neighbours = [each.candidate for each in (*before, *after) if abs(each.candidate.block - candidate.block) == 1]
    in_list = entry.listed or any(each.number and abs(each.number.last - number.last) == 1 for each in neighbours)
    return weight - 0.8 * in_list


def _is_inside(chain: Sequence[Link], rated: Sequence[Rated]) -> bool:
    """Whether the numbers are a list under one heading of many: most headings that say so are not numbered."""
    numbered = {link.index for link in chain}
    first, last = chain[0].index, chain[-1].index
    plain = [
        index
        for index, entry in enumerate(rated)
        if (entry.concept or entry.asks) and entry.has_body and index not in numbered and entry.candidate.number is None
    ]
    outside = [index for index in plain if not first < index < last]
    named = sum(bool(rated[link.index].concept) for link in chain)
    if len(outside) == len(plain) >= LEAST_AROUND and named * 4 <= len(chain):
        return True
    return len(outside) >= 3 and len(outside) > len(chain) / 2 and named < len(chain) / 2


def _by_number(rated: Sequence[Rated], chain: Sequence[Link]) -> list[Heading]:
    numbered = {link.index: link for link in chain}
    style = Counter(rated[link.index].prominence for link in chain).most_common(1)[0][0]
    headings: list[Heading] = []
    current: Link | None = None
    for index, entry in enumerate(rated):
        number = entry.candidate.number
        if index in numbered:
            current = numbered[index]
            headings.append(heading(entry.candidate, 1, key=entry.concept or None))
        elif number is not None and current and number.kind == "letter" != current.kind:
            if number.depth > 1 and is_subhead(entry):
                headings.append(coded_heading(entry.candidate, 2, key=entry.concept or None))
        elif number is not None:
            if current and number.depth > 1 and number.parts[0] == current.value:
                headings.append(heading(entry.candidate, number.depth, key=entry.concept or None))
        elif _is_unnumbered_section(entry, style, before=current is None, after=index > chain[-1].index):
            headings.append(heading(entry.candidate, 1, key=entry.concept or None))
        elif current and is_subhead(entry):
            headings.append(heading(entry.candidate, 2, key=entry.concept or None))
    return headings


def _is_unnumbered_section(entry: Rated, style: Prominence, *, before: bool, after: bool) -> bool:
    """Whether an unnumbered heading is on a level with the numbered ones: a summary before them, or set as they are."""
    if entry.candidate.run_in or entry.candidate.cell or not entry.candidate.whole or not entry.has_body:
        return False
    if style != PLAIN:
        return entry.prominence == style and not entry.subhead and (bool(entry.concept) or not before)
    return not entry.styled and (
        (before and entry.concept not in (None, "", "basics")) or (after and entry.concept == "attachments")
    )


def _by_label(
    document: Document, candidates: Sequence[Candidate], lexicon: Lexicon, found: Sequence[Heading]
) -> list[Heading]:
    """Take lines that end in a colon or a full stop for headings where more of them than of others name sections.

    A label that comes again ("Resultat:" under each goal) heads no section.
    """
    labels = {candidate.start for candidate in candidates if candidate.title.endswith((":", "."))}
    if len(labels) < LEAST_LABELS:
        return []
    rated = rate(document, unpunctuated(candidates), lexicon)
    titles = Counter(entry.candidate.title.casefold() for entry in rated)
    headings = by_style([entry for entry in rated if titles[entry.candidate.title.casefold()] == 1])
    evident = {entry.candidate.start for entry in rated if _is_evident(document, entry, alone=not found)}
    others = sum(entry.start in evident for entry in found if entry.level == 1)
    named = sum(entry.start in evident & labels for entry in headings if entry.level == 1)
    return headings if named >= LEAST_LABELS and named > others else []


def _is_evident(document: Document, entry: Rated, *, alone: bool) -> bool:
    """Whether a line is a heading for more than its colon; where there are no others, standing over text will do."""
    if entry.concept or entry.asks or entry.styled:
        return True
    after = document.blocks[entry.candidate.block + 1 : entry.candidate.block + 2]
    return alone and entry.isolated and all(block.kind == "paragraph" for block in after)


def _run_in(rated: Sequence[Rated]) -> list[Heading]:
    """Take the beginnings of paragraphs when they name sections and the report has no other headings."""
    named = [entry for entry in rated if entry.candidate.run_in and entry.concept]
    return [heading(entry.candidate, 1, key=entry.concept) for entry in named] if len(named) >= 3 else []
