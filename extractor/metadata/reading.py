"""Statements of fields and prose put together: the first one of each field wins."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from extractor.dates import Day
from extractor.document import Document
from extractor.metadata.accounts import budgets_in_tables
from extractor.metadata.cover import case_on_cover, number_on_cover, report_number_on_cover
from extractor.metadata.fields import Statement, statements
from extractor.metadata.knowledge import Label, MetadataKnowledge
from extractor.metadata.naming import name_in_prose
from extractor.metadata.owners import owner_in_prose
from extractor.metadata.periods import cover_period, told_periods, whole_time
from extractor.metadata.prose import DATES, dates_in_prose, money_in_prose
from extractor.metadata.values import Value, code_behind, is_valid_organisation_number, read_value
from extractor.types import Diagnostic, Evidence, Metadata, Section

_PERIODS = {"period": ("period_start", "period_end"), "project": ("project_start", "project_end")}
_ON_COVER: Mapping[str, Callable[[str, MetadataKnowledge], tuple[Value, int, int] | None]] = {
    "organisation_number": number_on_cover,
    "case_id": case_on_cover,
    "report_number": report_number_on_cover,
}


class _Collected:
    """Values by field with their evidence; what is there is not replaced."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.values: dict[str, Any] = {}
        self.evidence: dict[str, Evidence] = {}

    def has(self, fields: Iterable[str]) -> bool:
        """Tell whether all of these fields are known."""
        return all(field in self.values for field in fields)

    def put(self, field: str, value: Value | None, start: int, end: int) -> None:
        if value is not None and field not in self.values:
            self.values[field] = value
            self.evidence[field] = self.document.evidence(start, end)


def read_metadata(
    document: Document, sections: Sequence[Section], knowledge: MetadataKnowledge
) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """Read the project's name, case, beneficiary, dates and budgets; None for what the report does not say.

    Dates are ISO, money is in SEK. An organisation number with a wrong check digit is kept and reported.
    """
    collected = _Collected(document)
    open_period = "period"
    for statement in statements(document, knowledge):
        if statement.label.kind == "owner" and not _is_under_owner(statement, sections, knowledge):
            continue
        open_period = _take(statement, collected, knowledge, open_period)
    _take_from_prose(collected, sections, knowledge)
    _take_last_resorts(collected, knowledge)
    metadata = Metadata(**collected.values, evidence=collected.evidence)
    return metadata, tuple(_diagnostics(metadata))


def _take_from_prose(collected: _Collected, sections: Sequence[Section], knowledge: MetadataKnowledge) -> None:
    document = collected.document
    if not collected.has(DATES):
        for found in dates_in_prose(document.text, knowledge):
            collected.put(*found)
    for found in money_in_prose(document.text, knowledge, collected.values.keys()):
        collected.put(*found)
    if "project_name" not in collected.values and (name := name_in_prose(document, sections, knowledge)):
        collected.put("project_name", *name)
    if "beneficiary" not in collected.values and (owner := owner_in_prose(document.text, knowledge)):
        collected.put("beneficiary", *owner)


def _take_last_resorts(collected: _Collected, knowledge: MetadataKnowledge) -> None:
    """Take what the cover, a sentence with the project's name and the table of costs say of what is still unknown."""
    document, values = collected.document, collected.values
    if not collected.has(_PERIODS["project"]) and collected.has(_PERIODS["period"]):
        _take_whole_time(collected)
    if not {"project_start", "project_end", "period_start"} & values.keys():
        for found in (
            *told_periods(document.text, values.get("project_name"), knowledge),
            *cover_period(document.text, knowledge),
        ):
            collected.put(*found)
    if "total_budget" not in values and "project_name" in values:
        for total in budgets_in_tables(document, knowledge):
            collected.put(*total)
    for field, read in _ON_COVER.items():
        if field not in values and (found_there := read(document.text, knowledge)):
            collected.put(field, *found_there)


def _take_whole_time(collected: _Collected) -> None:
    """Take a report's period for the project's where it is too long for one report of several."""
    start, end = _PERIODS["period"]
    if whole_time(collected.values[start], collected.values[end]):
        for field, other in zip(_PERIODS["project"], (start, end), strict=True):
            if field not in collected.values:
                collected.values[field], collected.evidence[field] = collected.values[other], collected.evidence[other]


