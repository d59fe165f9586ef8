"""The training of the pipeline in `models/pipeline`: small, from the corpus alone, the same from the same seed."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example as SpacyExample
from thinc.api import Adam, fix_random_seed

from extractor.candidates import PROSE_ROLES, Candidate
from extractor.errors import InputError, TargetError
from extractor.learn.examples import Example
from extractor.trained import layers
from extractor.trained.judging import ROLES, WEIGHTS, Pipeline, slots_of

LENGTH = 2**17
"""Weights a label: a power of two; features whose hashes meet share one."""
BATCH = 32


@dataclass(frozen=True, slots=True)
class Settings:
    """How a pipeline is trained."""

    seed: int = 0
    epochs: int = 8
    rate: float = 0.001
    decay: float = 1e-4


def train(examples: Sequence[Example], settings: Settings) -> Language:
    """Train a pipeline; raises InputError when there is nothing to learn from."""
    if not examples:
        raise InputError("No number of running text to learn from was found", hint="Name a corpus with prose in it")
    fix_random_seed(settings.seed)
    nlp = spacy.blank("sv")
    architecture = {"@architectures": "extractor.HashedFeatures.v2", "length": LENGTH, "nO": len(PROSE_ROLES)}
    roles: Any = nlp.add_pipe("textcat", name=ROLES, config={"model": architecture})
    # Most numbers are `none`; the others count twice.
    made = list(_of_roles(nlp, [*examples, *(each for each in examples if each.role != "none")]))
    roles.initialize(lambda: made, nlp=nlp, labels=PROSE_ROLES)
    _fit(roles, made, settings)
    return nlp


def _of_roles(nlp: Language, examples: Sequence[Example]) -> Iterator[SpacyExample]:
    for example, doc in zip(examples, docs(nlp, [each.candidate for each in examples]), strict=True):
        truth = Doc(nlp.vocab, words=[token.text for token in doc])
        truth.user_data[layers.SLOTS] = doc.user_data[layers.SLOTS]  # spaCy takes the shapes of layers from these
        truth.cats = {role: float(role == example.role) for role in PROSE_ROLES}
        yield SpacyExample(doc, truth)


def docs(nlp: Language, candidates: Iterable[Candidate]) -> Iterator[Doc]:
    """Give a doc for each candidate: the number, with the features that the component weighs."""
    asked = list(candidates)
    for candidate, slots in zip(asked, slots_of(asked, LENGTH), strict=True):
        doc = Doc(nlp.vocab, words=[candidate.quantity.evidence.quote])
        doc.user_data[layers.SLOTS] = slots
        yield doc


def judge_of(nlp: Language) -> Pipeline:
    """Give what reads reports by the weights of a pipeline."""
    component: Any = nlp.get_pipe(ROLES)
    return Pipeline(component.model.get_ref("output_layer").get_param(WEIGHTS))


def _fit(component: Any, made: list[SpacyExample], settings: Settings) -> None:
    """Run over the examples a few times, in another order each time."""
    optimizer = Adam(settings.rate, L2=settings.decay, L2_is_weight_decay=True)
    order = random.Random(settings.seed)
    for _ in range(settings.epochs):
        order.shuffle(made)
        for start in range(0, len(made), BATCH):
            component.update(made[start : start + BATCH], sgd=optimizer)


def save(nlp: Language, path: Path) -> None:
    """Write a pipeline, without the words of what it was trained on; raises TargetError."""
    try:
        nlp.to_disk(path, exclude=["vocab"])
    except OSError as error:
        raise TargetError(f"{path} cannot be written: {error.strerror}") from None
