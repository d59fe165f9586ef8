"""The commands that show what is read in one report."""

import json
from pathlib import Path

import pytest

from extractor import pipeline
from tests.cli.calling import SMALL_REPORT, call
from tests.records import report, section


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.txt"
    path.write_text(SMALL_REPORT)
    return path


def test_every_quote_stands_at_its_offsets_in_the_text(small: Path) -> None:
    text = call("text", small).stdout_bytes.decode()
    record = json.loads(call("extract", small).stdout)
    quotes = [each["evidence"] for each in record["sections"] + record["indicators"]]
    quotes += [each["outcome"]["evidence"] for each in record["indicators"]]
    assert quotes
    for quote in quotes:
        assert text[quote["start"] : quote["end"]] == quote["quote"]


def test_sections_stand_in_a_tree(small: Path) -> None:
    assert "── 13 Kommentera det slutliga utfallet av indikatorerna" in call("sections", small).stdout


def test_sections_as_json_are_those_of_the_record(small: Path) -> None:
    record = json.loads(call("extract", small).stdout)
    assert json.loads(call("sections", small, "--json").stdout) == record["sections"]


def test_no_character_of_a_report_commands_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = report(sections=(section(title="\x1b[31m[bold]Mål[/bold] :smile:\x9b2J"),))
    monkeypatch.setattr(pipeline, "extract", lambda _path, **_options: odd)
    shown = call("sections", "a.txt").stdout
    assert "[bold]Mål[/bold] :smile:" in shown
    assert not {"\x1b", "\x9b"} & set(shown)


def test_subsections_stand_under_their_section_and_sections_under_their_form(monkeypatch: pytest.MonkeyPatch) -> None:
    outline = (
        section(id="s1", form="slutrapport", title="Mål", number="1"),
        section(id="s2", form="slutrapport", title="Delmål", number="1.1", parent="s1", level=2, answered=False),
        section(id="s3", form="utvärdering", part="Del 2", title="Syfte", number=None),
    )
    monkeypatch.setattr(pipeline, "extract", lambda _path, **_options: report(sections=outline))
    assert call("sections", "a.txt").stdout.splitlines() == [
        "Norrsken",
        "├── slutrapport",
        "│   └── 1 Mål",
        "│       └── 1.1 Delmål  (no answer)",
        "└── utvärdering · Del 2",
        "    └── Syfte",
    ]


@pytest.mark.parametrize("command", ["text", "sections"])
def test_a_missing_file_is_exit_code_4(command: str) -> None:
    result = call(command, "missing.txt")
    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr == "extractor: missing.txt does not exist. Check the path\n"


def test_quantities_of_an_argument() -> None:
    result = call("quantities", "drygt ett 40-tal företag")
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {
            "text": "drygt ett 40-tal företag",
            "start": 0,
            "end": 24,
            "low": 40,
            "high": 40,
            "unit": "företag",
            "unit_kind": "count",
            "modifier": "more_than",
            "per": None,
        }
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_quantities_of_standard_input(encoding: str) -> None:
    (line,) = call("quantities", stdin="12 företag".encode(encoding)).stdout.splitlines()
    assert json.loads(line)["unit"] == "företag"


@pytest.mark.parametrize("text", ["", "Ingenting att räkna."])
def test_a_text_without_quantities_gives_nothing(text: str) -> None:
    result = call("quantities", text)
    assert (result.exit_code, result.stdout) == (0, "")
