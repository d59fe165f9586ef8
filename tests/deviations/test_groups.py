import pytest

from extractor.deviations import find
from tests.deviations.builders import Report, flagged, words

WORDS = words()
MISMATCH = "breakdown_mismatch"


@pytest.mark.parametrize(
    ("outcome", "groups", "expected"),
    [
        ("26", "gender/women/kvinnor: 7; gender/men/män: 19", []),
        ("26", "gender/women/kvinnor: 7; gender/men/män: 18", [MISMATCH]),
        ("26", "gender/women/kvinnor: 7; gender/men/män: 18; gender/other/annat: 1", []),
        ("388", "gender/women/kvinnor: 161; age/young/unga: 50; origin/foreign_born/utrikes födda: 50", []),
        ("40", "gender/women/kvinnor: 41", [f"{MISMATCH}/women"]),
        ("40", "age/young/unga: 50", [f"{MISMATCH}/young"]),
        ("122", "organisation_number/with/med: 112; organisation_number/without/utan: 10", []),
        ("122", "organisation_number/with/med: 112; organisation_number/without/utan: 12", [MISMATCH]),
        ("ca 50", "gender/women/kvinnor: 24; gender/men/män: 28", []),
        ("120", "geography/umeå/Umeå: 60; geography/malå/Malå: 40; geography/åsele/Åsele: 20", []),
        ("120", "geography/umeå/Umeå: 60; geography/malå/Malå: 40; geography/åsele/Åsele: 15", [MISMATCH]),
        ("35", "other/danmark/Danmark: 13; other/norge/Norge: 4; other/sverige/Sverige: 16", [MISMATCH]),
        ("109", "other/år 1/År 1: 22; other/år 2/År 2: 58; other/år 3/År 3: 41", []),  # people counted each year
        ("83", "gender/women/kvinnor: 84; gender/men/män: 82; origin/foreign_born/utrikes födda: 85", []),  # a mean
        ("120", "geography/umeå/Umeå: 12; geography/malå/Malå: 10", []),  # examples, not all
        ("60 %", "gender/women/kvinnor: 52 %; gender/men/män: 48 %", []),
        ("60 personer", "gender/women/kvinnor: 52 %; gender/men/män: 38 %", [MISMATCH]),
        ("60 %", "gender/women/kvinnor: 52 %; gender/men/män: 58 %", []),  # rates of each group
        ("60 %", "gender/women/kvinnor: 80 %; gender/men/män: 70 %", []),  # rates of each group
        ("40 personer", "gender/women/kvinnor: 60 %", []),
        ("26 heltidstjänster", "gender/women/kvinnor: 7; gender/men/män: 19", []),
        (None, "gender/women/kvinnor: 7; gender/men/män: 19", []),
    ],
)
def test_groups_against_their_total(outcome: str | None, groups: str, expected: list[str]) -> None:
    report = Report().stated("Personer", "1" if outcome is None else None, outcome, groups=groups, scope="narrative")
    assert [each for each in flagged(find(report.findings(), WORDS)) if MISMATCH in each] == expected


def test_targets_of_groups() -> None:
    report = Report().stated(
        "Personer", "100", "100", groups="gender/women/kvinnor: 50 of 50; gender/men/män: 50 of 40"
    )
    assert flagged(find(report.findings(), WORDS)) == ["overshoot/men", MISMATCH]
    report = Report().stated("Personer", "400", "400", groups="gender/women/kvinnor: 150 of 150")
    assert flagged(find(report.findings(), WORDS)) == []


def test_a_note_that_groups_overlap() -> None:
    report = Report().stated("Företag", "25", "25", groups="sector/trä/Trä: 12; sector/kemi/Kemi: 10; sector/el/El: 5")
    assert flagged(find(report.findings(), WORDS)) == [MISMATCH]
    report.line("Två företag är verksamma i två grenar och räknas i båda.")
    assert flagged(find(report.findings(), WORDS)) == []


def test_message_names_the_groups() -> None:
    report = Report().stated("Personer", "26", "26", groups="gender/women/kvinnor: 7; gender/men/män: 18")
    (found,) = find(report.findings(), WORDS)
    assert found.message == "Personer: kvinnor och män blir tillsammans 25, men totalen är 26."
    assert (found.expected, found.observed) == (26, 25)
