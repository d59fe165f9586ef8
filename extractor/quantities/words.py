"""Small builders for patterns over the view, in which every blank is " " and a soft line break is a vertical tab."""

from collections.abc import Iterable

import regex

SOFT_BREAK = "\v"
GAP = r"(?: {1,2}| ?\v ?)"
"""Between two words: one or two blanks, or a line break inside a block."""


def any_of(words: Iterable[str]) -> str:
    """Give an alternation of words, longest first; a blank stands for any gap, letters and digits end at a border."""
    plain: list[str] = []
    other: list[str] = []
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        (plain if word[0].isalpha() and word[-1].isalnum() else other).append(word)
    whole = [rf"(?<!\p{{L}})(?:{'|'.join(gapped(word) for word in plain)})(?!\p{{L}})"] if plain else []
    return "(?:" + "|".join([*(_bordered(word) for word in other), *whole]) + ")"


def longest_first(words: Iterable[str]) -> str:
    """Give the body of an alternation of plain words in which no word hides a longer one."""
    return "|".join(regex.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _bordered(word: str) -> str:
    start = r"(?<!\p{L})" if word[0].isalpha() else ""
    end = r"(?!\p{L})" if word[-1].isalnum() else ""
    return start + gapped(word) + end


def gapped(word: str) -> str:
    """Give the pattern of a word, or of several with any gap between them."""
    return GAP.join(regex.escape(part) for part in word.split(" "))
