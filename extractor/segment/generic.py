"""The outline of a report of an unknown form: by its numbers, else by its dominant style, else by its words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

import regex

from extractor.document import Block, Document
from extractor.segment.candidates import Candidate, body_size, leads_in, looks_like_heading
from extractor.segment.chains import Link, best_chain
from extractor.segment.forms import Lexicon
from extractor.segment.headings import Heading, concept, heading

Prominence = tuple[int, float, bool, bool]
"""How a heading stands out, the most prominent first: the file's level, size downwards, not capitals, not bold."""

PLAIN: Prominence = (9, 0.0, True, True)
_FIELD = regex.compile(r":|\d\d")
"""What a line of the front matter holds that is neither heading nor text."""
_LABELLED = regex.compile(r"[\p{L}/.-]+\s?:")
_FIGURES = regex.compile(r"(?<![\p{L}\d])[\d.,]+(?!\p{L})")
MIN_PARAGRAPH = 70
"""Characters from which a block is running text rather than another short line."""
MIN_GROUP = 3
"""Subheads that must follow a heading without a text before it is taken to stand over them."""
MIN_BODY = 20
"""Characters between two headings from which the first has a text of its own."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A candidate with what its surroundings say."""

    candidate: Candidate
    concept: str | None
    """Concept in the lexicon of headings, "" when merely worded like a heading, None when neither."""
    prominence: Prominence
    has_body: bool
    isolated: bool
    """Whether it is a short line between texts: what a heading without any style looks like."""
    subhead: bool
    """Whether it is of a kind that never is a section: a goal, an activity, a phase."""

    @property
    def styled(self) -> bool:
        """Whether it is set otherwise than the running text."""
        return self.prominence != PLAIN


def generic_headings(document: Document, candidates: Sequence[Candidate], lexicon: Lexicon) -> list[Heading]:
    """Find the headings of a report of an unknown form, in reading order, all levels."""
    rated = _rate(document, candidates, lexicon)
    chain = best_chain(_links(rated))
    if chain and not _is_inside(chain, rated):
        return _by_number(rated, chain)
    return _by_style(rated) or _run_in(rated)


def _rate(document: Document, candidates: Sequence[Candidate], lexicon: Lexicon) -> list[Rated]:
    size = body_size(document)
    kept = [
        (candidate, prominence)
        for candidate in candidates
        for prominence in [_prominence(candidate, size)]
        if looks_like_heading(candidate) and not _is_noise(candidate, prominence, lexicon)
        if candidate.style.heading or not leads_in(document, candidate)
    ]
    ends = [*(candidate.start for candidate, _ in kept[1:]), len(document.text)]
    rated = []
    for (candidate, prominence), end in zip(kept, ends, strict=False):
        subhead = bool(lexicon.subheads.match(candidate.title))
        named = None if subhead else concept(candidate, lexicon)
        has_body = len(document.text[candidate.end : end].strip()) >= MIN_BODY
        rated.append(Rated(candidate, named, prominence, has_body, _is_isolated(document, candidate), subhead))
    return rated


def _is_isolated(document: Document, candidate: Candidate) -> bool:
    """Whether a short line stands alone between texts: the next block is a longer text, a list or a table."""
    blocks = document.blocks
    if not candidate.whole or candidate.cell or candidate.words > 9 or not 0 < candidate.block < len(blocks) - 1:
        return False
    before, after = blocks[candidate.block - 1], blocks[candidate.block + 1]
    above = document.text[before.start : before.end]
    below_text, below_field = _is_text(document, before), _FIELD.search(above) is not None
    if ":" in candidate.title and (_LABELLED.match(candidate.title) or (below_field and not below_text)):
        return False
    return _is_text(document, after) and (below_text or below_field)


