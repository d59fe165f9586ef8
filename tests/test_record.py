"""The record as JSON: the same bytes, back again, as its own schema says."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from extractor.pipeline import extract
from extractor.record import from_json, json_schema, to_json
from extractor.types import Deviation, Indicator, Report
from tests.records import deviation, evidence, indicator, quantity, report, source

VARIED = report(
    indicators=(
        indicator(
            target=quantity(2.5, unit="Mkr", unit_kind="money", per="year"),
            outcome=None,
            status="not_measured",
            breakdown=(),
            comments=(evidence("Mättes aldrig", page=3, bbox=(56.0, 70.25, 120.5, 82.0)),),
        ),
    ),
    deviations=(deviation(explanation=(evidence("på grund av pandemin"),), cause=("pandemic",)),),
)


@pytest.mark.parametrize("one", [report(), VARIED, report(sections=(), indicators=(), deviations=())])
def test_a_record_comes_back_as_it_went(one: Report) -> None:
    assert from_json(to_json(one)) == one
    assert from_json(to_json(one, indent=2)) == one


@pytest.mark.parametrize("one", [report(), VARIED])
def test_the_schema_holds_for_the_record(one: Report) -> None:
    jsonschema.validate(json.loads(to_json(one)), json_schema())


@pytest.mark.parametrize(
    ("field", "value"), [("indicators", None), ("schema_version", 1), ("deviations", [{"kind": "shortfall"}])]
)
def test_the_schema_rejects_what_is_no_record(field: str, value: Any) -> None:
    broken = {**json.loads(to_json(report())), field: value}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, json_schema())
    with pytest.raises(ValueError, match=field):
        from_json(json.dumps(broken).encode())


@pytest.mark.parametrize(("number", "printed"), [(40.0, "40"), (2.5, "2.5"), (0.0, "0"), (1e6, "1000000")])
def test_whole_numbers_stand_without_a_point(number: float, printed: str) -> None:
    assert f'"low": {printed}, '.encode() in to_json(report(indicators=(indicator(target=quantity(number)),)))


@pytest.mark.parametrize("ratio", [float("inf"), float("nan")])
def test_a_number_that_is_none_becomes_null(ratio: float) -> None:
    assert b'"ratio": null' in to_json(report(deviations=(deviation(ratio=ratio),)))


@pytest.mark.parametrize("odd", ["\x1b[2J", "\x9b2J", "\u2028", "\udce5", "\n", "\x7f"])
def test_no_character_of_a_report_reaches_a_terminal_or_breaks_a_line(odd: str) -> None:
    line = to_json(report(source=source(f"a{odd}.txt"))).decode()
    assert odd not in line
    assert json.loads(line)["source"]["path"] == f"a{odd}.txt"


def test_keys_stand_in_the_order_of_the_contract() -> None:
    record = json.loads(to_json(report()))
    assert list(record) == list(Report.__dataclass_fields__)
    assert list(record["indicators"][0]) == list(Indicator.__dataclass_fields__)
    assert list(record["deviations"][0]) == list(Deviation.__dataclass_fields__)


def test_each_note_of_a_reader_is_given_once(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes("Målet var 40 möten på ön. Det blev 31 möten.".encode("cp1252"))
    notes = [(each.code, each.message) for each in extract(path).diagnostics]
    assert "encoding" in [code for code, _ in notes]
    assert len(notes) == len(set(notes))
