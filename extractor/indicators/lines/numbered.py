"""Lines of a name and its number, without a label: "Reparationscaféer: 22 av 36", "Antal handlingsplaner 80 st"."""

from dataclasses import replace

import regex

from extractor.indicators.lines.grouped import add_shares
from extractor.indicators.lines.groups import Name
from extractor.indicators.lines.state import Reading
from extractor.indicators.lines.told_items import tells_outcomes
from extractor.indicators.prose.reading import read_prose
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.wording import LONGEST_NAME, NAME_START, SENTENCE_BREAK, tidy
from extractor.types import Quantity

LEAST_NAME = 8
"""Characters of a name."""
MOST_TAIL = 4
"""Blanks between the words that may follow a line's last number; more make a sentence."""

_WORD_FOLLOWS = regex.compile(r"\s*\p{L}(?!\p{L}*\s*(?:$|[(\t]))")
"""More behind a number than the noun that it counts."""
_TOLD = regex.compile(r"(?P<name>[^:.!?\n]{4,90}):\s+(?:\p{L}+\s+){1,4}")
"""A goal without a number, and the words that begin what came of it: "Lägenheter med mätare: mätare sitter i"."""


def read_fraction(reading: Reading, start: int, end: int) -> bool:
    """Read "Utbildade: 16 av 20, därav 9 utrikes födda (mål 10)": outcome and target.

    In a list whose items tell what came of their goals, words may stand before: "Mätare i alla hus: satta i 16 av 20".
    """
    scene = reading.scene
    quantities = scene.within(start, end)
    if len(quantities) < 2:
        return False
    outcome, target = quantities[0], quantities[1]
    if outcome.unit_kind == "percent" != target.unit_kind:
        return False  # a share of all ("hälften av de 30") is no number out of those promised
    name = scene.text(start, outcome.evidence.start)
    between = scene.text(outcome.evidence.end, target.evidence.start)
    if not scene.words.lines.out_of.fullmatch(between) or _WORD_FOLLOWS.match(scene.text(target.evidence.end, end)):
        return False
    told = _TOLD.fullmatch(name) if reading.marker is not None and tells_outcomes(scene, start) else None
    named = told is not None or name.endswith("\t") or name.rstrip().endswith((":", "–", "-"))
    if not named or not 4 <= len(name) <= LONGEST_NAME:
        return False
    called = tidy(told["name"] if told else name)
    group = reading.begin([Name(called, start, outcome.evidence.start)])
    group.add("outcome", [_with_unit_of(outcome, target)])
    group.add("target", [target])
    breaks = SENTENCE_BREAK.finditer(scene.document.text, target.evidence.end, end)
    stop = next((match.start() for match in breaks), end)
    add_shares(scene, group, read_segment(scene, target.evidence.end, stop, has_total=True), start)
    return True


def _with_unit_of(quantity: Quantity, other: Quantity) -> Quantity:
    """Give a bare number the unit of the number that it is a part of, money scaled alike ("1,36 av 1,2 mkr")."""
    if quantity.unit is not None or other.unit_kind == "count":
        return quantity
    written = regex.match(r"[\d\s.,]+", other.evidence.quote)
    stated = float(regex.sub(r"\s", "", written.group()).replace(",", ".").strip(".") or 0) if written else 0.0
    scale = other.low / stated if stated else 1.0
    return replace(
        quantity, low=quantity.low * scale, high=quantity.high * scale, unit=other.unit, unit_kind=other.unit_kind
    )


def read_named_number(reading: Reading, start: int, end: int) -> bool:
    """Read "Antal företag med handlingsplan 80 st" and "Antal företag: 388"; what is left open tells its role."""
    scene = reading.scene
    text = scene.text(start, end)
    quantities = scene.within(start, end)
    goals = reading.goals and bool(reading.marker)
    if not quantities or goals or len(text) > LONGEST_NAME or not NAME_START.match(text):
        return False
    name = tidy(scene.text(start, quantities[0].evidence.start))
    tail = scene.text(quantities[-1].evidence.end, end).strip(" .)").count(" ")
    if len(name) < LEAST_NAME or scene.words.lines.verb.search(name) or tail > MOST_TAIL:
        return False
    if any(draft.values.keys() >= {"target", "outcome"} for draft in read_prose(scene, start, end)):
        return False
    group = reading.begin([Name(name, start, quantities[0].evidence.start)])
    segment = read_segment(scene, start, end)
    group.add_unlabelled(list(segment.mains[:1]))
    for share in segment.shares:
        group.add_share(share.group, share.label, "outcome", share.quantity)
    return True
