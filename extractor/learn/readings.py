"""First readings: what the program found in a report before anything was learned from it, kept for calibration."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from extractor.errors import InputError, TargetError
from extractor.learn.calibration import Statement
from extractor.learn.fitting import Example

FILE = "first-readings.jsonl"
"""In the folder of a corpus: a line for each report."""
DECIMALS = 3


def read_first(path: Path) -> list[Example]:
    """Give the indicators of first readings, none when there is no such file; raises InputError for a broken one."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        return [example for line in lines for example in _examples(json.loads(line))]
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise InputError(f"{path} holds no first readings: {error}") from None


def keep_first(examples: Iterable[Example], path: Path) -> None:
    """Add a line for each report to the file; raises TargetError."""
    by_report = groupby(examples, key=lambda example: (example.report, example.kind, example.denied))
    lines = [
        json.dumps(_plain(report, kind, group) | ({"denied": True} if denied else {}), ensure_ascii=False)
        for (report, kind, denied), group in by_report
    ]
    try:
        with path.open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise TargetError(f"{path} cannot be written: {error.strerror}") from None


def _examples(line: Mapping[str, Any]) -> Iterator[Example]:
    for item, each in enumerate(line["indicators"]):
        statement = Statement(0.0, each["values"], each["errors"], each["right"], item)
        yield Example(
            line["report"], line["kind"], each["signs"], statement, first=True, denied=line.get("denied", False)
        )


def _plain(report: str, kind: str, examples: Iterable[Example]) -> dict[str, Any]:
    found = [
        {
            "right": each.statement.right,
            "values": each.statement.values,
            "errors": each.statement.errors,
            "signs": {name: round(value, DECIMALS) for name, value in each.signs.items()},
        }
        for each in examples
    ]
    return {"report": report, "kind": kind, "indicators": found}
