"""How a report says that it writes goals and results side by side: "planned in brackets", "reached - planned"."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.indicators.words.signs import ARROW, ARROWS
from extractor.indicators.words.vocabulary import Role, Vocabulary
from extractor.patterns import Match

MOST_BETWEEN = 60
"""Characters between the word for brackets and the word for what stands in them."""
LONGEST_PART = 25
"""Characters of one of the values that stand side by side."""

_BRACKETS = regex.compile(r"\bparentes(?:er(?:na)?|en)?\b", regex.IGNORECASE)
_PASSAGE = regex.compile(r"[^.;\n\t]*")
_APART = regex.compile(rf"\s*(?P<sign>{ARROW}|[-–—/|,;]|\b(?:och|respektive|resp\.?)\b)\s*", regex.IGNORECASE)
_ANNOUNCED = regex.compile(r"(?:ordning\w*|anges?|redovisa[st]|visas?|skrivs|avser|som|\()\W*$", regex.IGNORECASE)
_IN_ORDER = regex.compile(r"\bordning\w*\W*$", regex.IGNORECASE)
_HEAD = regex.compile(r"(?P<outer>[^()]*)\((?P<inner>[^()]+)\)\s*")
_IN_BRACKETS = regex.compile(r"\s*(?P<outer>[^()\n]{1,25}?)\s*\(\s*(?P<inner>[^()\n]{1,25}?)\s*\)\s*")
_SIGNS = {"-": r"\s+[-–—]+\s+|\s*(?<=\d|%)[–—](?=\s*\d)", "/": r"\s*/\s*", "|": r"\s*\|\s*", "→": rf"\s*{ARROW}\s*"}
_ANY_SIGN = r"\s+[-–—]\s+|\s*/\s*|\s*;\s*|,\s+|\s*\|\s*"


@dataclass(frozen=True, slots=True)
class Notation:
    """Values that stand side by side, and which role each has; `start` is where the report says so."""

    start: int
    roles: tuple[Role, ...]
    sign: str = ""
    """What parts the values, "" for brackets around the last."""

    def split(self, scene: Scene, cell: Cell) -> list[Cell] | None:
        """Part a cell into the cells of its values; None for one that is not written so."""
        text = scene.text(cell.start, cell.end)
        spans = self._bracketed(text) if not self.sign else self._ordered(text)
        if spans is None or not any(char.isdigit() for start, end in spans for char in text[start:end]):
            return None
        return [Cell(cell.start + start, cell.start + end) for start, end in spans]

    def _bracketed(self, text: str) -> list[tuple[int, int]] | None:
        match = _IN_BRACKETS.fullmatch(text)
        return [match.span("outer"), match.span("inner")] if match else None

    def _ordered(self, text: str) -> list[tuple[int, int]] | None:
        spans, last = [], 0
        for match in regex.finditer(_SIGNS.get(self.sign, _ANY_SIGN), text):
            spans.append((last, match.start()))
            last = match.end()
        spans.append((last, len(text.rstrip())))
        fits = len(spans) == len(self.roles) and all(end - start <= LONGEST_PART for start, end in spans)
        return spans if fits else None


def notation_at(scene: Scene, place: int) -> Notation | None:
    """Give the notation in force at a place: the last one told before it, else one told later in its section.

    Under a heading of goals and what came of them arrows lead from the ones to the others.
    """
    told = _told(scene)
    before = [notation for notation in told if notation.start <= place]
    if before:
        return before[-1]
    section = scene.section_at(place)
    end = section.end if section is not None else len(scene.document.text)
    found = next((n for n in told if n.start < end), None)
    if found is None and section is not None and scene.words.answers.goals_told.search(section.title):
        return Notation(section.start, ("target", "outcome"), "→")
    return found


def of_header(text: str, words: Vocabulary) -> Notation | None:
    """Give the notation that a column's header states: "Utfall (mål)", "Mål/utfall"."""
    match = _HEAD.fullmatch(text)
    inner = _whole_role(match["inner"], words) if match is not None else None
    if inner is not None:
        return _with_inner(inner, 0)
    return next(iter(_ordered_in(text, words, 0)), None)


def _told(scene: Scene) -> Sequence[Notation]:
    key = ("notations", 0, 0)
    if key not in scene.memo:
        text = scene.document.text
        found = [*_bracketed_in(text, scene.words), *_ordered_in(text, scene.words)]
        scene.memo[key] = sorted(found, key=lambda notation: notation.start)
    found_before: Sequence[Notation] = scene.memo[key]
    return found_before


def _bracketed_in(text: str, words: Vocabulary) -> list[Notation]:
    """Find the sentences that say what stands in brackets: the role word nearest to the word for brackets."""
    found = []
    for match in _BRACKETS.finditer(text):
        start = max(text.rfind(sign, 0, match.start()) for sign in ".;\n\t") + 1
        end = _PASSAGE.match(text, match.end())
        passage = text[start : end.end() if end else match.end()]
        at = match.start() - start
        near = [
            (max(word.start() - at - len(match.group()), at - word.end()), role)
            for word in words.notation.finditer(passage)
            if (role := _role_of(word)) is not None
        ]
        inner = min(near, default=(MOST_BETWEEN + 1, None))
        notation = _with_inner(inner[1], match.start()) if inner[0] <= MOST_BETWEEN else None
        if notation is not None:
            found.append(notation)
    return found


def _with_inner(inner: Role | None, start: int) -> Notation | None:
    if inner == "target":
        return Notation(start, ("outcome", "target"))
    return Notation(start, ("target", "outcome")) if inner == "outcome" else None


def _ordered_in(text: str, words: Vocabulary, least: int = 1) -> list[Notation]:
    """Find words of roles that stand side by side; `least` is 0 where nothing need announce them (a header)."""
    found: list[Notation] = []
    run: list[Match] = []
    signs: set[str] = set()
    for match in [*words.notation.finditer(text), None]:
        gap = _APART.fullmatch(text, run[-1].end(), match.start()) if run and match else None
        if gap is None:
            found += _ordered(text, run, signs, least)
            run, signs = [], set()
        if match is not None:
            run.append(match)
        if gap is not None:
            signs.add(_sign(gap["sign"]))
    return found


def _ordered(text: str, run: Sequence[Match], signs: set[str], least: int) -> list[Notation]:
    roles = tuple(role for match in run if (role := _role_of(match)) is not None)
    if len(roles) < len(run) or len(set(roles)) < len(roles) or not {"target", "outcome"} <= set(roles):
        return []
    before, sign = text[max(0, run[0].start() - 40) : run[0].start()], next(iter(signs)) if len(signs) == 1 else ","
    whole = not before.strip() and not text[run[-1].end() :].strip()
    announced = sign == "→" or (_IN_ORDER if sign == "," else _ANNOUNCED).search(before)
    if announced or (least == 0 and whole and sign != ","):
        return [Notation(run[0].start(), roles, sign)]
    return []


def _sign(written: str) -> str:
    """Give the sign that values will be parted by; words and commas leave it open."""
    if len(written) > 1 and written.endswith(">"):
        return "→"
    return "-" if written in "-–—" else "→" if written in ARROWS else written if written in "/|" else ","


def _role_of(match: Match) -> Role | None:
    return match.lastgroup  # type: ignore[return-value]  # groups are named by role


def _whole_role(text: str, words: Vocabulary) -> Role | None:
    match = words.notation.fullmatch(text.strip())
    return _role_of(match) if match else None
