import pytest

from extractor.deviations import find
from extractor.types import Evidence
from tests.deviations.builders import Report, flagged, words

WORDS = words()


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("232100-0214", []),
        ("2321000214", []),
        ("16232100-0214", []),
        ("232100-0215", ["invalid_metadata"]),
        (None, []),
        ("saknas", []),
    ],
)
def test_check_digit(number: str | None, expected: list[str]) -> None:
    assert flagged(find(Report(organisation_number=number).findings(), WORDS)) == expected


def test_a_rejected_number_is_checked_as_stated() -> None:
    stated = Evidence(None, 0, 11, None, "232100-0215")
    (found,) = find(Report(evidence={"organisation_number": stated}).findings(), WORDS)
    assert found.message == "Organisationsnumret 232100-0215 har fel kontrollsiffra."
    assert found.evidence == (stated,)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2016-01-01", "2018-12-31", []),
        ("2016-01-01", "2016-01-01", []),
        ("2019-01-01", "2018-12-31", ["invalid_metadata"]),
        (None, "2018-12-31", []),
        ("2019-13-01", "2018-12-31", []),
    ],
)
def test_periods(start: str | None, end: str, expected: list[str]) -> None:
    for first, last in (("period_start", "period_end"), ("project_start", "project_end")):
        assert flagged(find(Report(**{first: start, last: end}).findings(), WORDS)) == expected


@pytest.mark.parametrize(
    ("key", "answered", "expected"),
    [("summary", False, ["unanswered_section"]), ("summary", True, []), ("other", False, []), (None, False, [])],
)
def test_required_sections(key: str | None, answered: bool, expected: list[str]) -> None:
    report = Report().section("Sammanfattning", form="del2", number="12", key=key, answered=answered)
    report.options["required"] = frozenset({("del2", "summary")})
    found = find(report.findings(), WORDS)
    assert flagged(found) == expected
    assert all(each.indicator is None for each in found)
    assert all(each.message == "Avsnittet 12 Sammanfattning är obligatoriskt men saknar svar." for each in found)
