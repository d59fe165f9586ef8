"""Swedish phrases, looked for without regard to case: alternations of up to a hundred, at every character of a text.

`regex` tries each branch of such an alternation, `re` passes over the branches that begin with another letter, and both
take longer to ignore case than to search a text in lower case. Together that is three to five times as fast, and half
of what the indicators cost; so phrases are compiled by `re` and looked for in the lower-case text. A pattern that needs
what only `regex` has (lookbehinds of any length) is left to it. Either is tried only where a match may begin.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from operator import methodcaller
from typing import Generic, TypeVar

import regex

from extractor.beginnings import FAR, Beginnings, beginnings, borders, joined

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
_NO_WORD_BEFORE = (r"(?<!\w)", r"(?<![\w-])")

Kind = TypeVar("Kind")

_start = methodcaller("start")


class Phrases:
    """A pattern that ignores case; what its matches hold is in lower case, so take from the text by their offsets."""

    __slots__ = ("__dict__", "_pattern", "source", "view")

    def __init__(self, source: str) -> None:
        """Compile a pattern; raises regex.error for one that neither `re` nor `regex` understands."""
        self.source = source
        self.view: Callable[[str], str] = lower
        spelled = _OTHERWISE.sub(partial(_spelled, case=str.lower), source)
        self._pattern: re.Pattern[str] | regex.Pattern[str]
        try:
            self._pattern = re.compile(spelled)
        except re.error:
            self._pattern = regex.compile(spelled)

    @cached_property
    def beginnings(self) -> Beginnings | None:
        """Give where the pattern may match: told when it is first needed, for a report needs half of them."""
        spelled = _OTHERWISE.sub(partial(_spelled, case=str if self.view is str else str.lower), self.source)
        known = beginnings(_LOOKBEHIND.sub(_border, spelled))
        return known if isinstance(self._pattern, re.Pattern) else _for_regex(known)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.source == self.source

    def __hash__(self) -> int:
        return hash(self.source)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
        """Find the first match in `text[start:end]`; what stands before `start` is seen by lookbehinds."""
        view = self.view(text)
        known, match = self.beginnings, self._pattern.match
        if known is None:
            return self._pattern.search(view, start, end)
        if known.top and start == 0 and (found := match(view, 0, end)):
            return found
        if known.inside is not None:
            return next(self.tried(view, known.places(view, start, end), start, end), None)
        first = known.first
        place = first.search(view, start, end) if first else None
        while first and place:
            if found := match(view, place.start(), end):
                return found
            place = first.search(view, place.start() + 1, end)
        return None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
        """Match at `start`."""
        return self._pattern.match(self.view(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
        """Match all of `text[start:end]`."""
        return self._pattern.fullmatch(self.view(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Match]:
        """Find all matches in `text[start:end]`."""
        view = self.view(text)
        if self.beginnings is None:
            return iter(self._pattern.finditer(view, start, end))
        return self.tried(view, self.beginnings.places(view, start, end), start, end)

    def tried(self, view: str, places: Iterable[int], start: int, end: int) -> Iterator[Match]:
        """Find the matches in `view[start:end]`, in lower case, that begin at one of these places, or at the top."""
        assert self.beginnings is not None
        match = self._pattern.match
        if self.beginnings.top and start == 0 and (found := match(view, 0, end)):
            yield found
            start = found.end()
        for at in places:
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


class Written(Phrases):
    """A pattern that heeds case, as `regex` understands it."""

    __slots__ = ()

    def __init__(self, source: str) -> None:
        """Compile a pattern; raises regex.error for a broken one."""
        self.source = source
        self.view = str
        self._pattern = regex.compile(source)


class PhraseSet(Generic[Kind]):
    """Phrases of several kinds looked for together: one walk over a text finds where any of them may begin."""

    __slots__ = ("_at_top", "_beginning", "_beginnings", "_everywhere", "_holding", "_kinds", "_phrases", "_view")

    def __init__(self, members: Iterable[tuple[Kind, Phrases]]) -> None:
        """Take phrases, each with its kind, in the order in which they are tried; either all heed case or none."""
        pairs = tuple(members)
        self._view = pairs[0][1].view if pairs else lower
        self._kinds, self._phrases = tuple(kind for kind, _ in pairs), tuple(phrases for _, phrases in pairs)
        known = {index: phrases.beginnings for index, phrases in enumerate(self._phrases) if phrases.beginnings}
        self._everywhere = frozenset(range(len(pairs))) - known.keys()
        self._at_top = frozenset(index for index, beginning in known.items() if beginning.top)
        self._beginnings = joined(beginning.pieces for beginning in known.values())
        self._beginning = _kept({index: beginning.first for index, beginning in known.items()})
        self._holding = _kept({index: beginning.inside for index, beginning in known.items()})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PhraseSet) and tuple(other) == tuple(self)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __iter__(self) -> Iterator[tuple[Kind, Phrases]]:
        return zip(self._kinds, self._phrases, strict=True)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[tuple[Kind, Match]]:
        """Find all matches in `text[start:end]` with their kinds: those of the first phrases, then of the next."""
        view = self._view(text)
        places = self._places(view, start, min(end, len(view)))
        for index in sorted({*places, *self._everywhere, *(() if start else self._at_top)}):
            phrases = self._phrases[index]
            if index in self._everywhere:
                found = phrases.finditer(text, start, end)
            else:
                found = phrases.tried(view, sorted(places.get(index, ())), start, end)
            for match in found:
                yield self._kinds[index], match

    def first(self, text: str) -> Kind | None:
        """Give the kind of the first phrases that a text holds, None when it holds none."""
        return next((kind for kind, _ in self.finditer(text)), None)

    def _places(self, view: str, start: int, end: int) -> dict[int, set[int]]:
        """Give where phrases may begin, by their number."""
        places: dict[int, set[int]] = {}
        if first := self._beginnings.first:
            for at in map(_start, first.finditer(view, start, end)):
                for index in self._beginning(view[at : min(at + FAR, end)]):
                    places.setdefault(index, set()).add(at)
        if inside := self._beginnings.inside:
            for at in map(_start, inside.finditer(view, start, end)):
                for index in self._holding(view[at : min(at + FAR, end)]):
                    places.setdefault(index, set()).update(borders(view, at))
        return places


def _kept(patterns: Mapping[int, re.Pattern[str] | None]) -> Callable[[str], tuple[int, ...]]:
    """Give what tells the numbers of the patterns that match at a few letters; these come again and again."""

    @lru_cache(maxsize=10_000)
    def matching(letters: str) -> tuple[int, ...]:
        return tuple(index for index, pattern in patterns.items() if pattern and pattern.match(letters))

    return matching


def _border(lookbehind: regex.Match[str]) -> str:
    """Give what of a lookbehind tells how a pattern may begin: that no word goes on there, as behind a border."""
    return r"\b" if lookbehind[0] in _NO_WORD_BEFORE else ""


def _for_regex(known: Beginnings | None) -> Beginnings | None:
    """Give where a pattern may begin that is left to `regex`: what that takes for a letter of a word differs."""
    return None if known is None or known.inside is not None else known.anywhere()


def _spelled(match: regex.Match[str], *, case: Callable[[str], str]) -> str:
    """Give a part of a pattern as `re` understands it."""
    if match["class"]:
        return _class(match["class"], case)
    if match["letter"]:
        return _LETTER
    if match["named"]:
        return "(?P<"
    return case(match[0]) if match["upper"] else match[0]


def _class(written: str, case: Callable[[str], str]) -> str:
    """Give a class of characters without `\\p{L}`, which `re` knows only as the class of all letters."""
    rest = _IN_CLASS.sub(lambda part: "" if part["letter"] else case(part[0]) if part["upper"] else part[0], written)
    if r"\p{L" not in written:
        return rest
    if rest in ("[]", "[^]"):
        return _LETTER if rest == "[]" else rf"(?:(?!{_LETTER})[\s\S])"
    return rf"(?:(?!{_LETTER}){rest})" if rest.startswith("[^") else rf"(?:{_LETTER}|{rest})"


@lru_cache(maxsize=1_000)
def lower(text: str) -> str:
    """Give a text in lower case without signs of notes, all offsets kept: letters that would become two stay.

    So many are kept that a report's text is still there after all sentences that were asked for since.
    """
    view = text.lower()
    if len(view) != len(text):
        view = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return _NOTES.sub("\0", view) if _ANY_SIGN.search(view) else view
