"""Noughts told in words: "Det blev inga kurser" answers a goal as a 0 does."""

from collections.abc import Iterator, Sequence

from extractor.indicators.drafts import Scene
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.wording import stem
from extractor.patterns import Match
from extractor.types import Quantity


def none_of_it(scene: Scene, start: int, end: int, goal: Quantity) -> Quantity | None:
    """Give the nought with which an answer to a goal opens ("Levererat: inget ännu", "Det blev inga kurser")."""
    answer = scene.text(start, end)
    found = scene.words.answers.none_of_it.match(answer)
    if found is None or (found["noun"] and stem(found["noun"]) != stem(goal.unit or "")):
        return None
    return _nought(scene, found, start) if text_status(answer, scene.words) is None else None


def nothing_else(scene: Scene, start: int, end: int) -> Quantity | None:
    """Give the nought that a cell consists of ("inga", "Inget alls.")."""
    found = scene.words.answers.nothing_else.fullmatch(scene.document.text, start, end)
    return _nought(scene, found) if found is not None else None


def opening_none(scene: Scene, start: int, end: int) -> Quantity | None:
    """Give the nought that a clause opens with, whatever it goes on to say ("men det blev inga")."""
    found = scene.words.answers.opening_none.match(scene.document.text, start, end)
    return _nought(scene, found) if found is not None else None


def none_of_these(
    scene: Scene, start: int, end: int, goals: Sequence[Quantity], told: Sequence[Quantity]
) -> Iterator[Quantity]:
    """Give the noughts by which a text answers goals that no number of it does ("1 avtal, inga kurser")."""
    things = {stem(goal.unit) for goal in goals if goal.unit} - {stem(number.unit) for number in told if number.unit}
    for found in scene.words.answers.none_of_these.finditer(scene.document.text, start, end):
        if stem(found["noun"]) in things:
            evidence = scene.document.evidence(*found.span())
            yield Quantity(0, 0, found["noun"], "count", "exact", None, evidence)


def _nought(scene: Scene, found: Match, offset: int = 0) -> Quantity:
    start, end = found.span("none")
    return Quantity(0, 0, None, "count", "exact", None, scene.document.evidence(offset + start, offset + end))
