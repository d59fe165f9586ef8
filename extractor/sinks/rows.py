"""A record as rows of the database's tables."""

import os
from collections.abc import Iterable, Iterator
from typing import Any

from extractor.record import to_plain
from extractor.types import Evidence, Indicator, Quantity, Report

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""Table -> rows, tables in the order in which they can be filled."""

ROLES = ("baseline", "target", "revised_target", "outcome")


def rows_of(report: Report, *, record_sha256: str) -> Rows:
    """Give all rows of a record."""
    key = report.source.sha256
    rows = {
        "reports": [_report(report, record_sha256)],
        "sections": list(_sections(report)),
        "indicators": [_indicator(each, at) for at, each in enumerate(report.indicators)],
        "subgroups": [row for each in report.indicators for row in _subgroups(each)],
        "quantities": [row for each in report.indicators for row in _quantities(each)],
        "deviations": [_deviation(each, at) for at, each in enumerate(to_plain(report.deviations))],
        "passages": list(_passages(report)),
        "diagnostics": [
            {"position": at, "level": each.level, "code": each.code, "message": each.message, **_place(each.evidence)}
            for at, each in enumerate(report.diagnostics)
        ],
    }
    return {
        name: [{"report": key, **row} for row in table] if name != "reports" else table for name, table in rows.items()
    }


def _report(report: Report, record_sha256: str) -> Row:
    metadata = to_plain(report.metadata)
    del metadata["evidence"]
    source = to_plain(report.source)
    # A file's name is bytes to the system; a database takes characters only.
    source["path"] = os.fsencode(source["path"]).decode(errors="replace")
    return {"record_sha256": record_sha256, "schema_version": report.schema_version, **source, **metadata}


def _sections(report: Report) -> Iterator[Row]:
    for position, section in enumerate(report.sections):
        row = to_plain(section)
        del row["evidence"]
        row["section_start"], row["section_end"] = row.pop("start"), row.pop("end")
        yield {**row, "position": position, **_place(section.evidence)}


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
                row = to_plain(quantity)
                del row["evidence"]
                yield {
                    "indicator": indicator.id,
                    "subgroup": subgroup,
                    "role": role,
                    **row,
                    **_place(quantity.evidence),
                }


def _deviation(plain: Row, position: int) -> Row:
    row = {name: value for name, value in plain.items() if name not in ("evidence", "explanation")}
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
