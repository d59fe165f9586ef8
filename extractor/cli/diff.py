"""`extractor diff`: what changed between two runs over the same archive."""

import sys
from collections import Counter
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Column

from extractor.cli.numerals import amount
from extractor.cli.tables import show
from extractor.diff import Change, changes, read
from extractor.diff.snapshots import Facts
from extractor.record import json_text

EXAMPLES = (
    "extractor diff before.sqlite after.sqlite",
    "extractor diff before.jsonl postgresql://analyst@localhost/reports",
    "extractor diff before.sqlite after.sqlite --json > changes.jsonl",
)

MODIFIERS = {"approx": "≈ ", "at_least": "≥ ", "at_most": "≤ ", "more_than": "> ", "less_than": "< "}


def run(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A database or a file of JSON Lines, from the earlier run.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same from the later run.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, with all that was compared.")
    ] = False,
) -> None:
    """Show what changed between two runs over the same archive.

    Reports, values and deviations. Reports are told by their bytes, and by their path where these changed; values by
    indicator, group and role.
    """
    with read(old) as before, read(new) as after:
        found = changes(before, after)
        if as_json:
            sys.stdout.writelines(json_text(asdict(each)) + "\n" for each in found)
            return
        listed = list(found)
    if listed:
        show(_COLUMNS, map(row_of, listed), leading=1)
    print(summary(listed))


def row_of(change: Change) -> tuple[str, ...]:
    """Give a change as a row for people."""
    about = " ".join((change.indicator or "").split())
    group = f" ({change.subgroup})" if change.subgroup else ""
    return (
        change.project or change.report,
        f"{about}{group}",
        change.kind or change.what,
        _SAID[change.what](change.before),
        _SAID[change.what](change.after),
    )


def summary(found: list[Change]) -> str:
    """Say how much changed, in one line."""
    if not found:
        return "Nothing changed."
    counts = Counter[str](change.what for change in found)
    reports = len({change.report for change in found})
    parts = (f"{counts[what]} {what}{'s' if counts[what] != 1 else ''}" for what in _SAID)
    return f"Changes in {reports} report{'s' if reports != 1 else ''}: {', '.join(parts)}."


def _report(facts: Facts | None) -> str:
    if facts is None:
        return _NOTHING
    reason = f" ({facts['reason']})" if facts["reason"] else ""
    return f"{facts['status']}, {facts['sha256'][:8]}{reason}"


def _value(facts: Facts | None) -> str:
    if facts is None:
        return _NOTHING
    low, high = (amount(facts[end], None, lang="sv") for end in ("low", "high"))
    number = low if low == high else f"{low}–{high}"
    unit = f" {facts['unit']}" if facts["unit"] else ""
    return f"{MODIFIERS.get(facts['modifier'], '')}{number}{unit}{'/' + facts['per'] if facts['per'] else ''}"


def _deviation(facts: Facts | None) -> str:
    if facts is None:
        return _NOTHING
    numbers = [amount(facts[name], None, lang="sv") for name in ("expected", "observed")]
    return f"{facts['severity']} ({' → '.join(filter(None, numbers))})" if any(numbers) else str(facts["severity"])


_NOTHING = "–"
_SAID = {"report": _report, "value": _value, "deviation": _deviation}
_COLUMNS = (
    Column("report", max_width=24, overflow="fold"),
    Column("indicator and subgroup", ratio=1),
    "what",
    "before",
    "after",
)
