"""Five tables that say all without joins: what stands in several of the database's tables is one row here.

An indicator's and a subgroup's quantities are columns (`target_low`, `outcome_unit`), passages are texts. Otherwise the
tables are those of the database, with the same names, the same keys and the same values.
"""

from collections import defaultdict
from typing import Any

from extractor.sinks.rows import ROLES, Row, Rows

TABLES = ("reports", "sections", "indicators", "subgroups", "deviations")

STATED = ("low", "high", "unit", "unit_kind", "modifier", "per", "page", "start_char", "end_char", "quote")
"""What a column group of a quantity tells."""


def tidy(rows: Rows) -> Rows:
    """Give a record's rows of the database as rows of the five tables."""
    stated = {(row["indicator"], row["subgroup"], row["role"]): row for row in rows["quantities"]}
    said = _passages(rows["passages"])
    return {
        "reports": rows["reports"],
        "sections": [{name: value for name, value in row.items() if name != "row_id"} for row in rows["sections"]],
        "indicators": [
            {**row, **_quantities(stated, row["id"], None), "comments": said["comment", row["id"]]}
            for row in rows["indicators"]
        ],
        "subgroups": [_subgroup(stated, row) for row in rows["subgroups"]],
        "deviations": [
            {**row, **{role: said[role, row["position"]] for role in ("evidence", "explanation")}}
            for row in rows["deviations"]
        ],
    }


def _subgroup(stated: dict[Any, Row], row: Row) -> Row:
    found = _quantities(stated, row["indicator"], row["position"])
    part = stated.get((row["indicator"], row["position"], "outcome"))
    whole = stated.get((row["indicator"], None, "outcome"))
    return {**row, **found, "share": _share(part, whole)}


def _share(part: Row | None, whole: Row | None) -> float | None:
    if not part or not whole or part["unit_kind"] != whole["unit_kind"] or whole["low"] <= 0:
        return None
    return float(part["low"] / whole["low"])


def _quantities(stated: dict[Any, Row], indicator: str, subgroup: int | None) -> Row:
    return {
        f"{role}_{name}": row[name]
        for role in ROLES
        if (row := stated.get((indicator, subgroup, role)))
        for name in STATED
    }


def _passages(rows: list[Row]) -> defaultdict[tuple[str, Any], str | None]:
    """Give the quotes about an indicator or a deviation as one text, a paragraph each."""
    said: defaultdict[tuple[str, Any], str | None] = defaultdict(lambda: None)
    for row in rows:
        key = row["role"], row["indicator"] if row["role"] == "comment" else row["deviation"]
        before = said[key]
        said[key] = row["quote"] if before is None else f"{before}\n\n{row['quote']}"
    return said
