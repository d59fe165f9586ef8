"""The commands that show what is known and installed."""

import json

import pytest

from extractor import resources
from extractor.cli import doctor
from tests.cli.calling import call


def test_every_form_is_listed() -> None:
    shown = call("forms").stdout
    for form in resources.read_folder("forms"):
        assert form in shown


def test_a_name_shows_the_sections_of_its_forms_only() -> None:
    shown = call("forms", "EXTERN-utvärdering").stdout
    assert call("forms", "extern-utvardering").stdout
    assert "tillvaxtverket-slutrapport" not in shown
    assert "N3 – Nyckeltal" in call("forms", "extern-utvardering").stdout


@pytest.mark.parametrize("wanted", ["CO01", "antal företag som får stöd", "co01"])
def test_indicators_are_found_by_code_and_name(wanted: str) -> None:
    shown = call("indicators", wanted).stdout
    assert "Antal företag som får stöd" in shown
    assert "CO26" not in shown


def test_every_kind_of_deviation_has_a_rule() -> None:
    kinds = json.loads(call("schema").stdout)["$defs"]["Deviation"]["properties"]["kind"]["enum"]
    shown = call("rules").stdout
    assert [kind for kind in kinds if kind not in shown] == []


def test_the_schema_names_every_field_of_a_record() -> None:
    schema = json.loads(call("schema").stdout)
    assert {"source", "metadata", "sections", "indicators", "deviations"} <= set(schema["required"])


def test_doctor_finds_this_installation_whole() -> None:
    result = call("doctor")
    assert result.exit_code == 0
    assert "spacy" in result.stdout
    assert "MISSING" not in result.stdout


def test_doctor_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "requires", lambda _name: ["no-such-package>=1", "rich", "pytest; extra == 'dev'"])
    monkeypatch.setattr("shutil.which", lambda _program: None)
    result = call("doctor")
    assert result.exit_code == 1
    assert "pip install no-such-package" in result.stdout
    assert "tesseract-ocr-swe" in result.stdout
    assert "pytest" not in result.stdout


def test_a_missing_tesseract_alone_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _program: None)
    assert call("doctor").exit_code == 0
