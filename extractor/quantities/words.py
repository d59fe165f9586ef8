"""Small builders for patterns: what a blank is, and alternations of words."""

from collections.abc import Iterable

import regex

BLANK = r"[ \xa0\u202f\u2007\u2009]"
GAP = rf"(?:{BLANK}{{1,2}}|{BLANK}?\v{BLANK}?)"
"""Between two words: one or two blanks, or a line break inside a block."""


def any_of(words: Iterable[str]) -> str:
    """Give an alternation of words, longest first; a blank in a word stands for any gap, letters end at a border."""
    return "(?:" + "|".join(_word(word) for word in sorted(set(words), key=lambda word: (-len(word), word))) + ")"


def _word(word: str) -> str:
    start = r"(?<![\p{L}])" if word[0].isalpha() else ""
    end = r"(?![\p{L}])" if word[-1].isalpha() else ""
    return start + GAP.join(regex.escape(part) for part in word.split(" ")) + end
