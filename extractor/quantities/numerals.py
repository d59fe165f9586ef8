"""Swedish numerals in digits and in words: the pattern that finds them and the value of what it found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import regex

from extractor.quantities.words import longest_first

_THOUSANDS = r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?![0-9]|\.[0-9])"
_PLAIN = r"[0-9]{1,15}(?![0-9])"
DIGITS = rf"(?:(?:{_THOUSANDS}|{_PLAIN})(?:,[0-9]{{1,6}}(?![0-9])|\.[0-9]{{1,6}}(?![0-9]|\.[0-9]))?(?: ?[½¼¾])?|[½¼¾])"
"""A number in digits: thousands by a blank of any kind or a dot, decimals by comma or point, with or without ½."""

_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_FRACTION = regex.compile(r"([0-9])/([0-9])")
_GROUPED = regex.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?![0-9])")


@dataclass(frozen=True, slots=True)
class Numerals:
    """Number words compiled: `words` finds them, `atoms` splits a match, `values` holds each atom's value."""

    words: str
    atoms: regex.Pattern[str]
    values: Mapping[str, float]

    def value(self, text: str) -> float:
        """Give the value of a numeral in lower case, in digits or in words, as `words` or `DIGITS` matched it."""
        if text[0].isdigit() or text[0] in _PARTS:
            return _digits(text)
        return _in_words([self.values[atom] for atom in self.atoms.findall(text)])


def compile_numerals(numbers: Mapping[str, Any]) -> Numerals:
    """Compile the tables of number words (`small`, `tens`, `scales`) to a pattern and its values."""
    small, tens = dict(numbers["small"]), dict(numbers["tens"])
    scales = {word: value for word, value in numbers["scales"].items() if word.isalpha() and len(word) > 4}
    values = {"hundra": 100.0, "et": 1.0, **small, **tens, **scales}
    return Numerals(_words(small, tens), regex.compile(rf"et(?=tusen)|{longest_first(values)}"), values)


def _words(small: Mapping[str, float], tens: Mapping[str, float]) -> str:
    units = longest_first(word for word, value in small.items() if 0 < value < 10)
    spaced = longest_first(word for word, value in small.items() if 1 < value < 10)
    under_100 = rf"(?:(?:{longest_first(tens)})(?:(?:{units})| (?:{spaced})(?!\p{{L}}))?|{longest_first(small)})"
    under_1000 = rf"(?:(?:{under_100} ?)?hundra(?: ?(?:och )?{under_100})?|{under_100})"
    under_million = rf"(?:(?:(?:{under_1000}|et) ?)?tusen(?: ?(?:och )?{under_1000})?|{under_1000})"
    return rf"(?:{under_million} ?miljon(?:er)?(?: ?{under_million})?|{under_million})"


def _in_words(values: list[float]) -> float:
    """Add up e.g. [3, 1e6, 2, 100, 1000] to 3 200 000: a scale multiplies what stands before it and below it."""
    done = thousands = group = 0.0
    for value in values:
        if value >= 1_000_000:
            done, thousands, group = done + (thousands + group or 1) * value, 0.0, 0.0
        elif value == 1000:
            thousands, group = thousands + (group or 1) * value, 0.0
        elif value == 100:
            group = (group or 1) * value
        else:
            group += value
    return done + thousands + group


def _digits(text: str) -> float:
    if "/" in text and (fraction := _FRACTION.fullmatch(text)):
        return int(fraction[1]) / max(int(fraction[2]), 1)
    part = _PARTS.get(text[-1], 0.0)
    plain = text.rstrip("½¼¾ ").replace(" ", "")
    if "." in plain and (grouped := _GROUPED.match(plain)):
        plain = grouped[0].replace(".", "") + plain[grouped.end() :]
    return float(plain.replace(",", ".") or 0) + part
