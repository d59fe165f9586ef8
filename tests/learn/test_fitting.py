import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.errors import InputError, TargetError
from extractor.learn.calibration import Statement
from extractor.learn.fitting import Example, Fitted, examples_of, fit, save, told, told_apart
from extractor.learn.readings import keep_first, read_first
from tests.learn.builders import goal, gold, make_trial

FITTED = Fitted(1.5, {"doubt": -2.0, "proof": 1.25})


def example(*signs: str, right: bool = True, kind: str = "leader", first: bool = False) -> Example:
    statement = Statement(0.0, values=2, errors=0 if right else 1, right=right, item=0)
    return Example("a", kind, dict.fromkeys(signs, 1.0), statement, first)


MIXED = [
    *[example("proof")] * 8,
    *[example()] * 8,
    *[example("doubt", right=False)] * 6,
    *[example("doubt")] * 2,
]


def test_proofs_weigh_for_and_doubts_against() -> None:
    weights = fit(MIXED).weights
    assert weights["proof"] > 0 > weights["doubt"]
    assert fit(MIXED) == fit(MIXED)


@pytest.mark.parametrize("count", [1, 10, 1000])
def test_a_sign_without_an_exception_has_no_boundless_weight(count: int) -> None:
    assert 0 > fit([*[example()] * count, *[example("doubt", right=False)] * count]).weights["doubt"] > -10


def test_the_more_is_seen_the_more_a_sign_weighs() -> None:
    assert abs(fit(MIXED * 5).weights["doubt"]) > abs(fit(MIXED).weights["doubt"])


def test_confidence_is_the_share_that_is_right() -> None:
    fitted = fit(MIXED * 100)
    confidence = {bool(each.signs): s.confidence for each, s in zip(MIXED, told(fitted, MIXED), strict=True)}
    doubted = told(fitted, [example("doubt")])[0].confidence
    assert doubted == pytest.approx(2 / 8, abs=0.1)
    assert confidence[False] > 0.9


def test_first_readings_count_for_more() -> None:
    now, wrong = [example()] * 20, example(right=False)
    later, first = (fit([*now, *[each] * 5]).intercept for each in (wrong, example(right=False, first=True)))
    assert first < later


def test_indicators_of_a_text_that_states_none_are_wrong(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, "a", gold())
    trial.path.write_text("Antologi\n\nMålet var att nå 40 gårdar i länet, skriver utredningen.\n", encoding="utf-8")
    found = examples_of(trial)
    assert all(each.denied and not each.statement.right for each in found)
    assert replace(example(right=False), denied=True).count > example().count


def test_kinds_left_out_teach_nothing_about_themselves() -> None:
    told_of = told_apart([*[example(kind="esf")] * 9, example(right=False), *[example(kind="leader")] * 9])
    assert [each.right for each in told_of] == [True] * 9 + [False] + [True] * 9
    # What "esf" is told by never saw a wrong one but that of "leader", and the other way round.
    assert told_of[0].confidence < told_of[-1].confidence


def test_a_report_gives_its_indicators_with_their_signs(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, "a", gold(goal("Antal kurser", 40, 38)))
    trial.path.write_text("Slutrapport\n\n13. Resultat\n\nAntal kurser\nMål: 40\nUtfall: 38\n", encoding="utf-8")
    (found,) = examples_of(trial)
    assert (found.report, found.kind, found.statement.right) == ("a", trial.case.kind, True)
    assert found.signs["answered"] == 1.0


def test_weights_are_written_as_toml(tmp_path: Path) -> None:
    save(FITTED, 12, tmp_path / "weights.toml")
    said = (tmp_path / "weights.toml").read_text(encoding="utf-8")
    assert tomllib.loads(said) == {"intercept": 1.5, "weights": dict(FITTED.weights)}
    assert "12 indicators" in said


def test_weights_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(TargetError):
        save(FITTED, 12, tmp_path / "missing" / "weights.toml")


def test_first_readings_are_added_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "first.jsonl"
    keep_first([example("proof", first=True), example(right=False, first=True)], path)
    keep_first([example("doubt", kind="esf")], path)
    found = read_first(path)
    assert [(each.kind, dict(each.signs), each.statement.right) for each in found] == [
        ("leader", {"proof": 1.0}, True),
        ("leader", {}, False),
        ("esf", {"doubt": 1.0}, True),
    ]
    assert all(each.first for each in found)


def test_without_a_file_there_are_no_first_readings(tmp_path: Path) -> None:
    assert read_first(tmp_path / "none.jsonl") == []


@pytest.mark.parametrize("line", ["{", "[]", '{"report": "a"}', '{"report": "a", "kind": "b", "indicators": [{}]}'])
def test_a_broken_file_is_an_input_error(tmp_path: Path, line: str) -> None:
    (tmp_path / "first.jsonl").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(InputError):
        read_first(tmp_path / "first.jsonl")
