"""The report itself: sections that the form requires, metadata that cannot be right."""

from collections.abc import Iterator
from datetime import date

import regex
from stdnum import luhn

from extractor.deviations.findings import Findings, Flag
from extractor.deviations.words import Words
from extractor.types import Evidence

_ORGANISATION_NUMBER = regex.compile(r"(?<!\d)(?:16)?(\d{6})[-–\s]?(\d{4})(?!\d)")
_PERIODS = (("period_start", "period_end"), ("project_start", "project_end"))


def unanswered_section(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag sections that their form requires and that hold no answer."""
    for section in findings.sections:
        if not section.answered and section.form and section.key and (section.form, section.key) in findings.required:
            name = f"{section.number} {section.title}" if section.number else section.title
            yield Flag((section.evidence,), facts={"name": name})


def invalid_metadata(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag an organisation number with a wrong check digit, and periods that end before they begin."""
    yield from _organisation_number(findings)
    for first, last in _PERIODS:
        start, end = getattr(findings.metadata, first), getattr(findings.metadata, last)
        if start is not None and end is not None and _is_before(end, start):
            places = _places(findings, first, last)
            yield Flag(places, wording="invalid_period", facts={"start": start, "end": end})


def _organisation_number(findings: Findings) -> Iterator[Flag]:
    """Check the number as the metadata give it, or, where they reject it, as the report states it."""
    places = _places(findings, "organisation_number")
    stated = findings.metadata.organisation_number or (places[0].quote if places else "")
    match = _ORGANISATION_NUMBER.search(stated)
    if match is not None and not luhn.is_valid(match[1] + match[2]):
        yield Flag(places, facts={"value": f"{match[1]}-{match[2]}"})


def _places(findings: Findings, *names: str) -> tuple[Evidence, ...]:
    evidence = findings.metadata.evidence
    return tuple(evidence[name] for name in names if name in evidence)


def _is_before(end: str, start: str) -> bool:
    try:
        return date.fromisoformat(end) < date.fromisoformat(start)
    except ValueError:
        return False
