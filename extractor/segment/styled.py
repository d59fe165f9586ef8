"""The outline of a report without numbers: its dominant style, and which of its lines stand under others."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile
from statistics import mean

from extractor.segment.headings import Heading, heading
from extractor.segment.rating import PLAIN, Prominence, Rated, is_subhead

LONG_BODY = 0.9
"""Times the length of the texts under known headings from which a group's texts are no subheads'."""
MIN_ASKED = 2
"""Known headings that are questions from which all questions are headings on the same level."""
MIN_GOALS = 2
"""Goals by number that may be sections; a single one is named somewhere in a text."""
MIN_GROUP = 3
"""Subheads that must follow a heading without a text before it is taken to stand over them."""


def by_style(rated: Sequence[Rated]) -> list[Heading]:
    """Take the headings of the dominant style for sections, and what stands out less for subheads."""
    usable = [entry for entry in rated if not entry.candidate.cell and not entry.candidate.run_in]
    dominant = _dominant(usable)
    if dominant is None:
        return []
    sections = _sections(usable, dominant)
    chosen = {entry.candidate.start for entry in sections}
    lower = _under_named(sections) | _under_empty(sections, usable) if dominant == PLAIN else set()
    headings: list[Heading] = []
    for entry in usable:
        if entry.candidate.start in chosen - lower:
            headings.append(heading(entry.candidate, 1, key=entry.concept or None))
        elif headings and entry.prominence >= dominant and is_subhead(entry):
            headings.append(heading(entry.candidate, 2, key=entry.concept or None))
    return headings


def _sections(usable: Sequence[Rated], dominant: Prominence) -> list[Rated]:
    sections = [entry for entry in usable if _is_section(entry, dominant)]
    free = _goals_as_sections(usable, sections)
    chosen = {entry.candidate.start for entry in (*sections, *free)}
    sections = [entry for entry in usable if entry.candidate.start in chosen]
    asked = {entry.candidate.start for entry in usable if entry.asks and entry.has_body}
    known = {entry.candidate.start for entry in sections}
    if dominant == PLAIN and len(asked) >= MIN_ASKED and len(asked) * 2 > len(known | asked):
        # What is asked right under a heading says what to answer there.
        guidance = {
            below.candidate.start
            for above, below in pairwise(usable)
            if above.candidate.start in known and below.candidate.block == above.candidate.block + 1
        }
        sections = [entry for entry in usable if entry.candidate.start in known | (asked - guidance)]
    # Of what stands before the first text, the last line may be its heading; any other is a title.
    titles = [entry.candidate.start for entry in sections if entry.front][:-1]
    return [entry for entry in sections if entry.candidate.start not in titles or entry.concept or entry.asks]


def _goals_as_sections(usable: Sequence[Rated], sections: Sequence[Rated]) -> list[Rated]:
    """Find the goals by number that are sections, for the headings above them are none that they could stand under."""
    goals = [entry for entry in usable if entry.subhead and entry.has_body]
    if len(goals) < MIN_GOALS or any(_is_about(entry, goals[0]) for entry in sections):
        return []
    starts = [entry.candidate.start for entry in sections]
    above = {bisect_left(starts, goal.candidate.start) - 1 for goal in goals}
    return [] if any(sections[place].over_goals or sections[place].opens for place in above if place >= 0) else goals


def _is_about(section: Rated, goal: Rated) -> bool:
    """Whether a heading names what goals by number below it are ("Inriktningsmål och mått", "Inriktningsmål 1")."""
    word = goal.candidate.title.split()[0].casefold()
    return section.candidate.start < goal.candidate.start and word in section.candidate.title.casefold().split()


def _under_named(sections: Sequence[Rated]) -> set[int]:
    """Find the lines that stand in a group between two headings known by name: subheads of the first of them.

    Without any style the words and the length of the texts tell levels apart. A report that has more free headings
    than known ones is taken to be free throughout; so is a group over texts as long as those of the known headings.
    """
    named = [entry for entry in sections if entry.concept is not None]
    if len(named) * 2 < len(sections):
        return set()
    asked = sum(entry.asks for entry in named) >= MIN_ASKED
    usual = mean(entry.body for entry in named) if named else 0
    lower: set[int] = set()
    group: list[Rated] = []
    first = True
    for entry in sections:
        if entry.concept is None and not (entry.opens or entry.subhead or (asked and entry.asks)):
            group.append(entry)
            continue
        if not first and len(group) > 1 and mean(each.body for each in group) < usual * LONG_BODY:
            lower.update(each.candidate.start for each in group)
        group, first = [], False
    return lower


def _under_empty(sections: Sequence[Rated], usable: Sequence[Rated]) -> set[int]:
    """Find the lines that a heading without a text of its own opens: "Ärendet", then "Bakgrund" at once.

    It is a known one, a question, or one that names activities or results. They go on to the next known heading; the
    first may be known too. Two are no group: the section may be unanswered.
    """
    first_under = {
        entry.candidate.start: below
        for entry, below in pairwise(usable)
        if (entry.concept or _opens_free(entry, below)) and not entry.has_body
        if below.candidate.block == entry.candidate.block + 1
    }
    lower: set[int] = set()
    for index, entry in enumerate(sections):
        first = first_under.get(entry.candidate.start)
        if first is None:
            continue
        after = sections[index + 1 :]
        known = [each for each in after[:1] if each.candidate.start == first.candidate.start]
        free = _is_free if entry.concept else _is_free_of_goals
        group = [*known, *takewhile(free, after[len(known) :])]
        subheads = len(group) + (not known)
        if not first.subhead:
            subheads += _numbered_between(usable, entry, after[len(group) :])
        lower.update(each.candidate.start for each in group if subheads >= MIN_GROUP)
    return lower


def _opens_free(entry: Rated, below: Rated) -> bool:
    return entry.opens and not below.subhead and not below.asks


def _is_free_of_goals(entry: Rated) -> bool:
    return _is_free(entry) and not entry.over_goals


def _is_free(entry: Rated) -> bool:
    return not (entry.concept or entry.opens or entry.asks)


def _numbered_between(usable: Sequence[Rated], above: Rated, below: Sequence[Rated]) -> int:
    """Count the goals and activities by number from a heading down to the first of those below."""
    end = below[0].candidate.start if below else None
    inside = (each for each in usable if above.candidate.start < each.candidate.start)
    return sum(each.subhead for each in inside if end is None or each.candidate.start < end)


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
        asked = sum(entry.asks for entry in with_body)
        return named >= 2 or asked >= 3 or sum(entry.isolated for entry in entries) >= 3
    return len(with_body) >= 2 and (named >= 1 or len(with_body) >= 3)


def _is_section(entry: Rated, dominant: Prominence) -> bool:
    if entry.prominence != dominant or entry.subhead:
        return False
    if dominant == PLAIN:
        if entry.candidate.number is not None:
            return False
        return bool(entry.concept) or entry.isolated or entry.opens or (entry.concept == "" and entry.has_body)
    return entry.has_body or entry.opens or entry.concept is not None
