"""The database's tables, for every database alike. Names follow the record, but where a word is taken by SQL itself
(`end`, `group`): offsets are `start_char` and `end_char`, a subgroup's slug is `group_name`.

Whole numbers have 64 bits, broken ones double precision: a file may be large, and what a report says may be anything.
DuckDB goes without foreign keys and indexes: it refuses to replace a row in the transaction in which those that refer
to it went (https://duckdb.org/docs/stable/sql/indexes, "over-eager constraint checking"), and scans columns fast.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from extractor.sinks.overview import add_overviews

LAYOUT = 2
"""Grows with every change of the tables; `migrations` has the ways from older ones."""

database = MetaData()


def _place() -> tuple[Column[int] | Column[float] | Column[str], ...]:
    """Where a value stands: offsets into the canonical text; box in points from the page's top left."""
    box = (Column(name, Double) for name in ("x0", "top", "x1", "bottom"))
    return (
        Column("page", BigInteger),
        Column("start_char", BigInteger),
        Column("end_char", BigInteger),
        *box,
        Column("quote", String),
    )


def _of_report() -> Column[str]:
    return Column("report", String(64), nullable=False)


def _belongs_to(table: str, *columns: str, keys: tuple[str, ...], stays: bool = False) -> ForeignKeyConstraint:
    """A row goes with the one it belongs to, unless it `stays` for the next of the same key.

    Checked at the end of a transaction, so rows come in any order.
    """
    targets = [f"{table}.{key}" for key in keys]
    ondelete = None if stays else "CASCADE"
    key = ForeignKeyConstraint(columns, targets, ondelete=ondelete, deferrable=True, initially="DEFERRED")
    return key.ddl_if(callable_=_not_in_duckdb)


def _index(name: str, *columns: str, method: str | None = None) -> Index:
    return Index(name, *columns, postgresql_using=method).ddl_if(callable_=_not_in_duckdb)


def _not_in_duckdb(*_: Any, dialect: Any, **__: Any) -> bool:
    return bool(dialect.name != "duckdb")


reports = Table(
    "reports",
    database,
    Column("sha256", String(64), primary_key=True),
    Column("path", String, nullable=False),  # the first that it was found under
    Column("status", String, nullable=False),  # ok, partial, empty; refused, failed: no record, nor what follows of it
    Column("reason", String),
    Column("extractor_version", String, nullable=False),
    Column("record_sha256", String(64)),
    Column("schema_version", String),
    Column("bytes", BigInteger),
    Column("media_type", String),
    Column("reader", String),
    Column("pages", BigInteger),
    Column("project_name", String),
    Column("case_id", String),
    Column("beneficiary", String),
    Column("organisation_number", String),
    Column("report_number", BigInteger),
    Column("period_start", String),
    Column("period_end", String),
    Column("project_start", String),
    Column("project_end", String),
    Column("total_budget", Double),
    Column("evaluation_budget", Double),
    _index("reports_by_status", "status"),
)

files = Table(
    "files",
    database,
    _of_report(),
    Column("position", BigInteger, nullable=False),
    Column("path", String, nullable=False),
    PrimaryKeyConstraint("report", "position"),
    _belongs_to("reports", "report", keys=("sha256",), stays=True),
)

