"""Patterns of the lexicon: they name lists of words, and pieces that several share, in braces."""

from collections.abc import Iterable, Mapping
from typing import Any

import regex

_PLACE = regex.compile(r"\{(\p{L}[\p{Ll}_]{2,})\}")
"""What stands in a pattern for a list of words or a piece: three letters at least, unlike `\\p{Lu}` and `{2,20}`."""


def filled(pattern: str, data: Mapping[str, Any]) -> str:
    """Put what a pattern names in braces into it, from the tables `words` and `pieces` of its file.

    A blank of a word stands for any blanks, and a list named with a capital for its words with a capital; raises
    KeyError for a name that neither table has.
    """
    return _PLACE.sub(lambda place: f"(?:{_filling(place[1], data)})", pattern)


def _filling(name: str, data: Mapping[str, Any]) -> str:
    if name in data.get("pieces", ()):
        return filled(data["pieces"][name], data)
    words = data.get("words", {})[name[0].lower() + name[1:]]
    spelled = (word[0].upper() + word[1:] for word in words) if name[0].isupper() else words
    return alternatives(spelled).replace(r"\ ", r"\s+")


def alternatives(words: Iterable[str]) -> str:
    """Give a pattern of words, the longest first."""
    return "|".join(regex.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
