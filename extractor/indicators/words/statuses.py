"""Whether an author says that something was not measured or was dropped."""

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.vocabulary import Vocabulary
from extractor.types import Status

_BREAK = regex.compile(r"[.!?]\s+(?=\p{Lu})|\n")
"""Between two sentences."""


def cell_status(text: str, words: Vocabulary) -> Status | None:
    """Give the status that a cell states in place of a value ("Ej mätt", "Utgår")."""
    return next((entry.status for entry in words.statuses if text and entry.cell.fullmatch(text)), None)


def text_status(text: str, words: Vocabulary) -> Status | None:
    """Give the status that a passage states, None where it states none."""
    told = told_status(text, words)
    return told[0] if told else None


def status_at(scene: Scene, start: int, end: int) -> Status | None:
    """Give the status that `text[start:end]` states; kept, since a sentence is asked for by its neighbours too."""
    key = ("status", start, end)
    if key not in scene.memo:
        scene.memo[key] = text_status(scene.text(start, end), scene.words)
    found: Status | None = scene.memo[key]
    return found


def told_status(text: str, words: Vocabulary) -> tuple[Status, int] | None:
    """Give the status that a passage states and the offset of the words that do.

    Of several it is the one told first, in one sentence that first in the lexicon: what was dropped may be why
    something was not measured ("Frågan ströks, så målet har inte följts upp"), and behind a goal that was dropped
    another may follow that was not measured.
    """
    if words.status_hint.search(text) is None:
        return None
    first: dict[Status, int] = {}
    for status, match in words.told_statuses.finditer(text):
        first[status] = min(match.start(), first.get(status, match.start()))
    told = list(first.items())
    in_order = sorted(told, key=lambda each: each[1])
    if told and _BREAK.search(text, in_order[0][1], in_order[-1][1]):
        told = in_order
    return told[0] if told else None


def is_empty(text: str, words: Vocabulary) -> bool:
    """Tell whether a cell or answer states nothing ("-", "n/a")."""
    return words.empty.fullmatch(text) is not None
