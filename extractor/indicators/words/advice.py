"""What a trained model's opinion of a number decides where no phrase does."""

from collections.abc import Mapping

from extractor.candidates import Opinion
from extractor.indicators.words.vocabulary import Role

LEAST: Mapping[Role, float] = {"target": 0.45, "revised": 0.6, "baseline": 0.6, "outcome": 0.4}
"""Role -> the likelihood from which it is taken; chosen on kinds of report that the model had not seen."""
LEAST_PART = 0.5
"""Likelihood from which a number is taken for a group's share of another."""


def role_of(opinion: Opinion) -> Role | None:
    """Give the role that a model is sure enough of, None where it is not."""
    for role, least in LEAST.items():
        if role == opinion.role and opinion.likelihoods[role] >= least:
            return role
    return None


def is_part(opinion: Opinion) -> bool:
    """Tell whether a number is a part of another."""
    return opinion.likelihoods["subgroup"] >= LEAST_PART
