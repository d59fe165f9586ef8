"""Swedish phrases, looked for without regard to case: alternations of up to a hundred, at every character of a text.

`regex` tries each branch of such an alternation, `re` passes over the branches that begin with another letter, and both
take longer to ignore case than to search a text in lower case. Together that is three to five times as fast, and half
of what the indicators cost; so phrases are compiled by `re` and looked for in the lower-case text. A pattern that needs
what only `regex` has (lookbehinds of any length) is left to it. Either is tried only where a match may begin.
"""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache

import regex

from extractor.beginnings import beginnings

Match = re.Match[str] | regex.Match[str]

_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉½¼¾⅓⅔"
_NOTES = re.compile(f"(?<!m)[²³]|[{_SIGNS.replace('²³', '')}]")
_ANY_SIGN = re.compile(f"[{_SIGNS}]")
"""Signs of notes and fractions: letters of a word to `re`, but "mål¹" is "mål". Of "m²" and "m³" they are a part."""

_LETTER = r"[^\W\d_]"
_CLASS = r"\[\^?\]?(?:[^]\\]|\\.)*\]"
_OTHERWISE = regex.compile(
    rf"(?P<class>{_CLASS})|(?P<letter>\\p\{{L[ul]?\}})|(?P<named>\(\?<(?=\w))|\\.|\(\?P|(?P<upper>\p{{Lu}}+)"
)
"""What `re` spells otherwise for lower case, told from what gives a pattern its meaning (`\\W`, `(?P<name>`)."""
_IN_CLASS = regex.compile(r"(?P<letter>\\p\{L[ul]?\})|\\.|(?P<upper>\p{Lu}+)")
_LOOKBEHIND = regex.compile(rf"\(\?<[=!](?P<inside>(?:[^()\[\\]|\\.|{_CLASS}|\((?&inside)\))*)\)")


class Phrases:
    """A pattern that ignores case; what its matches hold is in lower case, so take from the text by their offsets."""

    __slots__ = ("_beginnings", "_pattern", "source")

    def __init__(self, source: str) -> None:
        """Compile a pattern; raises regex.error for one that neither `re` nor `regex` understands."""
        self.source = source
        spelled = _OTHERWISE.sub(_spelled, source)
        self._beginnings = beginnings(_LOOKBEHIND.sub("", spelled))
        self._pattern: re.Pattern[str] | regex.Pattern[str]
        try:
            self._pattern = re.compile(spelled)
        except re.error:
            self._pattern = regex.compile(spelled)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Phrases) and other.source == self.source

    def __hash__(self) -> int:
        return hash(self.source)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
        """Find the first match in `text[start:end]`; what stands before `start` is seen by lookbehinds."""
        view = lower(text)
        if self._beginnings is None:
            return self._pattern.search(view, start, end)
        return next(self._found(view, start, end), None)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
        """Match at `start`."""
        return self._pattern.match(lower(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
        """Match all of `text[start:end]`."""
        return self._pattern.fullmatch(lower(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Match]:
        """Find all matches in `text[start:end]`."""
        view = lower(text)
        if self._beginnings is None:
            return iter(self._pattern.finditer(view, start, end))
        return self._found(view, start, end)

    def _found(self, view: str, start: int, end: int) -> Iterator[Match]:
        """Try the pattern where it may begin."""
        assert self._beginnings is not None
        first, top = self._beginnings
        match = self._pattern.match
        if top and start == 0 and (found := match(view, 0, end)):
            yield found
            start = found.end()
        for place in first.finditer(view, start, end):
            at = place.start()
            if at >= start and (found := match(view, at, end)):
                yield found
                start = found.end()

    def sub(self, replacement: str, text: str) -> str:
        """Put a text in the place of each match; what stands between them stays as it is written."""
        pieces: list[str] = []
        position = 0
        for match in self.finditer(text):
            pieces += (text[position : match.start()], replacement)
            position = match.end()
        return "".join([*pieces, text[position:]])


def _spelled(match: regex.Match[str]) -> str:
    """Give a part of a pattern as `re` understands it."""
    if match["class"]:
        return _class(match["class"])
    if match["letter"]:
        return _LETTER
    if match["named"]:
        return "(?P<"
    return match[0].lower() if match["upper"] else match[0]


def _class(written: str) -> str:
    """Give a class of characters without `\\p{L}`, which `re` knows only as the class of all letters."""
    rest = _IN_CLASS.sub(lambda part: "" if part["letter"] else part[0].lower() if part["upper"] else part[0], written)
    if r"\p{L" not in written:
        return rest
    if rest in ("[]", "[^]"):
        return _LETTER if rest == "[]" else rf"(?:(?!{_LETTER})[\s\S])"
    return rf"(?:(?!{_LETTER}){rest})" if rest.startswith("[^") else rf"(?:{_LETTER}|{rest})"


@lru_cache(maxsize=64)
def lower(text: str) -> str:
    """Give a text in lower case without signs of notes, all offsets kept: letters that would become two stay."""
    view = text.lower()
    if len(view) != len(text):
        view = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return _NOTES.sub("\0", view) if _ANY_SIGN.search(view) else view
