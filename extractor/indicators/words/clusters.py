"""Numbers that belong to one value: "7 WS, 21 företag"."""

from collections.abc import Iterable, Sequence

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

GAP = 30
"""Characters between two numbers of one value ("2 workshops per år med deltagande av 4-8 företag")."""

_SUMMED = regex.compile(r"^[^.;:!?\n\d]*[,;]\s*(?:och\s+|med\s+)?(?:sammanlagt|totalt|tillsammans|inalles)\s+$")
"""What adds how many there are of another thing in all: "15 företag får råd, sammanlagt 900 konsulttimmar"."""
_APART = regex.compile(
    r"[.!?]\s|\n|\(|\d|\bav\b(?!\s*$)|\b(?:ska|skall|skulle|har|ha|hade|är|var|få|får|som|att|minst|för)\b"
)


def cluster(scene: Scene, mains: Iterable[Quantity]) -> list[Quantity]:
    """Keep the first number and those that belong to it ("7 WS, 21 företag"), not what a later clause adds."""
    kept: list[Quantity] = []
    for quantity in mains:
        gap = scene.text(kept[-1].evidence.end, quantity.evidence.start) if kept else ""
        summed = kept and _SUMMED.search(gap) is not None and not answers(quantity, kept)
        if quantity.unit_kind == "time" and kept and not summed:
            continue
        if kept and not summed and (answers(quantity, kept) or len(gap) > GAP or _APART.search(gap)):
            break
        kept.append(quantity)
    return kept


def answers(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Tell whether a number counts the same as one before it, so that it is no second thing of the same value."""
    return any(
        quantity.unit_kind == other.unit_kind
        and (quantity.unit is None or other.unit is None or stem(quantity.unit) == stem(other.unit))
        for other in others
    )
