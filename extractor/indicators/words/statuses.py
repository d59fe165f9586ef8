"""Whether an author says that something was not measured or was dropped."""

from extractor.indicators.words.vocabulary import Vocabulary
from extractor.types import Status


def cell_status(text: str, words: Vocabulary) -> Status | None:
    """Give the status that a cell states in place of a value ("Ej mätt", "Utgår")."""
    return next((entry.status for entry in words.statuses if text and entry.cell.fullmatch(text)), None)


def text_status(text: str, words: Vocabulary) -> Status | None:
    """Give the status that a passage states anywhere; the one that comes first in the lexicon wins."""
    if words.status_hint.search(text) is None:
        return None
    return next((entry.status for entry in words.statuses if entry.text.search(text)), None)


def is_empty(text: str, words: Vocabulary) -> bool:
    """Tell whether a cell or answer states nothing ("-", "n/a")."""
    return words.empty.fullmatch(text) is not None
