"""Records as data frames, for those who go on in Python: the tidy tables that CSV and Parquet have."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any, Literal, get_args

from extractor.edition import edition
from extractor.errors import MissingProgramError, UsageError
from extractor.types import Report

TableName = Literal["reports", "sections", "indicators", "subgroups", "deviations"]
Library = Literal["pandas", "polars"]


def to_frame(reports: Iterable[Report], table: TableName = "indicators", *, library: Library | None = None) -> Any:
    """Give a table of records as a data frame of pandas or polars, whichever is there, pandas first.

    Columns are those of the CSV and Parquet targets, the report's `sha256` ties the tables together. Raises UsageError
    for a table that there is none of, MissingProgramError without the library.
    """
    if table not in get_args(TableName):
        raise UsageError(f"There is no table {table}", hint=f"There are {', '.join(get_args(TableName))}")
    frame = _library(library)
    # Imported here: Arrow costs more than the reading of a report.
    from extractor.sinks.arrow import table_of
    from extractor.sinks.columns import COLUMNS, NAMES
    from extractor.sinks.readings import Reading
    from extractor.sinks.shapes import as_tidy_rows

    reading = Reading(edition())
    columns: dict[str, tuple[str, ...]] = {table: NAMES[table]}
    rows = (as_tidy_rows(each, columns=columns, reading=reading).content[table] for each in reports)
    found = table_of(COLUMNS[table], [row for listed in rows for row in listed])
    return found.to_pandas() if frame.__name__ == "pandas" else frame.from_arrow(found)


def _library(wanted: Library | None) -> Any:
    for name in (wanted,) if wanted else get_args(Library):
        try:
            return import_module(str(name))
        except ModuleNotFoundError:
            continue
    named = wanted or " nor ".join(get_args(Library))
    raise MissingProgramError(f"{named} is not installed", hint="Install one: pip install pandas")
