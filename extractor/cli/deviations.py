"""`extractor deviations`: where outcomes differ from what was promised."""

import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, get_args

import typer
from rich.table import Column

from extractor import bulk
from extractor.cli.commands import complain
from extractor.cli.extraction import verdict
from extractor.cli.numerals import amount
from extractor.cli.progress import shown
from extractor.cli.tables import number, show
from extractor.errors import ExitCode
from extractor.record import json_text, to_plain
from extractor.types import Deviation, Indicator, Report, Severity

EXAMPLES = (
    "extractor deviations slutrapport.pdf",
    "extractor deviations arkiv/ --worst 20",
    "extractor deviations arkiv/ --json > avvikelser.jsonl",
    "extractor deviations slutrapport.pdf --fail-on major",
)

SEVERITIES = get_args(Severity)
"""From the lightest to the gravest."""

LONGEST_WHY = 160
"""Characters of an explanation that a table shows; the record has it whole."""

LONGEST_PROJECT = 24
"""Characters a line for a project's name."""

HEADINGS = {
    "sv": ("rapport", "indikator, grupp och varför", "utlovat", "utfall", "slag", "allvar"),
    "en": ("report", "indicator, subgroup and why", "promised", "outcome", "kind", "severity"),
}


class Language(StrEnum):
    """The languages of the table and the messages."""

    sv = "sv"
    en = "en"


Grade = StrEnum("Grade", list(SEVERITIES))  # type: ignore[misc]  # the choices of --fail-on are those of the record


@dataclass(frozen=True, slots=True)
class Finding:
    """A deviation with the report and the indicator that it is about."""

    path: str
    project: str | None
    deviation: Deviation
    indicator: Indicator | None

    @property
    def weight(self) -> tuple[int, float]:
        """How bad it is: severity first, then how far the outcome is from what was promised."""
        ratio = self.deviation.ratio
        return SEVERITIES.index(self.deviation.severity), abs(1 - ratio) if ratio is not None else 0.0


def run(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Reports, folders, patterns in quotes, or -.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, with all that the record says.")
    ] = False,
    fail_on: Annotated[
        Grade | None,
        typer.Option(
            "--fail-on", metavar="SEVERITY", help="Exit code 7 from this severity on: info, minor, moderate, major."
        ),
    ] = None,
    worst: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only the N worst, the worst first.")] = None,
    lang: Annotated[
        Language, typer.Option(metavar="sv|en", help="Language of the table and the messages.")
    ] = Language.sv,
) -> None:
    """Show where outcomes differ from what was promised.

    A table for people: what was promised, what came of it, how grave the difference is, and the author's own reason
    where the report gives one.
    """
    inputs = list(bulk.find(paths))
    done, found = 0, list[Finding]()
    for result in shown(bulk.run(inputs, bulk.Settings(lang=lang.value)), total=len(inputs)):
        if isinstance(result, bulk.Success):
            done += 1
            found += findings(result.report)
        elif isinstance(result, bulk.Failure):
            complain(str(result.error))
    if worst is not None:
        found = sorted(found, key=lambda finding: finding.weight, reverse=True)[:worst]
    if as_json:
        sys.stdout.writelines(json_text(line_of(each)) + "\n" for each in found)
    else:
        # With one report its name on every line would only take room from what differs.
        first = 0 if len(inputs) > 1 else 1
        show(_columns(lang)[first:], (row_of(each, lang=lang)[first:] for each in found), leading=1)
    if fail_on is not None and any(
        SEVERITIES.index(each.deviation.severity) >= SEVERITIES.index(fail_on) for each in found
    ):
        raise typer.Exit(ExitCode.FAIL_ON)
    raise typer.Exit(verdict(done, len(inputs)))


def findings(report: Report) -> list[Finding]:
    """Give a report's deviations with what they are about, the worst first."""
    known = {indicator.id: indicator for indicator in report.indicators}
    path, project = report.source.path, report.metadata.project_name
    found = (Finding(path, project, each, known.get(each.indicator or "")) for each in report.deviations)
    return sorted(found, key=lambda finding: finding.weight, reverse=True)


def line_of(finding: Finding) -> dict[str, Any]:
    """Give a deviation as the record has it, with the report's path and project and the indicator's name."""
    return {
        "report": finding.path,
        "project": finding.project,
        "indicator_name": finding.indicator.name if finding.indicator else None,
        **to_plain(finding.deviation),
    }


def row_of(finding: Finding, *, lang: str) -> tuple[str, ...]:
    """Give a deviation as a row for people."""
    deviation, indicator = finding.deviation, finding.indicator
    stated = (indicator.outcome or indicator.target) if indicator else None
    about = " ".join(indicator.name.split()) if indicator else ""
    group = f" ({_label(finding)})" if deviation.subgroup else ""
    return (
        finding.project or finding.path,
        f"{about}{group}\n{_why(deviation, about)}".strip(),
        amount(deviation.expected, stated, lang=lang),
        amount(deviation.observed, stated, lang=lang),
        deviation.kind,
        deviation.severity,
    )


def _columns(lang: str) -> tuple[Column, ...]:
    report, indicator, promised, outcome, kind, severity = HEADINGS[lang]
    return (
        Column(report, max_width=LONGEST_PROJECT, overflow="fold"),
        Column(indicator, ratio=1),
        number(promised),
        number(outcome),
        Column(kind, no_wrap=True),
        Column(severity, no_wrap=True),
    )


def _why(deviation: Deviation, about: str) -> str:
    """Give the author's reason where there is one, else what is wrong; what the line above says is left out."""
    quote = " ".join(deviation.explanation[0].quote.split()) if deviation.explanation else ""
    if len(quote) > LONGEST_WHY:
        quote = quote[:LONGEST_WHY].rsplit(" ", 1)[0] + " …"
    return f"”{quote}”" if quote else _without_name(deviation.message, about)


def _without_name(message: str, about: str) -> str:
    """Leave out the name that a message begins with, and the group in brackets after it."""
    _, colon, rest = message.removeprefix(about).partition(": ")
    return rest if about and colon and message.startswith(about) else message


def _label(finding: Finding) -> str:
    """Give a subgroup as the report calls it."""
    groups = finding.indicator.breakdown if finding.indicator else ()
    wanted = finding.deviation.subgroup or ""
    return next((group.label for group in groups if group.group == wanted), wanted)