def _take(statement: Statement, collected: _Collected, knowledge: MetadataKnowledge, open_period: str) -> str:
    """Put a statement's values; give the period whose end a bare "t.o.m." would state."""
    label = statement.label
    if label.kind == "from" and not knowledge.dates.find(collected.document.text[statement.start : statement.end]):
        label = Label("beneficiary", "organisation", weak=True)
    if label.kind in ("period", "start", "from", "end", "until"):
        return _take_dates(statement, collected, knowledge, open_period)
    field = "beneficiary" if label.kind == "owner" else label.field
    _put_value(collected, field, label.kind, statement, knowledge)
    if field == "beneficiary":
        # "Stödmottagare: Älgsele kommun, 212000-9234"
        _put_value(collected, "organisation_number", "organisation_number", statement, knowledge)
    elif field == "project_name" and (code := code_behind(collected.document.text[statement.start : statement.end])):
        collected.put("case_id", code.value, statement.start + code.start, statement.start + code.end)
    return open_period


def _is_under_owner(statement: Statement, sections: Sequence[Section], knowledge: MetadataKnowledge) -> bool:
    titles = (section.title.casefold() for section in sections if section.start <= statement.start < section.end)
    return any(stem in title for title in titles for stem in knowledge.owners)


def _put_value(
    collected: _Collected, field: str, kind: str, statement: Statement, knowledge: MetadataKnowledge
) -> None:
    found = read_value(kind, collected.document.text[statement.start : statement.end], knowledge, unit=statement.unit)
    if found:
        collected.put(field, found.value, statement.start + found.start, statement.start + found.end)


def _take_dates(statement: Statement, collected: _Collected, knowledge: MetadataKnowledge, open_period: str) -> str:
    label, offset = statement.label, statement.start
    text = collected.document.text[statement.start : statement.end]
    periods = knowledge.dates.periods(text) if label.kind in ("period", "start", "from") else []
    if not periods and label.kind == "period":
        periods = knowledge.dates.year_spans(text) or knowledge.dates.whole_year(text)
    if periods:
        first, second = periods[0]
        name = label.field if label.kind == "period" else "project"
        start, end = _PERIODS[name]
        if start not in collected.values:
            collected.put(start, first.first(), offset + first.start, offset + first.end)
            last = _prolonged(text, second, knowledge)
            collected.put(end, last.last(), offset + last.start, offset + last.end)
        return name
    days = [day for day in knowledge.dates.find(text, short=True) if day.year is not None]
    if not days:
        return label.field if label.kind == "period" else open_period
    day = days[0]
    if label.kind == "period":
        collected.put(_PERIODS[label.field][0], day.first(), offset + day.start, offset + day.end)
        return label.field
    field = _PERIODS[open_period][1] if label.kind == "until" else label.field
    value = day.first() if label.kind in ("start", "from") else day.last()
    collected.put(field, value, offset + day.start, offset + day.end)
    return "project" if label.kind in ("start", "from") else open_period


def _prolonged(text: str, end: Day, knowledge: MetadataKnowledge) -> Day:
    """Give the date that a period was prolonged to ("– 2020-02-28, förlängd till 2020-08-31"), else its end."""
    match = knowledge.when.prolonged.match(text, end.end)
    days = knowledge.dates.find(text[: match.end() + 20], short=True) if match else []
    return next((day for day in days if match and day.start == match.end() and day.year is not None), end)


def _diagnostics(metadata: Metadata) -> list[Diagnostic]:
    found = []
    number = metadata.organisation_number
    if number and not is_valid_organisation_number(number):
        message = f"Organisationsnumret {number} har fel kontrollsiffra"
        found.append(
            Diagnostic("warning", "invalid_organisation_number", message, metadata.evidence["organisation_number"])
        )
    for start, end in _PERIODS.values():
        first, last = getattr(metadata, start), getattr(metadata, end)
        if first and last and last < first:
            message = f"Perioden slutar {last}, innan den börjar {first}"
            found.append(Diagnostic("warning", "period_ends_before_start", message, metadata.evidence[end]))
    return found
