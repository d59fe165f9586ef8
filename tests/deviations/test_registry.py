from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.deviations import find, rules
from extractor.deviations.messages import number
from extractor.types import DeviationKind
from tests.deviations.builders import Report, words

WORDS = words()


def test_every_kind_has_one_rule() -> None:
    assert sorted(rule.code for rule in rules()) == sorted(get_args(DeviationKind))
    assert all(rule.title for rule in rules())


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        (31988865, "31\u00a0988\u00a0865", "31,988,865"),
        (33.333, "33,33", "33.33"),
        (0.5, "0,5", "0.5"),
        (100, "100", "100"),
        (0, "0", "0"),
    ],
)
def test_numbers_as_the_language_writes_them(value: float, sv: str, en: str) -> None:
    assert (number(value, "sv"), number(value, "en")) == (sv, en)


def test_messages_in_both_languages() -> None:
    report = Report(project_start="2016-01-01", project_end="2018-12-31").stated(
        "Kurser", "10 kurser per år", "12 kurser"
    )
    findings = report.findings()
    assert [each.message for each in find(findings, WORDS)] == [
        "Kurser: utfallet 12 kurser når inte målet 10 kurser per år (30 över projekttiden) (40\u00a0% av målet)."
    ]
    assert [each.message for each in find(findings, WORDS, lang="en")] == [
        "Kurser: the outcome 12 kurser falls short of the target 10 kurser per year (30 over the project) "
        "(40% of the target)."
    ]


def test_braces_in_a_name_are_no_places() -> None:
    (found,) = find(Report().stated("Kurser {outcome}", "10", "5").findings(), WORDS)
    assert found.message.startswith("Kurser {outcome}: utfallet 5")


def test_deviations_stand_in_reading_order() -> None:
    report = Report(organisation_number="232100-0215").stated("A-kurser", "10", "5").stated("B-kurser", "10", "20")
    assert [each.indicator for each in find(report.findings(), WORDS)] == ["i1", "i2", None]


VALUES = st.one_of(
    st.none(),
    st.builds(
        lambda modifier, low, unit, per: f"{modifier}{low}{unit}{per}",
        st.sampled_from(["", "ca ", "minst ", "högst ", "drygt ", "knappt "]),
        st.integers(0, 5000),
        st.sampled_from([" företag", " personer", " %", " kr", " ton", " timmar"]),
        st.sampled_from(["", " per år"]),
    ),
)


@settings(max_examples=150, deadline=None)
@given(VALUES, VALUES, VALUES)
def test_odd_values_never_fail_and_say_the_same_twice(
    target: str | None, outcome: str | None, revised: str | None
) -> None:
    findings = Report().stated("Kurser", target, outcome, revised=revised).findings()
    found = find(findings, WORDS)
    assert found == find(findings, WORDS)
    for each in found:
        assert each.message
        assert all(findings.document.text[place.start : place.end] == place.quote for place in each.evidence)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 500), st.integers(0, 1000))
def test_one_target_and_one_outcome_give_at_most_one_judgement(target: int, outcome: int) -> None:
    found = find(Report().stated("Kurser", f"{target} kurser", f"{outcome} kurser").findings(), WORDS)
    assert [each.kind for each in found] == (
        ["shortfall"] if outcome < target else ["overshoot"] if outcome > target * 1.05 + 1e-6 else []
    )
