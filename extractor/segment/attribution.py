"""Which form an outline without numbers of its own belongs to: by its titles and the funder's name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.matching import normalise
from extractor.segment.candidates import Candidate
from extractor.segment.forms import Form, Forms, FormSection
from extractor.segment.headings import Heading

MIN_SHARED = 2
MIN_SHARE_MARKED = 0.5
MIN_SHARE = 0.7
"""Share of the report's sections that must be the form's; less will do when the report names the funder."""


def with_form(headings: list[Heading], lines: Sequence[Candidate], text: str, forms: Forms) -> list[Heading]:
    """Give the headings the form that most of them come from; unchanged when they come from none.

    The form's sections that a generic outline does not take for headings ("Projektnamn") are added from `lines`.
    """
    top = [entry for entry in headings if entry.level == 1]
    matches = {entry.start: _sections(entry, forms) for entry in top}
    scores = {form.key: _score(form, matches, text) for form in forms.forms.values() if not form.numbered}
    best = max(scores, key=lambda key: (scores[key], key), default=None)
    if best is None or scores[best] <= 0:
        return headings
    named = [_in_form(entry, best, matches.get(entry.start, {})) if entry.level == 1 else entry for entry in headings]
    return _with_missing(named, lines, best, forms)


def _sections(entry: Heading, forms: Forms) -> Mapping[str, FormSection]:
    """Give the section that a heading is in each form that has one of its title."""
    return {match.value.form: match.value for match in forms.headings.near(entry.title, threshold=92)}


def _score(form: Form, matches: Mapping[int, Mapping[str, FormSection]], text: str) -> float:
    shared = [found[form.key] for found in matches.values() if form.key in found]
    distinct = len({section.position for section in shared})
    if distinct < MIN_SHARED:
        return 0.0
    marked = _is_marked(form.marks, text)
    share, coverage = len(shared) / len(matches), distinct / len(form.sections)
    fits = share >= (MIN_SHARE_MARKED if marked else MIN_SHARE) and (marked or coverage >= MIN_SHARE)
    return share + coverage + marked if fits else 0.0


def _is_marked(marks: Sequence[str], text: str) -> bool:
    known = f" {normalise(text)} " if marks else ""
    return any(f" {mark} " in known for mark in marks)


def _with_missing(headings: list[Heading], lines: Sequence[Candidate], form: str, forms: Forms) -> list[Heading]:
    """Add lines that are sections of the form, stand between their neighbours in it, and are not yet headings."""
    found = list(headings)
    taken = {entry.section.position for entry in headings if entry.section}
    for line in lines:
        section = next((each for each in forms.headings.exact(line.title) if each.form == form), None)
        if section is None or section.position in taken or not line.whole or line.cell:
            continue
        before = [entry.section.position for entry in found if entry.section and entry.start < line.start]
        after = [entry.section.position for entry in found if entry.section and entry.start > line.start]
        if max(before, default=-1) < section.position < min(after, default=len(forms.forms[form].sections)):
            number = line.number.text if line.number else None
            found = [entry for entry in found if entry.start != line.start]
            found.append(Heading(line.start, line.end, number, line.title, 1, form, section, section.key))
            taken.add(section.position)
    return sorted(found, key=lambda entry: entry.start)


def _in_form(entry: Heading, form: str, found: Mapping[str, FormSection]) -> Heading:
    section = found.get(form)
    return replace(entry, form=form, section=section, key=section.key if section else entry.key)
