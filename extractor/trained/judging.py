"""A trained pipeline at work: candidates in, opinions out."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.strings import hash_string  # type: ignore[attr-defined]  # Cython
from spacy.tokens import Doc

from extractor.candidates import PROSE_ROLES, Candidate, Opinion
from extractor.errors import ModelError
from extractor.trained import layers
from extractor.trained.features import Word, role_features

ROLES = "roles"
"""The component that tells roles."""


class Pipeline:
    """A trained spaCy pipeline, asked about numbers of running text."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        self._roles: Any = nlp.get_pipe(ROLES)

    def __call__(self, candidates: Sequence[Candidate]) -> list[Opinion]:
        """Give an opinion on each candidate, in their order."""
        if not candidates:
            return []
        # Words of one report must not stay in the vocabulary: a worker reads thousands.
        with self.nlp.memory_zone():
            scores = self._roles.predict(list(docs(self.nlp, candidates)))
        return [Opinion(dict(zip(PROSE_ROLES, map(float, row), strict=True))) for row in scores]


def docs(nlp: Language, candidates: Iterable[Candidate]) -> Iterable[Doc]:
    """Give a doc for each candidate: the number, with the features that the components weigh.

    Candidates of one sentence should come one after the other: its words are found once.
    """
    sentence, words = "", list[Word]()
    for candidate in candidates:
        if candidate.text != sentence:
            sentence = candidate.text
            words = [Word(token.lower_, token.idx, token.idx + len(token)) for token in nlp.make_doc(sentence)]
        hashes = {hash_string(each) for each in role_features(words, candidate)}
        doc = Doc(nlp.vocab, words=[candidate.quantity.evidence.quote])
        doc.user_data[layers.FEATURES] = np.fromiter(sorted(hashes), dtype="uint64")
        yield doc


def load(path: Path) -> Pipeline:
    """Load a trained pipeline; raises ModelError where none is that this spaCy can load."""
    try:
        return Pipeline(spacy.load(path))
    except (OSError, ValueError, KeyError) as error:
        hint = "`extractor train` makes it anew from corpus/"
        raise ModelError(f"The trained pipeline in {path} cannot be loaded: {error}", hint=hint) from None
