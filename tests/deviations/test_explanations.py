from typing import Any

import pytest

from extractor.deviations import find
from extractor.deviations.explanations import causes
from extractor.resources import read
from tests.deviations.builders import Report, words

WORDS = words()
CAUSES = read("lexicon/causes")["cause"]


def named(text: str) -> tuple[str, ...]:
    report = Report()
    passage = report.line(text)
    return causes(report.findings().document, [passage], WORDS)


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: str(cause["slug"]))
def test_examples_name_their_cause(cause: dict[str, Any]) -> None:
    for example in cause["examples"]:
        assert cause["slug"] in named(example), example
    for example in cause.get("counterexamples", ()):
        assert cause["slug"] not in named(example), example


@pytest.mark.parametrize(
    "text",
    [
        "Alla aktiviteter genomfördes enligt plan.",
        "Vi informerade med anledning av starten.",
        "Då deltog 30 företag från hela länet.",
        "Genom att träffas digitalt nådde vi fler.",
        "Personalen och budgeten har räckt till.",
    ],
)
def test_plain_prose_names_no_cause(text: str) -> None:
    assert named(text) == ()


def test_slugs_are_unique() -> None:
    slugs = [cause["slug"] for cause in CAUSES]
    assert len(slugs) == len(set(slugs))


def test_a_deviation_carries_the_reason_and_its_causes_in_order() -> None:
    report = Report().stated("Företag", "40", "8")
    report.comment("Företagen finns i hela länet.")
    report.comment("Med minskad budget och ett mindre intresse från företagen landade vi i 8.")
    (found,) = find(report.findings(), WORDS)
    assert [each.quote[:20] for each in found.explanation] == ["Med minskad budget o"]
    assert found.cause == ("funding", "low_interest")


def test_a_slip_of_the_report_has_no_reason() -> None:
    report = Report().stated("Företag", "40", "40").comment("Utfallet beror på pandemin.")
    report.stated("Företag", "40", "45", scope="narrative")
    found = {each.kind: each for each in find(report.findings(), WORDS)}
    assert found["contradiction"].explanation == ()