def _is_text(document: Document, block: Block) -> bool:
    """Whether a block is a table, an item or running text rather than another short line."""
    if block.kind != "paragraph" or block.end - block.start >= MIN_PARAGRAPH:
        return True
    return document.text[block.start : block.end].rstrip().endswith((".", "!", ":", ";"))


def _is_noise(candidate: Candidate, prominence: Prominence, lexicon: Lexicon) -> bool:
    """Whether a line is a title, or a caption, date, label, signature that nothing sets off as a heading."""
    if lexicon.titles.exact(candidate.title) or (candidate.cell and not candidate.whole):
        return True
    if len(_FIGURES.findall(candidate.title)) > 2:
        return True
    if candidate.number is not None and not candidate.number.loose:
        return False
    if prominence == PLAIN and lexicon.labels.exact(candidate.title):
        return True
    return bool(lexicon.noise.match(candidate.title))


def _prominence(candidate: Candidate, body: float | None) -> Prominence:
    style = candidate.style
    size = round(style.size * 2) / 2 if style.size is not None and body is not None else 0.0
    larger = body is not None and style.size is not None and style.size >= body * 1.05
    if not (style.heading or larger or style.bold or style.capitals) or candidate.cell:
        return PLAIN
    return (style.heading or 9, -size, not style.capitals, not style.bold)


# --- by number ---------------------------------------------------------------------------------------------------


def _links(rated: Sequence[Rated]) -> list[Link]:
    links = []
    for index, entry in enumerate(rated):
        number = entry.candidate.number
        if number is None or number.depth != 1 or entry.subhead or (entry.candidate.cell and not entry.candidate.whole):
            continue
        links.append(
            Link(
                index,
                number.kind,
                number.last,
                _weight(entry, rated[max(index - 1, 0) : index], rated[index + 1 : index + 2]),
            )
        )
    return links


def _weight(entry: Rated, before: Sequence[Rated], after: Sequence[Rated]) -> float:
    """Weigh what speaks for a numbered heading against what speaks for an item of a numbered list."""
    candidate, number = entry.candidate, entry.candidate.number
    assert number is not None
    weight = 1.0 + 1.0 * entry.styled + (1.0 if entry.concept else 0.5 if entry.concept == "" else 0.0)
    followed = after[0].candidate.number if after else None
    has_children = followed is not None and followed.depth > 1 and followed.parts[0] == number.last
    weight += 0.5 if entry.has_body or has_children else 0.0
    weight -= 0.5 if candidate.words > 10 else 0.0
    weight -= 0.5 if number.kind == "letter" and number.text.islower() else 0.0
    if entry.styled or entry.concept:
        return weight
    weight -= 0.5 if number.loose else 0.0
    neighbours = [each.candidate for each in (*before, *after) if abs(each.candidate.block - candidate.block) == 1]
    in_list = any(each.number and abs(each.number.last - number.last) == 1 for each in neighbours)
    return weight - 0.8 * in_list


def _is_inside(chain: Sequence[Link], rated: Sequence[Rated]) -> bool:
    """Whether the numbers are a list under one heading of many: most headings that say so are not numbered."""
    numbered = {link.index for link in chain}
    first, last = chain[0].index, chain[-1].index
    plain = [
        index
        for index, entry in enumerate(rated)
        if entry.concept and entry.has_body and index not in numbered and entry.candidate.number is None
    ]
    outside = [index for index in plain if not first < index < last]
    named = sum(bool(rated[link.index].concept) for link in chain)
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
        elif number is not None:
            if current and number.depth > 1 and number.parts[0] == current.value:
                headings.append(heading(entry.candidate, number.depth, key=entry.concept or None))
        elif _is_unnumbered_section(entry, style, before=current is None, after=index > chain[-1].index):
            headings.append(heading(entry.candidate, 1, key=entry.concept or None))
        elif current and _is_subhead(entry):
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


def _is_subhead(entry: Rated) -> bool:
    candidate = entry.candidate
    return entry.has_body and candidate.whole and not candidate.cell and candidate.words <= 12 and not candidate.run_in


