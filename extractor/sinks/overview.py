"""The view that an analyst opens first: one line per indicator, promised beside achieved."""

from typing import Any

from sqlalchemy import MetaData, ScalarSelect, Table, and_, case, func, null, select
from sqlalchemy.sql.ddl import CreateView


def add_overview(database: MetaData) -> None:
    """Add `indicator_overview`: project, indicator, target (as revised), outcome, ratio, women, men."""
    tables = database.tables
    reports, indicators, sections = tables["reports"], tables["indicators"], tables["sections"]
    target, revised, outcome = (_stated(tables["quantities"], role) for role in ("target", "revised_target", "outcome"))
    low, per = (
        func.coalesce(revised.c.low, target.c.low),
        case((revised.c.low.is_(None), target.c.per), else_=revised.c.per),
    )
    comparable = and_(low > 0, per.is_not_distinct_from(outcome.c.per))
    joined = indicators.join(reports, reports.c.sha256 == indicators.c.report)
    joined = joined.outerjoin(
        sections, and_(sections.c.report == indicators.c.report, sections.c.id == indicators.c.section)
    )
    for role in (target, revised, outcome):
        joined = joined.outerjoin(role, and_(role.c.report == indicators.c.report, role.c.indicator == indicators.c.id))
    view = select(
        reports.c.project_name.label("project"),
        reports.c.path.label("report"),
        sections.c.number.label("section"),
        indicators.c.code,
        indicators.c.name.label("indicator"),
        indicators.c.status,
        func.coalesce(outcome.c.unit, target.c.unit).label("unit"),
        low.label("target"),
        outcome.c.low.label("outcome"),
        case((comparable, outcome.c.low / low), else_=null()).label("ratio"),
        _of_gender(tables, "women").label("women"),
        _of_gender(tables, "men").label("men"),
        indicators.c.report.label("sha256"),
        indicators.c.id.label("id"),
    ).select_from(joined)
    CreateView(view, "indicator_overview", metadata=database)


def _stated(quantities: Table, role: str) -> Any:
    """An indicator's own quantity in one role."""
    own = select(quantities).where(quantities.c.role == role, quantities.c.subgroup.is_(None))
    return own.subquery(role)


def _of_gender(tables: Any, group: str) -> ScalarSelect[Any]:
    """The outcome of the first subgroup of that gender."""
    subgroups, quantities, indicators = tables["subgroups"], tables["quantities"], tables["indicators"]
    same = and_(
        quantities.c.report == subgroups.c.report,
        quantities.c.indicator == subgroups.c.indicator,
        quantities.c.subgroup == subgroups.c.position,
        quantities.c.role == "outcome",
    )
    found = select(quantities.c.low).select_from(subgroups.join(quantities, same))
    found = found.where(
        subgroups.c.report == indicators.c.report,
        subgroups.c.indicator == indicators.c.id,
        subgroups.c.dimension == "gender",
        subgroups.c.group_name == group,
    )
    return found.order_by(subgroups.c.position).limit(1).correlate(indicators).scalar_subquery()
