"""The training of the pipeline in `models/pipeline`: small, from the corpus alone, the same from the same seed."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example as SpacyExample
from thinc.api import Adam, fix_random_seed

from extractor.candidates import PROSE_ROLES
from extractor.errors import InputError, TargetError
from extractor.learn.examples import Lesson
from extractor.learn.pairing import PairLesson, folds, pair_lesson
from extractor.trained import layers
from extractor.trained.judging import (
    LINKED,
    LINKS,
    RIVALS,
    ROLES,
    WEIGHTS,
    Pipeline,
    Slots,
    likely_pairs,
    slots_of,
    slots_of_pairs,
)
from extractor.trained.rivals import among_rivals

LENGTH = 2**17
"""Weights a role: a power of two; features whose hashes meet share one."""
LINKS_LENGTH = 2**15
"""The same for pairs."""
BATCH = 32


@dataclass(frozen=True, slots=True)
class Settings:
    """How a pipeline is trained."""

    seed: int = 0
    epochs: int = 8
    trial_epochs: int = 5
    """Runs of the models that only say what numbers may be while pairs are learned from."""
    rate: float = 0.001
    decay: float = 1e-4


def train(lessons: Sequence[Lesson], settings: Settings) -> Language:
    """Train a pipeline: what numbers are, then which belong together, where there are pairs to learn from.

    Raises InputError when there is nothing to learn from.
    """
    if not any(lesson.examples for lesson in lessons):
        raise InputError("No number of running text to learn from was found", hint="Name a corpus with prose in it")
    nlp = _with_roles(lessons, settings)
    pairs: list[PairLesson] = []
    for others, read in folds(lessons):
        if any(lesson.examples for lesson in others):
            judge = pipeline_of(_with_roles(others, replace(settings, epochs=settings.trial_epochs)))
            pairs += [pair_lesson(lesson, judge) for lesson in read]
    _add_links(nlp, LINKS, pairs, settings)
    _add_links(nlp, RIVALS, _among_rivals(pairs, settings), settings)
    return nlp


def _among_rivals(lessons: Sequence[PairLesson], settings: Settings) -> list[PairLesson]:
    """Give pairs with the signs of their rivals, as they look to a model that has not learned from their text."""
    seen: list[PairLesson] = []
    for others, read in folds(lessons):
        nlp = spacy.blank("sv")
        if _add_links(nlp, LINKS, others, replace(settings, epochs=settings.trial_epochs)):
            weights = _weights(nlp, LINKS)
            seen += [replace(each, pairs=among_rivals(each.pairs, likely_pairs(weights, each.pairs))) for each in read]
    return seen


def _add_links(nlp: Language, name: str, lessons: Sequence[PairLesson], settings: Settings) -> bool:
    """Add a component that tells which pairs belong together, unless there is nothing to learn that from."""
    known = [each for lesson in lessons for each in lesson.known()]
    if not known:
        return False
    fix_random_seed(settings.seed)
    slots = slots_of_pairs((pair for pair, _ in known), LINKS_LENGTH)
    made = [_lesson(nlp, LINKED, LINKED[not linked], row) for (_, linked), row in zip(known, slots, strict=True)]
    _fit(_component(nlp, name, LINKS_LENGTH, LINKED), made, settings, LINKED)
    return True


def _with_roles(lessons: Sequence[Lesson], settings: Settings) -> Language:
    fix_random_seed(settings.seed)
    nlp = spacy.blank("sv")
    roles = _component(nlp, ROLES, LENGTH, PROSE_ROLES)
    examples = [example for lesson in lessons for example in lesson.examples]
    # Most numbers are `none`; the others count twice.
    examples += [example for example in examples if example.role != "none"]
    slots = slots_of((example.candidate for example in examples), LENGTH)
    made = [_lesson(nlp, PROSE_ROLES, each.role, row) for each, row in zip(examples, slots, strict=True)]
    _fit(roles, made, settings, PROSE_ROLES)
    return nlp


def _component(nlp: Language, name: str, length: int, labels: Sequence[str]) -> Any:
    architecture = {"@architectures": "extractor.HashedFeatures.v2", "length": length, "nO": len(labels)}
    return nlp.add_pipe("textcat", name=name, config={"model": architecture})


def _lesson(nlp: Language, labels: Sequence[str], label: str, slots: Slots) -> SpacyExample:
    """Make an example of a doc that stands for a number or a pair, with the slots that the component weighs."""
    doc, truth = Doc(nlp.vocab, words=["#"]), Doc(nlp.vocab, words=["#"])
    for each in (doc, truth):  # spaCy takes the shapes of layers from the latter
        each.user_data[layers.SLOTS] = slots
    truth.cats = {each: float(each == label) for each in labels}
    return SpacyExample(doc, truth)


def _fit(component: Any, made: list[SpacyExample], settings: Settings, labels: Sequence[str]) -> None:
    """Run over the examples a few times, in another order each time."""
    component.initialize(lambda: made, labels=labels)
    optimizer = Adam(settings.rate, L2=settings.decay, L2_is_weight_decay=True)
    order = random.Random(settings.seed)
    for _ in range(settings.epochs):
        order.shuffle(made)
        for start in range(0, len(made), BATCH):
            component.update(made[start : start + BATCH], sgd=optimizer)


def pipeline_of(nlp: Language) -> Pipeline:
    """Give what reads reports by the weights of a pipeline."""
    links, rivals = (_weights(nlp, name) if nlp.has_pipe(name) else None for name in (LINKS, RIVALS))
    return Pipeline(_weights(nlp, ROLES), links, rivals)


def _weights(nlp: Language, name: str) -> Any:
    component: Any = nlp.get_pipe(name)
    return component.model.get_ref("output_layer").get_param(WEIGHTS)


def save(nlp: Language, path: Path) -> None:
    """Write a pipeline, without the words of what it was trained on; raises TargetError."""
    try:
        nlp.to_disk(path, exclude=["vocab"])
    except OSError as error:
        raise TargetError(f"{path} cannot be written: {error.strerror}") from None
