"""Lines whose goals stand in brackets, for the whole and for its groups: "Elever: 40 (mål 50), 22 kvinnor (mål 25)"."""

from dataclasses import dataclass

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.lines.grouped import add_shares
from extractor.indicators.lines.groups import Name
from extractor.indicators.lines.state import Reading
from extractor.indicators.words.segments import Segment, read_segment
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.vocabulary import label_role
from extractor.indicators.words.wording import GENERIC, LONGEST_NAME, NAME_START, tidy
from extractor.types import Quantity

LEAST_NAME = 4
"""Letters of a name."""
MOST_WORDS = 3
"""Words of a name that nothing parts from its number ("Besökare 300 (mål 250)")."""
_BRACKET = regex.compile(r"\(([^()\n]{3,60})\)")
_UNIT = regex.compile(r"\s*(?:\p{L}+\.?\s*){0,2}")
_NAME_END = (":", "\t", "–", "-", "=")


@dataclass(frozen=True, slots=True)
class _Goal:
    """A goal in brackets, with its groups' goals and the place at which the bracket closes."""

    start: int
    end: int
    segment: Segment


def read_bracketed_goals(reading: Reading, start: int, end: int) -> bool:
    """Read a name, its outcome, the goal in brackets and groups behind them; False where no groups follow."""
    scene = reading.scene
    goal = _first_goal(scene, start, end)
    if goal is None:
        return False
    numbers = scene.within(start, goal.start)
    named = _named(scene, numbers[0], start, goal) if len(numbers) == 1 else None
    if named is None:
        return False
    groups = _groups(scene, goal.end, end)
    if not groups:
        return False
    group = reading.begin([named])
    group.add("target", [goal.segment.mains[0]])
    group.add("outcome", [numbers[0]])
    group.answered = True
    for share in goal.segment.shares:
        group.add_share(share.group, share.label, "target", share.quantity)
    for segment in groups:
        add_shares(scene, group, segment, start)
    return True


def _first_goal(scene: Scene, start: int, end: int) -> _Goal | None:
    """Find the first bracket of a line if the label of a goal opens it and a number follows."""
    bracket = _BRACKET.search(scene.document.text, start, end)
    if bracket is None:
        return None
    label = scene.words.label.match(bracket[1].lstrip())
    if label is None or label_role(label) != "target":
        return None
    segment = read_segment(scene, bracket.start(1), bracket.end(1))
    return _Goal(bracket.start(), bracket.end(), segment) if segment.mains else None


def _named(scene: Scene, outcome: Quantity, start: int, goal: _Goal) -> Name | None:
    """Give the name before the outcome; a sentence that tells of it is none."""
    before = scene.text(start, outcome.evidence.start).rstrip()
    name = tidy(before)
    bare = (outcome.unit or "st").casefold() in GENERIC and len(name.split()) <= MOST_WORDS
    if not (bare or before.endswith(_NAME_END) or NAME_START.match(name)) or len(name) > LONGEST_NAME:
        return None
    if sum(char.isalpha() for char in name) < LEAST_NAME or not _UNIT.fullmatch(
        scene.text(outcome.evidence.end, goal.start)
    ):
        return None
    return Name(name, start, outcome.evidence.start)


def _groups(scene: Scene, start: int, end: int) -> list[Segment]:
    """Read the clauses behind the goal, up to the first sentence that numbers no group."""
    found: list[Segment] = []
    for first, last in sentences(scene.document.text, start, end):
        segment = read_segment(scene, first, last, has_total=True)
        if segment.shares:
            found.append(segment)
        elif scene.text(first, last).strip(" .,;:–-"):
            break
    return found
