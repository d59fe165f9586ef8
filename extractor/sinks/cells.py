"""Rows as lines of CSV that no spreadsheet runs.

A text that begins with a sign that spreadsheets take for the beginning of a formula gets an apostrophe before it
(https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay as they are.
"""

import csv
import io
from collections.abc import Iterable
from typing import Any

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_MARK = "\ufeff"
"""The byte order mark by which Excel knows UTF-8."""


def lines_of(rows: Iterable[Iterable[Any]], *, excel: bool) -> bytes:
    """Give rows as CSV in UTF-8; `excel`: as Swedish Excel opens it, semicolons between cells and 0,5 for 0.5."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\r\n")
    writer.writerows([_cell(value, excel=excel) for value in row] for row in rows)
    return text.getvalue().encode()


def head_of(columns: Iterable[str], *, excel: bool) -> bytes:
    """Give the first line of a file."""
    return (_MARK.encode() if excel else b"") + lines_of([columns], excel=excel)


def _cell(value: Any, *, excel: bool) -> Any:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA_SIGNS) else value
    if isinstance(value, float) and excel:
        return str(value).replace(".", ",")
    return str(value).lower() if isinstance(value, bool) else value
