"""The sign of what a trained model says of the numbers of running text; without a model there is none."""

from extractor.indicators.confidence.survey import Found, Survey
from extractor.indicators.drafts import Draft


def of_opinions(survey: Survey, draft: Draft) -> Found:
    """Give how far the model doubts that the outcome is one, whatever phrases say."""
    outcome = draft.values.get("outcome")
    opinion = survey.scene.opinions.get(outcome.evidence.start) if outcome is not None else None
    if opinion is not None:
        yield "outcome_doubted", 1.0 - opinion.likelihoods.get("outcome", 0.0)
