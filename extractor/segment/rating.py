"""Candidates rated: how a line stands out, what it names, and what surrounds it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from extractor.document import Block, Document
from extractor.segment.candidates import Candidate, asks, body_size, leads_in, looks_like_heading
from extractor.segment.forms import Lexicon
from extractor.segment.headings import concept
from extractor.segment.numbering import number_alone

Prominence = tuple[int, float, bool, bool]
"""How a heading stands out, the most prominent first: the file's level, size downwards, not capitals, not bold."""

PLAIN: Prominence = (9, 0.0, True, True)
_FIELD = regex.compile(r":|\d\d")
"""What a line of the front matter holds that is neither heading nor text."""
_LABELLED = regex.compile(r"[\p{L}/.-]+\s?:(?=\s)|(?:[\p{L}/.-]+\s){1,2}[\p{L}/.-]+\s?:\s(?!\p{Ll})")
_FACT = regex.compile(r"\p{L}[\p{L}\s,-]{2,50}:\s[^\n]*\d")
_SUBTITLE = regex.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)$")
"""The years that end a line under a title: "Fyra år i gruvan 2002–2005"."""
_SIGNATURE = regex.compile(r"\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){1,2},\s\p{Ll}[\p{L}\s-]{3,40}")
"""Who signs a text: "Ann-Sofi Granlund, lagman"."""
_FIGURES = regex.compile(r"(?<![\p{L}\d])[\d.,]+(?!\p{L})")
_YEAR = regex.compile(r"(?:19|20)\d\d")
MIN_PARAGRAPH = 70
"""Characters from which a block is running text rather than another short line."""
OVER_GOALS = frozenset({"goals", "activities", "methods", "results", "indicators"})
"""Concepts of headings that goals and activities by number may stand under."""
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

    front: bool
    """Whether it stands before all running text."""
    body: int
    """Characters down to the next line that may be a heading."""
    asks: bool
    """Whether it is a question or says what to answer."""
    over_goals: bool
    """Whether goals and activities by number may stand under it, by what it is about."""
    opens: bool
    """Whether it has no text of its own but stands over a subhead, or over a question that says what to answer."""
    listed: bool
    """Whether the line above or below it, running text included, bears the number before or after its own."""

    @property
    def styled(self) -> bool:
        """Whether it is set otherwise than the running text."""
        return self.prominence != PLAIN


def rate(document: Document, candidates: Sequence[Candidate], lexicon: Lexicon) -> list[Rated]:
    """Rate the candidates that may be headings, in reading order."""
    size = body_size(document)
    kept = [
        (candidate, prominence)
        for candidate in candidates
        for prominence in [_prominence(candidate, size)]
        if looks_like_heading(candidate, lexicon) and not _is_noise(candidate, prominence, lexicon)
        if candidate.style.heading or not leads_in(document, candidate)
    ]
    first_text = _first_text(document)
    ends = [*(candidate.start for candidate, _ in kept[1:]), len(document.text)]
    rated = []
    for (candidate, prominence), end in zip(kept, ends, strict=False):
        subhead = bool(lexicon.subheads.match(candidate.title))
        named = None if subhead else concept(candidate, lexicon)
        body = len(document.text[candidate.end : end].strip())
        isolated = _is_isolated(document, candidate)
        front = candidate.block < first_text
        over = named in OVER_GOALS or bool(not named and lexicon.over_goals.search(candidate.title))
        asking, has_body = asks(candidate.title, lexicon), body >= MIN_BODY
        listed = _is_listed(document.blocks, candidate)
        rated.append(
            Rated(candidate, named, prominence, has_body, isolated, subhead, front, body, asking, over, False, listed)
        )
    return [
        replace(entry, opens=True) if _opens(document, entry, below) else entry
        for entry, below in pairwise([*rated, None])
        if entry
    ]


