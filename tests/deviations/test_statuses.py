from dataclasses import replace

import pytest

from extractor.deviations import find
from tests.deviations.builders import Report, flagged, words

WORDS = words()


def kinds(report: Report) -> list[str]:
    return flagged(find(report.findings(), WORDS))


def test_not_measured_and_cancelled() -> None:
    assert kinds(Report().stated("Nöjdhet", "80 %", status="not_measured")) == ["not_measured"]
    assert kinds(Report().stated("Testbädd", status="cancelled")) == ["cancelled"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Målet sänktes från 40 till 30 i ändringsbeslutet.", ["revised_target"]),
        ("I lägesrapport 5 meddelade vi att vi minskar indikatorn.", ["revised_target"]),
        ("Det reviderade målet godkändes av Tillväxtverket.", ["revised_target"]),
        ("Målet nåddes trots sen start.", []),
        ("Vi ändrade arbetssätt under projektet.", []),
        ("Målet för antal mentorpar sänktes till 10.", []),  # another indicator
    ],
)
def test_a_target_said_to_be_changed(said: str, expected: list[str]) -> None:
    report = Report().stated("Antal mentorpar", "12", "12").stated("Antal kurser", "30", "30").comment(said)
    assert kinds(report) == expected


def test_a_target_changed_in_numbers() -> None:
    (found,) = find(Report().stated("Kurser", "100", "60", revised="60").findings(), WORDS)
    assert (found.kind, found.expected, found.observed) == ("revised_target", 100, 60)
    assert found.message == "Kurser: målet har ändrats från 100 till 60."


def test_a_row_below_columns_of_goals_changes_none_but_those_it_has_numbers_for() -> None:
    report = Report().stated("Kurser", "8", "8").stated("Läger", "12", "10")
    row = report.line("Ändrat mål\t\t10")
    changed = report.quantities[-1]
    kurser, lager = (replace(each, comments=(row,)) for each in report.indicators)
    report.indicators = [kurser, replace(lager, revised_target=changed)]
    assert [each.indicator for each in find(report.findings(), WORDS)] == [lager.id]
    report.indicators = [kurser, lager]
    assert kinds(report) == ["revised_target", "shortfall", "revised_target"]
