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


def _of_row(text: str, *, group: bool = False) -> list[str]:
    """Judge a table whose first row has a goal and an outcome, of the indicator or of a group of its."""
    canonical = document(text)
    found = tuple(find_in(canonical.text, GRAMMAR))
    stated = Report().stated("Mätare", None, None, groups="age/young/unga: 1 of 1").indicators[0]
    if group:
        groups = (replace(stated.breakdown[0], target=found[0], outcome=found[1]),)
        stated = replace(stated, breakdown=groups)
    else:
        stated = replace(stated, breakdown=(), target=found[0], outcome=found[1])
    stated = replace(stated, evidence=canonical.evidence(0, 1))
    flags = flagged(find(Findings(canonical, (), Metadata(), found, (stated,)), WORDS))
    return [each for each in flags if each.startswith("arithmetic")]


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
    ("total", "expected"),
    [("418,9", []), ("418,8", []), ("419,9", ["arithmetic"])],  # each figure is rounded on its own
)
def test_a_totals_row_of_decimals(total: str, expected: list[str]) -> None:
    rows = "Omsorg\t247,0\nStöd\t101,1\nFamilj\t56,6\nStab\t14,2"
    assert kinds(f"Verksamhet\tUtfall\n{rows}\nSumma\t{total}") == expected


@pytest.mark.parametrize(
    ("total", "expected"),
    [("57", ["arithmetic"]), ("47", []), ("27", []), ("", [])],
)
def test_a_column_behind_those_of_the_years(total: str, expected: list[str]) -> None:
    assert kinds(f"Indikator\tMål\t2019\t2020\t2021\tSumma\nProdukter\t30\t6\t14\t27\t{total}") == expected


@pytest.mark.parametrize(
    ("head", "share", "expected"),
    [("%", "92", ["arithmetic"]), ("%", "83", []), ("Deltagare", "92", []), ("Utfall i %", "92 %", ["arithmetic"])],
)
def test_a_column_of_percentages_of_the_goal(head: str, share: str, expected: list[str]) -> None:
    assert _of_row(f"Mätare\tPlan\tUtfall\t{head}\nKursdagar\t240\t198\t{share}") == expected


def test_a_stated_fulfilment_of_a_group() -> None:
    assert _of_row("\tPlan\tUtfall\tUtfall i %\nvarav unga\t30\t27\t80 %", group=True) == ["arithmetic/young"]


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
