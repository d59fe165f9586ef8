from pathlib import Path

import pytest

from extractor.errors import InputError, TargetError
from extractor.learn.baseline import Change, Comparison, Shift, compare, load_baseline, plain_comparison, save_baseline
from extractor.learn.evaluation import Result, judged
from tests.learn.builders import Plain, goal, gold, make_trial, record


def changed(root: Path, before: Plain, now: Plain, wanted: Plain) -> Comparison:
    """Compare a later record of a report with an earlier one, by way of a baseline on disk."""
    trial = make_trial(root, "a", wanted)
    save_baseline(root / "baseline.json", [judged(trial, before)])
    return compare(load_baseline(root / "baseline.json"), [judged(trial, now)])


def test_the_same_again_is_no_change(tmp_path: Path) -> None:
    wrong = record(goal(outcome=5))
    comparison = changed(tmp_path, wrong, wrong, gold(goal()))
    assert (comparison.compared, comparison.changes, comparison.fallen) == (1, (), [])


def test_a_loss_is_named_and_fails(tmp_path: Path) -> None:
    comparison = changed(tmp_path, record(goal()), record(goal(outcome=5)), gold(goal()))
    assert comparison.changes == (
        Change("a/report.txt", gains=(), losses=("outcomes: [13] Nya jobb: wanted 26, found 5",)),
    )
    assert {shift.field for shift in comparison.fallen} == {"outcomes", "values"}


def test_a_gain_is_named_and_does_not_fail(tmp_path: Path) -> None:
    comparison = changed(tmp_path, record(goal(outcome=5)), record(goal()), gold(goal()))
    assert comparison.changes == (Change("a/report.txt", gains=("outcomes: [13] Nya jobb: wanted 26",), losses=()),)
    assert comparison.fallen == []


def test_wrong_in_another_way_is_neither_gain_nor_loss(tmp_path: Path) -> None:
    assert changed(tmp_path, record(goal(outcome=5)), record(goal(outcome=6)), gold(goal())).changes == ()


@pytest.mark.parametrize(("now", "fell"), [(0.981, False), (0.98, False), (0.9751, False), (0.9749, True), (0.0, True)])
def test_a_field_may_fall_by_half_a_percent(now: float, fell: bool) -> None:
    assert Shift("text", "values", 0.98, now).fell is fell


def test_another_gold_is_not_compared(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, "a", gold(goal()))
    save_baseline(tmp_path / "baseline.json", [judged(trial, record(goal()))])
    trial.case.gold_path.write_text("{}")
    comparison = compare(load_baseline(tmp_path / "baseline.json"), [judged(trial, record(goal()))])
    assert (comparison.compared, comparison.unknown, comparison.shifts) == (0, ("a/report.txt",), ())


def results_of(root: Path) -> list[Result]:
    return [judged(make_trial(root, name, gold(goal())), record()) for name in ("b", "a")]


def test_a_baseline_has_a_line_for_each_report_in_order(tmp_path: Path) -> None:
    results = results_of(tmp_path)
    save_baseline(tmp_path / "one.json", results)
    save_baseline(tmp_path / "two.json", reversed(results))
    lines = (tmp_path / "one.json").read_text().splitlines()
    assert [line[:6] for line in lines] == ["{", '"a/rep', '"b/rep', "}"]
    assert (tmp_path / "two.json").read_text().splitlines() == lines


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', '{"a": {"digest": "", "scores": {}, "wrong": []}}'])
def test_what_is_no_baseline_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "b.json").write_text(text)
    with pytest.raises(InputError, match=r"b\.json is no baseline"):
        load_baseline(tmp_path / "b.json")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load_baseline(tmp_path / "b.json")
    with pytest.raises(TargetError, match="cannot be written"):
        save_baseline(tmp_path / "no" / "b.json", [])


def test_plain_comparison_names_what_fell(tmp_path: Path) -> None:
    plain = plain_comparison(changed(tmp_path, record(goal()), record(goal(outcome=5)), gold(goal())))
    assert [each["field"] for each in plain["shifts"] if each["fell"]] == ["outcomes", "values"]
    assert list(plain["changes"]) == ["a/report.txt"]
