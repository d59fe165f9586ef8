"""The database's tables, for every database alike. Names follow the record, but where a word is taken by SQL itself
(`end`, `group`): offsets are `start_char` and `end_char`, a subgroup's slug is `group_name`."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
)

from extractor.sinks.overview import add_overview

LAYOUT = 1
"""Grows with every change of the tables; a database of another layout is not written to."""

database = MetaData()


def _place() -> tuple[Column[int] | Column[float] | Column[str], ...]:
    """Where a value stands: offsets into the canonical text; box in points from the page's top left."""
    box = (Column(name, Float) for name in ("x0", "top", "x1", "bottom"))
    return (
        Column("page", Integer),
        Column("start_char", Integer),
        Column("end_char", Integer),
        *box,
        Column("quote", String),
    )


def _of_report() -> Column[str]:
    return Column("report", String(64), nullable=False)


def _belongs_to(table: str, *columns: str, keys: tuple[str, ...]) -> ForeignKeyConstraint:
    """A row goes with the one it belongs to; checked at the end of a transaction, so rows come in any order."""
    targets = [f"{table}.{key}" for key in keys]
    return ForeignKeyConstraint(columns, targets, ondelete="CASCADE", deferrable=True, initially="DEFERRED")


reports = Table(
    "reports",
    database,
    Column("sha256", String(64), primary_key=True),
    Column("record_sha256", String(64), nullable=False),
    Column("schema_version", String, nullable=False),
    Column("path", String, nullable=False),
    Column("bytes", Integer, nullable=False),
    Column("media_type", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("pages", Integer),
    Column("project_name", String),
    Column("case_id", String),
    Column("beneficiary", String),
    Column("organisation_number", String),
    Column("report_number", Integer),
    Column("period_start", String),
    Column("period_end", String),
    Column("project_start", String),
    Column("project_end", String),
    Column("total_budget", Float),
    Column("evaluation_budget", Float),
)

sections = Table(
    "sections",
    database,
    _of_report(),
    Column("id", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("form", String),
    Column("part", String),
    Column("number", String),
    Column("key", String),
    Column("title", String, nullable=False),
    Column("level", Integer, nullable=False),
    Column("instruction", String),
    Column("text", String, nullable=False),
    Column("answered", Boolean, nullable=False),
    Column("parent", String),
    Column("section_start", Integer, nullable=False),
    Column("section_end", Integer, nullable=False),
    Column("answer_start", Integer, nullable=False),
    *_place(),
    PrimaryKeyConstraint("report", "id"),
    _belongs_to("reports", "report", keys=("sha256",)),
    _belongs_to("sections", "report", "parent", keys=("report", "id")),
)

indicators = Table(
    "indicators",
    database,
    _of_report(),
    Column("id", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("key", String, nullable=False),
    Column("code", String),
    Column("name", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("section", String),
    Column("status", String, nullable=False),
    Column("confidence", Float, nullable=False),
    *_place(),
    PrimaryKeyConstraint("report", "id"),
    _belongs_to("reports", "report", keys=("sha256",)),
    _belongs_to("sections", "report", "section", keys=("report", "id")),
    Index("indicators_by_key", "key"),
    Index("indicators_by_code", "code"),
)

subgroups = Table(
    "subgroups",
    database,
    _of_report(),
    Column("indicator", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("dimension", String, nullable=False),
    Column("group_name", String, nullable=False),
    Column("label", String, nullable=False),
    Column("age_low", Integer),
    Column("age_high", Integer),
    PrimaryKeyConstraint("report", "indicator", "position"),
    _belongs_to("indicators", "report", "indicator", keys=("report", "id")),
    Index("subgroups_by_group", "dimension", "group_name"),
)

quantities = Table(
    "quantities",
    database,
    Column("id", Integer, primary_key=True),
    _of_report(),
    Column("indicator", String, nullable=False),
    Column("subgroup", Integer),  # position of the subgroup; null: the indicator's own
    Column("role", String, nullable=False),  # baseline, target, revised_target, outcome
    Column("low", Float, nullable=False),
    Column("high", Float, nullable=False),
    Column("unit", String),
    Column("unit_kind", String, nullable=False),
    Column("modifier", String, nullable=False),
    Column("per", String),
    *_place(),
    _belongs_to("indicators", "report", "indicator", keys=("report", "id")),
    _belongs_to("subgroups", "report", "indicator", "subgroup", keys=("report", "indicator", "position")),
    Index("quantities_by_indicator", "report", "indicator", "role"),
)

deviations = Table(
    "deviations",
    database,
    _of_report(),
    Column("position", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("severity", String, nullable=False),
    Column("indicator", String),
    Column("subgroup", String),
    Column("expected", Float),
    Column("observed", Float),
    Column("ratio", Float),
    Column("basis", String, nullable=False),
    Column("message", String, nullable=False),
    Column("cause", String, nullable=False),  # slugs with blanks between
    PrimaryKeyConstraint("report", "position"),
    _belongs_to("reports", "report", keys=("sha256",)),
    _belongs_to("indicators", "report", "indicator", keys=("report", "id")),
    Index("deviations_by_kind", "kind", "severity"),
    Index("deviations_by_indicator", "report", "indicator"),
)

passages = Table(
    "passages",
    database,
    Column("id", Integer, primary_key=True),
    _of_report(),
    Column("role", String, nullable=False),  # metadata, comment, evidence, explanation
    Column("field", String),  # of the metadata
    Column("indicator", String),  # commented on
    Column("deviation", Integer),  # position of the deviation shown or explained
    *_place(),
    _belongs_to("reports", "report", keys=("sha256",)),
    _belongs_to("indicators", "report", "indicator", keys=("report", "id")),
    _belongs_to("deviations", "report", "deviation", keys=("report", "position")),
    Index("passages_by_indicator", "report", "indicator"),
    Index("passages_by_deviation", "report", "deviation"),
)

diagnostics = Table(
    "diagnostics",
    database,
    _of_report(),
    Column("position", Integer, nullable=False),
    Column("level", String, nullable=False),
    Column("code", String, nullable=False),
    Column("message", String, nullable=False),
    *_place(),
    PrimaryKeyConstraint("report", "position"),
    _belongs_to("reports", "report", keys=("sha256",)),
)

add_overview(database)
