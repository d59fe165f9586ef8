"""The record: what one report becomes. Field names, types and meanings are the product's public interface."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

SCHEMA_VERSION = "1"

BBox = tuple[float, float, float, float]
"""x0, top, x1, bottom in points from the page's top left."""

UnitKind = Literal["count", "percent", "money", "fte", "time", "other"]
Modifier = Literal["exact", "approx", "at_least", "at_most", "more_than", "less_than"]
Per = Literal["year", "month"]
Scope = Literal["programme", "project", "activity", "narrative"]
Status = Literal["reported", "not_measured", "cancelled"]
Dimension = Literal[
    "gender", "age", "origin", "disability", "organisation_number", "geography", "size", "sector", "other"
]
Severity = Literal["info", "minor", "moderate", "major"]
ReaderName = Literal["text", "pdf", "ocr", "docx", "odt", "html"]
DeviationKind = Literal[
    "shortfall",
    "overshoot",
    "exceeded_limit",
    "missing_outcome",
    "missing_target",
    "not_measured",
    "cancelled",
    "revised_target",
    "breakdown_mismatch",
    "unit_mismatch",
    "contradiction",
    "arithmetic",
    "not_comparable",
    "unanswered_section",
    "invalid_metadata",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value stands: offsets into the report's canonical text, and the place on the page if it has pages."""

    page: int | None
    start: int
    end: int
    bbox: BBox | None
    quote: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit as the report states it; `low` equals `high` unless it is a range; money is in SEK."""

    low: float
    high: float
    unit: str | None
    unit_kind: UnitKind
    modifier: Modifier
    per: Per | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Subgroup:
    """A part of an indicator's total: women, the young, a named place."""

    dimension: Dimension
    group: str
    label: str
    target: Quantity | None = None
    outcome: Quantity | None = None
    age_low: int | None = None
    age_high: int | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator, stated at one place, with what was promised and what came of it."""

    id: str
    key: str
    code: str | None
    name: str
    scope: Scope
    section: str | None
    status: Status
    baseline: Quantity | None
    target: Quantity | None
    revised_target: Quantity | None
    outcome: Quantity | None
    breakdown: tuple[Subgroup, ...]
    comments: tuple[Evidence, ...]
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the report; `start` and `end` bound it with its heading and its subsections."""

    id: str
    form: str | None
    part: str | None
    number: str | None
    key: str | None
    title: str
    level: int
    instruction: str | None
    text: str
    answered: bool
    evidence: Evidence
    parent: str | None
    start: int
    end: int
    answer_start: int
    """Offset at which the author's answer begins, after heading and printed guidance."""


@dataclass(frozen=True, slots=True)
class Deviation:
    """Something that a reader should look at: a missed target, a contradiction, an empty section."""

    kind: DeviationKind
    severity: Severity
    indicator: str | None
    subgroup: str | None
    expected: float | None
    observed: float | None
    ratio: float | None
    basis: str
    message: str
    evidence: tuple[Evidence, ...]
    explanation: tuple[Evidence, ...] = ()
    cause: tuple[str, ...] = ()


CUT_OFF = frozenset({"pages_left_out", "stages_left_out"})
"""Codes of the diagnostics that say what a limit of time or memory cut off."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What the reader or a stage could not do."""

    level: Literal["info", "warning", "error"]
    code: str
    message: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """The report's own data; None where the report does not say it. Dates are ISO, money is in SEK."""

    project_name: str | None = None
    case_id: str | None = None
    beneficiary: str | None = None
    organisation_number: str | None = None
    report_number: int | None = None
    period_start: str | None = None
    period_end: str | None = None
    project_start: str | None = None
    project_end: str | None = None
    total_budget: float | None = None
    evaluation_budget: float | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Which bytes the record was made from, and by which reader; `pages` is None for text."""

    path: str
    sha256: str
    bytes: int
    media_type: str
    reader: ReaderName
    pages: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """The record of one report."""

    schema_version: str
    source: SourceInfo
    metadata: Metadata
    sections: tuple[Section, ...]
    indicators: tuple[Indicator, ...]
    deviations: tuple[Deviation, ...]
    diagnostics: tuple[Diagnostic, ...]
