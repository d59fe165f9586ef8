"""Numbers of those who are known already, beside a larger one of what they do: "150 låtar av de fyra sångarna"."""

import regex

from extractor.indicators.drafts import Scene
from extractor.types import Quantity

REACH = 20
"""Characters before a number in which its article stands."""
_DEFINITE = regex.compile(r"[\p{L}\d]+\s+\p{L}+(?:na|nen)\b", regex.IGNORECASE)
"""A number of things that are known: "fyra sångarna"."""


def is_known(scene: Scene, quantity: Quantity, start: int) -> bool:
    """Tell whether a number only says how many do what a larger one counts ("150 låtar av de fyra sångarna")."""
    at = quantity.evidence.start
    if quantity.unit_kind != "count" or _DEFINITE.match(scene.document.text, quantity.evidence.start) is None:
        return False
    if scene.words.sentences.known.search(scene.text(max(start, at - REACH), at)) is None:
        return False
    return any(each.unit and each.unit_kind == "count" and each.low > quantity.low for each in scene.within(start, at))
