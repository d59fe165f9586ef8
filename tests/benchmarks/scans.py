"""What a scan is worth beside the report that it was made from.

    python -m tests.benchmarks.scans SCAN.pdf REPORT.pdf GOLD.json

The scan may hold the first pages only. Of gold counts what stands on as many pages of the report: a section or value
stands where the reader of the report, which has a text layer, finds it; what that reader does not find counts for no
page, and how much that is, is said. Exit code 1 when a section is missed or the values' F1 is below the goal.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor import pipeline
from extractor.learn.agreement import STRICT
from extractor.learn.judging import judge, pair_items
from extractor.learn.names import likeness
from extractor.learn.records import read_record
from extractor.learn.scores import tally
from extractor.record import to_plain

GOAL = 0.90
"""F1 of the values that a scan shall reach."""
FIELDS = ("sections", "indicators", "targets", "outcomes", "breakdown", "values")
ROLES = ("target", "outcome")
ALIKE = 0.8
"""Likeness of two headings of one section."""

Plain = Mapping[str, Any]


def main() -> int:
    """Print the scores of the scan's fields and what disagrees."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("scan", "report", "gold"):
        parser.add_argument(name, type=Path)
    chosen = parser.parse_args()
    scan, report = (to_plain(pipeline.extract(path, model=False)) for path in (chosen.scan, chosen.report))
    gold = json.loads(chosen.gold.read_text(encoding="utf-8"))
    part = on_pages(gold, report, pages=scan["source"]["pages"])
    judgements = [each for each in judge(read_record(scan), read_record(part), STRICT) if each.field in FIELDS]
    for each in judgements:
        if not each.agrees and not each.implied:
            print(each)
    scores = tally(judgements)
    for name in FIELDS:
        print(f"{name:11} {scores[name].f1:.3f}")
    values = scores["values"].f1
    missed = [each for each in judgements if each.field == "sections" and each.found is None]
    print(f"{len(missed)} sections missed, values F1 {values:.3f} (goal {GOAL})")
    return int(bool(missed) or values < GOAL)


def on_pages(gold: Plain, report: Plain, *, pages: int) -> dict[str, Any]:
    """Give the sections, indicators and values of gold that a report's record has on its first pages."""
    pairs = {wanted: found for found, wanted in pair_items(read_record(report), read_record(gold), STRICT).items()}
    unplaced = [each["name"] for number, each in enumerate(gold["indicators"]) if number not in pairs]
    print(f"{len(unplaced)} of {len(gold['indicators'])} indicators of gold stand on no page: {', '.join(unplaced)}")
    return {
        "sections": [section for section in gold["sections"] if _page_of(section, report) <= pages],
        "indicators": list(_early(gold, report, pairs, pages)),
    }


def _page_of(section: Plain, report: Plain) -> float:
    found = (
        each["evidence"]["page"]
        for each in report["sections"]
        if (each["form"], each["number"]) == (section["form"], section["number"])
        and likeness(each["title"], section["title"]) >= ALIKE
    )
    return min(found, default=float("inf"))


def _early(gold: Plain, report: Plain, pairs: Mapping[int, int], pages: int) -> Iterator[dict[str, Any]]:
    for wanted, indicator in enumerate(gold["indicators"]):
        if wanted not in pairs:
            continue
        found = report["indicators"][pairs[wanted]]
        if found["evidence"]["page"] <= pages:
            late = {role: None for role in ROLES if found[role] and found[role]["evidence"]["page"] > pages}
            yield {**indicator, **late}


if __name__ == "__main__":
    sys.exit(main())
