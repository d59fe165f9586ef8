from pathlib import Path

from extractor.bulk import Failure
from extractor.errors import InputError
from extractor.learn.evaluation import by_kind, by_split, evaluate, plain_evaluation, summarise
from tests.learn.builders import goal, gold, make_trial, record, result
from tests.records import report


def test_counts_are_summed_over_reports(tmp_path: Path) -> None:
    results = [
        result(tmp_path, "a", record(goal()), gold(goal())),
        result(tmp_path, "b", record(goal(outcome=5)), gold(goal())),
        result(tmp_path, "c", record(), gold()),
    ]
    summary = summarise(results)
    values = summary.strict["values"]
    assert (values.right, values.spurious, values.missed, values.f1) == (3, 1, 1, 0.75)
    assert (summary.reports, summary.whole) == (3, 2 / 3)


def test_nothing_wanted_and_nothing_found_is_all_right(tmp_path: Path) -> None:
    summary = summarise([result(tmp_path, "a", record(), gold())])
    assert {(each.precision, each.recall, each.f1) for each in summary.strict.values()} == {(1.0, 1.0, 1.0)}


def test_nothing_found_is_worth_nothing(tmp_path: Path) -> None:
    assert summarise([result(tmp_path, "a", {}, gold(goal()))]).strict["values"].f1 == 0.0


def test_a_report_that_cannot_be_read_has_found_nothing(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, "a", gold(goal()))
    (judged,) = evaluate([trial], [Failure(str(trial.path), InputError("damaged"))])
    assert judged.strict["values"].missed == 2


def test_a_record_is_judged_as_it_is(tmp_path: Path) -> None:
    made = report()
    (stated,) = made.indicators
    wanted = gold(goal(stated.name, 40, 26, breakdown=[]))
    (judged,) = evaluate([make_trial(tmp_path, "a", wanted)], [made])
    assert judged.strict["targets"].right == judged.strict["outcomes"].right == 1
    assert [str(each) for each in judged.disagreements if each.field == "breakdown"] == [
        "breakdown: outcome of women, [13] Antal företag som får stöd: wanted nothing, found 7"
    ]


def test_splits_and_kinds_are_summed_up_apart(tmp_path: Path) -> None:
    results = [
        result(tmp_path, "a", record(goal()), gold(goal())),
        result(tmp_path, "b", record(), gold(goal()), split="dev"),
    ]
    assert {split: each.whole for split, each in by_split(results).items()} == {"train": 1.0, "dev": 0.0}
    assert {kind: each.whole for kind, each in by_kind(results).items()} == {"kind of a": 1.0, "kind of b": 0.0}


def test_a_missed_indicator_is_one_disagreement(tmp_path: Path) -> None:
    (line,) = result(tmp_path, "a", record(), gold(goal())).disagreements
    assert str(line) == "indicators: [13] Nya jobb: wanted 40, 26, found nothing"


def test_plain_figures_hold_disagreements_only_when_asked(tmp_path: Path) -> None:
    results = [result(tmp_path, "a", record(), gold(goal()))]
    assert "disagreements" not in plain_evaluation(results, disagreements=False)["text"]
    assert len(plain_evaluation(results, disagreements=True)["text"]["disagreements"]["a/report.txt"]) == 1
