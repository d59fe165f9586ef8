"""Goals stated by number in one place and answered so in another: "Mål 1: 20 kvällar" ... "Mål 1: Vi höll 16"."""

from collections import defaultdict
from dataclasses import dataclass

import regex

from extractor.indicators.cues import tag
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.prose import add_shares, name_of
from extractor.indicators.segments import read_segment
from extractor.indicators.sentences import sentences
from extractor.indicators.statuses import text_status
from extractor.indicators.units import comparable
from extractor.indicators.wording import tidy
from extractor.types import Quantity

LEAST_GOALS = 2
"""Goals that must be answered by number before lines are read so."""
_NUMBERED = regex.compile(
    r"^[ \t•–-]*(?:del|effekt|projekt|resultat)?mål(?:et)?\s+(?P<number>\d{1,2})\s*[:.)–-]\s*(?P<said>\S.*)$",
    regex.IGNORECASE | regex.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that opens with the number of a goal; `start` is where its own words begin."""

    opens: int
    start: int
    end: int


def read_numbered_goals(scene: Scene) -> tuple[list[Draft], list[tuple[int, int]]]:
    """Give the indicators of goals stated and answered by number, and the stretches of text they are read from.

    Every number stands twice, all goals before all answers; other numbered lines are left to the readers of lines.
    """
    lines: dict[int, list[_Line]] = defaultdict(list)
    for match in _NUMBERED.finditer(scene.document.text):
        lines[int(match["number"])].append(_Line(match.start(), match.start("said"), match.end()))
    pairs = [(number, found[0], found[1]) for number, found in lines.items() if len(found) == 2]
    if len(pairs) < max(LEAST_GOALS, len(lines)):
        return [], []
    if max(goal.end for _, goal, _ in pairs) > min(answer.opens for _, _, answer in pairs):
        return [], []
    drafts: list[Draft] = []
    spans: list[tuple[int, int]] = []
    for number, goal, answer in pairs:
        draft = _draft(scene, goal, answer)
        if draft is not None:
            draft.number = number
            drafts.append(draft)
            spans += [(goal.opens, goal.end), (answer.opens, answer.end)]
    return drafts, spans


def _draft(scene: Scene, goal: _Line, answer: _Line) -> Draft | None:
    """Make the indicator of a goal and its answer; None for a goal without a number."""
    target = _target(scene, goal)
    if target is None:
        return None
    name = name_of(scene, target, goal.start, goal.end) or tidy(scene.text(goal.start, goal.end))
    draft = Draft(name, scene.document.evidence(goal.start, goal.end), "lines", {"target": target}, listed=True)
    draft.context = scene.text(goal.start, goal.end)
    add_shares(draft, read_segment(scene, target.evidence.start, goal.end).shares, target=True)
    outcome = _outcome(scene, target, answer)
    if outcome is None:
        draft.status = text_status(scene.text(answer.start, answer.end), scene.words) or "reported"
        return draft
    draft.add("outcome", outcome)
    add_shares(draft, read_segment(scene, outcome.evidence.start, answer.end).shares, target=False)
    return draft


def _target(scene: Scene, goal: _Line) -> Quantity | None:
    tagged = [item for item in tag(scene, goal.start, goal.end) if item.role != "baseline"]
    called = [item.quantity for item in tagged if item.role == "target"]
    return next(iter(called or [item.quantity for item in tagged if item.quantity.unit_kind != "time"]), None)


def _outcome(scene: Scene, target: Quantity, answer: _Line) -> Quantity | None:
    """Give the number of the answer that measures what the goal does: one called the outcome, else the first."""
    tagged = [
        item
        for start, end in sentences(scene.document.text, answer.start, answer.end)
        for item in tag(scene, start, end)
        if item.role in ("outcome", None) and not item.part and comparable(target, item.quantity)
    ]
    exact = [item for item in tagged if item.quantity.unit_kind == target.unit_kind]
    called = [item for item in exact if item.role == "outcome" and item.quantity.unit is not None]
    return next((item.quantity for item in (*called[:1], *exact, *tagged)), None)
