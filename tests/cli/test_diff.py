import json
from pathlib import Path

import pytest

from tests.cli.calling import call
from tests.records import indicator, quantity, report
from tests.sinks.tables_of import load


@pytest.fixture
def runs(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.sqlite", tmp_path / "new.jsonl"
    load(str(old), report())
    load(str(new), report(indicators=(indicator(section="s1", outcome=quantity(27, unit="företag")),)))
    return old, new


def test_changes_are_a_table_for_people(runs: tuple[Path, Path]) -> None:
    result = call("diff", *runs)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Norrsken   Antal företag som får stöd   outcome   26       27 företag" in result.stdout
    assert result.stdout.endswith("Changes in 1 report: 0 reports, 1 value, 0 deviations.\n")


def test_changes_are_json_for_machines(runs: tuple[Path, Path]) -> None:
    (change,) = map(json.loads, call("diff", *runs, "--json").stdout.splitlines())
    assert (change["what"], change["kind"], change["before"]["low"], change["after"]["low"]) == (
        "value",
        "outcome",
        26,
        27,
    )


def test_nothing_changed_is_said(runs: tuple[Path, Path]) -> None:
    assert call("diff", runs[0], runs[0]).stdout == "Nothing changed.\n"


def test_a_run_that_is_not_there_is_an_input_error(runs: tuple[Path, Path]) -> None:
    result = call("diff", runs[0], "gone.sqlite")
    assert result.exit_code == 4
    assert "gone.sqlite does not exist" in result.stderr
