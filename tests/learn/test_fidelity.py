from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.learn.corpus import Format
from extractor.learn.evaluation import Result, judged
from extractor.learn.fidelity import gaps
from tests.learn.builders import goal, gold, make_trial, record


def results(root: Path, name: str, found: Mapping[Format, float]) -> list[Result]:
    """A report whose outcome is 26, read in several formats."""
    trial = make_trial(root, name, gold(goal(outcome=26)))
    for file in ("report.pdf", "report.scan.pdf"):
        (trial.path.parent / file).write_bytes(b"")
    return [judged(replace(trial, format=each), record(goal(outcome=value))) for each, value in found.items()]


def test_a_format_is_held_to_the_text_of_the_same_report(tmp_path: Path) -> None:
    found = results(tmp_path, "a", {"text": 26, "pdf": 26, "scan": 2}) + results(tmp_path, "b", {"text": 2, "pdf": 26})
    first, *rest = gaps(found)
    assert (first.report, first.text, first.own, first.excessive) == ("a/report.scan.pdf", 1.0, 0.5, True)
    assert [(gap.report, gap.lost, gap.excessive) for gap in rest] == [
        ("a/report.pdf", 0.0, False),
        ("b/report.pdf", pytest.approx(-0.5), False),
    ]


def test_a_report_without_a_text_is_left_out(tmp_path: Path) -> None:
    assert gaps(results(tmp_path, "a", {"pdf": 2})) == []
