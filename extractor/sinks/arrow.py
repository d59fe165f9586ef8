"""Rows as Arrow tables, typed by the columns they stand for."""

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa

from extractor.sinks.rows import Row

_TYPES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def schema_of(columns: Iterable[Any]) -> pa.Schema:
    """Give the Arrow types of columns; each has a `name` and a `type` that knows its Python type."""
    return pa.schema([pa.field(column.name, _TYPES[column.type.python_type]) for column in columns])


def table_of(columns: Iterable[Any], rows: Sequence[Row]) -> pa.Table:
    """Give rows as one table; a column that a row lacks is null."""
    schema = schema_of(columns)
    arrays = [pa.array([row.get(field.name) for row in rows], type=field.type) for field in schema]
    return pa.table(arrays, schema=schema)
