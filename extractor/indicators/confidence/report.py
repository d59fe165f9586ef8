"""Signs of the whole report: how it was read, and how its indicators go together."""

from extractor.indicators.confidence.survey import Found, Survey
from extractor.indicators.drafts import Draft

MOST_UNREAD = 20
"""Unread numbers for each indicator that count."""


def of_report(survey: Survey, draft: Draft) -> Found:
    """Give the signs that all of a report's indicators share, and that of a part of another one."""
    yield "part_of_total", draft in survey.parts
    yield "report_of_prose", survey.prose
    yield "report_unread", min(len(survey.unread) / max(len(survey.drafts), 1), MOST_UNREAD) / MOST_UNREAD
