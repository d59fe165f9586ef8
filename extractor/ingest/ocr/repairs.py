"""Misread figures set right, only where the figures beside them or the report's own numbering prove them."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.ingest.ocr.measures import Measured

COST = 0.8
"""Factor on a repaired word's confidence."""

_AS_FIGURE = str.maketrans({"O": "0", "o": "0", "l": "1", "|": "1", "I": "1", "S": "5", "B": "8", "Z": "2"})
_IN_CODE = _AS_FIGURE | str.maketrans({"A": "4", "G": "6", "J": "3", "L": "1"})
_SWOLLEN_CODE = regex.compile(r"(?P<letter>\p{Lu})\p{Lu}(?P<number>\d)(?P<rest>[.,:]?)")
_FIRST_ONE = regex.compile(r"[l|](?=\d)")
_WITHIN = regex.compile(r"(?<=\d)[OolI|](?=\d|[.,;:)%]*$)")
_FIGURES = regex.compile(r"[\dOolI|]+[.,;:)%]*")
_ENERGY = regex.compile(r"(?P<prefix>[kKMGT])[wW](?P<hours>[hn]?)(?P<rest>[.,;:)]*|/.*)")
_HOURS = regex.compile(r"(?<!\p{L})(?P<prefix>[kMGT])wh(?!\p{L})")
_DEGREES = regex.compile(r"[”“\"'’*oO]C(?P<rest>[.,;:)]*)")
_YEAR = regex.compile(r"(?<=\S/)[fl]år(?!\p{L})")
_SHORT_FOR = {("fr", "m"): "o", ("t", "m"): "o"}
"""What stands between the letters of "från och med" and "till och med"."""
_RIM = regex.compile(r"[«‹|](?P<word>\p{Lu}\p{L}{3,}.*)")
_TORN_T = regex.compile(r"(?<=\p{Lu})['’‘]I['’‘]")
_CODE = regex.compile(r"\p{Lu}{1,3}\d[.,:]?")
_MISREAD_CODE = regex.compile(r"(?P<letters>\p{Lu}{1,3})(?P<number>[OlISBZAGJL])(?P<rest>[.,:]?)")


def repaired(pages: Sequence[Sequence[Measured]]) -> tuple[list[list[Measured]], list[list[tuple[str, str]]]]:
    """Give the words of each page, misread figures set right; also what was changed, as (read, made)."""
    codes = {word.text for page in pages for word in page if _CODE.fullmatch(word.text)}
    made_pages, repairs = [], []
    for page in pages:
        texts = {word.text for word in page}
        made = [_repair(page, index, codes, texts) for index in range(len(page))]
        repairs.append([(old.text, new) for old, new in zip(page, made, strict=True) if old.text != new])
        made_pages.append([_replaced(old, new) for old, new in zip(page, made, strict=True)])
    return made_pages, repairs


def _replaced(word: Measured, text: str) -> Measured:
    return word if word.text == text else replace(word, text=text, confidence=round(COST * word.confidence, 2))


def _repair(page: Sequence[Measured], index: int, codes: set[str], texts: set[str]) -> str:
    text = _TORN_T.sub("T", per_unit(page[index].text))
    if (rim := _RIM.fullmatch(text)) and rim["word"] in texts:
        return rim["word"]
    if text == "0" and (made := _SHORT_FOR.get(_beside(page, index))):
        return made
    if _FIGURES.fullmatch(text):
        return figures(text)
    if index == 0 or page[index - 1].line != page[index].line:
        return code(text, codes)
    return unit(text) if page[index - 1].text[-1:].isdigit() else text


def _beside(page: Sequence[Measured], index: int) -> tuple[str, str]:
    """Give the words before and behind a word of a line, blank where it begins or ends the line."""
    line = page[index].line
    before, after = (
        page[at].text if 0 <= at < len(page) and page[at].line == line else "" for at in (index - 1, index + 1)
    )
    return before, after


def figures(text: str) -> str:
    """Set right letters among figures: `l0` is 10, `2O19` 2019, `l2.` 12. A lone letter or `I4` stays."""
    return _WITHIN.sub(lambda found: found.group().translate(_AS_FIGURE), _FIRST_ONE.sub("1", text))


def unit(text: str) -> str:
    """Set right a unit of energy, power or warmth behind a number: `kwn` is kWh, `MWn` MWh, `KW` kW, `”C` °C."""
    if degrees := _DEGREES.fullmatch(text):
        return f"°C{degrees['rest']}"
    found = _ENERGY.fullmatch(text)
    if found is None:
        return text
    prefix = "k" if found["prefix"] in "kK" else found["prefix"]
    return f"{prefix}W{'h' if found['hours'] else ''}{found['rest']}"


def per_unit(text: str) -> str:
    """Set right "/lår" and "/får", as the stroke makes of "/år", and "kwh", which is no word of another kind."""
    return _HOURS.sub(r"\g<prefix>Wh", _YEAR.sub("år", text))


def code(text: str, codes: set[str]) -> str:
    """Set right a heading's code (`HAS` for HA5, `RA4` for R4) beside numbers of its series in the report."""
    if doubled := _SWOLLEN_CODE.fullmatch(text):
        return _in_series(doubled, codes)
    found = _MISREAD_CODE.fullmatch(text)
    if found is None:
        return text
    number = int(found["number"].translate(_IN_CODE))
    before, made, after = (f"{found['letters']}{each}{found['rest']}" for each in range(number - 1, number + 2))
    return made if codes & {before, after} and made not in codes else text


def _in_series(found: regex.Match[str], codes: set[str]) -> str:
    """Give a code without the second letter that was read into it, where the codes before and after it lack one."""
    number = int(found["number"])
    before, made, after = (f"{found['letter']}{each}{found['rest']}" for each in range(number - 1, number + 2))
    return made if {before, after} <= codes and made not in codes else found[0]
