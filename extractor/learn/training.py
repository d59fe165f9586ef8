"""The training of the pipeline in `models/pipeline`: small, from the corpus alone, the same from the same seed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example as SpacyExample

from extractor.candidates import PROSE_ROLES
from extractor.errors import InputError, TargetError
from extractor.learn.examples import Lesson
from extractor.learn.linear import Lot, fitted
from extractor.learn.pairing import PairLesson, folds, pair_lesson
from extractor.trained import layers
from extractor.trained.judging import (
    KNOWN,
    LINKED,
    LINKS,
    RIVALS,
    ROLES,
    WEIGHTS,
    Layer,
    Pipeline,
    hashes_of,
    hashes_of_pairs,
    likely_pairs,
)
from extractor.trained.rivals import among_rivals

OTHERS = 2.0
"""How much a number with a role counts beside one of `none`, which most are."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a pipeline is trained.

    `seed` draws the parts of the corpus that are read by a model that does not know them. A feature is known that
    `least` texts share. `freedom` of roles and of pairs is the inverse of the penalty on weights, chosen on
    the passages of hands that were left out.
    """

    seed: int = 0
    least: int = 3
    freedom: float = 0.2
    freedom_of_pairs: float = 0.3


def train(lessons: Sequence[Lesson], settings: Settings) -> Language:
    """Train a pipeline: what numbers are, then which belong together, where there are pairs to learn from.

    Raises InputError when there is nothing to learn from, MissingProgramError without what fits the weights.
    """
    found = fitted_pipeline(lessons, settings)
    nlp = spacy.blank("sv")
    for name, layer, labels in (
        (ROLES, found.roles, PROSE_ROLES),
        (LINKS, found.links, LINKED),
        (RIVALS, found.rivals, LINKED),
    ):
        if layer is not None:
            _add(nlp, name, layer, labels)
    return nlp


def fitted_pipeline(lessons: Sequence[Lesson], settings: Settings) -> Pipeline:
    """Fit the layers of a pipeline to lessons; raises as `train` does."""
    if not any(lesson.examples for lesson in lessons):
        raise InputError("No number of running text to learn from was found", hint="Name a corpus with prose in it")
    pairs: list[PairLesson] = []
    for others, read in folds(lessons, settings.seed):
        if any(lesson.examples for lesson in others):
            judge = Pipeline(_roles(others, settings))
            pairs += [pair_lesson(lesson, judge) for lesson in read]
    return Pipeline(
        _roles(lessons, settings), _links(pairs, settings), _links(_among_rivals(pairs, settings), settings)
    )


def _among_rivals(lessons: Sequence[PairLesson], settings: Settings) -> list[PairLesson]:
    """Give pairs with the signs of their rivals, as they look to a model that has not learned from their text."""
    seen: list[PairLesson] = []
    for others, read in folds(lessons, settings.seed):
        if (layer := _links(others, settings)) is not None:
            seen += [replace(each, pairs=among_rivals(each.pairs, likely_pairs(layer, each.pairs))) for each in read]
    return seen


def _roles(lessons: Sequence[Lesson], settings: Settings) -> Layer:
    lots: list[Lot] = []
    for lesson in lessons:
        hashes = hashes_of(example.candidate for example in lesson.examples)
        lots += [
            Lot(features, PROSE_ROLES.index(example.role), lesson.group, 1.0 if example.role == "none" else OTHERS)
            for example, features in zip(lesson.examples, hashes, strict=True)
        ]
    return fitted(lots, len(PROSE_ROLES), least=settings.least, freedom=settings.freedom)


def _links(lessons: Sequence[PairLesson], settings: Settings) -> Layer | None:
    """Fit a layer that tells which pairs belong together; None where there is nothing to learn that from."""
    lots: list[Lot] = []
    for lesson in lessons:
        known = list(lesson.known())
        hashes = hashes_of_pairs(pair for pair, _ in known)
        lots += [
            Lot(features, LINKED.index("linked" if linked else "apart"), lesson.group)
            for (_, linked), features in zip(known, hashes, strict=True)
        ]
    return fitted(lots, len(LINKED), least=settings.least, freedom=settings.freedom_of_pairs) if lots else None


def _add(nlp: Language, name: str, layer: Layer, labels: Sequence[str]) -> None:
    """Add a layer to a pipeline of spaCy as a component that chooses one of several labels."""
    architecture = {"@architectures": "extractor.KnownFeatures.v1", "length": len(layer.rows), "nO": len(labels)}
    component: Any = nlp.add_pipe("textcat", name=name, config={"model": architecture})
    component.initialize(lambda: [_example(nlp, labels)], labels=labels)
    embedding = component.model.get_ref("output_layer")
    embedding.set_param(WEIGHTS, layer.weights)
    embedding.attrs[KNOWN] = np.array(list(layer.rows), dtype="uint32")


def _example(nlp: Language, labels: Sequence[str]) -> SpacyExample:
    """Make what spaCy takes the shapes of layers from."""
    doc, truth = Doc(nlp.vocab, words=["#"]), Doc(nlp.vocab, words=["#"])
    for each in (doc, truth):
        each.user_data[layers.SLOTS] = np.zeros(1, dtype="int32")
    truth.cats = {label: float(place == 0) for place, label in enumerate(labels)}
    return SpacyExample(doc, truth)


def save(nlp: Language, path: Path) -> None:
    """Write a pipeline, without the words of what it was trained on; raises TargetError."""
    try:
        nlp.to_disk(path, exclude=["vocab"])
    except OSError as error:
        raise TargetError(f"{path} cannot be written: {error.strerror}") from None
