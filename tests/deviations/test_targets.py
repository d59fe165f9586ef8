from dataclasses import replace

import pytest

from extractor.deviations import find
from extractor.deviations.comparison import project_months
from extractor.types import Metadata
from tests.deviations.builders import Report, flagged, words

WORDS = words()
PROJECT = {"project_start": "2016-01-01", "project_end": "2018-12-31"}


def kinds(report: Report) -> list[str]:
    return flagged(find(report.findings(), WORDS))


@pytest.mark.parametrize(
    ("target", "outcome", "expected"),
    [
        # as stated
        ("400 stycken", "388 stycken", ["shortfall"]),
        ("400 stycken", "400 stycken", []),
        ("400 stycken", "420 stycken", []),  # 5 % above is on target
        ("400 stycken", "421 stycken", ["overshoot"]),
        ("300", "140", ["shortfall"]),
        ("75 %", "68 %", ["shortfall"]),
        ("75 %", "75,4 procent", []),
        ("2 Mkr", "1 950 000 kr", ["shortfall"]),
        ("2 Mkr", "2 000 tkr", []),
        ("0", "0", []),
        ("10", "0", ["shortfall"]),
        ("0", "3", ["overshoot"]),
        # ranges
        ("4-6 företag", "6 företag", []),
        ("4-6 företag", "3 företag", ["shortfall"]),
        ("4-6 företag", "7 företag", ["overshoot"]),
        ("10 företag", "8-12 företag", []),
        # modifiers
        ("minst 75 %", "60 %", ["shortfall"]),
        ("minst 75 %", "100 %", ["overshoot"]),
        ("42 företag", "ca 40 företag", []),
        ("42 företag", "drygt 40 företag", []),
        ("50 företag", "drygt 40 företag", ["shortfall"]),
        ("ca 40 företag", "39 företag", []),
        ("ca 40 företag", "30 företag", ["shortfall"]),
        ("40 företag", "knappt 40 företag", ["shortfall"]),
        ("100 besökare", "nästan 200 besökare", ["overshoot"]),
        # limits
        ("max 350 licenser", "175 licenser", []),
        ("högst 15 dagar", "16 dagar", ["exceeded_limit"]),
        ("under 5 %", "4 %", []),
        ("under 5 %", "6 %", ["exceeded_limit"]),
        ("knappt 100 personer", "60 personer", ["shortfall"]),
        # units
        ("2 ton", "1 800 kg", ["shortfall"]),
        ("2 ton", "2 000 kg", []),
        ("3 MWh", "2 900 kWh", ["shortfall"]),
        ("24 timmars", "20 timmar", ["shortfall"]),
        ("350 ton koldioxid", "410 ton", ["overshoot"]),
        ("20 arbetstillfällen", "20 heltidstjänster", []),
        ("20 hektar", "30 grader", ["not_comparable"]),
        ("20 hektar", "30 kg", ["unit_mismatch"]),
        ("20 företag", "25 st", ["overshoot"]),
    ],
)
def test_outcome_against_target(target: str, outcome: str, expected: list[str]) -> None:
    assert kinds(Report().stated("Resultat", target, outcome)) == expected


@pytest.mark.parametrize(
    ("target", "outcome", "expected"),
    [
        ("10 företag per år", "30 företag", []),
        ("10 företag per år", "29 företag", ["shortfall"]),
        ("10 företag per år", "10 företag per år", []),
        ("8-11 företag per år", "31 företag", []),
        ("8-11 företag per år", "36 företag", ["overshoot"]),
        ("2 möten per månad", "72 möten", []),
        ("2 möten per månad", "24 möten per år", []),
        ("30 företag", "10 företag per år", []),
        ("80 % per år", "82 %", []),
        ("40 ton CO2e per år", "40 ton CO2e", []),
    ],
)
def test_rates_over_the_project(target: str, outcome: str, expected: list[str]) -> None:
    assert kinds(Report(**PROJECT).stated("Resultat", target, outcome)) == expected


@pytest.mark.parametrize(
    ("promised", "told", "expected"),
    [
        ("2 kurser med 8 deltagare", "2 kurser med 21 deltagare", ["not_comparable"]),
        ("12 kurser med 150 deltagare", "14 kurser, 171 deltagare", ["overshoot"]),  # in all
        ("12 kurser med 15 deltagare", "12 kurser med 170 deltagare", ["not_comparable"]),
        ("2 kurser per år med sammanlagt 90 deltagare", "83 deltagare", ["shortfall"]),
    ],
)
def test_what_is_promised_for_each_occasion(promised: str, told: str, expected: list[str]) -> None:
    report = Report(**PROJECT)
    report.line(f"{promised}. {told}")
    target, outcome = (each for each in report.quantities if each.unit == "deltagare")
    report.stated("Kurser")
    report.indicators = [replace(report.indicators[0], target=target, outcome=outcome, evidence=outcome.evidence)]
    assert flagged(find(report.findings(), WORDS)) == expected


