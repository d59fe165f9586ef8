"""The columns of the tidy tables, as the database's tables have them."""

from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import Double, String
from sqlalchemy.types import TypeEngine

from extractor.sinks.rows import ROLES
from extractor.sinks.tables import database
from extractor.sinks.tidy import STATED


@dataclass(frozen=True, slots=True)
class TidyColumn:
    """A column as far as a file needs to know it."""

    name: str
    type: TypeEngine[Any]


def _own(name: str) -> tuple[TidyColumn, ...]:
    columns = database.tables[name].columns
    return tuple(TidyColumn(column.name, column.type) for column in columns if column.name != "row_id")


def _stated(role: str) -> tuple[TidyColumn, ...]:
    columns = database.tables["quantities"].columns
    return tuple(TidyColumn(f"{role}_{name}", columns[name].type) for name in STATED)


COLUMNS = {
    "reports": _own("reports"),
    "sections": _own("sections"),
    "indicators": (*_own("indicators"), *chain(*map(_stated, ROLES)), TidyColumn("comments", String())),
    "subgroups": (*_own("subgroups"), *_stated("target"), *_stated("outcome"), TidyColumn("share", Double())),
    "deviations": (*_own("deviations"), TidyColumn("evidence", String()), TidyColumn("explanation", String())),
}
"""Table -> columns, in the order in which files have them."""

NAMES = {name: tuple(column.name for column in columns) for name, columns in COLUMNS.items()}
"""Table -> names of its columns."""
