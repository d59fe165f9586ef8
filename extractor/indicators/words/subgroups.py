"""Which part of a total a label names: women, the young, the foreign-born, those with an organisation number."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from extractor.indicators.words.ages import AgeRules
from extractor.indicators.words.vocabulary import Vocabulary
from extractor.types import Dimension, Quantity, Subgroup

_YEARS = regex.compile(r"\d\s*år\b|åring|\d\s*års\b", regex.IGNORECASE)
_NO_WORD = regex.compile(r"\W+")
_PARTED = regex.compile(r"^(?:varav|därav|därutav|antal)\s+")
_AT = regex.compile(r"^(?:(?i:varav|därav|därutav)\s+)?(?:i|på|från)\s+(?=\p{Lu}\p{Ll})")
"""What stands before the name of a place ("varav i Sverige")."""
_UNIT = regex.compile(r",\s*(?:[tkm]?kr|mnkr|sek|eur(?:o)?|st|antal|%|procent|ton|kg|ha|k?m|[kmg]wh|h|timmar)$")
"""The unit behind a group's name ("offentliga kök, tkr")."""
_AGES = regex.compile(r"\bålder|\båldr|\bunga\b|ungdom|\bäldre\b|senior|\bbarn\b", regex.IGNORECASE)

LONGEST_LABEL = 80
"""Characters; a longer text is a sentence about a group, not its label."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of a dimension; ages in years."""

    dimension: Dimension
    group: str
    age_low: int | None = None
    age_high: int | None = None

    def of(self, label: str, *, target: Quantity | None = None, outcome: Quantity | None = None) -> Subgroup:
        """Make the record of this group's values."""
        return Subgroup(self.dimension, self.group, label, target, outcome, self.age_low, self.age_high)


@lru_cache(maxsize=10_000)
def identify(label: str, words: Vocabulary) -> Group | None:
    """Give the group that a label names anywhere in it, or None; units and headers are asked for again and again."""
    text = label.strip(" \t\n:–—-")
    if not text or len(text) > LONGEST_LABEL:
        return None
    for entry, match in words.groups.finditer(text):
        as_written = entry.dimension == "size"
        return Group(entry.dimension, normalise(text[slice(*match.span())]) if as_written else entry.group)
    return _age(text, words.age)


def named_group(label: str, words: Vocabulary, dimension: Dimension = "other") -> Group:
    """Give the group that a label names, else one of a dimension that bears the label as its name."""
    return identify(label, words) or called(label, dimension)


def called(label: str, dimension: Dimension = "other") -> Group:
    """Give the group that bears a label as its name."""
    return Group(dimension, normalise(label))


def group_in(subgroup: Subgroup) -> Group:
    """Give the group that a record is of."""
    return Group(subgroup.dimension, subgroup.group, subgroup.age_low, subgroup.age_high)


def is_group_label(label: str, words: Vocabulary) -> bool:
    """Tell whether a label names a group and nothing else ("varav antal kvinnor", not "Antal kvinnor som startat")."""
    if identify(label, words) is None:
        return False
    rest = label.strip(" \t\n:–—-•")
    for _, pattern in words.groups:
        rest = pattern.sub(" ", rest)
    for pattern in (words.age.band, words.age.under, words.age.over, words.age.young, words.age.old, words.filler):
        rest = pattern.sub(" ", rest)
    return len(_NO_WORD.sub("", rest)) <= 2


def _age(text: str, rules: AgeRules) -> Group | None:
    text = rules.in_digits(text)
    if rules.any.first(text) is None:
        return None
    low, high = _band(text, rules)
    if rules.young.search(text):
        return Group("age", "young", low, high)
    if rules.old.search(text):
        return Group("age", "old", low, high)
    if low is None and high is None:
        return None
    if high is not None and high <= rules.young_high:
        return Group("age", "young", low, high)
    if low is not None and low >= rules.old_low:
        return Group("age", "old", low, high)
    return Group("age", normalise(text), low, high)


def _band(text: str, rules: AgeRules) -> tuple[int | None, int | None]:
    """Read the bounds of an age band: "18-30 år", "unga 18-30"; a range of anything else is none."""
    if match := rules.band.search(text):
        low, high = int(match["low"]), int(match["high"])
        if low < high <= 120 and (_YEARS.search(match.group()) or _AGES.search(text)):
            return low, high
        return None, None
    if (match := rules.over.search(text)) and _is_age(match.group(), text):
        return int(match["low"] or match["low2"]), None
    if (match := rules.under.search(text)) and _is_age(match.group(), text):
        return None, int(match["high"])
    return None, None


def _is_age(found: str, text: str) -> bool:
    return bool(_YEARS.search(found) or _AGES.search(text) or regex.search(r"\+|plus", found))


def normalise(label: str) -> str:
    """Give a label as a group's name: lower case, single blanks, without edge punctuation, bracketed numbers, unit."""
    text = _AT.sub("", " ".join(label.split()).strip(" :;,.-–—*•()")).casefold()
    return _UNIT.sub("", _PARTED.sub("", text))
