from pathlib import Path

import pytest

from extractor import pipeline
from extractor.privacy import mask

CASES = [
    ("Kontakt: Anna, 880320-0016.", "Kontakt: Anna, 880320-****."),
    ("19880320-0016", "19880320-****"),
    ("198803200016", "19880320****"),
    ("8803200016", "880320****"),
    ("880320+0016", "880320+****"),
    ("880320–0016", "880320–****"),
    ("880320 - 0016", "880320 - ****"),
    ("880320-\n0016", "880320-\n****"),
    ("880320 0016", "880320 ****"),
    ("19880320\xa00016", "19880320\xa0****"),
    ("880320_0016.pdf", "880320_****.pdf"),
    ("1988-03-20-0016", "1988-03-20-****"),
    ("880380-0013", "880380-****"),
    ("000229-0005", "000229-****"),
    ("880320-0016, 890102-3286", "880320-****, 890102-****"),
]
LEFT = [
    "880320-0018",  # check digit
    "881320-0010",  # month
    "880332-0012",  # day
    "556438-2066",  # a limited company
    "232100-0214",  # an authority
    "16880320-0016",  # the tax agency's prefix of legal persons
    "Dnr 20209417",
    "070-320 00 16",
    "4880320-00167",
    "2 000-2 500 besökare",
    "880320\t0016",  # two cells of a table
    "880320  0016",  # two columns
    "2001-01-01 - 2003-06-30",  # a period whose digits pass for a number
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_valid_number_is_masked_and_the_length_stays(text: str, expected: str) -> None:
    assert mask(text) == expected
    assert len(expected) == len(text)


@pytest.mark.parametrize(("_text", "masked"), CASES)
def test_what_is_masked_stays_as_it_is(_text: str, masked: str) -> None:
    assert mask(masked) == masked


@pytest.mark.parametrize("text", LEFT)
def test_other_numbers_stay(text: str) -> None:
    assert mask(text) == text


def test_many_digits_are_soon_done() -> None:
    text = "880320 " * 200_000 + "8" * 1_000_000
    assert mask(text) == text


REPORT = """Slutrapport

Kontaktperson: Anna Berg, 880320-0016
Organisationsnummer: 19880320-0016

Mål: 40 företag
Utfall: 26 företag, enligt Anna Berg (8803200016)
"""


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT)
    return path


def test_nothing_that_comes_out_of_a_report_holds_the_number(report_file: Path) -> None:
    record, text = pipeline.extract(report_file), pipeline.document(report_file).text
    assert "0016" not in str(record) + text
    assert record.metadata.organisation_number == "880320-****"
    assert "invalid_metadata" not in {deviation.kind for deviation in record.deviations}
    assert [(each.target, each.outcome) for each in record.indicators if each.target and each.outcome]


def test_a_user_may_keep_it_at_the_same_offsets(report_file: Path) -> None:
    kept, masked = pipeline.document(report_file, keep_personal_data=True).text, pipeline.document(report_file).text
    assert kept.count("0016") == masked.count("****") == 3
    assert len(kept) == len(masked)
    assert pipeline.extract(report_file, keep_personal_data=True).metadata.organisation_number == "880320-0016"
