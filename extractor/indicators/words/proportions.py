"""Two numbers that go together: "tre av fyra hushåll" is a share, "31 av 40" outcome and goal, "4 av 5" a mark."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.tagged import Tagged, pairs
from extractor.types import Quantity

_OF = regex.compile(r"^\W*av\W*(?:de\W+|totalt\W+|våra\W+)?$", regex.IGNORECASE)
_OF_WORD = regex.compile(r"\s+av\s+", regex.IGNORECASE)
MOST_OF = 10
"""The largest number that a share in words is told of: "nio av tio elever"."""
_SHALL = regex.compile(
    r"\s+(?:(?!(?:vi|man|jag|de|som|det)\b)\p{L}+\s+){0,3}?(?:ska|skall|skulle|bör|borde)\b", regex.IGNORECASE
)
"""What says behind the whole that so many of it are to do a thing ("16 av 20 skolor skulle ha en rutin")."""
_MARK = regex.compile(
    r"\b(?:\p{L}*betyg(?:et)?|\p{L}*poäng|medelvärdet?|snittet|omdömet?)\s+(?:\p{L}+\s+){0,2}$", regex.IGNORECASE
)
REACH = 100
"""Characters behind two numbers in which a word says that they count what was planned."""


def fractions(scene: Scene, tagged: list[Tagged]) -> list[Tagged]:
    """Read "31 av 40" as outcome and target where the sentence speaks of goals."""
    if not any(item.role == "target" for item in tagged):
        return tagged
    out = list(tagged)
    for place, between in pairs(scene, tagged):
        criterion = any(item.role == "target" for item in tagged[:place])
        if _OF.match(between) and _is_mark(scene, out[place].quantity):
            out[place] = replace(out[place], role="target", compared=False)
            out[place + 1] = replace(out[place + 1], role=None, part=True)
            continue
        share = out[place].part and out[place].quantity.unit_kind == "percent"
        if out[place].role in (None, "target") and _OF.match(between) and not (criterion or share):
            out[place] = replace(out[place], role="outcome", compared=True)
            out[place + 1] = replace(out[place + 1], role="target", compared=True)
    return out


def _is_mark(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether a number is a mark on a scale, which the number behind it ends ("minst betyget 4 av 5")."""
    return _MARK.search(scene.text(max(0, quantity.evidence.start - 30), quantity.evidence.start)) is not None


def proportions(scene: Scene, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Read "tre av fyra hushåll" in a sentence of what shall be as 75 percent; left out before "(75 procent)".

    In "16 av 20 skolor ska ..." 16 is the goal, and schools are what it counts.
    """
    out: list[Quantity] = []
    skip = False
    for place, quantity in enumerate(quantities):
        if skip:
            skip = False
            continue
        whole = quantities[place + 1] if place + 1 < len(quantities) else None
        if whole is not None and _is_goal_within(scene, quantity, whole):
            said = scene.document.evidence(quantity.evidence.start, whole.evidence.end)
            out.append(replace(quantity, unit=whole.unit, unit_kind=whole.unit_kind, evidence=said))
            skip = True
            continue
        if whole is None or not _is_proportion(scene, quantity, whole):
            out.append(quantity)
            continue
        skip = True
        after = quantities[place + 2] if place + 2 < len(quantities) else None
        if after is not None and after.unit_kind == "percent" and scene.text(*_gap(whole, after)).strip().endswith("("):
            continue
        start, share = quantity.evidence.start, 100 * quantity.low / whole.low
        said = scene.document.evidence(start, whole.evidence.start + len(whole.evidence.quote.split()[0]))
        out.append(replace(quantity, low=share, high=share, unit="%", unit_kind="percent", evidence=said))
    return out


def _gap(one: Quantity, other: Quantity) -> tuple[int, int]:
    return one.evidence.end, other.evidence.start


def _is_goal_within(scene: Scene, part: Quantity, whole: Quantity) -> bool:
    """Tell whether a number is how many of another are to do a thing, which no plan is the number of."""
    digits = all(any(char.isdigit() for char in number.evidence.quote) for number in (part, whole))
    joined = part.unit is None and _OF.match(scene.text(*_gap(part, whole))) is not None
    if not (digits and joined and whole.unit_kind == "count" and whole.unit) or part.high >= whole.low:
        return False
    planned = scene.words.sentences.promised_whole.match(whole.unit) is not None
    return not planned and _SHALL.match(scene.document.text, whole.evidence.end, whole.evidence.end + REACH) is not None


def _is_proportion(scene: Scene, part: Quantity, whole: Quantity) -> bool:
    """Tell whether two small numbers in words give a share, not how many of a planned number came about."""
    words = not any(char.isdigit() for char in part.evidence.quote + whole.evidence.quote)
    small = part.low == part.high < whole.low == whole.high <= MOST_OF
    behind = whole.unit or scene.text(whole.evidence.end, whole.evidence.end + REACH).lstrip()
    planned = scene.words.sentences.promised_whole.match(behind) is not None
    joined = _OF_WORD.fullmatch(scene.text(*_gap(part, whole))) is not None
    return words and small and joined and not planned and part.unit is None
