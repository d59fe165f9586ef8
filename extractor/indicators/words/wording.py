"""Words cut to what their inflected forms share, and names set straight."""

from functools import lru_cache

import regex

GENERIC = frozenset({"st", "st.", "stycken", "styck", "stk", "antal", "ggr", "gånger"})
"""Units that say only that something is counted."""

LONGEST_NAME = 180
"""Characters of an indicator's name; a longer line is prose."""

NAME_START = regex.compile(
    r"^\W*(?:antal|andel|summa|genomsnitt|procent|total|ökning|minskning)\w*\b", regex.IGNORECASE
)
"""How the names of indicators begin."""
COUNTED = regex.compile(r"^\W*(?:antal|andel)(?:et|en)?\b", regex.IGNORECASE)
"""How those begin that say what is counted, not the names of places or sorts."""
TO = regex.compile(r"^\W*(?:\(\d{4}\)|(?:år\s+)?(?:19|20)\d\d)?\W*till\W*$", regex.IGNORECASE)
"""All that stands between the two numbers of a change: "från 9,4 (2012) till 8,0", "från 9,8 procent 2022 till 7"."""
SENTENCE_BREAK = regex.compile(r"[.!?]\s+\p{Lu}")

_ENDING = regex.compile(r"(?<=\w{3})(?:arna|erna|orna|ande|ade|ats|are|ar|er|or|en|et|na|as|ad|at|e|a|n|(?<!s)s|t|r)$")
_WORD = regex.compile(r"\p{L}{4,}")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Cut a word to what its forms share ("deltagare", "deltagarna" -> "deltag"); generic units all become "st"."""
    text = word.casefold().strip(".")
    if text in GENERIC:
        return "st"
    return str(_ENDING.sub("", _ENDING.sub("", text) if len(text) > 7 else text))


@lru_cache(maxsize=5_000)
def stems(text: str) -> frozenset[str]:
    """Give the stems of the words of four letters and more."""
    return frozenset(stem(word) for word in _WORD.findall(text))


def tidy(text: str) -> str:
    """Give a name or label on one line, without list marks and punctuation at its edges."""
    return " ".join(text.split()).strip(" •*:;,.?!–-(")
