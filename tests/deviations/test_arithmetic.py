from dataclasses import replace

import pytest

from extractor.deviations import Findings, find
from extractor.quantities import find_in
from extractor.types import Metadata
from tests.builders import document
from tests.deviations.builders import GRAMMAR, Report, flagged, words

WORDS = words()


def kinds(text: str) -> list[str]:
    canonical = document(text)
    found = find_in(canonical.text, GRAMMAR)
    return flagged(find(Findings(canonical, (), Metadata(), tuple(found), ()), WORDS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("388 av 400 (97 %) deltog.", []),
        ("388 av 400 (79 %) deltog.", ["arithmetic"]),
        ("388 av 400 företag, vilket motsvarar 87 procent", ["arithmetic"]),
        ("Andelen var 90 % (388 av 400).", ["arithmetic"]),
        ("8 av 30 (ca 25 %) svarade.", []),
        ("Av 400 företag fick 20 stöd. 80 % var nöjda.", []),
        ("12 av 40 företag deltog, och 90 % av deltagarna var nöjda.", []),
        ("21 + 5 = 26", []),
        ("21 + 5 = 28 personer", ["arithmetic"]),
        ("2 av 3 (67 %)", []),
        ("0 av 0 (0 %)", []),
        ("Enkäten gick till 1 212 företag och besvarades av 503 (42 %).", []),
    ],
)
def test_percentages_and_sums_in_a_sentence(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("total", "expected"),
    [("125", []), ("135", ["arithmetic"]), ("900", []), ("", [])],
)
def test_a_totals_row(total: str, expected: list[str]) -> None:
    assert kinds(f"Kommun\tDeltagare\nUmeå\t60\nMalå\t40\nÅsele\t25\nTotalt\t{total}") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Måluppfyllelse: 97 %", []),
        ("Måluppfyllelse: 79 %", ["arithmetic"]),
        ("79 % av målet", ["arithmetic"]),
        ("79 % av målgruppen", []),
    ],
)
def test_a_stated_fulfilment(said: str, expected: list[str]) -> None:
    report = Report()
    report.line(f"Företag: 388 av 400. {said}")
    outcome, target = report.quantities[:2]
    report.stated("Deltagande företag")
    report.indicators = [replace(report.indicators[0], target=target, outcome=outcome, evidence=outcome.evidence)]
    assert [each for each in flagged(find(report.findings(), WORDS)) if each == "arithmetic"] == expected
