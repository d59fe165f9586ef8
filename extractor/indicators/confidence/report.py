"""Signs of the whole report: how it was read, and how its indicators go together."""

from math import log1p

from extractor.indicators.confidence.survey import Found, Survey
from extractor.indicators.drafts import Draft

MOST_UNREAD = 20
"""Unread numbers for each indicator that count."""
MANY = 100
"""Numbers of tables from which nothing was read, from which on more say no more."""


def of_report(survey: Survey, draft: Draft) -> Found:
    """Give the signs that all of a report's indicators share, and that of a part of another one."""
    yield "part_of_total", draft in survey.parts
    yield "report_of_prose", survey.prose
    yield "report_unread", min(len(survey.unread) / max(len(survey.drafts), 1), MOST_UNREAD) / MOST_UNREAD
    aside = sum(unread for _, _, numbers, unread in survey.tables if unread == numbers)
    yield "tables_aside", log1p(min(aside, MANY)) / log1p(MANY)
    yield "others_unanswered", (survey.unanswered - draft.is_unanswered) / max(len(survey.drafts) - 1, 1)
