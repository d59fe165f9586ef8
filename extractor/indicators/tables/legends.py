"""Columns headed by single letters, which the text above or below the table explains ("A = planerade kurser")."""

from collections.abc import Sequence

import regex

REACH = 700
"""Characters above and below a table in which its letters are explained."""
LONGEST = 110
"""Characters of what explains one letter."""
_LETTER = regex.compile(r"\(?(?P<letter>\p{L})\)?")
_END = regex.compile(r"[.:;,\s]*(?:\boch\b)?[.:;,\s]*$")
_STOP = regex.compile(r"[\n;]|\.(?=\s|$)")


def explained(head: Sequence[str], before: str, after: str) -> list[str]:
    """Give a header row with its single letters spelled out; unchanged where not all of two or more are explained."""
    letters = {place: match["letter"] for place, cell in enumerate(head) if (match := _LETTER.fullmatch(cell))}
    if len(letters) < 2 or len(set(letters.values())) < len(letters):
        return list(head)
    for text in (after[:REACH], before[-REACH:]):
        told = _told(list(letters.values()), text)
        if told:
            spelled = dict(zip(letters, told, strict=True))
            return [spelled.get(place, cell) for place, cell in enumerate(head)]
    return list(head)


def _told(letters: Sequence[str], text: str) -> list[str]:
    """Find the explanations of letters one after another, from the first place where all of them are found."""
    for first in _mark(letters[0]).finditer(text):
        marks = [first]
        for letter in letters[1:]:
            following = _mark(letter).search(text, marks[-1].end())
            if following is None:
                return []
            marks.append(following)
        stops = [mark.start() for mark in marks[1:]] + [len(text)]
        told = [_clean(text[mark.end() : stop]) for mark, stop in zip(marks, stops, strict=True)]
        if all(0 < len(each) <= LONGEST for each in told):
            return told
    return []


def _mark(letter: str) -> regex.Pattern[str]:
    """Match a letter that opens its explanation: at an edge, with a sign or a verb behind it or none."""
    edge = r"(?:^|[\n,;:(.]|(?i:\b(?:och|betyder|anger|avser|kolumn(?:en|erna)?|där|är|samt)\b))\s*"
    sign = r"\)?\s*(?:[=:–-]|\b(?:betyder|anger|avser|är|visar|står\s+för)\b)?\s*"
    return regex.compile(rf"{edge}\(?{letter}\b{sign}(?=\p{{L}})")


def _clean(text: str) -> str:
    stop = _STOP.search(text)
    return _END.sub("", text[: stop.start()] if stop else text).strip()