def _is_listed(blocks: Sequence[Block], candidate: Candidate) -> bool:
    if candidate.number is None or candidate.cell:
        return False
    place, last = candidate.block, candidate.number.last
    sides = ((blocks[max(place - 1, 0) : place], last - 1), (blocks[place + 1 : place + 2], last + 1))
    numbers = ((number_alone(block.marker or ""), wanted) for side, wanted in sides for block in side)
    return any(number is not None and number.depth == 1 and number.last == wanted for number, wanted in numbers)


def _first_text(document: Document) -> int:
    texts = (
        index
        for index, block in enumerate(document.blocks)
        if block.kind == "paragraph"
        and block.end - block.start >= MIN_PARAGRAPH
        and not _LABELLED.match(document.text[block.start : block.end])
    )
    return next(texts, len(document.blocks))


def _opens(document: Document, entry: Rated, below: Rated | None) -> bool:
    """Whether a line stands after a text, directly over a subhead ("Styrtal 1. Väntetid") or a lone question.

    A question and what names goals, activities or results may stand over a heading in free words.
    """
    candidate = entry.candidate
    if below is None or entry.has_body or not candidate.whole or candidate.cell or candidate.words > 9:
        return False
    if candidate.block < 1 or below.candidate.block != candidate.block + 1 or not below.has_body:
        return False
    if below.prominence < entry.prominence or _FIELD.search(candidate.title):
        return False
    if not _is_text(document, document.blocks[candidate.block - 1]):
        return False
    if entry.asks or (entry.over_goals and not (below.subhead or below.asks)):
        return below.candidate.whole and not (below.asks or below.concept or below.over_goals)
    return below.subhead or below.asks or below.prominence > entry.prominence


def _is_isolated(document: Document, candidate: Candidate) -> bool:
    """Whether a short line stands alone between texts: the next block is a longer text, a list or a table."""
    blocks = document.blocks
    if candidate.block <= 1 and _SUBTITLE.search(candidate.title):
        return False
    if not candidate.whole or candidate.cell or candidate.words > 9 or not 0 < candidate.block < len(blocks) - 1:
        return False
    before, after = blocks[candidate.block - 1], blocks[candidate.block + 1]
    above = document.text[before.start : before.end]
    below_text, below_field = _is_text(document, before), _FIELD.search(above) is not None
    if ":" in candidate.title and (_LABELLED.match(candidate.title) or (below_field and not below_text)):
        return False
    # "Nya jobb: tänkt 20, blev 17" below a text is no field of the front matter.
    told = below_text and _FACT.match(document.text, after.start, after.end) is not None
    return (told or _is_text(document, after)) and (
        below_text or below_field or _SIGNATURE.fullmatch(above) is not None
    )


def _is_text(document: Document, block: Block) -> bool:
    """Whether a block is a table, an item or running text rather than another short line."""
    if block.kind != "paragraph" or block.end - block.start >= MIN_PARAGRAPH:
        return True
    return document.text[block.start : block.end].rstrip().endswith((".", "!", ":", ";"))


def _is_noise(candidate: Candidate, prominence: Prominence, lexicon: Lexicon) -> bool:
    """Whether a line is a title, or a caption, date, label, signature that nothing sets off as a heading."""
    if lexicon.titles.exact(candidate.title) or (candidate.cell and not candidate.whole):
        return True
    numbered = candidate.number is not None and not candidate.number.loose
    figures = _FIGURES.findall(candidate.title)
    # "3. År 1: mars 2018 – februari 2019" is a heading, "2018 2019 2020" over a table none.
    if sum(not (numbered and _YEAR.fullmatch(figure)) for figure in figures) > 2:
        return True
    if numbered:
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


def is_subhead(entry: Rated) -> bool:
    """Whether an entry that is no section heads a text within one."""
    candidate = entry.candidate
    return entry.has_body and candidate.whole and not candidate.cell and candidate.words <= 12 and not candidate.run_in
