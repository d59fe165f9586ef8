import pytest

from extractor.deviations import find
from tests.deviations.builders import Report, flagged, words

WORDS = words()


@pytest.mark.parametrize(
    ("name", "target", "outcome", "expected"),
    [
        ("Andel kvinnor", "40 stycken", "40 stycken", ["unit_mismatch"]),
        ("Andel kvinnor", "40 %", "40 %", []),
        ("Andel kvinnor", "40", "40", []),  # may be meant as percent
        ("Andel kvinnor", "140", "140", ["unit_mismatch"]),
        ("Antal kvinnor", "40 stycken", "40 stycken", []),
        ("Nöjda deltagare", "80 %", "68 personer", ["unit_mismatch"]),
        ("Nöjda deltagare", "80 %", "80", []),
        ("Omsättning", "2 Mkr", "12 företag", ["unit_mismatch"]),
        ("Utbildning", "20 företag", "35 personer", ["unit_mismatch"]),
        ("Utbildning", "20 industriföretag", "20 bolag", []),
        ("Utbildning", "20 deltagare", "20 stycken", []),
    ],
)
def test_label_and_value(name: str, target: str, outcome: str, expected: list[str]) -> None:
    assert flagged(find(Report().stated(name, target, outcome).findings(), WORDS)) == expected


def test_a_group_given_as_a_share() -> None:
    report = Report().stated("Möten", "58", "58", groups="gender/women/Andel av dem som är kvinnor: 19 stycken")
    assert flagged(find(report.findings(), WORDS)) == ["unit_mismatch/women"]


def test_how_many_of_a_group_is_not_held_against_the_share_that_it_was_to_be() -> None:
    report = Report().stated("Praktikplatser", "12", "12", groups="gender/women/hälften för kvinnor: 5 of 50 %")
    assert flagged(find(report.findings(), WORDS)) == []


def test_a_bare_number_of_a_group_may_be_a_share() -> None:
    report = Report().stated("Nöjda", "40 %", "40 %", groups="gender/women/kvinnor: 40 % of 40")
    assert flagged(find(report.findings(), WORDS)) == []
