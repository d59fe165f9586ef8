from dataclasses import replace

import pytest

from extractor.candidates import Candidate
from extractor.trained.features import role_features, words_of
from tests.trained.builders import candidate


def features(asked: Candidate) -> set[str]:
    return set(role_features(words_of(asked.text), asked))


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("Målet var [40 deltagare].", {"b0:var", "b01:var målet", "b-near:målet", "unit:deltag", "kind:count"}),
        ("Ca [75 %] av eleverna svarade.", {"kind:percent", "modifier:approx", "a0:av", "a:svarad"}),
        ("Vi höll [12 kurser] per år.", {"per:year", "b0:höll"}),
        ("Det blev [tolv kurser].", {"digits:False", "written:tolv kurse|count", "value:12"}),
        ("Målet var [400 kurser].", {"magnitude:count:5", "round:True:True:count", "figures:1:3", "magnitude-b:5:var"}),
        ("Vi höll [2019 kurser].", {"written:9999 kurse|count", "figures:4:4", "largest:True:0", "range:False"}),
        ("Målet var [30-40 kurser].", {"range:True"}),
        ("Av 40 kurser hölls [38 kurser].", {"largest:False:1"}),
        ("Målet var 40 kurser men det blev [38 kurser].", {"place:1|0", "other:<-", "b:#count", "b0:blev"}),
        ("Målet var [40 kurser] men det blev 38 kurser.", {"place:0|1", "other:>+", "a:#count"}),
        ("Det kostade 2 Mkr för [12 kurser].", {"other:<money", "b:#money"}),
    ],
)
def test_a_number_is_seen_with_its_surroundings(sentence: str, seen: set[str]) -> None:
    assert seen <= features(candidate(sentence))


def test_another_number_is_seen_by_its_kind_only() -> None:
    one, other = (features(candidate(f"Vi nådde {n} av [40 företag].")) for n in ("31", "32"))
    assert one == other


def test_the_heading_is_seen() -> None:
    assert "h:målupp" in features(candidate("Vi höll [12 kurser].", heading="Måluppfyllelse"))


def test_words_far_off_are_not_seen() -> None:
    words = " ".join(f"ord{letter}" for letter in "abcdefghijkl")
    seen = features(candidate(f"{words} [12 kurser]."))
    assert "b-far:ordd" in seen
    assert "b-far:orda" not in seen


def test_signs_of_the_report_are_seen() -> None:
    asked = replace(candidate("Vi höll [12 kurser]."), signs=("goal of its unit before",))
    assert "goal of its unit before" in features(asked)