def test_a_rate_without_a_project_period() -> None:
    assert kinds(Report().stated("Resultat", "10 företag per år", "29 företag")) == ["not_comparable"]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2016-01-01", "2018-12-31", 36),
        ("2019-01-01", "2022-04-30", 40),
        ("2015-09-01", "2018-12-31", 40),
        ("2018-12-31", "2016-01-01", None),
        ("2018-13-31", "2019-01-01", None),
        (None, "2016-01-01", None),
    ],
)
def test_length_of_the_project(start: str | None, end: str, months: float | None) -> None:
    assert project_months(Metadata(project_start=start, project_end=end)) == months


@pytest.mark.parametrize(
    ("outcome", "severity"), [("90", "minor"), ("89", "moderate"), ("75", "moderate"), ("74", "major"), ("0", "major")]
)
def test_severity_of_a_shortfall(outcome: str, severity: str) -> None:
    (found,) = find(Report().stated("Resultat", "100", outcome).findings(), WORDS)
    assert (found.kind, found.severity) == ("shortfall", severity)


@pytest.mark.parametrize(("outcome", "severity"), [("149", "info"), ("150", "minor")])
def test_severity_of_an_overshoot(outcome: str, severity: str) -> None:
    (found,) = find(Report().stated("Resultat", "100", outcome).findings(), WORDS)
    assert (found.kind, found.severity) == ("overshoot", severity)


@pytest.mark.parametrize(("outcome", "expected"), [("4 %", []), ("5 %", []), ("6 %", ["exceeded_limit"])])
def test_lower_is_better(outcome: str, expected: list[str]) -> None:
    report = Report().stated("Sjukfrånvaro", "5 %", outcome)
    report.options["directions"] = {"i1": "down"}
    assert kinds(report) == expected


@pytest.mark.parametrize(
    ("lead", "target", "outcome", "expected"),
    [
        ("Svinnet skulle ner till ", "25 gram", "27 gram", ["exceeded_limit"]),
        ("Svinnet skulle ner till ", "25 gram", "20 gram", []),
        ("En tvätt får högst kosta ", "25 euro", "32 euro", ["exceeded_limit"]),
        ("Elen skulle minska med ", "15 %", "19 %", ["overshoot"]),
        ("Elen skulle minska med ", "15 %", "9 %", ["shortfall"]),
        ("Elen skulle öka till ", "15 %", "19 %", ["overshoot"]),
    ],
)
def test_words_before_a_target_say_whether_less_is_better(
    lead: str, target: str, outcome: str, expected: list[str]
) -> None:
    report = Report().stated("Elen", None, outcome)
    report.line(lead + target)
    report.indicators = [replace(report.indicators[0], target=report.quantities[-1])]
    assert kinds(report) == expected


def test_at_least_is_no_ceiling() -> None:
    report = Report().stated("Bullersänkning", "minst 3 dB", "4,5 dB")
    report.options["directions"] = {"i1": "down"}
    assert kinds(report) == ["overshoot"]


def test_a_revised_target_is_the_one_compared_with() -> None:
    found = find(Report().stated("Kurser", "100", "60", revised="60").findings(), WORDS)
    assert flagged(found) == ["revised_target"]
    found = find(Report().stated("Kurser", "100", "50", revised="60").findings(), WORDS)
    assert [(each.kind, each.basis, each.expected) for each in found][0] == ("shortfall", "revised_target", 60)


def test_an_interim_report_says_so() -> None:
    report = Report().section("Utfall", form="lagesrapport").stated("Kurser", "100", "40")
    report.options["interim_forms"] = frozenset({"lagesrapport"})
    (found,) = find(report.findings(), WORDS)
    assert (found.kind, found.basis) == ("shortfall", "interim")


def test_a_group_with_its_own_target() -> None:
    report = Report().stated("Personer", "300", "300", groups="gender/women/kvinnor: 72 of 125; gender/men/män: 228")
    (found,) = find(report.findings(), WORDS)
    assert (found.kind, found.subgroup, found.expected, found.observed) == ("shortfall", "women", 125, 72)


def test_a_dropped_indicator_misses_nothing() -> None:
    assert kinds(Report().stated("Testbädd", "4", "0", status="cancelled")) == ["cancelled"]


def test_a_side_that_is_stated_nowhere() -> None:
    assert kinds(Report().stated("Kurser", "10")) == ["missing_outcome"]
    assert kinds(Report().stated("Kurser", None, "10")) == ["missing_target"]
    assert kinds(Report().stated("Kurser", None, "10", scope="narrative")) == []
    assert kinds(Report().stated("Kurser", "10").stated("Kurser", None, "10")) == []


def test_numbers_of_a_deviation() -> None:
    (found,) = find(Report(**PROJECT).stated("Företag", "10 företag per år", "12 företag").findings(), WORDS)
    assert (found.expected, found.observed, found.ratio, found.basis) == (30, 12, 0.4, "per_year_times_duration")
    assert [each.quote for each in found.evidence] == ["10 företag per år", "12 företag"]
