"""What became of a file: the words that targets and summaries use."""

from typing import Literal

from extractor.types import Report

Outcome = Literal["ok", "partial", "empty", "refused", "failed"]
"""`partial`: pages or cells are missing; `empty`: read whole, no text in it; `refused`: password or limit."""


def outcome_of(report: Report) -> tuple[Outcome, str | None]:
    """Give what became of a file that gave a record, and why where it is not `ok`."""
    errors = [each.message for each in report.diagnostics if each.level == "error"]
    if not errors and not report.sections and not report.indicators:
        textless = [each.message for each in report.diagnostics if each.code == "no_text_layer"]
        if textless and len(textless) == report.source.pages:
            return "empty", "No page has a text layer"
    return ("partial", "; ".join(errors)) if errors else ("ok", None)
