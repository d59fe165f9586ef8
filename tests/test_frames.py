from importlib import import_module
from typing import Any

import pytest

from extractor import frames, to_dict, to_frame
from extractor.errors import MissingProgramError, UsageError
from extractor.frames import Library
from tests.records import report, source

REPORTS = (report(), report(source=source("b.txt")))


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_table_has_a_row_for_each(library: Library) -> None:
    frame = to_frame(REPORTS, library=library)
    assert type(frame).__module__.startswith(library)
    assert list(frame["target_low"]) == [40, 40]
    assert list(frame["report"]) == [each.source.sha256 for each in REPORTS]


def test_tables_without_rows_have_their_columns() -> None:
    assert {"sha256", "project_name"} <= set(to_frame([], "reports").columns)


def test_a_table_that_there_is_none_of_is_told() -> None:
    with pytest.raises(UsageError, match="no table values"):
        to_frame(REPORTS, "values")  # type: ignore[arg-type]


def test_polars_does_where_pandas_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = {"pandas"}

    def importing(name: str) -> Any:
        if name in missing:
            raise ModuleNotFoundError(name)
        return import_module(name)

    monkeypatch.setattr(frames, "import_module", importing)
    assert type(to_frame(REPORTS)).__module__.startswith("polars")
    missing.add("polars")
    with pytest.raises(MissingProgramError, match="pandas nor polars"):
        to_frame(REPORTS)


def test_a_record_as_plain_data() -> None:
    assert to_dict(report())["indicators"][0]["target"]["low"] == 40
