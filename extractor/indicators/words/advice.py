"""What a trained model's opinion of a number decides: where no phrase does, and where it is sure that one errs."""

from collections.abc import Mapping
from dataclasses import replace

from extractor.candidates import Opinion
from extractor.indicators.words.tagged import Tagged
from extractor.indicators.words.vocabulary import Role

LEAST: Mapping[Role, float] = {"target": 0.6, "revised": 0.6, "baseline": 0.6, "outcome": 0.7}
"""Role -> the likelihood from which it is taken; chosen on kinds of report that the model had not seen."""
SURE = 0.9
"""Likelihood from which a role goes before that of a phrase,"""
RULED_OUT = 0.05
"""to which the model gives no more than this; both chosen on passages that it had not seen."""
LEAST_PART = 0.5
"""Likelihood from which a number is taken for a group's share of another."""


def role_of(opinion: Opinion) -> Role | None:
    """Give the role that a model is sure enough of, None where it is not."""
    likeliest = opinion.role
    for role, least in LEAST.items():
        if role == likeliest and opinion.likelihoods[role] >= least:
            return role
    return None


def is_part(opinion: Opinion) -> bool:
    """Tell whether a number is a part of another."""
    return opinion.likelihoods["subgroup"] >= LEAST_PART


def advised(item: Tagged, opinion: Opinion) -> Tagged:
    """Give a number an opinion's role where no phrase decides, or where the model rules out what the phrase says."""
    if item.role is None:
        return replace(item, role=role_of(opinion), part=item.part or is_part(opinion))
    likely = max(opinion.likelihoods.values())
    said = next((likelihood for role, likelihood in opinion.likelihoods.items() if role == item.role), 0.0)
    if item.part or likely < SURE or said > RULED_OUT:
        return item
    return replace(item, role=role_of(opinion), part=is_part(opinion))
