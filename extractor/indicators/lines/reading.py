"""Indicators from lines: a name with its labelled values below, beside or before it, and groups indented under it."""

import regex

from extractor.indicators.lines.answered import read_answered_sentence
from extractor.indicators.lines.bracketed import read_bracketed_goals
from extractor.indicators.lines.clauses import read_clauses
from extractor.indicators.lines.divided import read_divided_line
from extractor.indicators.lines.grouped import read_group_line, read_nested_part, read_part_line
from extractor.indicators.lines.groups import Name
from extractor.indicators.lines.labelled import read_labelled_line
from extractor.indicators.lines.labels import read_labels
from extractor.indicators.lines.noted import take_noted_line
from extractor.indicators.lines.numbered import read_fraction, read_named_number
from extractor.indicators.lines.questions import read_question
from extractor.indicators.lines.state import Reading
from extractor.indicators.lines.worded import read_goal_item, read_goal_paragraph, read_prose_line
from extractor.indicators.prose.announced import is_announced
from extractor.indicators.words.signs import GOAL
from extractor.indicators.words.wording import LONGEST_NAME, NAME_START

PATIENCE = 2
"""Lines that may stand between a name and its first value (a definition, a comment)."""

_SENTENCE_END = regex.compile(r"[.!?][\"”)]?\s*$")
_BARE_LABEL = regex.compile(rf"^\W*(?:{GOAL}|aktivitet)\s*\d*\W*$", regex.IGNORECASE)
_LETTERS = regex.compile(r"\p{L}{3}")


def read_line(reading: Reading, start: int, end: int, level: int = 0, *, marker: str | None = None) -> None:
    """Read one line; `level` is its depth in a list, `marker` its list marker, empty where it goes on with an
    item, None when it is no item.
    """
    reading.level, reading.marker = level, marker
    reading.goals = reading.goals and (marker is not None or reading.headed)
    reading.goals = reading.goals or (bool(marker) and is_announced(reading.scene, start))
    reading.headed = False
    if (
        read_question(reading, start, end)
        or read_clauses(reading, start, end)
        or take_noted_line(reading, start, end)
        or read_divided_line(reading, start, end)
        or read_group_line(reading, start, end)
        or read_part_line(reading, start, end)
    ):
        return
    if read_nested_part(reading, start, end) or read_bracketed_goals(reading, start, end):
        return
    labels = read_labels(reading.scene, start, end)
    if {label.role for label in labels} == {"target"} and read_goal_paragraph(reading, start, end):
        return
    if labels and (
        read_answered_sentence(reading, labels, start, end) or read_labelled_line(reading, labels, start, end)
    ):
        return
    if read_fraction(reading, start, end) or read_named_number(reading, start, end):
        return
    _read_other(reading, start, end)


def _read_other(reading: Reading, start: int, end: int) -> None:
    """Read a line without label and number of its own: a goal of a list, a name, or running text."""
    text = reading.scene.text(start, end).strip()
    if not text or (reading.goals and reading.marker and read_goal_item(reading, start, end)):
        return
    if _is_name(reading, text, start, end):
        _wait_for_values(reading, Name(text, start, end))
        return
    read_prose_line(reading, start, end)
    reading.waited += 1
    if reading.waited > PATIENCE:
        reading.pending = []


def _is_name(reading: Reading, text: str, start: int, end: int) -> bool:
    if len(text) > LONGEST_NAME or _SENTENCE_END.search(text) or not _LETTERS.search(text):
        return False
    return not reading.scene.within(start, end) or bool(_BARE_LABEL.match(text))


def _wait_for_values(reading: Reading, name: Name) -> None:
    """Keep a name for the values to come; two names one under the other share them."""
    above = reading.pending[-1].text if reading.pending and not reading.waited else ""
    joined = above.endswith(",") or bool(NAME_START.match(above) and NAME_START.match(name.text))
    reading.pending = [*reading.pending, name] if joined else [name]
    reading.waited = 0