# --- by style ----------------------------------------------------------------------------------------------------


def _by_style(rated: Sequence[Rated]) -> list[Heading]:
    usable = [entry for entry in rated if not entry.candidate.cell and not entry.candidate.run_in]
    dominant = _dominant(usable)
    if dominant is None:
        return []
    sections = [entry for entry in usable if _is_section(entry, dominant)]
    lower = _under_named(sections) | _under_empty(sections) if dominant == PLAIN else set()
    headings: list[Heading] = []
    for entry in usable:
        if _is_section(entry, dominant) and entry.candidate.start not in lower:
            headings.append(heading(entry.candidate, 1, key=entry.concept or None))
        elif headings and entry.prominence >= dominant and _is_subhead(entry):
            headings.append(heading(entry.candidate, 2, key=entry.concept or None))
    return headings


def _under_named(sections: Sequence[Rated]) -> set[int]:
    """Find the lines that stand in a group between two headings known by name: subheads of the first of them.

    Without any style the words alone tell levels apart; a report that has more free headings than known ones is
    taken to be free throughout.
    """
    named = [entry.concept is not None for entry in sections]
    if named.count(True) < named.count(False):
        return set()
    lower: set[int] = set()
    group: list[Rated] = []
    for entry in sections:
        if entry.concept is None:
            group.append(entry)
            continue
        lower.update(each.candidate.start for each in group if len(group) > 1)
        group = []
    return lower


def _under_empty(sections: Sequence[Rated]) -> set[int]:
    """Find the lines that a known heading without a text of its own opens ("Ärendet", then "Bakgrund" at once).

    They go on to the next known heading; the first may be known too. Two are no group: the section may be unanswered.
    """
    lower: set[int] = set()
    for index, (entry, first) in enumerate(pairwise(sections)):
        if not entry.concept or entry.has_body or first.candidate.block != entry.candidate.block + 1:
            continue
        group = [first, *takewhile(lambda each: not each.concept, sections[index + 2 :])]
        lower.update(each.candidate.start for each in group if len(group) >= MIN_GROUP)
    return lower


def _dominant(usable: Sequence[Rated]) -> Prominence | None:
    """Choose the style of the sections: the most prominent one that heads texts, more than once."""
    classes: dict[Prominence, list[Rated]] = {}
    for entry in usable:
        if not entry.subhead:
            classes.setdefault(entry.prominence, []).append(entry)
    fitting = [style for style, entries in sorted(classes.items()) if _heads_texts(style, entries)]
    if not fitting:
        return None
    named = {style: sum(bool(entry.concept) for entry in classes[style]) for style in fitting}
    # A few prominent lines above many named headings are titles of parts, not the sections.
    most = max(named.values())
    return next(style for style in fitting if named[style] * 3 >= most)


def _heads_texts(style: Prominence, entries: Sequence[Rated]) -> bool:
    with_body = [entry for entry in entries if entry.has_body]
    named = sum(bool(entry.concept) for entry in with_body)
    if style == PLAIN:
        return named >= 2 or sum(entry.isolated for entry in entries) >= 3
    return len(with_body) >= 2 and (named >= 1 or len(with_body) >= 3)


def _is_section(entry: Rated, dominant: Prominence) -> bool:
    if entry.prominence != dominant or entry.subhead:
        return False
    if dominant == PLAIN:
        if entry.candidate.number is not None:
            return False
        return bool(entry.concept) or entry.isolated or (entry.concept == "" and entry.has_body)
    return entry.has_body or entry.concept is not None


def _run_in(rated: Sequence[Rated]) -> list[Heading]:
    """Take the beginnings of paragraphs when they name sections and the report has no other headings."""
    named = [entry for entry in rated if entry.candidate.run_in and entry.concept]
    return [heading(entry.candidate, 1, key=entry.concept) for entry in named] if len(named) >= 3 else []
