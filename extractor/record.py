"""The record as JSON: the same bytes for the same report, back again, and its JSON Schema."""

import json
import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import regex

from extractor.types import Report

_UNSEEN = regex.compile(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Allowed raw in JSON, but a terminal obeys them, some readers of lines break at them, and UTF-8 has no halves."""


def to_json(report: Report, *, indent: int | None = None) -> bytes:
    """Give a record as UTF-8 JSON, keys in the order of the contract; whole numbers stand without a decimal point."""
    return json_text(to_plain(report), indent=indent).encode()


def to_dict(report: Report) -> dict[str, Any]:
    """Give a record as plain dicts, lists, texts and numbers, as it stands in JSON."""
    plain: dict[str, Any] = to_plain(report)
    return plain


def json_text(plain: Any, *, indent: int | None = None) -> str:
    """Give plain data as JSON that any terminal shows and any reader of lines keeps whole."""
    text = json.dumps(plain, ensure_ascii=False, allow_nan=False, indent=indent)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def from_json(data: bytes) -> Report:
    """Read a record that `to_json` wrote; raises ValueError naming what is not as the contract says."""
    report: Report = _adapter().validate_json(data)
    return report


def to_plain(value: Any) -> Any:
    """Give dataclasses as dicts, tuples as lists, whole floats as integers, numbers that are none as None."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return _number(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    return [to_plain(item) for item in value]


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a record, made from the dataclasses."""
    made: dict[str, Any] = _adapter().json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def _number(value: float) -> float | int | None:
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _adapter() -> Any:
    # Imported here: writing records, the common case, does without pydantic and its tenth of a second.
    from pydantic import TypeAdapter

    return TypeAdapter(Report)
