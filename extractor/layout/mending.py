"""What stands between two lines: a blank, nothing (a word cut in two), or a hyphen that belongs to the word."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

import regex

from extractor.layout.characters import HYPHENS, SOFT_HYPHEN
from extractor.layout.pieces import Stretch

CONJUNCTIONS = regex.compile(
    r"(?:och(?:/eller)?|eller|samt|resp(?:ektive)?|till|men|som|el|&|/)[.,;:]*", regex.IGNORECASE
)
"""Words before which a hanging hyphen stays ("utvecklings- och")."""
SHORT_WORD = regex.compile(
    r"i|på|av|för|med|till|som|en|ett|den|det|de|att|är|och|eller|om|vi|ni|ej|ur|så|då|nu|än|per|har|var|kan|ska|år|st|kr"
    r"|inte|från|vid|sig|sin|men|samt|hos|inom|under|över|efter|mot"
)
"""Words that are never the second half of a word cut without a hyphen, and that never end a sentence's line."""

_TAIL = regex.compile(r"\S+$")
_HEAD = regex.compile(r"^\S+")
_LETTERS = regex.compile(r"^[\p{L}\p{M}]+")
_LAST_LETTERS = regex.compile(r"^.*[^\p{L}\p{M}](?=[\p{L}\p{M}]+$)")
_FORM = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}'’-]*[\p{L}\p{M}]")
_AROUND = '.,:;!?()[]"”'
"""What mostly stands beside words, where it is no part of any."""
_CAPITALS = regex.compile(r"(?<![\w-])\p{Lu}{2,5}(?=-\p{Ll}|[^\w-]|$)")
_ADDRESS = regex.compile(r"://|www\.|@")


class Vocabulary:
    """The document's own words, counted when first asked for: they tell how a cut word is written elsewhere."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def _forms(self) -> Counter[str]:
        forms = Counter[str]()
        for text, times in Counter(map(str.casefold, self._texts)).items():
            word = text.strip(_AROUND)
            for form in (word,) if word.isalpha() and len(word) > 1 else _FORM.findall(text):
                forms[form] += times
        return forms

    def count(self, form: str) -> int:
        """How often the form stands in the document, case aside."""
        return self._forms[form.casefold()]

    def knows(self, form: str) -> bool:
        """Whether a word of the document begins with the form, case aside."""
        folded = form.casefold()
        return any(known.startswith(folded) for known in self._forms)

    def is_acronym(self, form: str) -> bool:
        """Whether the form stands in the document in capitals, alone or before a hyphen ("EU-projekt")."""
        return form in self._capitals

    @cached_property
    def _capitals(self) -> frozenset[str]:
        return frozenset(_CAPITALS.findall("\n".join(self._texts)))


def append(stretches: list[Stretch], part: Stretch, *, vocabulary: Vocabulary, cut: bool = False) -> None:
    """Add a stretch to others with the right glue; `cut` says that the line above is one word which fills its width.

    A hyphen that only marks the cut is taken from the last stretch.
    """
    if stretches:
        last = stretches[-1]
        last.text, part.glue = glue(last.text, part.text, vocabulary=vocabulary, cut=cut)
        last.bold = min(last.bold, len(last.text))
    stretches.append(part)


def glue(left: str, right: str, *, vocabulary: Vocabulary, cut: bool = False) -> tuple[str, str]:
    """Give the left line's text as it is to stand and what comes between it and the right line."""
    if left.endswith(SOFT_HYPHEN):
        return left.rstrip(SOFT_HYPHEN), ""
    if left and left[-1] in HYPHENS:
        return _at_hyphen(left, right, vocabulary)
    if cut and _one_word(left, right, vocabulary):
        return left, ""
    return left, " "


def _at_hyphen(left: str, right: str, vocabulary: Vocabulary) -> tuple[str, str]:
    kept = left[:-1] + "-"
    tail, head = _TAIL.search(left[:-1]), _HEAD.search(right)
    if tail is None or head is None:
        return kept, " "
    before, after = tail[0], head[0]
    if CONJUNCTIONS.fullmatch(after):
        return kept, " "
    letters = _LETTERS.match(after)
    stem = _LAST_LETTERS.sub("", before)
    if letters is None or _ADDRESS.search(before):
        return kept, ""
    if len(stem) > 1 and stem.isupper() and letters[0].isupper():
        whole = vocabulary.knows(stem + letters[0]) or not vocabulary.is_acronym(stem)
        return (left[:-1] if whole else kept), ""
    if not after[0].islower():
        return kept, ""
    if len(stem) < 2 or not stem[-1].isalpha() or not stem[1:].islower() or _vowels_meet(stem, after):
        return kept, ""
    hyphened, plain = vocabulary.count(f"{stem}-{letters[0]}"), vocabulary.count(stem + letters[0])
    return (kept, "") if hyphened > plain else (left[:-1], "")


def _vowels_meet(stem: str, after: str) -> bool:
    """Whether one vowel stands on both sides, where Swedish writes a hyphen ("icke-ekonomisk") and never cuts."""
    return stem[-1] == after[0] and after[0] in "aeiouyåäö"


def _one_word(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """Whether the lines are halves of one word that was too long for its line."""
    tail, head = _TAIL.search(left), _HEAD.search(right)
    if tail is None or head is None:
        return False
    if _ADDRESS.search(tail[0]):
        return not head[0][0].isupper()
    letters = _LETTERS.match(head[0])
    if letters is None or not letters[0].islower() or not tail[0][-1].isalpha() or SHORT_WORD.fullmatch(letters[0]):
        return False
    word = tail[0].rsplit("/", 1)[-1] + letters[0]
    if vocabulary.count(word):
        return True
    return not (len(letters[0]) > 3 and vocabulary.count(letters[0]) > 1)