sections = Table(
    "sections",
    database,
    # SQLite's full-text search knows a row by one number that must never change; made from the report and the id.
    Column("row_id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    _of_report(),
    Column("id", String, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("form", String),
    Column("part", String),
    Column("number", String),
    Column("key", String),
    Column("title", String, nullable=False),
    Column("level", BigInteger, nullable=False),
    Column("instruction", String),
    Column("text", String, nullable=False),
    Column("answered", Boolean, nullable=False),
    Column("parent", String),
    Column("section_start", BigInteger, nullable=False),
    Column("section_end", BigInteger, nullable=False),
    Column("answer_start", BigInteger, nullable=False),
    *_place(),
    UniqueConstraint("report", "id"),
    _belongs_to("reports", "report", keys=("sha256",)),
    _belongs_to("sections", "report", "parent", keys=("report", "id")),
)

indicators = Table(
    "indicators",
    database,
    _of_report(),
    Column("id", String, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("key", String, nullable=False),
    Column("code", String),
    Column("name", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("section", String),
    Column("status", String, nullable=False),
    Column("confidence", Double, nullable=False),
    *_place(),
    PrimaryKeyConstraint("report", "id"),
    _belongs_to("reports", "report", keys=("sha256",)),
    _belongs_to("sections", "report", "section", keys=("report", "id")),
    # a name has no greatest length, an entry of PostgreSQL's sorted indexes has
    _index("indicators_by_key", "key", method="hash"),
    _index("indicators_by_code", "code"),
)

subgroups = Table(
    "subgroups",
    database,
    _of_report(),
    Column("indicator", String, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("dimension", String, nullable=False),
    Column("group_name", String, nullable=False),
    Column("label", String, nullable=False),
    Column("age_low", BigInteger),
    Column("age_high", BigInteger),
    PrimaryKeyConstraint("report", "indicator", "position"),
    _belongs_to("indicators", "report", "indicator", keys=("report", "id")),
    _index("subgroups_by_group", "dimension", "group_name"),
)

quantities = Table(
    "quantities",
    database,
    _of_report(),
    Column("position", BigInteger, nullable=False),
    Column("indicator", String, nullable=False),
    Column("subgroup", BigInteger),  # position of the subgroup; null: the indicator's own
    Column("role", String, nullable=False),  # baseline, target, revised_target, outcome
    Column("low", Double, nullable=False),
    Column("high", Double, nullable=False),
    Column("unit", String),
    Column("unit_kind", String, nullable=False),
    Column("modifier", String, nullable=False),
    Column("per", String),
    *_place(),
    PrimaryKeyConstraint("report", "position"),
    _belongs_to("indicators", "report", "indicator", keys=("report", "id")),
    _belongs_to("subgroups", "report", "indicator", "subgroup", keys=("report", "indicator", "position")),
    _index("quantities_by_indicator", "report", "indicator", "role"),
)

deviations = Table(
    "deviations",
    database,
    _of_report(),
    Column("position", BigInteger, nullable=False),
    Column("kind", String, nullable=False),
    Column("severity", String, nullable=False),
    Column("indicator", String),
    Column("subgroup", String),
    Column("expected", Double),
    Column("observed", Double),
    Column("ratio", Double),
    Column("basis", String, nullable=False),
    Column("message", String, nullable=False),
    Column("cause", String, nullable=False),  # slugs with blanks between
    PrimaryKeyConstraint("report", "position"),
    _belongs_to("reports", "report", keys=("sha256",)),
    _belongs_to("indicators", "report", "indicator", keys=("report", "id")),
    _index("deviations_by_kind", "kind", "severity"),
    _index("deviations_by_indicator", "report", "indicator"),
)

passages = Table(
    "passages",
    database,
    _of_report(),
    Column("position", BigInteger, nullable=False),
    Column("role", String, nullable=False),  # metadata, comment, evidence, explanation
    Column("field", String),  # of the metadata
    Column("indicator", String),  # commented on
    Column("deviation", BigInteger),  # position of the deviation shown or explained
    *_place(),
    PrimaryKeyConstraint("report", "position"),
    _belongs_to("reports", "report", keys=("sha256",)),
    _belongs_to("indicators", "report", "indicator", keys=("report", "id")),
    _belongs_to("deviations", "report", "deviation", keys=("report", "position")),
    _index("passages_by_indicator", "report", "indicator"),
    _index("passages_by_deviation", "report", "deviation"),
)

diagnostics = Table(
    "diagnostics",
    database,
    _of_report(),
    Column("position", BigInteger, nullable=False),
    Column("level", String, nullable=False),
    Column("code", String, nullable=False),
    Column("message", String, nullable=False),
    *_place(),
    PrimaryKeyConstraint("report", "position"),
    _belongs_to("reports", "report", keys=("sha256",)),
)

schema_version = Table("schema_version", database, Column("version", Integer, primary_key=True, autoincrement=False))

CONTENT = tuple(table for table in database.tables.values() if table.name not in ("files", "schema_version"))
"""The tables that a record fills."""

add_overviews(database)

VIEWS = tuple(table for table in database.tables.values() if table.is_view)
