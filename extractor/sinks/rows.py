"""A record as rows of the database's tables."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

import regex

from extractor.outcome import Outcome, outcome_of
from extractor.record import to_plain
from extractor.sinks.border import stored_path
from extractor.types import Deviation, Evidence, Indicator, Quantity, Report

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""Table -> rows, tables in the order in which they can be filled."""

ROLES = ("baseline", "target", "revised_target", "outcome")

_UNSTORABLE = regex.compile(r"[\x00\ud800-\udfff]")
"""Characters that PostgreSQL or UTF-8 has no room for; one takes the place of each, so that offsets hold."""


def rows_of(report: Report, *, record_sha256: str, mark: str) -> Rows:
    """Give all rows of a record; `mark` says who read it."""
    key = report.source.sha256
    rows = {
        "reports": [_report(report, record_sha256, mark)],
        "sections": list(_sections(report)),
        "indicators": [_indicator(each, at) for at, each in enumerate(report.indicators)],
        "subgroups": [row for each in report.indicators for row in _subgroups(each)],
        "quantities": _numbered(row for each in report.indicators for row in _quantities(each)),
        "deviations": [_deviation(each, at) for at, each in enumerate(report.deviations)],
        "passages": _numbered(_passages(report)),
        "diagnostics": [
            {"position": at, "level": each.level, "code": each.code, "message": each.message, **_place(each.evidence)}
            for at, each in enumerate(report.diagnostics)
        ],
    }
    return {
        name: [_storable(row if name == "reports" else {"report": key, **row}) for row in table]
        for name, table in rows.items()
    }


def row_of_failure(path: str, sha256: str, outcome: tuple[Outcome, str | None], *, mark: str) -> Row:
    """Give the row of a file that gave no record; `path` as `stored_path` gives it."""
    status, reason = outcome
    return _storable({"sha256": sha256, "path": path, "status": status, "reason": reason, "extractor_version": mark})


def _report(report: Report, record_sha256: str, mark: str) -> Row:
    metadata = _plain(report.metadata, "evidence")
    made = {"record_sha256": record_sha256, "schema_version": report.schema_version}
    source = {**to_plain(report.source), "path": stored_path(report.source.path)}
    failure = row_of_failure(source["path"], source["sha256"], outcome_of(report), mark=mark)
    return {**failure, **made, **source, **metadata}


def _plain(value: Any, *left_out: str) -> Row:
    names = (field.name for field in fields(value))
    return {name: to_plain(getattr(value, name)) for name in names if name not in left_out}


def _storable(row: Row) -> Row:
    return {name: _storable_value(value) for name, value in row.items()}


def _storable_value(value: Any) -> Any:
    if isinstance(value, str):
        return _UNSTORABLE.sub("\ufffd", value)
    too_large = isinstance(value, int) and not -(2**63) <= value < 2**63
    return None if too_large else value


def _numbered(rows: Iterable[Row]) -> list[Row]:
    return [{**row, "position": position} for position, row in enumerate(rows)]


def _sections(report: Report) -> Iterator[Row]:
    for position, section in enumerate(report.sections):
        row = _plain(section, "evidence")
        row["row_id"] = number_of(report.source.sha256, section.id)
        row["section_start"], row["section_end"] = row.pop("start"), row.pop("end")
        yield {**row, "position": position, **_place(section.evidence)}


def number_of(report: str, section: str) -> int:
    """Give a number of 63 bits that stands for a section in every database."""
    return int.from_bytes(hashlib.sha256(f"{report} {section}".encode()).digest()[:8], "big") >> 1


def _indicator(indicator: Indicator, position: int) -> Row:
    names = ("id", "key", "code", "name", "scope", "section", "status", "confidence")
    return {name: getattr(indicator, name) for name in names} | {"position": position} | _place(indicator.evidence)


def _subgroups(indicator: Indicator) -> Iterator[Row]:
    for position, subgroup in enumerate(indicator.breakdown):
        yield {
            "indicator": indicator.id,
            "position": position,
            "dimension": subgroup.dimension,
            "group_name": subgroup.group,
            "label": subgroup.label,
            "age_low": subgroup.age_low,
            "age_high": subgroup.age_high,
        }


def _quantities(indicator: Indicator) -> Iterator[Row]:
    for subgroup, holder in [(None, indicator), *enumerate(indicator.breakdown)]:
        for role in ROLES:
            quantity: Quantity | None = getattr(holder, role, None)
            if quantity is not None:
                row = _plain(quantity, "evidence")
                yield {
                    "indicator": indicator.id,
                    "subgroup": subgroup,
                    "role": role,
                    **row,
                    **_place(quantity.evidence),
                }


def _deviation(deviation: Deviation, position: int) -> Row:
    row = _plain(deviation, "evidence", "explanation")
    return {**row, "cause": " ".join(row["cause"]), "position": position}


def _passages(report: Report) -> Iterator[Row]:
    for field, evidence in report.metadata.evidence.items():
        yield _passage("metadata", evidence, field=field)
    for indicator in report.indicators:
        yield from (_passage("comment", each, indicator=indicator.id) for each in indicator.comments)
    for position, deviation in enumerate(report.deviations):
        yield from _of_deviation("evidence", deviation.evidence, position)
        yield from _of_deviation("explanation", deviation.explanation, position)


def _of_deviation(role: str, passages: Iterable[Evidence], position: int) -> Iterator[Row]:
    return (_passage(role, each, deviation=position) for each in passages)


def _passage(
    role: str,
    evidence: Evidence,
    *,
    field: str | None = None,
    indicator: str | None = None,
    deviation: int | None = None,
) -> Row:
    return {"role": role, "field": field, "indicator": indicator, "deviation": deviation, **_place(evidence)}


def _place(evidence: Evidence | None) -> Row:
    names = ("page", "start_char", "end_char", "x0", "top", "x1", "bottom", "quote")
    if evidence is None:
        return dict.fromkeys(names)
    box = evidence.bbox or (None, None, None, None)
    return dict(zip(names, (evidence.page, evidence.start, evidence.end, *box, evidence.quote), strict=True))
