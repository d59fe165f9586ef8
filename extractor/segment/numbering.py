"""Heading numbers: `13.`, `4.2`, `C.1`, `B)`, `IV.`; also `l2.` as a scanner reads it."""

from dataclasses import dataclass
from typing import Literal

import regex

NumberKind = Literal["arabic", "letter", "roman"]

_ARABIC = r"\d{1,2}(?:\.\d{1,2}){0,3}"
_LETTER = r"[A-ZÅÄÖ](?:\.?\d{1,2}){1,2}|[A-ZÅÄÖa-z](?=[.)])|[A-Z](?=:\s|\s?[–—-]\s)"
_ROMAN = r"(?:X{0,2}(?:IX|IV|VI{1,3})|X{0,2}I{2,3}|X{1,2}I?|V|I)(?=[.):]|\s?[–—-]\s)"
_SCANNED = r"[\dlIO|]{1,2}(?=\.\s)"
_LEAD = r"(?:(?:§|[Pp]unkt|[Aa]vsnitt|[Kk]apitel|[Ff]råga)\s{0,2}|\((?=(?:\d{1,2}|\p{L})\)))?"

_PREFIX = regex.compile(
    rf"{_LEAD}(?:(?P<arabic>{_ARABIC})|(?P<roman>{_ROMAN})|(?P<letter>{_LETTER})|(?P<scanned>{_SCANNED}))"
    # The comma is a scanner's dot.
    r"(?P<sep>\s?[.):]\s*|,\s(?=\p{Lu})|\s*[–—-]\s+|\s+)(?=\S)"
)
_ALONE = regex.compile(rf"{_LEAD}(?:(?P<arabic>{_ARABIC})|(?P<roman>{_ROMAN})|(?P<letter>{_LETTER}))\s?[.):]?\s*")
_BARE_ROMAN = regex.compile(r"(X{0,2}(?:IX|IV|VI{0,3}|I{1,3})|X{1,2})\s+(?=\p{Lu})")
_BARE_LETTER = regex.compile(r"([A-Z])\s+(?=\p{Lu})")
_SCANNED_DIGITS = str.maketrans("lI|O", "1110")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10}
_PIECE = regex.compile(r"\d+|[^\W\d]")


@dataclass(frozen=True, slots=True)
class Number:
    """A heading's number: as printed without the dot, and its parts as integers ("C.1" is (3, 1))."""

    text: str
    kind: NumberKind
    parts: tuple[int, ...]
    length: int
    """Characters of the line that the number and what follows it up to the title take."""
    loose: bool = False
    """Whether nothing but a blank parts number and title: "13 Kommentera", but "12 företag" as well."""

    @property
    def depth(self) -> int:
        """How many levels deep the number is: 1 for "4", 2 for "4.2"."""
        return len(self.parts)

    @property
    def last(self) -> int:
        """The number within its level."""
        return self.parts[-1]


def read_number(line: str) -> Number | None:
    """Read the number that a heading line begins with; None when there is none or no title follows."""
    match = _PREFIX.match(line)
    return _number(match) if match else None


def number_alone(line: str) -> Number | None:
    """Read a line, or a list marker, that is nothing but a number."""
    match = _ALONE.fullmatch(line.strip())
    return _number(match) if match else None


def read_bare(line: str) -> tuple[Number, ...]:
    """Read a Roman number or a letter with nothing but a blank behind it: "B Mål", "II Mål"; "I Mål" is either.

    One line alone tells nothing, for "I" is a word: they are numbers where they count up through a report.
    """
    roman, letter = _BARE_ROMAN.match(line), _BARE_LETTER.match(line)
    found = [Number(roman[1], "roman", (_roman(roman[1]),), roman.end())] if roman else []
    return (*found, Number(letter[1], "letter", _integers(letter[1]), letter.end())) if letter else tuple(found)


def _number(match: regex.Match[str]) -> Number | None:
    groups = match.groupdict()
    loose = not (groups.get("sep") or ".").strip()
    if groups["arabic"]:
        return Number(groups["arabic"], "arabic", _integers(groups["arabic"]), match.end(), loose)
    if groups["roman"]:
        return Number(groups["roman"], "roman", (_roman(groups["roman"]),), match.end(), loose)
    if groups["letter"]:
        return Number(groups["letter"], "letter", _integers(groups["letter"]), match.end(), loose)
    digits = groups["scanned"].translate(_SCANNED_DIGITS)
    return Number(digits, "arabic", (int(digits),), match.end(), loose)


def _integers(text: str) -> tuple[int, ...]:
    parts = [int(piece) if piece.isdigit() else _ordinal(piece) for piece in _PIECE.findall(text)]
    # "2.0 Mål" is a chapter.
    return tuple(parts[:-1] if len(parts) == 2 and parts[-1] == 0 else parts)


def _ordinal(letter: str) -> int:
    return "abcdefghijklmnopqrstuvwxyzåäö".find(letter.lower()) + 1


def _roman(text: str) -> int:
    values = [_ROMAN_VALUE[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
