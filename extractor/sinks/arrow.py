"""Rows as Arrow tables, typed by the columns they stand for."""

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa

_TYPES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def schema_of(columns: Iterable[Any]) -> pa.Schema:
    """Give the Arrow types of columns; each has a `name` and a `type` that knows its Python type."""
    return pa.schema([pa.field(column.name, _TYPES[column.type.python_type]) for column in columns])


def table_of(columns: Iterable[Any], rows: Sequence[tuple[Any, ...]]) -> pa.Table:
    """Give rows as one table; their values are in the order of the columns."""
    schema = schema_of(columns)
    values = zip(*rows, strict=True) if rows else ((),) * len(schema)
    return pa.table(
        [pa.array(each, type=field.type) for each, field in zip(values, schema, strict=True)], schema=schema
    )
