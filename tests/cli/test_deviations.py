import json
import re

import pytest

from extractor import bulk
from extractor.types import Metadata, Report, Severity
from tests.cli.calling import call
from tests.records import deviation, evidence, indicator, quantity, report, source


def pretend(monkeypatch: pytest.MonkeyPatch, *reports: Report) -> list[str]:
    """Let a run give these reports, by their paths."""
    known = {each.source.path: each for each in reports}
    monkeypatch.setattr(bulk, "run", lambda paths, _settings: [bulk.Success(known[path], 0.1) for path in paths])
    return list(known)


GRAVE = deviation(message="långt under", explanation=(evidence("Pandemin stängde\nalla mässor"),))
SLIGHT = deviation(severity="minor", observed=38.0, ratio=0.95, message="strax under", subgroup="women")
PLAIN = deviation(kind="unanswered_section", severity="info", indicator=None, expected=None, observed=None, ratio=None)


def test_a_row_says_what_was_promised_what_came_of_it_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = pretend(monkeypatch, report(deviations=(GRAVE,)), report(source=source("b.txt"), deviations=()))
    shown = call("deviations", *paths).stdout
    for part in ("Norrsken", "Antal företag", "40", "26", "shortfall", "major", "”Pandemin stängde alla mässor”"):
        assert part in " ".join(shown.split())


def test_one_report_is_not_named_on_every_row(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Norrsken" not in call("deviations", *pretend(monkeypatch, report())).stdout


def test_the_worst_of_a_report_stands_first(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = pretend(monkeypatch, report(deviations=(PLAIN, SLIGHT, GRAVE)))
    lines = call("deviations", *paths, "--json").stdout.splitlines()
    assert [json.loads(line)["severity"] for line in lines] == ["major", "minor", "info"]


def test_the_worst_of_all_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    worse = deviation(observed=4.0, ratio=0.1)
    paths = pretend(
        monkeypatch,
        report(deviations=(SLIGHT, GRAVE)),
        report(source=source("b.txt"), metadata=Metadata(), deviations=(PLAIN, worse)),
    )
    lines = call("deviations", *paths, "--json", "--worst", "2").stdout.splitlines()
    assert [(json.loads(line)["report"], json.loads(line)["ratio"]) for line in lines] == [
        ("b.txt", 0.1),
        ("a.txt", 0.65),
    ]


def test_a_line_of_json_is_the_deviation_of_the_record_with_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.loads(call("deviations", *pretend(monkeypatch, report()), "--json").stdout)
    assert line["report"] == "a.txt"
    assert line["project"] == "Norrsken"
    assert line["indicator_name"] == "Antal företag som får stöd"
    assert line["message"] == deviation().message


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"message": "Antal företag som får stöd: utfallet når inte målet."}, "stöd utfallet når inte målet."),
        ({"message": "Antal företag som får stöd har inte mätts."}, "stöd Antal företag som får stöd har inte mätts."),
        (
            {"message": "Antal företag som får stöd (kvinnor): för få.", "subgroup": "women"},
            "stöd (kvinnor) för få.",
        ),
    ],
)
def test_a_message_does_not_say_the_name_again(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], shown: str
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    paths = pretend(monkeypatch, report(deviations=(deviation(**changes),)))
    cells = " ".join(call("deviations", *paths).stdout.split())
    assert " ".join(re.sub(r"40 26 shortfall major", "", cells).split()).endswith(shown)


@pytest.mark.parametrize(
    ("severity", "limit", "code"),
    [("major", "major", 7), ("moderate", "major", 0), ("info", "info", 7), ("info", "minor", 0), ("major", "info", 7)],
)
def test_fail_on(monkeypatch: pytest.MonkeyPatch, severity: Severity, limit: str, code: int) -> None:
    paths = pretend(monkeypatch, report(deviations=(deviation(severity=severity),)))
    assert call("deviations", *paths, "--fail-on", limit).exit_code == code
    assert call("deviations", *paths).exit_code == 0


@pytest.mark.parametrize("options", [[], ["--worst", "1"]])
def test_fail_on_sees_what_worst_leaves_out_too(monkeypatch: pytest.MonkeyPatch, options: list[str]) -> None:
    paths = pretend(monkeypatch, report(deviations=(GRAVE, SLIGHT)))
    assert call("deviations", *paths, "--fail-on", "minor", *options).exit_code == 7


@pytest.mark.parametrize(
    ("lang", "heading", "number"), [("sv", "utlovat", "1\u00a0250,5 kr"), ("en", "promised", "1,250.5 kr")]
)
def test_each_language_writes_numbers_its_own_way(
    monkeypatch: pytest.MonkeyPatch, lang: str, heading: str, number: str
) -> None:
    money = indicator(outcome=quantity(900, unit="kr", unit_kind="money"))
    paths = pretend(monkeypatch, report(indicators=(money,), deviations=(deviation(expected=1250.5, observed=900.0),)))
    shown = call("deviations", *paths, "--lang", lang).stdout
    assert heading in shown
    assert number in shown


def test_no_character_of_a_report_commands_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = deviation(message="\x1b[2J [red]röd[/red] \x9b1m")
    shown = call("deviations", *pretend(monkeypatch, report(deviations=(odd,)))).stdout
    assert "[red]röd[/red]" in shown
    assert not {"\x1b", "\x9b"} & set(shown)


def test_nothing_readable_is_exit_code_4() -> None:
    result = call("deviations", "missing.pdf", "--fail-on", "info")
    assert result.exit_code == 4
    assert "missing.pdf does not exist" in result.stderr
