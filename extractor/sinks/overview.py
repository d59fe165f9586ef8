"""The views that an analyst opens first: one line per indicator, per group of it, per deviation."""

from typing import Any

from sqlalchemy import MetaData, ScalarSelect, Table, and_, case, func, null, select
from sqlalchemy.sql.ddl import CreateView


def add_overviews(database: MetaData) -> None:
    """Add `indicator_overview`, `subgroup_overview` and `deviation_overview`."""
    tables = database.tables
    CreateView(_indicators(tables), "indicator_overview", metadata=database)
    CreateView(_subgroups(tables), "subgroup_overview", metadata=database)
    CreateView(_deviations(tables), "deviation_overview", metadata=database)


def _indicators(tables: Any) -> Any:
    """Project, indicator, target (as revised), outcome, ratio, women, men."""
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
    return select(
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


def _subgroups(tables: Any) -> Any:
    """Project, indicator, group, target, outcome, and the outcome's share of the indicator's own."""
    reports, indicators, subgroups = tables["reports"], tables["indicators"], tables["subgroups"]
    total = _stated(tables["quantities"], "outcome")
    joined = subgroups.join(
        indicators, and_(indicators.c.report == subgroups.c.report, indicators.c.id == subgroups.c.indicator)
    ).join(reports, reports.c.sha256 == subgroups.c.report)
    joined = joined.outerjoin(
        total, and_(total.c.report == subgroups.c.report, total.c.indicator == subgroups.c.indicator)
    )
    stated = {role: _of_subgroup(tables["quantities"], role) for role in ("target", "outcome")}
    for role in stated.values():
        same = (
            role.c.report == subgroups.c.report,
            role.c.indicator == subgroups.c.indicator,
            role.c.subgroup == subgroups.c.position,
        )
        joined = joined.outerjoin(role, and_(*same))
    comparable = and_(total.c.low > 0, total.c.unit_kind == stated["outcome"].c.unit_kind)
    return select(
        reports.c.project_name.label("project"),
        reports.c.path.label("report"),
        indicators.c.code,
        indicators.c.name.label("indicator"),
        subgroups.c.dimension,
        subgroups.c.group_name.label("subgroup"),
        subgroups.c.label,
        stated["target"].c.low.label("target"),
        stated["outcome"].c.low.label("outcome"),
        case((comparable, stated["outcome"].c.low / total.c.low), else_=null()).label("share"),
        subgroups.c.report.label("sha256"),
        subgroups.c.indicator.label("id"),
    ).select_from(joined)


def _deviations(tables: Any) -> Any:
    """Project, indicator, what was expected and observed, how grave it is, and the author's first reason."""
    reports, indicators, deviations = tables["reports"], tables["indicators"], tables["deviations"]
    joined = deviations.join(reports, reports.c.sha256 == deviations.c.report)
    joined = joined.outerjoin(
        indicators, and_(indicators.c.report == deviations.c.report, indicators.c.id == deviations.c.indicator)
    )
    return select(
        reports.c.project_name.label("project"),
        reports.c.path.label("report"),
        indicators.c.code,
        indicators.c.name.label("indicator"),
        deviations.c.subgroup,
        deviations.c.kind,
        deviations.c.severity,
        deviations.c.expected,
        deviations.c.observed,
        deviations.c.ratio,
        deviations.c.cause,
        deviations.c.message,
        _explanation(tables).label("explanation"),
        deviations.c.report.label("sha256"),
        deviations.c.position,
    ).select_from(joined)


def _stated(quantities: Table, role: str) -> Any:
    """An indicator's own quantity in one role."""
    own = select(quantities).where(quantities.c.role == role, quantities.c.subgroup.is_(None))
    return own.subquery(f"own_{role}")


def _of_subgroup(quantities: Table, role: str) -> Any:
    """The quantities of subgroups in one role."""
    return select(quantities).where(quantities.c.role == role, quantities.c.subgroup.is_not(None)).subquery(role)


def _explanation(tables: Any) -> ScalarSelect[Any]:
    passages, deviations = tables["passages"], tables["deviations"]
    found = select(passages.c.quote).where(
        passages.c.report == deviations.c.report,
        passages.c.deviation == deviations.c.position,
        passages.c.role == "explanation",
    )
    return found.order_by(passages.c.position).limit(1).correlate(deviations).scalar_subquery()


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
