from pathlib import Path
from typing import Any

import pytest

from extractor.learn.examples import examples, lesson_of
from tests.learn.builders import goal, gold, group, make_trial
from tests.trained.builders import candidate

GOAL = goal("Antal utbildade ledare", 40, 38, breakdown=[group("women", 21, label="kvinnor")])


@pytest.mark.parametrize(
    ("sentence", "wanted", "roles"),
    [
        ("Målet var [40] utbildade ledare.", GOAL, ["target"]),
        ("Vi nådde [38] utbildade ledare.", GOAL, ["outcome"]),
        ("Av de utbildade ledarna är [21 kvinnor].", GOAL, ["subgroup"]),
        ("Vi reste [17] mil.", GOAL, ["none"]),
        # Another thing under the same number: not sure enough, not far enough.
        ("Vi drack [38] koppar kaffe.", GOAL, []),
        # Not the goal's words, not its section: the number alone says nothing.
        ("Stugan rymmer [38] gäster.", {**GOAL, "section": "4"}, ["none"]),
        ("Vi nådde [38 %] av de utbildade ledarna.", GOAL, ["none"]),
        ("Vi har [38] utbildade ledare.", {**GOAL, "optional": True}, []),
        ("Vi har [40] utbildade ledare.", goal("Antal utbildade ledare", 40, 40), []),
        ("Vid starten fanns [12] utbildade ledare.", {**GOAL, "baseline": {**GOAL["target"], "low": 12, "high": 12}},
         ["baseline"]),
        ("Målet sänktes till [30] ledare.", {**GOAL, "revised_target": {**GOAL["target"], "low": 30, "high": 30}},
         ["revised"]),
    ],
)  # fmt: skip
def test_gold_tells_a_role_or_keeps_silent(sentence: str, wanted: dict[str, Any], roles: list[str]) -> None:
    asked = candidate(sentence, section="13")
    assert [each.role for each in examples([asked], gold(wanted))] == roles


def test_of_two_numbers_that_fit_as_well_neither_is_an_example() -> None:
    twice = [candidate("Vi nådde [38] utbildade ledare.", section="13")] * 2
    assert examples(twice, gold(GOAL)) == []


def test_the_better_fit_is_the_example() -> None:
    fits = candidate("Vi nådde [38] utbildade ledare.", section="13")
    other = candidate("Vi nådde [38] gårdar.", section="4")
    found = examples([other, fits], gold(GOAL))
    assert [(each.candidate, each.role) for each in found] == [(other, "none"), (fits, "outcome")]


def test_the_words_right_above_count() -> None:
    asked = candidate("Utfallet blev [38].", above="Antal utbildade ledare\n", section="13")
    (example,) = examples([asked], gold(GOAL))
    assert (example.role, example.name) == ("outcome", "Antal utbildade ledare")


def test_another_number_of_the_indicator_beside_it_tells_the_place() -> None:
    other, fits = candidate("Vi fick [38].", section="13"), candidate("Vi fick [38] mot 40.", section="13")
    found = examples([other, fits], gold(GOAL))
    assert [(each.candidate, each.role) for each in found] == [(fits, "outcome")]


def test_a_value_stands_where_the_phrases_read_it(tmp_path: Path) -> None:
    text = "Slutrapport\n\n13. Resultat\n\nMålet var 40 ledare. Det blev 38 ledare.\n\nVi har 38 utbildade ledare.\n"
    trial = make_trial(tmp_path, "a", gold(GOAL))
    trial.path.write_text(text, encoding="utf-8")
    lesson = lesson_of(trial)
    assert lesson.group == trial.case.kind
    assert [(each.candidate.text, each.role) for each in lesson.examples] == [
        ("Målet var 40 ledare.", "target"),
        ("Det blev 38 ledare.", "outcome"),
    ]
